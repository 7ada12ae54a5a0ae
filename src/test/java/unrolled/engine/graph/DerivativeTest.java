package unrolled.engine.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import unrolled.engine.cell.Cell;
import unrolled.engine.cell.ElmanCell;
import unrolled.engine.cell.GruCell;
import unrolled.engine.cell.LstmCell;
import unrolled.engine.math.Activation;
import unrolled.engine.math.Gemm;
import unrolled.engine.network.Architecture;
import unrolled.engine.network.Decoder;
import unrolled.engine.network.Input;
import unrolled.engine.network.LossKind;
import unrolled.engine.network.Readout;

/// Each operation's derivative against central differences of the operation alone, over the sealed list.
class DerivativeTest {
  private static final int TIMESTEPS = 3;
  private static final int BATCH = 2;
  private static final double STEP = 1e-6;

  /// Every leaf of the sealed list: a new operation appears here by itself.
  static Stream<Class<?>> operations() {
    return leaves(Differentiable.class);
  }

  private static Stream<Class<?>> leaves(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(DerivativeTest::leaves)
        : Stream.of(type);
  }

  private static List<Architecture> architectures() {
    Stream<Cell> cells = Stream.concat(Arrays.stream(Activation.values()).map(ElmanCell::new),
        Stream.of(new LstmCell(), new GruCell(GruCell.Variant.PYTORCH),
            new GruCell(GruCell.Variant.TEXTBOOK)));
    return cells.flatMap(cell -> Stream.of(
        Architecture.of(cell, 4, 3).withLayers(2),
        Architecture.of(cell, 4, 3).withBidirectional(true).withReadout(Readout.EVERY, 4,
            LossKind.CROSS_ENTROPY),
        Architecture.of(cell, 4, 3)
            .withInput(new Input.Embedding(4, 2))
            .withReadout(Readout.EVERY, 2, LossKind.SQUARED_ERROR),
        Architecture.of(cell, 4, 3).withInput(new Input.Real(2)).withReadout(Readout.LAST, 2,
            LossKind.SQUARED_ERROR),
        Architecture.of(cell, 4, 3).withReadout(Readout.EVERY, 4, LossKind.CROSS_ENTROPY)
            .withDecoder(new Decoder(1, 4))))
        .toList();
  }

  /// The graphs of all of them, some with a gate frozen.
  private static List<Graph> graphs() {
    return architectures().stream().map(Architecture::graph).flatMap(graph -> Stream.concat(Stream.of(graph),
        graph.variables().stream().filter(each -> each.role() == Role.GATE || each.isState())
            .filter(each -> !each.held()).map(each -> Frozen.in(Frozen.in(graph, each, 1), each, 0))))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void theDerivativeIsTheSlopeOfTheForwardFormula(Class<?> type) {
    int checked = 0;
    for (Graph graph : graphs()) {
      Execution execution = randomExecution(graph);
      for (Differentiable op : execution.graph().ops()) {
        if (type.isInstance(op)) {
          checked += check(execution.memory(), op);
        }
      }
    }
    assertTrue(checked > 20, type + ": " + checked + " numbers checked");
  }

  private static Execution randomExecution(Graph graph) {
    Random random = new Random(42);
    Execution execution = new Execution(graph, TIMESTEPS, BATCH, Gemm.create());
    for (Variable variable : graph.variables()) {
      int[] ids = execution.memory().ids(variable);
      if (ids != null) {
        Arrays.setAll(ids, _ -> random.nextInt(4));
      } else {
        Arrays.setAll(execution.memory().values(variable), _ -> random.nextGaussian());
        Arrays.setAll(execution.memory().gradients(variable), _ -> random.nextGaussian());
      }
    }
    execution.countTargets();
    execution.forward();
    return execution;
  }

  private static int check(Memory memory, Differentiable op) {
    int checked = 0;
    Rows rows = memory.rows(op);
    for (int operand = 0; operand < op.operands().size(); operand++) {
      Variable variable = op.operands().get(operand).variable();
      assertTrue(variable.role().hasGradient(), variable::toString);
      double[] gradient = new double[memory.size(variable)];
      op.forward(memory, rows);
      op.backward(memory, rows, operand, new Sink(gradient, 0));
      double[] values = memory.values(variable);
      for (int i = 0; i < values.length; i++) {
        double slope = slope(memory, op, rows, values, i);
        assertEquals(slope, gradient[i], 1e-7 * Math.max(1, Math.abs(slope)),
            op + " operand " + operand + " [" + i + "]");
        checked++;
      }
    }
    return checked;
  }

  /// The central difference of Σ result · ∂L/∂result, or of the loss.
  private static double slope(Memory memory, Differentiable op, Rows rows, double[] values, int i) {
    double kept = values[i];
    values[i] = kept + STEP;
    double above = weighted(memory, op, rows);
    values[i] = kept - STEP;
    double below = weighted(memory, op, rows);
    values[i] = kept;
    op.forward(memory, rows);
    return (above - below) / (2 * STEP);
  }

  private static double weighted(Memory memory, Differentiable op, Rows rows) {
    op.forward(memory, rows);
    if (op instanceof LossOp loss) {
      return memory.values(loss.loss())[0];
    }
    Variable result = op.result();
    int from = memory.position(result, rows.from());
    int count = rows.count() * memory.batch() * result.width();
    double sum = 0;
    for (int j = from; j < from + count; j++) {
      sum += memory.values(result)[j] * memory.gradients(result)[j];
    }
    return sum;
  }

  @ParameterizedTest
  @MethodSource("operations")
  void everyOperationIsPartOfSomeNetwork(Class<?> type) {
    Map<Boolean, List<Graph>> split = graphs().stream().collect(Collectors.partitioningBy(
        graph -> graph.ops().stream().anyMatch(type::isInstance)));
    assertFalse(split.getOrDefault(true, List.of()).isEmpty(), type::toString);
  }
}
