package unrolled.engine.run;

import java.util.List;
import java.util.stream.IntStream;
import unrolled.engine.data.RomanNumerals;
import unrolled.engine.run.Translations.Translation;
import unrolled.engine.run.Translator.Written;

/// What an encoder–decoder makes of everything its task holds out, without a teacher: a copy.
///
/// @param all one for each, in their order
public record Translations(List<Translation> all) {
  /// One of them.
  ///
  /// @param source what was read
  /// @param wanted what was to be written
  /// @param written what was written up to the first end sign; all of it where there was none
  /// @param right whether that was wanted and nothing else, end sign included
  public record Translation(String source, String wanted, String written, boolean right) {
    private static Translation of(int number, Written written) {
      String wanted = String.valueOf(number);
      return new Translation(RomanNumerals.numeral(number), wanted, written.text(),
          written.ended() && wanted.equals(written.text()));
    }
  }

  /// @param all copied
  public Translations {
    all = List.copyOf(all);
  }

  /// What was written for the numerals of a task, in their order.
  static Translations of(RomanNumerals task, List<Written> written) {
    List<Integer> numbers = task.numbers();
    return new Translations(IntStream.range(0, written.size())
        .mapToObj(i -> Translation.of(numbers.get(i), written.get(i))).toList());
  }

  /// How many are right from beginning to end.
  public int right() {
    return (int) all.stream().filter(Translation::right).count();
  }
}
