package unrolled.engine.scenario;

import java.util.List;
import unrolled.engine.graph.Execution;
import unrolled.engine.network.Architecture;
import unrolled.engine.trace.Trace;

/// One training step that can be carried out and watched, wherever it comes from: a setup, a pause in training, an
/// edit.
public interface TrainingStep {
  /// The network that takes it.
  Architecture architecture();

  /// How the symbols of input and output are written, by index; empty where they are numbers.
  List<String> alphabet();

  /// A fresh execution that holds parameters, batch and optimizer state, recording, ready to run.
  Execution prepare();

  /// Which sequence of the batch is looked at, counted from 0.
  default int sequence() {
    return 0;
  }

  /// The step carried out, every number kept; of the first sequence alone where the batch is too large for that.
  default Trace trace() {
    return Trace.recordWithin(prepare(), Trace.MOST_NUMBERS);
  }
}
