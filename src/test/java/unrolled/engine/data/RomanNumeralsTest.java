package unrolled.engine.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Roman numerals: what is read, what the decoder is given, what is wanted, and what is held out.
class RomanNumeralsTest {
  @Test
  void numeralsAreWrittenAsTheRomansDid() {
    assertEquals(List.of("I", "IV", "IX", "XLII", "LXXXVIII", "XCIX", "CXL", "CCCLXXXVIII"),
        IntStream.of(1, 4, 9, 42, 88, 99, 140, 388).mapToObj(RomanNumerals::numeral).toList());
  }

  /// Read as a person reads it, the batch says the same number twice.
  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void theAnswerIsTheNumberThatWasRead(int digits) {
    RomanNumerals task = new RomanNumerals(digits, false);
    int from = task.decoder().orElseThrow().from();
    Set<Integer> seen = new HashSet<>();
    for (int step = 1; step <= 40; step++) {
      Batch batch = task.next(new Draws(3, step), 20, 4);
      assertEquals(from + digits + 1, batch.timesteps());
      for (int row = 0; row < batch.size(); row++) {
        StringBuilder read = new StringBuilder();
        StringBuilder wanted = new StringBuilder();
        for (int time = 0; time < batch.timesteps(); time++) {
          int at = time * batch.size() + row;
          int y = batch.ids("y")[at];
          assertTrue(time >= from || y == -1);
          read.append(time < from ? task.alphabet().get(12 + batch.ids("x_ids")[at]) : "");
          wanted.append(y < 0 ? "" : task.alphabet().get(y));
          assertEquals(time < from ? 0 : given(batch, row, time, from), batch.ids("decoder.x_ids")[at]);
        }
        assertEquals('∎', wanted.charAt(wanted.length() - 1));
        int number = Integer.parseInt(wanted.substring(0, wanted.length() - 1));
        assertEquals(
            "·".repeat(from - RomanNumerals.numeral(number).length()) + RomanNumerals.numeral(number),
            read.toString());
        seen.add(number);
      }
    }
    assertTrue(seen.size() > 50, seen.size() + " numbers");
    assertTrue(task.numbers().containsAll(seen));
  }

  /// The teacher's symbol: `=` first, then what was wanted one timestep before; after the end sign the end sign.
  private static int given(Batch batch, int row, int time, int from) {
    if (time == from) {
      return 11;
    }
    int before = batch.ids("y")[(time - 1) * batch.size() + row];
    return before < 0 ? RomanNumerals.END : before;
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void aFifthIsHeldOutAndEveryDigitIsTrainedAtEveryPlace(int digits) {
    RomanNumerals task = new RomanNumerals(digits, false);
    RomanNumerals held = (RomanNumerals) task.heldOut().orElseThrow();
    int largest = digits == 2 ? 99 : 399;
    Set<Integer> all = new HashSet<>(task.numbers());
    all.addAll(held.numbers());
    assertEquals(largest, all.size());
    assertEquals(largest, task.numbers().size() + held.numbers().size());
    assertEquals(0.2, (double) held.numbers().size() / largest, 0.05);
    for (int number : held.numbers()) {
      for (int place = 1; place <= number; place *= 10) {
        int unit = place;
        int digit = number / unit % 10;
        assertTrue(task.numbers().stream().anyMatch(each -> each >= unit && each / unit % 10 == digit),
            digit + " at " + place);
      }
    }
    assertTrue(held.heldOut().isEmpty());
  }

  @Test
  void whatIsHeldOutComesInItsOrderAndAround() {
    RomanNumerals held = (RomanNumerals) new RomanNumerals(2, false).heldOut().orElseThrow();
    int count = held.numbers().size();
    Batch batch = held.next(new Draws(1, 1), 20, count + 1);
    Batch again = held.next(new Draws(9, 1), 20, count + 1);
    assertEquals(batch.ids("x_ids")[0], batch.ids("x_ids")[count]);
    assertTrue(java.util.Arrays.equals(batch.ids("x_ids"), again.ids("x_ids")));
    assertEquals(Math.ceilDiv(count, 8), held.epoch(20, 8));
  }

  /// The entropy of what follows each symbol, counted here from the texts themselves.
  @Test
  void theBaselineIsTheEntropyOfWhatFollowsASymbol() {
    RomanNumerals task = new RomanNumerals(2, false);
    List<String> pairs = task.numbers().stream().map(number -> "=" + number + ".")
        .flatMap(text -> IntStream.range(1, text.length()).mapToObj(i -> text.substring(i - 1, i + 1)))
        .toList();
    double loss = 0;
    for (String pair : pairs) {
      long same = pairs.stream().filter(pair::equals).count();
      long begins = pairs.stream().filter(each -> each.charAt(0) == pair.charAt(0)).count();
      loss -= Math.log((double) same / begins) / pairs.size();
    }
    assertEquals(loss, task.baseline(20).orElseThrow().loss(), 1e-12);
  }
}
