package unrolled.ui.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unrolled.engine.scenario.Setup;
import unrolled.engine.trace.CursorText;
import unrolled.engine.trace.Trace;

class RangeTest {
  private final Trace trace = Setup.standard().trace();

  private int end(String place) {
    return CursorText.parse(place, trace).orElseThrow().position();
  }

  @Test
  void aTimestepBeginsWithItsFirstStepAndEndsWithItsLast() {
    assertEquals(Optional.of(new Range(end("forward:1") + 1, end("forward:2"))),
        Range.parse("forward:2", "forward:2", trace));
    assertEquals(Optional.of(new Range(1, end("update"))), Range.parse("forward:1", "update", trace));
  }

  @Test
  void numbersAreThePlacesThemselves() {
    assertEquals(Optional.of(new Range(3, 5)), Range.parse("3", "5", trace));
    assertEquals(trace.size() + 1, Range.parse("first", "last", trace).orElseThrow().size());
  }

  @ParameterizedTest
  @CsvSource({"5, 3", "nowhere, last", "first, forward:99", "loss, forward:1"})
  void whatIsNoRangeIsEmpty(String from, String to) {
    assertEquals(Optional.empty(), Range.parse(from, to, trace));
  }
}
