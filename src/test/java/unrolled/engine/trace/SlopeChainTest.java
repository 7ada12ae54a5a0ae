package unrolled.engine.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import unrolled.engine.cell.Bias;
import unrolled.engine.data.TextProblem;
import unrolled.engine.graph.Activate;
import unrolled.engine.graph.Memory;
import unrolled.engine.graph.Variable;
import unrolled.engine.math.LinearAlgebra;
import unrolled.engine.math.Shape;
import unrolled.engine.network.EncoderDecoders;
import unrolled.engine.network.Network;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.scenario.InitializerKind;
import unrolled.engine.scenario.Preset;
import unrolled.engine.scenario.Scenario;
import unrolled.engine.scenario.Setup;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.TrainingConfig;

class SlopeChainTest {
  private static Setup setup(String text, CellKind cell, int layers) throws TextProblem {
    Preset preset = cell == CellKind.RNN_TANH && layers == 1 ? Preset.IDENTITY : Preset.RANDOM;
    return Setup.standard().withScenario(Scenario.of(text, "C")).withCell(cell).withSize(3, layers)
        .withBias(Bias.ONE).withPreset(preset, InitializerKind.XAVIER, 4);
  }

  private static Activate op(Trace trace, String result) {
    return (Activate) trace.graph().producer(trace.graph().variable(result)).orElseThrow();
  }

  /// A, then nine Bs: unit 1 fades to 0.3563, its slopes multiply to 0.0974.
  @Test
  void theArticlesUnitForgetsThroughItsSlopes() throws TextProblem {
    Trace trace = setup("ABBBBBBBBB", CellKind.RNN_TANH, 1).trace();
    SlopeChain chain = new SlopeChain(trace, op(trace, "h_l0"), 0);
    assertEquals(0.3563, chain.output(9, 0), 5e-5);
    assertEquals(1, chain.slopes(0, 0));
    assertEquals(0.0974, chain.slopes(9, 0), 5e-5);
    assertEquals(chain.slopes(9, 0), chain.path(9, 0), "its own weight is 1");
    assertTrue(chain.isWhole());
    assertTrue(chain.keeper().isEmpty());
  }

  /// With W_hh the identity the Jacobian is diagonal, and its norm the largest unit.
  @Test
  void withTheIdentityTheNormIsTheLargestPath() throws TextProblem {
    Trace trace = setup("ABBBB", CellKind.RNN_TANH, 1).trace();
    SlopeChain chain = new SlopeChain(trace, op(trace, "h_l0"), 0);
    double largest = Math.max(chain.path(4, 0), Math.max(chain.path(4, 1), chain.path(4, 2)));
    assertEquals(largest, chain.norm(4), 1e-12);
  }

  /// The product of Jacobians carries the loss's gradient at h_T back to h_1, as the engine's own backward pass does.
  @ParameterizedTest
  @EnumSource(value = CellKind.class, names = "RNN_.*", mode = EnumSource.Mode.MATCH_ALL)
  void noGradientGrowsByMoreThanTheNorm(CellKind cell) throws TextProblem {
    Trace trace = setup("ABCABC", cell, 1).trace();
    SlopeChain chain = new SlopeChain(trace, op(trace, "h_l0"), 0);
    Variable state = trace.graph().variable("h_l0");
    double first = norm(trace.execution().memory(), state, 0);
    double last = norm(trace.execution().memory(), state, 5);
    assertTrue(first <= chain.norm(5) * last * (1 + 1e-12));
  }

  private static double norm(Memory memory, Variable state, int time) {
    double sum = 0;
    for (int i = 0; i < state.width(); i++) {
      double each = memory.gradients(state)[memory.position(state, time) + i];
      sum += each * each;
    }
    return Math.sqrt(sum);
  }

  @Test
  void oneHopIsSlopesTimesWeights() throws TextProblem {
    Trace trace = setup("AB", CellKind.RNN_RELU, 2).trace();
    for (String layer : List.of("l0", "l1")) {
      SlopeChain chain = new SlopeChain(trace, op(trace, "h_" + layer), 0);
      double[] jacobian =
          trace.execution().memory().values(trace.graph().variable("weight_hh_" + layer)).clone();
      for (int i = 0; i < 9; i++) {
        jacobian[i] *= chain.slope(1, i / 3);
      }
      assertEquals(LinearAlgebra.largestSingularValue(jacobian, new Shape(3, 3)), chain.norm(1), 1e-15);
      assertEquals(jacobian[4], chain.path(1, 1));
    }
  }

  @Test
  void aGateReadsItsOwnRowsAndTheMemoryTakesAnotherPath() throws TextProblem {
    Trace trace = setup("ABC", CellKind.LSTM, 1).trace();
    SlopeChain output = new SlopeChain(trace, op(trace, "gate_o_l0"), 0);
    double[] weights = trace.execution().memory().values(trace.graph().variable("weight_hh_l0"));
    assertEquals(weights[(9 + 1) * 3 + 1], output.ownWeight(1, 1));
    assertFalse(output.isWhole());
    assertTrue(Double.isNaN(output.norm(2)));
    assertEquals("gate_f_l0", output.keeper().orElseThrow().name());
    SlopeChain forget = new SlopeChain(trace, op(trace, "gate_f_l0"), 0);
    assertEquals(forget.output(1, 2) * forget.output(2, 2), output.kept(2, 2));
    assertFalse(new SlopeChain(trace, op(trace, "shown_l0"), 0).hasWeight(), "tanh of the cell state");
  }

  @ParameterizedTest
  @EnumSource(names = {"GRU", "GRU_TEXTBOOK"})
  void aGruKeepsByItsUpdateGate(CellKind cell) throws TextProblem {
    Trace trace = setup("ABC", cell, 1).trace();
    SlopeChain fresh = new SlopeChain(trace, op(trace, "gate_n_l0"), 0);
    double[] weights = trace.execution().memory().values(trace.graph().variable("weight_hh_l0"));
    assertEquals(weights[6 * 3], fresh.ownWeight(1, 0));
    assertEquals("gate_z_l0", fresh.keeper().orElseThrow().name());
  }

  /// At the timestep at which the decoder takes over the chain goes on through the decoder's W_hh.
  @Test
  void theChainGoesOnThroughTheWeightsOfTheDecoder() {
    Network network = EncoderDecoders.network(EncoderDecoders.architecture("rnn", 1, Bias.ONE));
    Trace trace = Trace.record(network, TrainingConfig.of(Optimizer.sgd(), 0.1), EncoderDecoders.batch());
    SlopeChain chain = new SlopeChain(trace, op(trace, "h_l0"), 1);
    double[] encoder = network.parameters().get("encoder.weight_hh_l0");
    double[] decoder = network.parameters().get("decoder.weight_hh_l0");
    double path = 1;
    for (int hop = 1; hop < EncoderDecoders.TIMESTEPS; hop++) {
      double[] weights = hop < EncoderDecoders.SOURCE ? encoder : decoder;
      double own = weights[2 * EncoderDecoders.HIDDEN + 2];
      assertEquals(own, chain.ownWeight(hop, 2));
      path *= chain.slope(hop, 2) * own;
      assertEquals(path, chain.path(hop, 2), 1e-15);
    }
    assertTrue(chain.isWhole() && chain.norm(EncoderDecoders.TIMESTEPS - 1) > 0);
  }
}
