package unrolled.engine.train;

import java.util.ArrayList;
import java.util.List;
import unrolled.engine.graph.Graph;
import unrolled.engine.graph.Update;
import unrolled.engine.graph.Variable;

/// How a network learns.
///
/// @param optimizer the rule of change
/// @param learningRate η
/// @param weightDecay λ
/// @param clipping the bound on the gradients
/// @param window truncates BPTT to so many timesteps, 0 for full BPTT
/// @param forced whether a decoder reads what was wanted of it (teacher forcing, Williams & Zipser 1989) rather than
/// what it wrote itself; of no meaning for a network without one
public record TrainingConfig(
    Optimizer optimizer, double learningRate, double weightDecay, GradientClipping clipping, int window,
    boolean forced) {
  /// With teacher forcing where there is a decoder.
  public TrainingConfig(
      Optimizer optimizer, double learningRate, double weightDecay, GradientClipping clipping, int window) {
    this(optimizer, learningRate, weightDecay, clipping, window, true);
  }

  /// An optimizer at a learning rate: no decay, no clipping, full BPTT.
  public static TrainingConfig of(Optimizer optimizer, double learningRate) {
    return new TrainingConfig(optimizer, learningRate, 0, new GradientClipping.None(), 0);
  }

  /// The same with another bound on the gradients.
  public TrainingConfig withClipping(GradientClipping other) {
    return new TrainingConfig(optimizer, learningRate, weightDecay, other, window, forced);
  }

  /// The same with gradients that go back so many timesteps only, 0 for all.
  public TrainingConfig withWindow(int timesteps) {
    return new TrainingConfig(optimizer, learningRate, weightDecay, clipping, timesteps, forced);
  }

  /// The same with another rule of change.
  public TrainingConfig withOptimizer(Optimizer other) {
    return new TrainingConfig(other, learningRate, weightDecay, clipping, window, forced);
  }

  /// The same with another η.
  public TrainingConfig withLearningRate(double rate) {
    return new TrainingConfig(optimizer, rate, weightDecay, clipping, window, forced);
  }

  /// The same with another penalty.
  public TrainingConfig withWeightDecay(double decay) {
    return new TrainingConfig(optimizer, learningRate, decay, clipping, window, forced);
  }

  /// The same with or without teacher forcing.
  public TrainingConfig withForcing(boolean forcing) {
    return new TrainingConfig(optimizer, learningRate, weightDecay, clipping, window, forcing);
  }

  /// The operations of one update: clipping, then one step for each parameter.
  public List<Update> plan(Graph graph) {
    List<Variable> parameters = graph.parameters();
    List<Update> plan = new ArrayList<>(clipping.steps(parameters));
    parameters.forEach(parameter -> plan.add(optimizer.step(parameter, weightDecay)));
    return plan;
  }
}
