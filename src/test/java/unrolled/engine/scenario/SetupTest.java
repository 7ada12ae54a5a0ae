package unrolled.engine.scenario;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unrolled.engine.cell.Bias;
import unrolled.engine.data.TextProblem;
import unrolled.engine.formula.Quantity;
import unrolled.engine.graph.Memory;
import unrolled.engine.graph.Variable;
import unrolled.engine.trace.Trace;
import unrolled.engine.train.GradientClipping;

/// The figures of the article's example, as the science page states them.
class SetupTest {
  private static final double PRINTED = 5e-5;

  private static double[] values(Trace trace, String name, int time) {
    Memory memory = trace.execution().memory();
    Variable variable = trace.graph().variable(name);
    int from = memory.position(variable, time);
    return Arrays.copyOfRange(memory.values(variable), from, from + variable.width());
  }

  private static double[] gradients(Trace trace, String name, int time) {
    Memory memory = trace.execution().memory();
    Variable variable = trace.graph().variable(name);
    int from = memory.position(variable, time);
    return Arrays.copyOfRange(memory.gradients(variable), from, from + variable.width());
  }

  @Test
  void theIdentityPresetGivesTheArticlesNumbers() {
    Trace trace = Setup.standard().trace();
    assertArrayEquals(new double[] {0.7616, 0, 0}, values(trace, "h_l0", 0), PRINTED);
    assertArrayEquals(new double[] {0.6420, 0.7616, 0}, values(trace, "h_l0", 1), PRINTED);
    assertArrayEquals(new double[] {0.3769, 0.4248, 0.1983}, values(trace, "probabilities", 1), PRINTED);
    assertArrayEquals(new double[] {1.6178}, values(trace, "loss", 0), PRINTED);
    assertArrayEquals(new double[] {0.3769, 0.4248, -0.8017}, gradients(trace, "logits", 1), PRINTED);
    assertArrayEquals(new double[] {0.2215, 0.1784, -0.8017}, gradients(trace, "h_l0", 0), PRINTED);
  }

  @Test
  void onlyTheFirstColumnOfTheRecurrentGradientIsNotZero() {
    Trace trace = Setup.standard().trace();
    double[] gradient = trace.execution().memory().gradients(trace.graph().variable("weight_hh_l0"));
    assertArrayEquals(new double[] {0.1687, 0, 0, 0.1359, 0, 0, -0.6105, 0, 0}, gradient, PRINTED);
  }

  @Test
  void clippingAtNormOneScalesTheParametersAndLeavesTheStates() {
    Setup setup = Setup.standard();
    Trace free = setup.trace();
    Trace clipped =
        setup.withTraining(setup.training().withClipping(new GradientClipping.ByNorm(1, false))).trace();
    assertEquals(2.5585, clipped.execution().updates().normBefore(), PRINTED);
    assertArrayEquals(gradients(free, "h_l0", 0), gradients(clipped, "h_l0", 0));
    assertEquals(0.8506, Math.sqrt(Arrays.stream(gradients(clipped, "h_l0", 0)).map(g -> g * g).sum()),
        PRINTED);
    Variable weight = clipped.graph().variable("weight_hh_l0");
    double before = clipped.execution().updates().buffer(weight, Quantity.GRADIENT)[0];
    double after = clipped.execution().updates().buffer(weight, Quantity.CLIPPED)[0];
    assertEquals(1 / (clipped.execution().updates().normBefore() + 1e-6), after / before, 1e-15);
  }

  @Test
  void theOrderOfSymbolsIsKept() {
    Trace trace = Setup.standard().withScenario(Scenario.ALL.get(2)).trace();
    assertArrayEquals(new double[] {0.7616, 0.6420, 0}, values(trace, "h_l0", 1), PRINTED);
  }

  @Test
  void allOnesCannotTellSymbolsApart() throws TextProblem {
    for (String text : new String[] {"AB", "BA", "CC"}) {
      Setup setup = Setup.standard()
          .withScenario(Scenario.of(text, "C"))
          .withPreset(Preset.ONES, InitializerKind.UNIFORM, 1);
      Trace trace = setup.trace();
      assertArrayEquals(new double[] {0.9972, 0.9972, 0.9972}, values(trace, "h_l0", 1), PRINTED, text);
      assertArrayEquals(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}, values(trace, "probabilities", 1), 1e-15);
      assertArrayEquals(new double[3], gradients(trace, "h_l0", 1), 1e-15);
    }
  }

  @Test
  void anInputFadesFromMemory() throws TextProblem {
    Trace trace = Setup.standard().withScenario(Scenario.of("ABBBBBBBBB", "C")).trace();
    double product = 1;
    for (int t = 1; t < 10; t++) {
      double h = values(trace, "h_l0", t)[0];
      product *= 1 - h * h;
    }
    assertEquals(0.3563, values(trace, "h_l0", 9)[0], PRINTED);
    assertEquals(0.0974, product, PRINTED);
  }

  @ParameterizedTest
  @CsvSource({"RNN_TANH", "RNN_RELU", "RNN_ELU", "RNN_LEAKY_RELU", "RNN_SIGMOID", "RNN_IDENTITY", "LSTM",
      "GRU", "GRU_TEXTBOOK"})
  void theTrainedPresetSaysTheTarget(CellKind cell) {
    for (Scenario scenario : Scenario.ALL) {
      Setup setup =
          Setup.standard().withScenario(scenario).withCell(cell).withPreset(Preset.TRAINED,
              InitializerKind.UNIFORM, 2);
      double[] p = values(setup.trace(), "probabilities", scenario.timesteps() - 1);
      assertTrue(p[scenario.target()] > 0.9, cell + " " + scenario.id() + " " + Arrays.toString(p));
    }
  }

  @Test
  void theSameSetupGivesTheSameBits() {
    Setup setup = Setup.standard().withCell(CellKind.LSTM).withSize(5, 2).withBias(Bias.TWO)
        .withPreset(Preset.TRAINED, InitializerKind.XAVIER, 9);
    Trace first = setup.trace();
    Trace second = setup.trace();
    for (Variable variable : first.graph().parameters()) {
      assertArrayEquals(first.execution().updates().buffer(variable, Quantity.NEXT_VALUE),
          second.execution().updates().buffer(variable, Quantity.NEXT_VALUE));
    }
  }

  @ParameterizedTest
  @CsvSource({"'',C,LENGTH", "AB,CD,TARGET", "X,'',ALPHABET", "XX,X,ALPHABET"})
  void textThatCannotBeUsedIsRefusedInWords(String text, String target, TextProblem.Reason reason) {
    TextProblem problem = assertThrows(TextProblem.class, () -> Scenario.of(text, target));
    assertEquals(reason, problem.reason());
    assertTrue(String.valueOf(problem.getMessage()).endsWith("."));
  }

  @Test
  void aSymbolIsWhatAReaderTakesForOne() throws TextProblem {
    Scenario scenario = Scenario.of("你好👩‍👩‍👧é", "好");
    assertEquals(4, scenario.timesteps());
    assertEquals("👩‍👩‍👧", scenario.symbol(2));
    assertEquals("好", scenario.targetText());
    assertThrows(TextProblem.class, () -> Scenario.of("ab".repeat(26), ""));
    assertEquals(50, Scenario.of("ab".repeat(25), "").timesteps());
  }
}
