package unrolled.engine.insight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import unrolled.engine.data.Reading;
import unrolled.engine.data.TokenText;
import unrolled.engine.data.Tokens;
import unrolled.engine.network.Network;
import unrolled.engine.run.Run;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.scenario.CellKind;

/// How far back a tanh RNN, an LSTM and a GRU look, which learned the same text for the same number of steps, with as
/// many units, the same seed, the same batches and the same way of learning.
///
/// @param question what was asked
/// @param lines one for each of [#CELLS], in their order
public record CellsCompared(Question question, List<Line> lines) {
  /// The cells that are compared.
  public static final List<CellKind> CELLS = List.of(CellKind.RNN_TANH, CellKind.LSTM, CellKind.GRU);
  /// Below which share of its largest size a line is said to have fallen.
  public static final double SHARE = MemoryLength.COUNTS;

  private static final int LENGTH = 50;
  private static final int SEQUENCES = 16;
  private static final int WINDOW = 64;
  private static final int PLACES = 16;

  /// A question, complete in itself: the same gives the same bits.
  ///
  /// @param text what is learned and looked back over
  /// @param hidden H of every network
  /// @param steps how many updates each makes
  /// @param seed of weights and batches
  public record Question(Tokens text, int hidden, int steps, long seed) {
    /// Fewest tokens of a text.
    public static final int SHORTEST = 4 * PLACES;

    /// Whether a text is long enough.
    public static boolean isEnough(int tokens) {
      return tokens >= SHORTEST;
    }

    /// How many updates all networks make together.
    public int allSteps() {
      return CELLS.size() * steps;
    }

    /// Over how many tokens is looked back.
    public int window() {
      return Math.min(WINDOW, text.size() - PLACES);
    }

    /// The plan of one of the networks.
    public TrainingPlan plan(CellKind cell) {
      TokenText task = TokenText.of(text, Reading.STREAMS, 0);
      return TrainingPlan.forText(task).withCell(cell).withSize(hidden, 1).withBatch(LENGTH, SEQUENCES)
          .withSeed(seed).withValidation(0);
    }
  }

  /// One network.
  ///
  /// @param cell its cell
  /// @param parameters how many numbers it trains
  /// @param sizes by distance k from 0 on: the mean of ‖∂o_y/∂x_{t−k}‖ over places t of the text, where o_y is the
  /// logit of the token that follows; absolute, so that lines can be compared
  public record Line(CellKind cell, long parameters, double[] sizes) {
    /// From which distance on all sizes are below [#SHARE] of the largest; empty where the last that was looked at is
    /// not.
    public OptionalInt falls() {
      double most = Arrays.stream(sizes).max().orElse(0);
      int from = sizes.length;
      while (from > 0 && sizes[from - 1] < SHARE * most) {
        from--;
      }
      return from == sizes.length ? OptionalInt.empty() : OptionalInt.of(from);
    }
  }

  /// Trains and looks; takes seconds.
  ///
  /// @param goesOn told after every update how many were made by all networks so far; false gives up
  /// @return empty where it was given up
  /// @throws IllegalArgumentException when the text is too short
  public static Optional<CellsCompared> of(Question question, IntPredicate goesOn) {
    if (!Question.isEnough(question.text.size())) {
      throw new IllegalArgumentException("A text has at least " + Question.SHORTEST + " tokens.");
    }
    List<Line> lines = new ArrayList<>();
    for (CellKind cell : CELLS) {
      Run run = new Run(question.plan(cell));
      for (int i = 1; i <= question.steps; i++) {
        run.step(false);
        if (!goesOn.test(lines.size() * question.steps + i)) {
          return Optional.empty();
        }
      }
      lines.add(line(cell, run.next().network(), question));
    }
    return Optional.of(new CellsCompared(question, List.copyOf(lines)));
  }

  private static Line line(CellKind cell, Network network, Question question) {
    int[] ids = new int[question.text.size()];
    Arrays.setAll(ids, question.text::at);
    List<LookBack> looks =
        MemoryLength.looks(network, ids, question.window(), PLACES, LookBack.What.LOGIT);
    double[] sizes = new double[question.window()];
    Arrays.setAll(sizes, k -> looks.stream().mapToDouble(look -> look.norm(k)).average().orElse(Double.NaN));
    long parameters =
        network.graph().parameters().stream().mapToLong(each -> each.shape().size()).sum();
    return new Line(cell, parameters, sizes);
  }
}
