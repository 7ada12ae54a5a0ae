package unrolled.engine.run;

import unrolled.engine.train.TrainingConfig;

/// What is altered in a run between two steps. The same changes at the same steps make the same run again, bit for bit.
public sealed interface Change {
  /// Learns in another way from the next step on.
  record Learning(TrainingConfig training) implements Change {}
}
