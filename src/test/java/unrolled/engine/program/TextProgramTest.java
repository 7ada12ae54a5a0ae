package unrolled.engine.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Both preparations of the article's text against what its program printed.
class TextProgramTest {
  static final TextProgram WRITTEN = TextProgram.of(Rules.AS_WRITTEN);
  static final TextProgram CORRECTED = TextProgram.of(Rules.CORRECTED);

  private static List<List<Integer>> rows(String text) {
    return Arrays.stream(text.strip().split("\\s+"))
        .map(row -> Arrays.stream(row.replaceAll("[\\[\\]]", "").split(",")).map(Integer::valueOf).toList())
        .toList();
  }

  private static List<List<Integer>> padded(TextProgram program) {
    return program.rows().stream().map(Row::padded).toList();
  }

  @Test
  void asWrittenThereAreTheTwelveRowsOfTheArticle() {
    assertEquals(rows("""
        [12,11,0,0,0,0,0,0,0,0] [12,11,7,0,0,0,0,0,0,0] [12,11,7,9,0,0,0,0,0,0] [12,11,7,9,4,0,0,0,0,0]
        [12,11,7,9,4,2,0,0,0,0] [12,11,7,9,4,2,13,0,0,0] [12,11,7,9,4,2,13,4,0,0] [12,11,7,9,4,2,13,4,6,0]
        [12,11,7,9,4,2,13,4,6,14] [3,11,0,0,0,0,0,0,0,0] [3,11,10,0,0,0,0,0,0,0] [3,11,10,1,0,0,0,0,0,0]
        """), padded(WRITTEN));
    assertEquals(List.of(0, 0, 0, 0, 0, 0, 0, 0, 14, 0, 0, 0),
        WRITTEN.rows().stream().map(Row::target).toList());
    assertEquals(
        List.of("", "simple", "to", "this", "text", "example.", "generation", "some", "rnn.", "sample",
            "a", "is", "here", "demonstrate", "with"),
        WRITTEN.dictionary());
    assertEquals(10, WRITTEN.length());
  }

  @Test
  void correctedThereAreFourteenRowsPaddedOnTheLeft() {
    assertEquals(rows("""
        [0,0,0,0,0,0,0,0,0,1,2] [0,0,0,0,0,0,0,0,1,2,3] [0,0,0,0,0,0,0,1,2,3,4] [0,0,0,0,0,0,1,2,3,4,5]
        [0,0,0,0,0,1,2,3,4,5,6] [0,0,0,0,1,2,3,4,5,6,7] [0,0,0,1,2,3,4,5,6,7,5] [0,0,1,2,3,4,5,6,7,5,8]
        [0,1,2,3,4,5,6,7,5,8,9] [1,2,3,4,5,6,7,5,8,9,10] [0,0,0,0,0,0,0,0,0,11,2] [0,0,0,0,0,0,0,0,11,2,12]
        [0,0,0,0,0,0,0,11,2,12,13] [0,0,0,0,0,0,11,2,12,13,14]
        """), padded(CORRECTED));
    assertEquals(List.of(2, 3, 4, 5, 6, 7, 5, 8, 9, 10, 2, 12, 13, 14),
        CORRECTED.rows().stream().map(Row::target).toList());
    assertEquals(
        List.of("", "here", "is", "some", "sample", "text", "to", "demonstrate", "generation", "with",
            "rnn", "this", "a", "simple", "example"),
        CORRECTED.dictionary());
    assertEquals(11, CORRECTED.length());
  }

  @Test
  void findingsSayWhyItLearnsToSayNothing() {
    Findings findings = Findings.of(WRITTEN);
    assertEquals(11, findings.paddingTargets());
    assertEquals(List.of(new Findings.Contradiction(List.of(7, 8), List.of(0, 14))),
        findings.contradictions());
    assertEquals(2 * Math.log(2) / 12, findings.lossFloor(), 1e-15);
    assertEquals(11, findings.mostRight());
    assertEquals(List.of("rnn", "example"),
        findings.dropped().stream().map(Sentence.Word::text).toList());
    assertEquals(List.of("example.", "rnn."), findings.unused());
    assertTrue(findings.paddingMismatch());
  }

  @Test
  void findingsOfTheCorrectedProgramAreNone() {
    assertEquals(new Findings(0, List.of(), 0, 14, List.of(), List.of(), false), Findings.of(CORRECTED));
  }

  @Test
  void paddingAloneLeavesTheWordsDropped() {
    Findings findings =
        Findings.of(TextProgram.of(Rules.AS_WRITTEN.withPadding(Rules.Padding.LEFT)));
    assertEquals(0, findings.paddingTargets());
    assertEquals(0, findings.lossFloor());
    assertEquals(2, findings.dropped().size());
    assertFalse(findings.paddingMismatch());
  }

  @Test
  void whatGeneratingReadsNeverOccursInTrainingAsWritten() {
    assertEquals(List.of(12, 11), WRITTEN.read("Here is"));
    assertEquals(List.of(0, 0, 0, 0, 0, 0, 0, 12, 11), WRITTEN.window(List.of(12, 11)));
    assertFalse(WRITTEN.isTrained(WRITTEN.window(List.of(12, 11))));
    assertTrue(CORRECTED.isTrained(CORRECTED.window(CORRECTED.read("Here is"))));
    assertEquals(WRITTEN.window(List.of(12, 11)), WRITTEN.window(List.of(12, 11, 0, 0)));
    assertEquals(List.of(2, 3, 4, 5, 6, 7, 5, 8, 9, 10),
        CORRECTED.window(List.of(1, 2, 3, 4, 5, 6, 7, 5, 8, 9, 10)));
    assertEquals("Here is    ", WRITTEN.print("Here is", List.of(0, 0, 0, 0)));
    assertEquals(List.of(), WRITTEN.read("hello world"));
  }

  @Test
  void theDifferencePutsWordsAndRowsSideBySide() {
    ProgramDifference difference = ProgramDifference.of(WRITTEN, CORRECTED);
    assertTrue(difference.words().contains(new ProgramDifference.WordPair("text", 4, 5)));
    assertTrue(difference.words().contains(new ProgramDifference.WordPair("rnn", 0, 10)));
    assertTrue(difference.words().contains(new ProgramDifference.WordPair("rnn.", 8, 0)));
    assertEquals(16, difference.words().size());
    assertEquals(14, difference.rows().size());
    assertEquals(12, difference.rows().stream().filter(each -> each.before().isPresent()).count());
    assertEquals(List.of("here is some sample text to demonstrate text generation with"),
        difference.rows().stream().filter(each -> each.sameTarget(WRITTEN, CORRECTED))
            .map(ProgramDifference.RowPair::words).toList());
  }

  @Test
  void aTextWithoutTwoWordsInASentenceIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> TextProgram.of("One. Word.", Rules.CORRECTED));
  }
}
