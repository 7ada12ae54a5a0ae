package unrolled.ui.insight;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import unrolled.chart.Round;
import unrolled.engine.generate.Choice;
import unrolled.engine.generate.Generator;
import unrolled.engine.generate.Pin;
import unrolled.engine.generate.Sampling;
import unrolled.engine.graph.Frozen;
import unrolled.engine.insight.Contrast;
import unrolled.engine.insight.LookBack;
import unrolled.engine.insight.MemoryLength;
import unrolled.engine.insight.UnitTrack;

/// An answer about a text.
sealed interface Insight {
  /// How many tokens are looked back over at most.
  int LONGEST_LOOK = 200;

  /// What was asked.
  Inquiry inquiry();

  /// Answers; not on the thread of the window.
  ///
  /// @throws IllegalArgumentException when the network does not read symbols forwards, or its numbers are none
  static Insight of(Inquiry inquiry, MemoryMemo memory) {
    return switch (inquiry.mode()) {
      case UNIT -> Unit.of(inquiry);
      case LOOK -> Look.of(inquiry, memory);
      case PIN -> Held.of(inquiry);
      case CELLS -> throw new IllegalArgumentException("Cells are compared without a question about a text.");
    };
  }

  private static int[] ids(Inquiry inquiry) {
    return inquiry.ids().stream().mapToInt(Integer::intValue).toArray();
  }

  private static double checked(double number) {
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException("The network's numbers are none.");
    }
    return number;
  }

  /// A unit over the text.
  ///
  /// @param track all units of the variable
  /// @param limit a round number beyond all of them: the end of the colour scale
  /// @param largest where the unit is largest
  /// @param smallest where it is smallest
  record Unit(Inquiry inquiry, UnitTrack track, double limit, List<UnitTrack.Context> largest,
      List<UnitTrack.Context> smallest) implements Insight {
    private static final int MOST = 5;
    private static final int AROUND = 8;

    static Unit of(Inquiry inquiry) {
      UnitTrack track =
          UnitTrack.of(inquiry.speaker().network(), ids(inquiry), List.of(inquiry.subject().variable()))
              .getFirst();
      int unit = inquiry.subject().unit();
      double limit = checked(track.limit(Frozen.ALL));
      return new Unit(inquiry, track, limit == 0 ? 1 : Round.beyond(limit),
          track.contexts(unit, true, MOST, AROUND),
          track.contexts(unit, false, MOST, AROUND));
    }

    /// What the unit is after a token.
    double value(int place) {
      return track.value(place, inquiry.subject().unit());
    }
  }

  /// How far back an output looks.
  ///
  /// @param look the sizes
  /// @param reach how many tokens count for it
  /// @param candidates the tokens whose output may be asked about: the one that follows, then the most probable
  /// @param memory how long the memory is on the text it learned from; null where that text is too short
  record Look(Inquiry inquiry, LookBack look, MemoryLength reach, List<Integer> candidates,
      @Nullable MemoryLength memory) implements Insight {
    private static final int MOST = 10;

    static Look of(Inquiry inquiry, MemoryMemo memory) {
      int last = inquiry.ids().size() - 1;
      int place = inquiry.place() < 0 || inquiry.place() > last ? Math.max(0, last - 1) : inquiry.place();
      List<Integer> candidates = candidates(inquiry, place);
      int output = candidates.contains(inquiry.output()) ? inquiry.output() : candidates.getFirst();
      LookBack look = LookBack.of(inquiry.speaker().network(),
          new LookBack.Question(ids(inquiry), place, output, inquiry.what()), LONGEST_LOOK);
      checked(look.value());
      return new Look(inquiry, look, MemoryLength.of(List.of(look)), candidates,
          memory.of(inquiry.speaker()));
    }

    private static List<Integer> candidates(Inquiry inquiry, int place) {
      List<Integer> read = inquiry.ids().subList(0, place + 1);
      Choice choice = new Generator(inquiry.speaker().reader(List.of()), read).look(Sampling.most());
      IntStream ranked = IntStream.range(0, Math.min(MOST, choice.size())).map(choice::ranked);
      IntStream next = inquiry.ids().stream().skip(place + 1L).limit(1).mapToInt(Integer::intValue);
      return IntStream.concat(next, ranked).distinct().boxed().toList();
    }
  }

  /// The text continued twice, as the network is and with a unit held.
  record Held(Inquiry inquiry, Contrast contrast) implements Insight {
    private static final int LENGTH = 200;

    static Held of(Inquiry inquiry) {
      Inquiry.Subject subject = inquiry.subject();
      Pin pin = new Pin(subject.variable(), subject.all() ? Frozen.ALL : subject.unit(), subject.value());
      return new Held(inquiry, Contrast.of(inquiry.speaker(), List.of(pin),
          inquiry.ids(), inquiry.how(), LENGTH));
    }
  }
}
