package unrolled.engine.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import unrolled.engine.graph.Execution;
import unrolled.engine.graph.Memory;
import unrolled.engine.graph.Variable;
import unrolled.engine.math.Plane;
import unrolled.engine.math.Shape;
import unrolled.engine.scenario.CellKind;

/// What the last layer of a network does with the batch of one training step: its gates for the first sequence, its
/// hidden states for two sequences that begin differently, and what it predicts.
public final class Activity {
  /// Gates whose values lie between 0 and 1; the others are candidates, between −1 and 1.
  private static final Set<String> SHARES = Set.of("f", "i", "o", "r", "z");

  private final Moment moment;
  private final int timesteps;
  private final int units;
  private final List<String> letters = new ArrayList<>();
  private final List<double[]> gates = new ArrayList<>();
  private final List<Integer> sequences;
  private final List<String> beginnings;
  private final double[] states;
  private final Answers answers;
  private final Optional<Plane> plane;

  private Activity(Moment moment, Execution execution) {
    this.moment = moment;
    Memory memory = execution.memory();
    timesteps = memory.timesteps();
    int last = moment.plan().layers() - 1;
    Variable hidden = execution.graph().variable("h_l" + last);
    units = hidden.width();
    for (String letter : letters(moment.plan().cell())) {
      letters.add(letter);
      gates.add(numbers(memory, execution.graph().variable("gate_" + letter + "_l" + last)));
    }
    sequences = different(memory);
    beginnings = sequences.stream().map(row -> beginning(memory, row)).toList();
    states = states(memory, hidden);
    answers = new Answers(execution);
    plane = Arrays.stream(states).allMatch(Double::isFinite)
        ? Optional.of(Plane.of(states, new Shape(states.length / units, units)))
        : Optional.empty();
  }

  /// What the network does at a training step, before its update.
  public static Activity of(Moment moment) {
    Execution execution = moment.prepare();
    execution.forward();
    return new Activity(moment, execution);
  }

  /// The gates of a cell whose values are shares, by their letters.
  public static List<String> letters(CellKind cell) {
    return cell.cell().gates().stream().filter(SHARES::contains).toList();
  }

  /// The numbers of the first sequence, timestep by timestep.
  private double[] numbers(Memory memory, Variable gate) {
    double[] numbers = new double[timesteps * units];
    for (int time = 0; time < timesteps; time++) {
      System.arraycopy(memory.values(gate), memory.position(gate, time), numbers, time * units, units);
    }
    return numbers;
  }

  /// The first sequence, and the first that begins with something else.
  private static List<Integer> different(Memory memory) {
    for (int row = 1; row < memory.batch(); row++) {
      if (first(memory, row) != first(memory, 0)) {
        return List.of(0, row);
      }
    }
    return List.of(0);
  }

  private static boolean isInput(Variable variable) {
    return switch (variable.role()) {
      case IDS, INPUT -> true;
      default -> false;
    };
  }

  /// What the network reads.
  private static Variable input(Memory memory) {
    return memory.graph().variables().stream().filter(Activity::isInput).findFirst().orElseThrow();
  }

  /// What a sequence begins with, as it is written.
  private String beginning(Memory memory, int row) {
    return input(memory).isSymbols()
        ? moment.alphabet().get(moment.architecture().firstSymbol(0) + memory.ids(input(memory))[row])
        : String.format(Locale.ROOT, "%.2f", first(memory, row));
  }

  private static double first(Memory memory, int row) {
    Variable input = input(memory);
    return input.isSymbols() ? memory.ids(input)[row] : memory.values(input)[row * input.width()];
  }

  /// Initial states included: of each sequence T + 1 of them.
  private double[] states(Memory memory, Variable hidden) {
    double[] all = new double[sequences.size() * (timesteps + 1) * units];
    int at = 0;
    for (int sequence : sequences) {
      for (int time = -1; time < timesteps; time++) {
        System.arraycopy(memory.values(hidden), memory.position(hidden, time) + sequence * units, all, at,
            units);
        at += units;
      }
    }
    return all;
  }

  /// The training step it belongs to, with everything to do it again.
  public Moment moment() {
    return moment;
  }

  /// T.
  public int timesteps() {
    return timesteps;
  }

  /// H.
  public int units() {
    return units;
  }

  /// The letters of the gates between 0 and 1, in the order of the equations; none for a plain RNN.
  public List<String> gates() {
    return List.copyOf(letters);
  }

  /// What a gate lets through in the first sequence, 0 to 1.
  ///
  /// @param gate its place among [#gates()]
  /// @param time counted from 0
  /// @param unit counted from 0
  public double gate(int gate, int time, int unit) {
    return gates.get(gate)[time * units + unit];
  }

  /// The sequences of the batch whose hidden states are kept, one or two: the first, and the first of those that begin
  /// differently.
  public List<Integer> sequences() {
    return sequences;
  }

  /// What a kept sequence begins with: a symbol, or a number with two decimals.
  ///
  /// @param sequence its place among [#sequences()]
  public String beginning(int sequence) {
    return beginnings.get(sequence);
  }

  /// The plane on which the hidden states of all kept sequences differ most; empty where one is not finite.
  public Optional<Plane> plane() {
    return plane;
  }

  /// Where a hidden state stands on the plane.
  ///
  /// @param sequence its place among [#sequences()]
  /// @param time counted from 0, −1 for the initial state
  /// @throws java.util.NoSuchElementException where there is no plane
  public double along(int axis, int sequence, int time) {
    return plane.orElseThrow().along(axis, states, (sequence * (timesteps + 1) + time + 1) * units);
  }

  /// What it predicts.
  public Answers answers() {
    return answers;
  }
}
