package unrolled.engine.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unrolled.engine.data.Task;
import unrolled.engine.data.Tasks;
import unrolled.engine.data.TextChoice;
import unrolled.engine.io.FileProblem;
import unrolled.engine.run.Moment;
import unrolled.engine.run.Run;
import unrolled.engine.run.RunPosition;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.run.Workers;
import unrolled.engine.text.SampleText;
import unrolled.engine.text.TextNotes;
import unrolled.engine.trace.Granularity;

/// The screens of several runs and the program of the Text screen, in a file and back.
class SessionScreensTest {
  @TempDir
  private Path folder;

  private SavedSession again(SavedSession session) throws FileProblem {
    return Sessions.again(folder, session);
  }

  @Test
  void everyScreenReturnsAndItsRunsGoOnBitForBit() throws FileProblem {
    SavedSession kept = Sessions.everywhere(Sessions.run(Sessions.plan(), 2), 9);
    SavedSession read = again(kept);
    SavedGradients gradients = Objects.requireNonNull(read.gradients());
    SavedComparison comparison = Objects.requireNonNull(read.comparison());
    assertEquals(Objects.requireNonNull(kept.gradients()).at(List.of()), gradients.at(List.of()));
    assertEquals(Objects.requireNonNull(kept.comparison()).at(List.of()), comparison.at(List.of()));
    assertEquals(kept.program(), read.program());
    assertGoesOn(kept.gradients().runs(), gradients.runs());
    assertGoesOn(Objects.requireNonNull(kept.comparison()).runs(), comparison.runs());
  }

  /// A text that ships by its name, another with all its characters, one numbered as that of a network was; and a run
  /// over one while another is ready.
  @Test
  void oneOwnTextReturnsAndItsRunGoesOnBitForBit() throws IOException {
    SavedText sample = Sessions.text(SampleText.CHINESE, SampleText.CHINESE.text(), TextChoice.standard());
    SavedText typed = Sessions.typed("dark is the sea,\n\u2028the sea is \uD83C\uDF0A dark");
    TextNotes notes = new TextNotes(typed.corpus().tokenizer(), typed.corpus().vocabulary());
    SavedText numbered = Sessions.text(null, "the sea is dark, the sea", typed.choice().withNotes(notes));
    for (List<SavedText> each : List.of(List.of(sample, sample), List.of(typed, sample),
        List.of(numbered, typed), List.of(sample, numbered))) {
      SavedSession other = Sessions.everywhere(Sessions.run(Sessions.plan(), 2), 2);
      SavedOwn kept = Sessions.own(each.getFirst(), each.getLast(), 9);
      SavedOwn read = Objects.requireNonNull(again(new SavedSession(other.screen(), other.step(),
          other.training(), other.gradients(), other.comparison(), other.program(), kept, null)).own());
      assertSame(kept.source(), read.source());
      assertSame(kept.learned(), read.learned());
      assertEquals(kept.wanted(), read.wanted());
      assertEquals(12, read.epochs());
      assertGoesOn(Stream.ofNullable(kept.position()).toList(),
          Stream.ofNullable(read.position()).toList());
    }
    assertEquals(2, Files.readString(folder.resolve("session.unrolled")).split("\"numbered\"", -1).length);
  }

  /// An update of that run is open in Step: its text, which may be as long as many books, is not there twice.
  @Test
  void anUpdateOfOnesOwnTextFindsItsTextThere() throws IOException {
    SavedSession other = Sessions.everywhere(Sessions.run(Sessions.plan(), 2), 2);
    SavedText text = Sessions.text(SampleText.CHINESE, SampleText.CHINESE.text(), TextChoice.standard());
    SavedOwn own = Sessions.own(text, text, 3);
    Moment moment = Objects.requireNonNull(own.position()).next();
    SavedStep step = new SavedStep(other.step().setup(), moment, List.of(), null,
        new SavedStep.Typed("", ""), new SavedPlace(0, Granularity.OP, null));
    SavedStep read = again(new SavedSession(other.screen(), step, other.training(), other.gradients(),
        other.comparison(), other.program(), own, null)).step();
    Sessions.assertSameBits(moment, (Moment) Objects.requireNonNull(read.opened()));
    String file = Files.readString(folder.resolve("session.unrolled"));
    assertTrue(file.contains("\"is_of_own_text\":true"));
    assertFalse(file.contains("\"held_out\""));
    Path without = Files.writeString(folder.resolve("without.unrolled"),
        file.replace("\"own_text\"", "\"other_text\""));
    assertThrows(FileProblem.class, () -> SessionFile.read(without, Sessions.KNOWN));
  }

  private static void assertSame(SavedText kept, SavedText read) {
    assertEquals(kept.sample(), read.sample());
    assertEquals(kept.file(), read.file());
    assertEquals(kept.text(), read.text());
    assertEquals(kept.characters(), read.characters());
    assertEquals(kept.task(), read.task());
    assertEquals(kept.choice().withoutNotes(), read.choice().withoutNotes());
    assertEquals(kept.choice().notes().map(TextNotes::texts), read.choice().notes().map(TextNotes::texts));
  }

  private static void assertGoesOn(List<RunPosition> kept, List<RunPosition> read) {
    assertEquals(kept.size(), read.size());
    for (int i = 0; i < kept.size(); i++) {
      Run one = new Run(kept.get(i), Workers.NONE);
      Run other = new Run(read.get(i), Workers.NONE);
      for (int step = 0; step < 5; step++) {
        one.step(true);
        other.step(true);
      }
      assertEquals(14, other.step());
      assertTrue(one.next().isSameAs(other.next()));
      assertArrayEquals(Sessions.bits(one.history().view().rows()),
          Sessions.bits(other.history().view().rows()));
    }
  }

  /// What older programs wrote has no other screens: they stay as they are.
  @Test
  void aFileWithoutTheOtherScreensIsRead() throws IOException {
    Path file = folder.resolve("older.unrolled");
    SessionFile.write(file, Sessions.trained(Sessions.run(Sessions.plan(), 3), Sessions.plan()));
    assertFalse(Files.readString(file).contains("\"gradients\""));
    SavedSession read = SessionFile.read(file, Sessions.KNOWN);
    assertNull(read.gradients());
    assertNull(read.comparison());
    assertNull(read.program());
    assertNull(read.own());
    assertNull(read.writing());
  }

  /// Networks that do not share their task cannot be compared, and a decoder has no W_hh in common with its encoder.
  @Test
  void runsThatTheirScreenCouldNotHaveAreRefused() throws IOException {
    SavedSession kept = Sessions.everywhere(Sessions.run(Sessions.plan(), 2), 2);
    SavedGradients gradients = Objects.requireNonNull(kept.gradients());
    SavedComparison comparison = Objects.requireNonNull(kept.comparison());
    Task roman = Tasks.ALL.stream().filter(each -> each.decoder().isPresent()).findFirst().orElseThrow();
    TrainingPlan decoder = Sessions.plan().withTask(roman);
    TrainingPlan longer = Sessions.plan().withBatch(6, 4);
    List<SavedSession> wrong = List.of(
        with(kept, new SavedGradients(gradients.experiment(), List.of(decoder, decoder), 0, false,
            gradients.sight(), List.of()), comparison),
        with(kept, new SavedGradients(gradients.experiment(), gradients.wanted().subList(0, 1), 0, false,
            gradients.sight(), List.of()), comparison),
        with(kept, gradients.at(gradients.runs().subList(0, 1)), comparison),
        with(kept, gradients, new SavedComparison(List.of(new SavedComparison.Network(0, longer),
            new SavedComparison.Network(1, Sessions.plan())), 0, comparison.look(), List.of())),
        with(kept, gradients, new SavedComparison(List.of(new SavedComparison.Network(0, longer),
            new SavedComparison.Network(0, longer)), 0, comparison.look(), List.of())));
    for (SavedSession session : wrong) {
      assertThrows(FileProblem.class, () -> again(session));
    }
  }

  private static SavedSession with(SavedSession kept, SavedGradients gradients, SavedComparison comparison) {
    return new SavedSession(kept.screen(), kept.step(), kept.training(), gradients, comparison,
        kept.program(), kept.own(), kept.writing());
  }
}
