package unrolled.ui.own;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unrolled.engine.data.Reading;
import unrolled.engine.text.Corpus;
import unrolled.engine.text.Cut;
import unrolled.engine.text.SampleText;
import unrolled.engine.text.Utf8;

class SourceViewModelTest {
  @TempDir
  Path folder;

  private final Deque<Runnable> work = new ArrayDeque<>();
  private final Deque<Runnable> foreground = new ArrayDeque<>();
  private final SourceViewModel model =
      new SourceViewModel(SampleText.ENGLISH, work::add, foreground::add);

  private void settle() {
    while (!work.isEmpty() || !foreground.isEmpty()) {
      (work.isEmpty() ? foreground : work).removeFirst().run();
    }
  }

  private Source source() {
    return model.sourceProperty().get();
  }

  private String problem() {
    return Objects.requireNonNull(model.problemProperty().get()).key();
  }

  @Test
  void itBeginsWithASampleByCharacterATenthHeldBack() {
    assertEquals(SampleText.ENGLISH.text().length(), source().characters());
    assertEquals(Math.round(0.1 * source().corpus().size()),
        source().task().validation().orElseThrow().size());
    assertTrue(source().task().carries());
  }

  @Test
  void aTypedTextIsCutElsewhereAndThenReady() {
    model.change(model.choiceProperty().get().withHeld(0));
    model.take("abcabd\r\nabc👩‍🚀é");
    assertTrue(model.busyProperty().get());
    assertEquals("own.source.sample.english", source().given().name().key(), "not before it is cut");
    settle();
    assertFalse(model.busyProperty().get());
    assertEquals("abcabd\nabc👩‍🚀é", source().given().text());
    assertEquals(12, source().corpus().size());
  }

  @Test
  void byWordATokenIsAWordOrWhatStandsBetween() {
    model.take("the cat and the dog and the cow sat");
    model.change(model.choiceProperty().get().withCut(Cut.WORDS).withHeld(0));
    settle();
    assertEquals(List.of("the", " ", "cat", "and", "dog", "cow", "sat"),
        source().corpus().vocabulary().tokens());
    assertEquals(17, source().corpus().size());
    assertEquals(35, source().characters());
    assertEquals(12, source().windows(5));
  }

  @Test
  void theVocabularyIsBoundedAndTheRestUnknown() {
    model.change(model.choiceProperty().get().withMost(10));
    settle();
    assertEquals(10, source().corpus().vocabulary().size());
    assertTrue(source().corpus().vocabulary().hasUnknown());
  }

  @Test
  void anotherWayToReadKeepsTheTokens() {
    Corpus before = source().corpus();
    model.change(model.choiceProperty().get().withReading(Reading.WINDOWS).withHeld(20));
    settle();
    assertSame(before, source().corpus());
    assertFalse(source().task().carries());
  }

  @Test
  void choosingAnotherTextGivesTheFirstUp() {
    model.take("first first first first first");
    model.take("second second second second");
    settle();
    assertEquals("second second second second", source().given().text());
    model.take("third third third third third");
    work.removeFirst().run();
    model.take("fourth fourth fourth fourth");
    settle();
    assertEquals("fourth fourth fourth fourth", source().given().text(), "what was done comes too late");
  }

  @Test
  void anotherCutWhileATextIsReadCutsThatText() {
    model.take("one two three ".repeat(10));
    model.change(model.choiceProperty().get().withCut(Cut.WORDS));
    settle();
    assertEquals("own.source.typed", source().given().name().key());
    assertEquals(4, source().corpus().vocabulary().size());
  }

  @Test
  void aFileIsOpened() throws IOException {
    model.open(Files.writeString(folder.resolve("poem.txt"), "春眠不觉晓，处处闻啼鸟。春眠不觉晓，处处闻啼鸟。春眠不觉晓，处处闻啼鸟。"));
    settle();
    assertEquals("poem.txt", source().given().name().arguments().getFirst());
    assertNull(model.problemProperty().get());
  }

  @Test
  void whatCannotBeUsedIsSaidAndWhatWasThereStays() throws IOException {
    Source before = source();
    model.take("");
    settle();
    assertEquals("own.problem.empty", problem());
    model.take("aaaaaaaaaaaa");
    settle();
    assertEquals("own.problem.one.symbol", problem());
    model.take("ab");
    settle();
    assertEquals("own.problem.too.short", problem());
    model.open(folder.resolve("missing.txt"));
    settle();
    assertEquals("own.problem.file", problem());
    model.open(Files.write(folder.resolve("latin.txt"), "caf\n\u00e9".getBytes(StandardCharsets.ISO_8859_1)));
    settle();
    assertEquals("own.problem.encoding", problem());
    assertEquals(List.of(5L, 2L), Objects.requireNonNull(model.problemProperty().get()).arguments());
    assertSame(before, source());
    model.take(SampleText.CHINESE);
    assertNull(model.problemProperty().get());
  }

  @Test
  void aFileThatIsTooLargeIsNotReadToItsEnd() throws IOException {
    Path file = folder.resolve("large.txt");
    try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength(4L * Utf8.MOST_BYTES);
    }
    model.open(file);
    settle();
    assertEquals("own.problem.too.large", problem());
  }

  @Test
  void aShareThatCannotBeUsedGivesWayToTheOneBefore() {
    model.change(model.choiceProperty().get().withHeld(0));
    model.take("aabbaabbaabb");
    settle();
    model.change(model.choiceProperty().get().withHeld(10));
    settle();
    assertEquals("own.problem.too.short", problem());
    assertEquals(0, model.choiceProperty().get().held());
    assertEquals("aabbaabbaabb", source().given().text());
  }
}
