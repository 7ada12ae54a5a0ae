package unrolled.engine.train;

import java.util.List;
import unrolled.engine.graph.ClipByNorm;
import unrolled.engine.graph.ClipByValue;
import unrolled.engine.graph.Clipping;
import unrolled.engine.graph.Variable;

/// Whether and how the parameters' gradients are bounded before the optimizer sees them. ∂L/∂h_t is not touched.
public sealed interface GradientClipping {
  /// The operations it adds before the optimizer's.
  List<Clipping> steps(List<Variable> parameters);

  /// No bound.
  record None() implements GradientClipping {
    @Override
    public List<Clipping> steps(List<Variable> parameters) {
      return List.of();
    }
  }

  /// All gradients together are shortened to a norm: Euclidean, or the largest magnitude.
  record ByNorm(double maximum, boolean infinity) implements GradientClipping {
    @Override
    public List<Clipping> steps(List<Variable> parameters) {
      return List.of(new ClipByNorm(parameters, maximum, infinity));
    }
  }

  /// Every number is brought into [−limit, limit].
  record ByValue(double limit) implements GradientClipping {
    @Override
    public List<Clipping> steps(List<Variable> parameters) {
      return List.of(new ClipByValue(parameters, limit));
    }
  }
}
