package unrolled.engine.trace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Quantity;
import unrolled.engine.graph.Memory;
import unrolled.engine.graph.Variable;
import unrolled.engine.io.FileProblem;
import unrolled.engine.network.EncoderDecoders;
import unrolled.engine.scenario.Setup;
import unrolled.engine.torch.Models;
import unrolled.engine.train.GradientClipping;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.TrainingConfig;

/// What each timestep adds to the gradient of a parameter adds up to that gradient.
class GradientByTimeTest {
  private static final double TOLERANCE = 1e-12;

  static Stream<Arguments> runs() {
    return TraceTest.models().flatMap(name -> Stream.of(Arguments.of(name, 0), Arguments.of(name, 2)));
  }

  /// @param window of truncated BPTT, 0 for none
  private static Trace trace(String name, int window) throws FileProblem {
    Models.Pair model = EncoderDecoders.model(name);
    TrainingConfig config =
        new TrainingConfig(Optimizer.sgd(), 0.1, 0, new GradientClipping.ByNorm(0.1, false), window);
    return Trace.record(model.network(), config, model.batch());
  }

  @ParameterizedTest
  @MethodSource("runs")
  void thePartsOfEveryNumberAddUpToItsGradient(String name, int window) throws FileProblem {
    Trace trace = trace(name, window);
    for (Variable parameter : trace.graph().parameters()) {
      double[] gradient = trace.execution().memory().gradients(parameter);
      for (int i = 0; i < gradient.length; i++) {
        double[] parts = trace.byTime(parameter).parts(i);
        double scale = Arrays.stream(parts).map(Math::abs).sum();
        assertEquals(gradient[i], Arrays.stream(parts).sum(), TOLERANCE * scale, parameter + "[" + i + "]");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("runs")
  void thePartsOfAParameterAddUpToTheLengthOfItsGradient(String name, int window) throws FileProblem {
    Trace trace = trace(name, window);
    for (Variable parameter : trace.graph().parameters()) {
      GradientByTime byTime = trace.byTime(parameter);
      double[] gradient = trace.execution().memory().gradients(parameter);
      double length = Math.sqrt(Arrays.stream(gradient).map(x -> x * x).sum());
      assertEquals(length, byTime.norm(), TOLERANCE * length, parameter::toString);
      double scale = Arrays.stream(byTime.parts()).map(Math::abs).sum();
      assertEquals(length, Arrays.stream(byTime.parts()).sum(), TOLERANCE * scale, parameter::toString);
    }
  }

  @ParameterizedTest
  @MethodSource("runs")
  void thePartsOfANumberAreTheContributionsThatTheInspectorLists(String name, int window) throws FileProblem {
    Trace trace = trace(name, window);
    TraceView end = trace.at(new Cursor(trace.size(), 0));
    for (Variable parameter : trace.graph().parameters()) {
      double[] listed = new double[trace.execution().memory().timesteps()];
      Element first = new Element(
          parameter, Quantity.GRADIENT, 0, 0, 0);
      end.explain(first).contributions().forEach(each -> listed[each.time()] += each.value());
      assertArrayEquals(listed, trace.byTime(parameter).parts(0), TOLERANCE, parameter::toString);
    }
  }

  @Test
  void theFirstTimestepTeachesTheRecurrentWeightsNothingBecauseItRemembersNothing() {
    Trace trace = Setup.standard().trace();
    double[] parts = trace.byTime(trace.graph().find("weight_hh_l0").orElseThrow()).parts();
    assertEquals(0, parts[0]);
    assertTrue(parts[1] > 0);
  }

  @Test
  void aBiasLearnsFromEachTimestepWhatReachesTheSumThere() {
    Trace trace = Setup.standard().trace();
    Variable bias = trace.graph().find("bias_ih_l0").orElseThrow();
    Variable sum = trace.graph().find("a_l0").orElseThrow();
    Memory memory = trace.execution().memory();
    for (int time = 0; time < memory.timesteps(); time++) {
      for (int unit = 0; unit < sum.width(); unit++) {
        double reaching = memory.gradients(sum)[memory.position(sum, time) + unit];
        assertEquals(reaching, trace.byTime(bias).parts(unit)[time]);
      }
    }
  }

  @Test
  void lengthsNeitherOverflowNorDivideByZero() {
    Trace trace = Setup.standard().trace();
    Variable parameter = trace.graph().find("weight_hh_l0").orElseThrow();
    double[] gradient = trace.execution().memory().gradients(parameter);
    Arrays.fill(gradient, 1e200);
    assertEquals(3e200, trace.byTime(parameter).norm(), 1e188);
    assertTrue(Double.isFinite(trace.byTime(parameter).parts()[1]));
    Arrays.fill(gradient, 0);
    assertEquals(0, trace.byTime(parameter).norm());
    assertArrayEquals(new double[2], trace.byTime(parameter).parts());
  }

  @Test
  void manyTimestepsAreTakenTogetherWithoutLosingAnything() {
    double[] parts = IntStream.range(0, 50).mapToDouble(t -> Math.pow(t % 3 == 0 ? -2 : 2, t - 49)).toArray();
    List<TimeGroup> groups = GradientByTime.grouped(parts, 12);
    assertEquals(12, groups.size());
    assertEquals(new TimeGroup(49, 49, parts[49], Math.abs(parts[49])), groups.getLast());
    assertEquals(0, groups.getFirst().from());
    for (int i = 1; i < groups.size(); i++) {
      assertEquals(groups.get(i - 1).to() + 1, groups.get(i).from());
      assertEquals(groups.get(i).from(), groups.get(i).to(),
          "the early ones, which teach little, are one group");
    }
    assertEquals(Arrays.stream(parts).sum(), groups.stream().mapToDouble(TimeGroup::part).sum(), 1e-15);
  }

  @Test
  void fewTimestepsStandAlone() {
    assertEquals(3, GradientByTime.grouped(new double[3], 12).size());
    assertEquals(List.of(new TimeGroup(0, 2, 2, 4)), GradientByTime.grouped(new double[] {1, -1, 2}, 1));
  }

  @Test
  void onlyWhatAllTimestepsShareIsSplit() {
    Trace trace = Setup.standard().trace();
    Variable state = trace.graph().find("h_l0").orElseThrow();
    assertThrows(IllegalArgumentException.class, () -> trace.byTime(state));
  }
}
