package unrolled.engine.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TokenTextTest {
  private static int[] row(Batch batch, String name, int row) {
    return IntStream.range(0, batch.timesteps()).map(t -> batch.ids(name)[t * batch.size() + row]).toArray();
  }

  @ParameterizedTest
  @EnumSource(Reading.class)
  void theSymbolThatFollowsIsWanted(Reading reading) {
    TokenText task = new TokenText(TokenSamples.counting(60), reading, Optional.empty());
    for (int step = 1; step < 30; step++) {
      Batch batch = task.next(new Draws(3, step), 8, 3);
      for (int row = 0; row < 3; row++) {
        int first = row(batch, "x_ids", row)[0];
        assertArrayOf(first, row(batch, "x_ids", row));
        assertArrayOf(first + 1, row(batch, "y", row));
      }
    }
  }

  private static void assertArrayOf(int first, int[] found) {
    assertEquals(IntStream.range(0, found.length).map(i -> (first + i) % 7).boxed().toList(),
        Arrays.stream(found).boxed().toList());
  }

  @Test
  void windowsComeFromEverywhere() {
    TokenText task = new TokenText(TokenSamples.noise(30, 30), Reading.WINDOWS, Optional.empty());
    Set<List<Integer>> seen = new HashSet<>();
    for (int step = 1; step < 400; step++) {
      Batch batch = task.next(new Draws(3, step), 20, 1);
      seen.add(Arrays.stream(row(batch, "x_ids", 0)).boxed().toList());
    }
    assertEquals(10, seen.size());
    assertFalse(task.carries());
    assertTrue(task.begins(7, task.blank(20, 1)));
  }

  /// Each step goes on where the one before it stopped; a pass reads the whole text but for what does not fill a step.
  @ParameterizedTest
  @CsvSource({"97, 4, 6", "97, 1, 10", "25, 4, 6", "10, 4, 6", "7, 3, 6"})
  void streamsGoOnFromStepToStepAndBeginAnewWithAPass(int size, int streams, int length) {
    TokenText task = new TokenText(TokenSamples.noise(size, size), Reading.STREAMS, Optional.empty());
    long steps = task.epoch(length, streams);
    assertEquals(Math.max(1, (size - 1) / (streams * length)), steps);
    Batch blank = task.blank(length, streams);
    for (int row = 0; row < streams; row++) {
      List<Integer> wanted = new ArrayList<>();
      List<Integer> read = new ArrayList<>();
      for (int step = 1; step <= steps; step++) {
        assertEquals(step == 1, task.begins(step, blank));
        Batch batch = task.next(new Draws(step, step), length, streams);
        Arrays.stream(row(batch, "x_ids", row)).forEach(read::add);
        Arrays.stream(row(batch, "y", row)).forEach(wanted::add);
      }
      assertEquals(read.subList(1, read.size()), wanted.subList(0, wanted.size() - 1));
      assertTrue(task.begins(steps + 1, blank));
      Batch again = task.next(new Draws(9, steps + 1), length, streams);
      assertEquals(read.subList(0, length), Arrays.stream(row(again, "x_ids", row)).boxed().toList());
    }
    Batch last = task.next(new Draws(1, steps), length, streams);
    int end = task.tokens().at(size - 1);
    assertTrue(streams == 1 || row(last, "y", streams - 1)[length - 1] == end);
  }

  @Test
  void theEndIsHeldOut() {
    Tokens all = TokenSamples.noise(40, 9);
    TokenText task = TokenText.of(all, Reading.STREAMS, 0.25);
    TokenText held = (TokenText) task.heldOut().orElseThrow();
    assertEquals(30, task.tokens().size());
    assertEquals(10, held.tokens().size());
    assertEquals(all.at(30), held.tokens().at(0));
    assertEquals(all.at(39), held.tokens().at(9));
    assertEquals(task.alphabet(), held.alphabet());
    assertTrue(held.heldOut().isEmpty());
    assertTrue(TokenText.of(all, Reading.WINDOWS, 0).heldOut().isEmpty());
  }

  @Test
  void whatIsNoTextIsRefused() {
    Tokens two = TokenSamples.counting(2);
    assertThrows(IllegalArgumentException.class,
        () -> new TokenText(two, Reading.WINDOWS, Optional.empty()));
    Tokens other = TokenSamples.noise(9, 4);
    assertThrows(IllegalArgumentException.class,
        () -> new TokenText(other, Reading.WINDOWS, Optional.of(TokenSamples.counting(9))));
    assertThrows(IllegalArgumentException.class, () -> Tokens.of(new int[] {0, 2}, List.of("a", "b")));
  }

  @Test
  void tokensAreEqualWhenTheirSymbolsAre() {
    Tokens all = TokenSamples.counting(21);
    assertEquals(all.part(0, 7), all.part(7, 14));
    assertEquals(all.part(0, 7).hashCode(), all.part(7, 14).hashCode());
    assertFalse(all.part(0, 7).equals(all.part(1, 8)));
    assertFalse(all.equals(TokenSamples.noise(21, 7)));
  }

  @Test
  void windowsBeginAStrideApart() {
    TokenText task =
        new TokenText(TokenSamples.noise(30, 30), Reading.WINDOWS, Optional.empty()).withStride(4);
    // 30 symbols: a window of 7 and the symbol after it begin at 0, 4, 8, 12, 16, 20 at the latest 22
    assertEquals(6, task.windows(7));
    TokenText places = new TokenText(
        Tokens.of(IntStream.range(0, 30).toArray(), IntStream.range(0, 30).mapToObj(i -> "w" + i).toList()),
        Reading.WINDOWS, Optional.empty(), 4);
    Set<Integer> seen = new TreeSet<>();
    for (int step = 1; step <= 200; step++) {
      Batch batch = places.next(new Draws(3, step), 7, 2);
      seen.add(batch.ids("x_ids")[0]);
      assertEquals(batch.ids("x_ids")[0] + 7, batch.ids("y")[12]);
    }
    assertEquals(Set.of(0, 4, 8, 12, 16, 20), seen);
  }

  @ParameterizedTest
  @CsvSource({"1, 23", "7, 4", "8, 4", "22, 4"})
  void aStrideIsAtMostAWindow(int stride, int count) {
    TokenText task = new TokenText(TokenSamples.noise(30, 5), Reading.WINDOWS, Optional.empty(), stride);
    assertEquals(count, task.windows(7));
  }

  @Test
  void aStrideOfOneDrawsWhatItAlwaysDrew() {
    Tokens all = TokenSamples.noise(50, 9);
    TokenText task = new TokenText(all, Reading.WINDOWS, Optional.empty());
    Draws draws = new Draws(5, 1);
    int[] expected = {all.at(draws.nextInt(50 - 8)), all.at(draws.nextInt(50 - 8))};
    Batch batch = task.next(new Draws(5, 1), 8, 2);
    assertArrayEquals(expected, new int[] {batch.ids("x_ids")[0], batch.ids("x_ids")[1]});
  }

  @Test
  void thereIsNoStrideOfNothing() {
    TokenText task = TokenSamples.text(60, Reading.WINDOWS);
    assertThrows(IllegalArgumentException.class, () -> task.withStride(0));
  }
}
