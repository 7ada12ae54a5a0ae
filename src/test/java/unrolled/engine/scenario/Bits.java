package unrolled.engine.scenario;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Quantity;
import unrolled.engine.graph.Domain;
import unrolled.engine.graph.Memory;
import unrolled.engine.graph.Variable;
import unrolled.engine.trace.CheckResult;
import unrolled.engine.trace.GradientCheck;
import unrolled.engine.trace.Trace;

/// Compares whole traces, and checks whole traces.
final class Bits {
  private Bits() {}

  /// Every value, gradient and new parameter is the same double; −0 is 0.
  static void assertSame(Trace expected, Trace actual) {
    for (Variable variable : expected.graph().variables()) {
      if (actual.graph().variables().contains(variable)) {
        assertSame(expected, actual, variable);
      }
    }
  }

  static void assertSame(Trace expected, Trace actual, Variable variable) {
    Memory old = expected.execution().memory();
    Memory now = actual.execution().memory();
    assertArrayEquals(old.ids(variable), now.ids(variable), variable.name());
    if (!variable.isSymbols()) {
      assertArrayEquals(plain(old.values(variable)), plain(now.values(variable)), variable.name());
      assertArrayEquals(plain(old.gradients(variable)), plain(now.gradients(variable)),
          "∂" + variable.name());
    }
    if (variable.isParameter()) {
      assertArrayEquals(plain(expected.execution().updates().buffer(variable, Quantity.NEXT_VALUE)),
          plain(actual.execution().updates().buffer(variable, Quantity.NEXT_VALUE)), variable.name());
    }
  }

  private static double[] plain(double[] numbers) {
    return Arrays.stream(numbers).map(number -> number + 0.0).toArray();
  }

  /// Every gradient of a trace agrees with central differences of that very network.
  ///
  /// @return how many were compared
  static int assertGradientsAgree(Trace trace) {
    GradientCheck check = new GradientCheck(trace);
    int compared = 0;
    for (Element element : gradients(trace)) {
      CheckResult result = check.check(element);
      double difference = Math.abs(result.gradient() - result.estimate());
      boolean agrees = switch (result.method()) {
        case LOSS -> difference <= 8 * result.resolution() + 1e-7 * Math.abs(result.gradient());
        case ONE_HOP -> result.relativeError() < 1e-6;
        case TOO_SMALL -> difference <= 8 * result.resolution();
        case KINK -> false;
      };
      assertTrue(agrees, () -> element + " " + result);
      compared++;
    }
    return compared;
  }

  private static List<Element> gradients(Trace trace) {
    List<Element> all = new ArrayList<>();
    Memory memory = trace.execution().memory();
    for (Variable variable : trace.graph().variables()) {
      boolean once = variable.domain() == Domain.ONCE;
      int from = once ? 0 : variable.domain() == Domain.LAST ? memory.timesteps() - 1 : 0;
      int to = once ? 1 : memory.timesteps();
      int size = once ? variable.shape().size() : variable.width();
      for (int time = from; variable.role().hasGradient() && time < to; time++) {
        for (int index = 0; index < size; index++) {
          all.add(new Element(variable, Quantity.GRADIENT, time, 0, index));
        }
      }
    }
    return all;
  }
}
