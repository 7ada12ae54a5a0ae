package unrolled.engine.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import unrolled.engine.data.TextProblem;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Quantity;
import unrolled.engine.graph.Role;
import unrolled.engine.io.FileProblem;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.scenario.InitializerKind;
import unrolled.engine.scenario.Preset;
import unrolled.engine.scenario.Scenario;
import unrolled.engine.scenario.Setup;
import unrolled.engine.torch.Models;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.TrainingConfig;

/// Central differences agree with backpropagation wherever they can speak, and say so where they cannot.
class GradientCheckTest {

  /// The estimate is as good as the rounding of the loss (or of one hop) and the third derivative allow.
  private static void assertAgrees(Element element, CheckResult result) {
    double difference = Math.abs(result.gradient() - result.estimate());
    boolean agrees = switch (result.method()) {
      case LOSS -> difference <= 8 * result.resolution() + 1e-7 * Math.abs(result.gradient());
      case ONE_HOP -> result.relativeError() < 1e-6;
      case TOO_SMALL -> difference <= 8 * result.resolution();
      case KINK -> true;
    };
    assertTrue(agrees, () -> element + " " + result);
  }

  @ParameterizedTest
  @MethodSource("unrolled.engine.trace.TraceTest#models")
  void everyGradientOfEveryModelAgrees(String name) throws FileProblem {
    Trace trace = TraceTest.trace(name);
    GradientCheck check = new GradientCheck(trace);
    List<Element> gradients = TraceTest.elements(trace).stream()
        .filter(element -> element.quantity() == Quantity.GRADIENT)
        .toList();
    Random random = new Random(5);
    Set<CheckResult.Method> used = EnumSet.noneOf(CheckResult.Method.class);
    for (int i = 0; i < 150; i++) {
      Element element = gradients.get(random.nextInt(gradients.size()));
      CheckResult result = check.check(element);
      used.add(result.method());
      assertAgrees(element, result);
    }
    assertTrue(used.contains(CheckResult.Method.LOSS), used.toString());
  }

  @ParameterizedTest
  @MethodSource("cells")
  void everyCellOfTheMenuAgrees(CellKind cell) throws TextProblem {
    Setup setup = Setup.standard()
        .withScenario(Scenario.of("ABCA", "B"))
        .withCell(cell)
        .withSize(3, 2)
        .withPreset(Preset.RANDOM, InitializerKind.GAUSSIAN, 3);
    Trace trace = setup.trace();
    GradientCheck check = new GradientCheck(trace);
    for (Element element : TraceTest.elements(trace)) {
      if (element.quantity() == Quantity.GRADIENT) {
        CheckResult result = check.check(element);
        assertTrue(result.method() != CheckResult.Method.KINK, element::toString);
        assertAgrees(element, result);
      }
    }
  }

  static CellKind[] cells() {
    return CellKind.values();
  }

  @Test
  void aVanishedGradientIsCheckedOverOneHop() throws FileProblem {
    Models.Pair model = Models.of("rnn_tanh_long_vanish", "");
    Trace trace = Trace.record(model.network(), TrainingConfig.of(Optimizer.sgd(), 1), model.batch());
    Element early = new Element(trace.graph().variable("h_l0"), Quantity.GRADIENT, 0, 1, 2);
    CheckResult result = new GradientCheck(trace).check(early);
    assertEquals(CheckResult.Method.ONE_HOP, result.method());
    assertTrue(Math.abs(result.gradient()) < 1e-9, result.toString());
    assertTrue(result.relativeError() < 1e-7, result.toString());
  }

  @Test
  void aRectifierAtZeroIsAKink() throws TextProblem {
    Setup setup = Setup.standard().withCell(CellKind.RNN_RELU).withScenario(Scenario.of("AB", "C"));
    Trace trace = setup.trace();
    Element sum = new Element(trace.graph().variable("a_l0"), Quantity.GRADIENT, 0, 0, 2);
    assertEquals(Role.PRE_ACTIVATION, sum.variable().role());
    assertEquals(CheckResult.Method.KINK, new GradientCheck(trace).check(sum).method());
  }
}
