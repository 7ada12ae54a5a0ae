package unrolled.engine.scenario;

import java.util.List;
import unrolled.engine.graph.Execution;
import unrolled.engine.network.Architecture;

/// A training step as it would be with one thing done to the network; its story has the same steps as the base's, so
/// both can be looked at from the same place.
///
/// @param base the step as it is
/// @param what what is done
public record Counterfactual(TrainingStep base, Intervention what) implements TrainingStep {
  @Override
  public Architecture architecture() {
    return base.architecture();
  }

  @Override
  public int sequence() {
    return base.sequence();
  }

  @Override
  public List<String> alphabet() {
    return base.alphabet();
  }

  @Override
  public Execution prepare() {
    return what.on(base.prepare());
  }
}
