package unrolled.engine.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import unrolled.engine.cell.Cell;
import unrolled.engine.cell.ElmanCell;
import unrolled.engine.cell.GruCell;
import unrolled.engine.cell.LstmCell;
import unrolled.engine.data.Batch;
import unrolled.engine.math.Activation;
import unrolled.engine.math.Gemm;
import unrolled.engine.network.Architecture;
import unrolled.engine.network.Initialization;
import unrolled.engine.network.LossKind;
import unrolled.engine.network.Network;
import unrolled.engine.network.Readout;
import unrolled.engine.train.GradientClipping;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.Trainer;
import unrolled.engine.train.TrainingConfig;

/// Slices, truncation, masking, repetition and memory of whole training steps.
class ExecutionTest {
  private static final int SYMBOLS = 7;
  /// The vector library allocates until the compiler has been here, which on a busy machine takes a while.
  private static final int MOST_ROUNDS = 3_000;
  private static final TrainingConfig ADAM = TrainingConfig.of(Optimizer.adam(), 0.01)
      .withClipping(new GradientClipping.ByNorm(1, false))
      .withWeightDecay(0.001);

  static Stream<Architecture> architectures() {
    return Stream.<Cell>of(new ElmanCell(Activation.TANH), new ElmanCell(Activation.ELU), new LstmCell(),
        new GruCell(GruCell.Variant.PYTORCH), new GruCell(GruCell.Variant.TEXTBOOK))
        .flatMap(cell -> Stream.of(
            architecture(cell).withLayers(2),
            architecture(cell).withBidirectional(true),
            Architecture.of(cell, SYMBOLS, 9)));
  }

  private static Architecture architecture(Cell cell) {
    return Architecture.of(cell, SYMBOLS, 9).withReadout(Readout.EVERY, SYMBOLS, LossKind.CROSS_ENTROPY);
  }

  private static Batch batch(Architecture architecture, int timesteps, int size) {
    Random random = new Random(4);
    int targets = architecture.readout() == Readout.LAST ? size : timesteps * size;
    return new Batch(timesteps, size, Map.of(
        "x_ids", random.ints((long) timesteps * size, 0, SYMBOLS).toArray(),
        "y", random.ints(targets, 0, SYMBOLS).toArray()), Map.of());
  }

  private static Execution execution(Architecture architecture, int timesteps, int size) {
    Network network = Network.of(architecture);
    Initialization.uniform().apply(network, new Random(3));
    return Trainer.prepare(network, ADAM, batch(architecture, timesteps, size), Gemm.create(), false);
  }

  @ParameterizedTest
  @MethodSource("architectures")
  void oneSequenceAloneIsTheBatchsRowBitForBit(Architecture architecture) {
    Execution whole = execution(architecture, 6, 5);
    whole.forward();
    whole.backward();
    double[][] sums = new double[whole.graph().parameters().size()][];
    for (int sequence = 0; sequence < 5; sequence++) {
      Execution slice = whole.slice(sequence, Gemm.create());
      slice.forward();
      slice.backward();
      for (Variable variable : whole.graph().variables()) {
        if (variable.domain() != Domain.ONCE && whole.memory().ids(variable) == null) {
          compareRows(whole.memory(), slice.memory(), variable, sequence);
        }
      }
      addUp(sums, slice);
    }
    for (int p = 0; p < sums.length; p++) {
      double[] expected = whole.memory().gradients(whole.graph().parameters().get(p));
      assertArrayEquals(expected, sums[p], 1e-12);
    }
  }

  private static void compareRows(Memory whole, Memory slice, Variable variable, int sequence) {
    int width = variable.width();
    int rows = slice.size(variable) / width;
    for (int row = 0; row < rows; row++) {
      for (int j = 0; j < width; j++) {
        int at = (row * whole.batch() + sequence) * width + j;
        assertEquals(whole.values(variable)[at], slice.values(variable)[row * width + j], variable::toString);
        if (variable.role().hasGradient()) {
          assertEquals(whole.gradients(variable)[at], slice.gradients(variable)[row * width + j],
              variable::toString);
        }
      }
    }
  }

  private static void addUp(double[][] sums, Execution slice) {
    for (int p = 0; p < sums.length; p++) {
      double[] part = slice.memory().gradients(slice.graph().parameters().get(p));
      double[] before = sums[p] == null ? new double[part.length] : sums[p];
      sums[p] = new double[part.length];
      for (int i = 0; i < part.length; i++) {
        sums[p][i] = before[i] + part[i];
      }
    }
  }

  @Test
  void truncatedBackpropagationEqualsSeparateWindowsWithCarriedState() {
    Architecture architecture = architecture(new LstmCell());
    Execution truncated = execution(architecture, 6, 2);
    truncated.setWindow(2);
    truncated.forward();
    truncated.backward();
    double[][] sums = new double[truncated.graph().parameters().size()][];
    for (int window = 0; window < 3; window++) {
      Execution part = new Execution(truncated.graph(), 2, 2, Gemm.create());
      for (Variable variable : truncated.graph().variables()) {
        carry(truncated.memory(), part.memory(), variable, 2 * window);
      }
      part.memory().setLossTerms(truncated.memory().lossTerms());
      part.forward();
      part.backward();
      addUp(sums, part);
    }
    for (int p = 0; p < sums.length; p++) {
      Variable parameter = truncated.graph().parameters().get(p);
      assertArrayEquals(truncated.memory().gradients(parameter), sums[p], 1e-12, parameter.name());
    }
  }

  private static void carry(Memory from, Memory to, Variable variable, int time) {
    int block = from.batch() * variable.width();
    if (variable.isParameter()) {
      System.arraycopy(from.values(variable), 0, to.values(variable), 0, to.size(variable));
    } else if (variable.isState()) {
      System.arraycopy(from.values(variable), from.position(variable, time - 1), to.values(variable), 0,
          block);
    } else if (variable.role().isGiven()) {
      System.arraycopy(from.ids(variable), from.position(variable, time), to.ids(variable), 0,
          2 * from.batch());
    }
  }

  @Test
  void paddingIsMaskedOutOfTheMean() {
    Architecture architecture = architecture(new GruCell(GruCell.Variant.PYTORCH));
    Execution execution = execution(architecture, 4, 2);
    int[] targets = execution.memory().ids(execution.graph().variable("y"));
    Arrays.fill(targets, 0, 4, -1);
    execution.countTargets();
    double masked = execution.forward();
    double[] rows = execution.memory().values(execution.graph().variable("row_loss"));
    assertEquals(Arrays.stream(rows, 4, 8).sum() / 4, masked, 1e-15);
    execution.backward();
    double[] logits = execution.memory().gradients(execution.graph().variable("logits"));
    assertTrue(Arrays.stream(logits, 0, 4 * SYMBOLS).allMatch(g -> g == 0));
    assertTrue(Arrays.stream(logits, 4 * SYMBOLS, 8 * SYMBOLS).anyMatch(g -> g != 0));
    Arrays.fill(targets, -1);
    execution.countTargets();
    assertEquals(0, execution.forward());
  }

  @ParameterizedTest
  @MethodSource("architectures")
  void aSeedGivesTheSameBitsColdAndWarm(Architecture architecture) {
    double[] cold = trajectory(architecture);
    for (int i = 0; i < 30; i++) {
      assertArrayEquals(cold, trajectory(architecture));
    }
  }

  private static double[] trajectory(Architecture architecture) {
    Execution execution = execution(architecture, 5, 3);
    double[] losses = new double[20];
    for (int step = 0; step < losses.length; step++) {
      losses[step] = execution.forward();
      execution.backward();
      execution.update();
    }
    assertTrue(losses[19] < losses[0], () -> Arrays.toString(losses));
    return losses;
  }

  @ParameterizedTest
  @MethodSource("architectures")
  void aTrainingStepAllocatesNothing(Architecture architecture) {
    Execution execution = execution(architecture, 5, 3);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long least = Long.MAX_VALUE;
    for (int round = 0; round < MOST_ROUNDS && least > 0; round++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int step = 0; step < 200; step++) {
        execution.forward();
        execution.backward();
        execution.update();
      }
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    assertEquals(0, least);
  }
}
