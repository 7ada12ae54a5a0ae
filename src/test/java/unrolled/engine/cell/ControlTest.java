package unrolled.engine.cell;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import unrolled.engine.data.Batch;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Quantity;
import unrolled.engine.graph.Domain;
import unrolled.engine.graph.Execution;
import unrolled.engine.graph.Memory;
import unrolled.engine.graph.Variable;
import unrolled.engine.math.Gemm;
import unrolled.engine.network.Architecture;
import unrolled.engine.network.Initialization;
import unrolled.engine.network.LossKind;
import unrolled.engine.network.Network;
import unrolled.engine.network.Readout;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.trace.Cursor;
import unrolled.engine.trace.Trace;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.Trainer;
import unrolled.engine.train.TrainingConfig;

/// What is cut out of a network is 0, stays 0 and gets no gradient; everything else is differentiated as it should be.
class ControlTest {
  private static final int SYMBOLS = 4;
  private static final int TIMESTEPS = 4;
  private static final TrainingConfig ADAM = TrainingConfig.of(Optimizer.adam(), 0.05).withWeightDecay(0.01);

  static Stream<Arguments> controlled() {
    return Stream.of(CellKind.values()).flatMap(
        cell -> Stream.of(Control.NO_RECURRENCE, Control.NO_CARRY)
            .map(control -> Arguments.of(cell, control)));
  }

  private static Network network(CellKind cell, Control control) {
    Architecture architecture = Architecture.of(cell.cell(), SYMBOLS, 3)
        .withLayers(2)
        .withBidirectional(true)
        .withBias(Bias.TWO)
        .withReadout(Readout.EVERY, SYMBOLS, LossKind.CROSS_ENTROPY)
        .withControl(control);
    Network network = Network.of(architecture);
    Initialization.uniform().apply(network, new Random(5));
    return network;
  }

  private static Batch batch(long seed) {
    Random random = new Random(seed);
    return new Batch(TIMESTEPS, 2, Map.of("x_ids", random.ints(8, 0, SYMBOLS).toArray(), "y",
        random.ints(8, 0, SYMBOLS).toArray()), Map.of());
  }

  @ParameterizedTest
  @MethodSource("controlled")
  void everyGradientIsThatOfCentralDifferences(CellKind cell, Control control) {
    Network network = network(cell, control);
    Execution execution = Trainer.prepare(network, ADAM, batch(1), Gemm.create(), false);
    execution.forward();
    execution.backward();
    Execution scratch = execution.copy(Gemm.create());
    for (Variable variable : network.graph().variables()) {
      if (variable.hasGradient()) {
        check(execution, scratch, variable);
      }
    }
  }

  private static void check(Execution execution, Execution scratch, Variable variable) {
    Memory memory = execution.memory();
    boolean once = variable.domain() == Domain.ONCE;
    int last = once ? variable.shape().size() - 1 : variable.width() - 1;
    for (int time = 0; time < (once ? 1 : TIMESTEPS); time++) {
      for (int index : new int[] {0, last}) {
        Element element = new Element(variable, Quantity.VALUE, time, once ? 0 : 1, index);
        double above = scratch.lossWith(element, 1e-6);
        double below = scratch.lossWith(element, -1e-6);
        double gradient = memory.gradients(variable)[memory.position(element)];
        assertEquals((above - below) / 2e-6, gradient, 1e-8, () -> variable + " " + element);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("controlled")
  void whatIsCutStaysZeroThroughTraining(CellKind cell, Control control) {
    Network network = network(cell, control);
    Trainer trainer = new Trainer(network, ADAM, batch(1), Gemm.create());
    double first = trainer.step();
    double loss = first;
    for (int step = 0; step < 50; step++) {
      loss = trainer.step();
    }
    assertTrue(loss < first, first + " to " + loss);
    Memory memory = trainer.execution().memory();
    var held = network.graph().variables().stream().filter(Variable::held).toList();
    assertFalse(held.isEmpty());
    for (Variable variable : held) {
      assertArrayEquals(new double[memory.size(variable)], memory.values(variable), variable.name());
    }
  }

  @ParameterizedTest
  @EnumSource(CellKind.class)
  void withNothingCarriedATimestepSeesItsOwnSymbolOnly(CellKind cell) {
    Architecture architecture = Architecture.of(cell.cell(), SYMBOLS, 3).withControl(Control.NO_CARRY);
    Network network = Network.of(architecture);
    Initialization.uniform().apply(network, new Random(5));
    assertArrayEquals(logits(network, 0, 1), logits(network, 2, 1));
    Network whole = Network.of(architecture.withControl(Control.NONE));
    Initialization.uniform().apply(whole, new Random(5));
    assertTrue(logits(whole, 0, 1)[0] != logits(whole, 2, 1)[0]);
  }

  private static double[] logits(Network network, int... symbols) {
    Execution execution = Trainer.prepare(network, ADAM, Batch.of(symbols, 0), Gemm.create(), false);
    execution.forward();
    return execution.memory().values(network.graph().variable("logits")).clone();
  }

  @ParameterizedTest
  @MethodSource("controlled")
  void everythingElseBeginsAsInTheWholeNetwork(CellKind cell, Control control) {
    Network cut = network(cell, control);
    Network whole = network(cell, Control.NONE);
    for (Variable variable : cut.parameters().variables()) {
      assertArrayEquals(whole.parameters().get(variable.name()), cut.parameters().get(variable.name()));
    }
  }

  @ParameterizedTest
  @MethodSource("controlled")
  void aTraceOfItCanBeWalkedAndEveryNumberExplained(CellKind cell, Control control) {
    Trace trace = Trace.record(network(cell, control), ADAM, batch(1));
    var end = trace.at(new Cursor(trace.size(), 1));
    for (Variable variable : trace.graph().variables()) {
      if (trace.graph().producer(variable).isPresent()) {
        int time = variable.domain() == Domain.EVERY ? 1 : 0;
        Element element = new Element(variable, Quantity.VALUE, time, 0, 0);
        assertEquals(element, end.explain(element).element());
      }
      if (variable.held()) {
        Element weight = new Element(variable, Quantity.VALUE, 0, 0, 0);
        assertEquals(0, end.number(weight));
        assertFalse(end.isKnown(weight.with(Quantity.GRADIENT)));
        assertFalse(variable.isParameter() && end.isKnown(weight.with(Quantity.NEXT_VALUE)));
      }
    }
  }
}
