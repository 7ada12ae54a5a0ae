package unrolled.engine.train;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unrolled.engine.Reference;
import unrolled.engine.formula.Quantity;
import unrolled.engine.graph.Execution;
import unrolled.engine.graph.Variable;
import unrolled.engine.io.FileProblem;
import unrolled.engine.math.Gemm;
import unrolled.engine.torch.Models;

/// Ten updates of every optimizer, and clipping alone, against PyTorch.
class OptimizerTest {

  private static double number(Reference reference, String key, double otherwise) {
    return reference.config().containsKey(key) ? reference.configDouble(key) : otherwise;
  }

  private static Optimizer optimizer(Reference reference) {
    String name = String.valueOf(reference.config().get("optimizer")).toLowerCase(Locale.ROOT);
    if (name.contains("adam")) {
      return new Optimizer.Adam(number(reference, "beta1", Double.NaN),
          number(reference, "beta2", Double.NaN),
          number(reference, "eps", Double.NaN));
    }
    return name.contains("rmsprop")
        ? new Optimizer.RmsProp(number(reference, "alpha", Double.NaN), number(reference, "eps", Double.NaN))
        : new Optimizer.Sgd(number(reference, "momentum", 0));
  }

  private static GradientClipping clipping(Map<String, @Nullable Object> config, double threshold) {
    String how = config.get("clip") + " " + config.get("how");
    if (how.contains("value")) {
      return new GradientClipping.ByValue(threshold);
    }
    return how.contains("norm")
        ? new GradientClipping.ByNorm(threshold, how.contains("inf"))
        : new GradientClipping.None();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void tenUpdatesEqualPyTorchs(boolean recording) throws FileProblem {
    var names = Reference.all().stream().filter(name -> name.startsWith("optim_")).toList();
    assertTrue(names.size() == 7, names.toString());
    for (String name : names) {
      follow(name, recording);
    }
  }

  private static void follow(String name, boolean recording) throws FileProblem {
    Reference reference = Reference.of(name);
    Models.Pair model = Models.of(name, "init.");
    TrainingConfig config = TrainingConfig.of(optimizer(reference), reference.configDouble("lr"))
        .withWeightDecay(number(reference, "weight_decay", 0))
        .withClipping(clipping(reference.config(), number(reference, "threshold", 0)));
    Execution execution = Trainer.prepare(model.network(), config, model.batch(), Gemm.create(), recording);
    double[] losses = new double[11];
    for (int step = 0; step < 10; step++) {
      losses[step] = execution.forward();
      execution.backward();
      execution.update();
      compare(name, reference, execution, step);
      if (recording) {
        carryOver(execution);
      }
    }
    losses[10] = execution.forward();
    Reference.assertClose(name + " loss", reference.tensor("loss"), losses);
  }

  private static void compare(String name, Reference reference, Execution execution, int step) {
    for (Variable parameter : execution.graph().parameters()) {
      String at = name + " " + parameter + " update " + step;
      double[] clipped = execution.updates().buffer(parameter, Quantity.CLIPPED);
      Reference.assertClose(at + " gradient", slice(reference, "grad." + parameter, step), clipped);
      double[] next = execution.updates().buffer(parameter, Quantity.NEXT_VALUE);
      Reference.assertClose(at, slice(reference, "param." + parameter, step), next);
    }
    if (reference.has("grad_norm_before_clip")) {
      double expected = reference.tensor("grad_norm_before_clip")[step];
      Reference.assertClose(name, new double[] {expected}, new double[] {execution.updates().normBefore()});
    }
  }

  private static double[] slice(Reference reference, String tensor, int step) {
    double[] all = reference.tensor(tensor);
    return Arrays.copyOfRange(all, step * all.length / 10, (step + 1) * all.length / 10);
  }

  /// What a recording keeps apart becomes the beginning of the next update.
  private static void carryOver(Execution execution) {
    for (Variable parameter : execution.graph().parameters()) {
      carry(execution, parameter, Quantity.NEXT_VALUE, Quantity.VALUE);
      carry(execution, parameter, Quantity.NEXT_FIRST_MOMENT, Quantity.FIRST_MOMENT);
      carry(execution, parameter, Quantity.NEXT_SECOND_MOMENT, Quantity.SECOND_MOMENT);
    }
  }

  private static void carry(Execution execution, Variable parameter, Quantity from, Quantity to) {
    double[] next = execution.updates().buffer(parameter, from);
    System.arraycopy(next, 0, execution.updates().buffer(parameter, to), 0, next.length);
  }

  /// The fixtures give the Euclidean norm after clipping, also where the largest magnitude was clipped.
  private static double euclideanAfter(Execution execution) {
    double sum = 0;
    for (Variable parameter : execution.graph().parameters()) {
      for (double g : execution.updates().buffer(parameter, Quantity.CLIPPED)) {
        sum += g * g;
      }
    }
    return Math.sqrt(sum);
  }

  @Test
  void clippingEqualsPyTorchs() throws FileProblem {
    var names = Reference.all().stream().filter(name -> name.startsWith("clip_")).toList();
    assertTrue(names.size() == 4, names.toString());
    for (String name : names) {
      Reference reference = Reference.of(name);
      Models.Pair model = Models.of(name, "");
      TrainingConfig config = TrainingConfig.of(Optimizer.sgd(), 0)
          .withClipping(clipping(reference.config(), reference.configDouble("threshold")));
      Execution execution = Trainer.prepare(model.network(), config, model.batch(), Gemm.create(), true);
      execution.forward();
      execution.backward();
      execution.update();
      for (Variable parameter : execution.graph().parameters()) {
        Reference.assertClose(name + " before " + parameter, reference.tensor("grad_before." + parameter),
            execution.updates().buffer(parameter, Quantity.GRADIENT));
        Reference.assertClose(name + " after " + parameter, reference.tensor("grad_after." + parameter),
            execution.updates().buffer(parameter, Quantity.CLIPPED));
      }
      Reference.assertClose(name + " norms",
          new double[] {reference.scalar("total_norm_before"), reference.scalar("total_norm_after")},
          new double[] {execution.updates().normBefore(), euclideanAfter(execution)});
    }
  }
}
