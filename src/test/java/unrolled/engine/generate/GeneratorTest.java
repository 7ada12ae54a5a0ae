package unrolled.engine.generate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import unrolled.engine.cell.Bias;
import unrolled.engine.cell.Cell;
import unrolled.engine.cell.Control;
import unrolled.engine.cell.ElmanCell;
import unrolled.engine.cell.GruCell;
import unrolled.engine.cell.LstmCell;
import unrolled.engine.graph.Execution;
import unrolled.engine.graph.Memory;
import unrolled.engine.graph.Variable;
import unrolled.engine.math.Activation;
import unrolled.engine.math.Gemm;
import unrolled.engine.math.Seeded;
import unrolled.engine.network.Architecture;
import unrolled.engine.network.Initialization;
import unrolled.engine.network.Initializer;
import unrolled.engine.network.Input;
import unrolled.engine.network.LossKind;
import unrolled.engine.network.Network;
import unrolled.engine.network.Readout;

class GeneratorTest {
  private static final int WORDS = 7;
  private static final Sampling DRAWN = new Sampling(0.8, 5, 0.95, false, 11);

  private static Network network(Architecture architecture) {
    Network network = Network.of(architecture);
    Initialization.matrices(new Initializer.Gaussian(0.7)).apply(network, Seeded.of(3));
    return network;
  }

  static Stream<Network> networks() {
    List<Cell> cells = List.of(new ElmanCell(Activation.TANH), new LstmCell(),
        new GruCell(GruCell.Variant.PYTORCH), new GruCell(GruCell.Variant.TEXTBOOK));
    return cells.stream().flatMap(cell -> {
      Architecture one = Architecture.of(cell, WORDS, 5).withLayers(2).withBias(Bias.TWO);
      return Stream.of(one, one.withInput(new Input.Embedding(WORDS, 4))
          .withReadout(Readout.EVERY, WORDS, LossKind.CROSS_ENTROPY), one.withControl(Control.NO_CARRY));
    }).map(GeneratorTest::network);
  }

  private static Network lstm() {
    return network(Architecture.of(new LstmCell(), WORDS, 5));
  }

  private static Generator generator(Network network, Pin... pins) {
    return new Generator(new Reader.Carrying(network, List.of(pins)), List.of(1, 4, 2));
  }

  private static List<Integer> more(Generator generator, int count) {
    for (int i = 0; i < count; i++) {
      generator.next(DRAWN);
    }
    return generator.ids();
  }

  /// The network on the whole text at once.
  private static Memory whole(Network network, List<Integer> ids) {
    Execution execution = new Execution(network.graph(), ids.size(), 1, Gemm.create());
    network.parameters().writeTo(execution.memory());
    int[] to = execution.memory().ids(network.graph().variable("x_ids"));
    Arrays.setAll(to, ids::get);
    execution.forward();
    return execution.memory();
  }

  @ParameterizedTest
  @MethodSource("networks")
  void carriedFromTokenToTokenItSaysWhatTheWholeSequenceSays(Network network) {
    Generator generator = generator(network);
    List<Integer> ids = more(generator, 12);
    Memory memory = whole(network, ids);
    for (String name : List.of("h_l0", "h_l1")) {
      Variable state = network.graph().variable(name);
      for (int time = 0; time < ids.size(); time++) {
        int at = memory.position(state, time);
        assertArrayEquals(Arrays.copyOfRange(memory.values(state), at, at + 5),
            generator.path().get(time).after().state(name), name + " " + time);
      }
    }
    Variable logits = network.graph().variable("logits");
    int at = memory.position(logits, ids.size() - 1);
    assertArrayEquals(Arrays.copyOfRange(memory.values(logits), at, at + WORDS),
        generator.path().getLast().after().logits());
  }

  @Test
  void goingBackAndOnAgainGivesTheSameText() {
    Generator generator = generator(lstm());
    List<Generator.Token> first = new ArrayList<>();
    more(generator, 20);
    first.addAll(generator.path());
    generator.back(9);
    assertEquals(9, generator.path().size());
    more(generator, 14);
    for (int i = 0; i < first.size(); i++) {
      Generator.Token again = generator.path().get(i);
      assertEquals(first.get(i).id(), again.id());
      assertArrayEquals(first.get(i).after().logits(), again.after().logits());
    }
    generator.back(0);
    assertEquals(List.of(1, 4, 2), generator.ids());
  }

  @Test
  void anotherBranchIsTheTextThatHasItAsItsPrompt() {
    Network network = lstm();
    Generator generator = generator(network);
    more(generator, 10);
    generator.back(6);
    int other = (generator.look(DRAWN).token() + 1) % WORDS;
    Generator.Token chosen = generator.choose(other, DRAWN);
    assertTrue(chosen.isChosen());
    Generator afresh = new Generator(new Reader.Carrying(network, List.of()), generator.ids());
    assertArrayEquals(afresh.path().getLast().after().logits(), chosen.after().logits());
    assertEquals(more(afresh, 8), more(generator, 8));
    assertFalse(generator.path().getLast().isChosen());
    assertNull(generator.path().get(1).choice());
  }

  @Test
  void theSameSeedSaysTheSameAndAnotherSomethingElse() {
    Network network = lstm();
    List<Integer> text = more(generator(network), 30);
    assertEquals(text, more(generator(network), 30));
    Generator other = generator(network);
    for (int i = 0; i < 30; i++) {
      other.next(Sampling.of(12));
    }
    assertNotEquals(text, other.ids());
  }

  @ParameterizedTest
  @MethodSource("networks")
  void aPinnedUnitStaysWhereItIsHeld(Network network) {
    List<String> names = network.graph().variables().stream()
        .filter(each -> new Pin(each.name(), 2, 0.25).isPossible(network.graph())).map(Variable::name)
        .toList();
    assertTrue(names.containsAll(List.of("h_l0", "h_l1")));
    for (String name : names) {
      Generator free = generator(network);
      Generator pinned = generator(network, new Pin(name, 2, 0.25), new Pin(name, 4, -3));
      more(pinned, 5);
      if (pinned.path().getLast().after().states().containsKey(name)) {
        double[] state = pinned.path().getLast().after().state(name);
        assertEquals(0.25, state[2]);
        assertEquals(-3, state[4]);
      }
      boolean heard = !Arrays.equals(free.path().getLast().after().logits(),
          pinned.path().get(2).after().logits());
      assertTrue(heard || !isHeard(network, name), name);
    }
  }

  /// Whether a gate does anything at the prompt: with nothing carried, what multiplies the state does not.
  private static boolean isHeard(Network network, String name) {
    return network.architecture().control() == Control.NONE || name.startsWith("h_");
  }

  @Test
  void aGatePinnedOpenOrShutIsTheEquationWithThatGate() {
    Network network = lstm();
    Generator generator = generator(network, new Pin("gate_f_l0", -1, 0), new Pin("gate_o_l0", -1, 1));
    Generator.Token last = generator.path().getLast();
    double[] c = last.after().state("c_l0");
    double[] h = last.after().state("h_l0");
    for (int unit = 0; unit < 5; unit++) {
      assertEquals(Activation.TANH.value(c[unit]), h[unit]);
    }
    double[] alone = generator(network, new Pin("gate_f_l0", -1, 0), new Pin("h_l0", -1, 0)).path().getLast()
        .after().state("c_l0");
    assertArrayEquals(new Generator(new Reader.Carrying(network, List.of()), List.of(2)).path().getLast()
        .after().state("c_l0"), alone);
  }

  @Test
  void aPinTakesEffectFromTheNextTokenOn() {
    Network network = lstm();
    Generator free = generator(network);
    more(free, 4);
    Generator pinned = free.with(new Reader.Carrying(network, List.of(new Pin("c_l0", 0, 5))));
    assertEquals(free.look(DRAWN).token(), pinned.look(DRAWN).token());
    pinned.next(DRAWN);
    free.next(DRAWN);
    assertEquals(5, pinned.path().getLast().after().state("c_l0")[0]);
    assertFalse(
        Arrays.equals(free.path().getLast().after().logits(), pinned.path().getLast().after().logits()));
    assertEquals(8, free.path().size());
  }

  @Test
  void whatIsNotThereIsRefused() {
    Network network = lstm();
    for (Pin pin : List.of(new Pin("h_l0", 5, 0), new Pin("h_l7", 0, 0), new Pin("weight_ih_l0", 0, 0),
        new Pin("a_f_l0", 0, 0), new Pin("gate_f_l0", -2, 0))) {
      assertFalse(pin.isPossible(network.graph()), pin::toString);
      assertThrows(IllegalArgumentException.class, () -> generator(network, pin));
    }
    assertThrows(IllegalArgumentException.class, () -> new Pin("h_l0", 0, Double.NaN));
    assertThrows(IllegalArgumentException.class,
        () -> generator(network, new Pin("h_l0", 0, 1), new Pin("h_l0", 0, 2)));
    assertThrows(IllegalArgumentException.class, () -> generator(network(
        Architecture.of(new LstmCell(), WORDS, 5).withBidirectional(true))));
    assertThrows(IllegalArgumentException.class,
        () -> new Generator(new Reader.Carrying(network, List.of()), List.of()));
    assertThrows(IllegalArgumentException.class, () -> generator(network).choose(WORDS, DRAWN));
  }
}
