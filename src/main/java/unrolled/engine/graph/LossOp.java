package unrolled.engine.graph;

/// An operation that compares a prediction with its target: the loss of each row and the scalar loss
/// are its last two results.
public sealed interface LossOp extends Differentiable permits SoftmaxCrossEntropy, SquaredError {
  /// What was wanted.
  Variable target();

  /// The loss of each row `[rows, 1]`, 0 where masked.
  Variable rowLosses();

  /// The scalar loss: the mean of the row losses over what is not masked.
  Variable loss();

  /// How many terms the mean runs over, read from the targets in memory.
  double countTerms(Memory memory);

  /// Adds the row losses up and divides once, so that the total does not depend on how the rows were split.
  default void total(Memory memory) {
    double[] rows = memory.values(rowLosses());
    double sum = 0;
    for (double row : rows) {
      sum += row;
    }
    double terms = memory.lossTerms();
    memory.values(loss())[0] = terms == 0 ? 0 : sum / terms;
  }
}
