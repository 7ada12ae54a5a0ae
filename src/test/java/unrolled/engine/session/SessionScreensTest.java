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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unrolled.engine.data.Task;
import unrolled.engine.data.Tasks;
import unrolled.engine.io.FileProblem;
import unrolled.engine.run.Run;
import unrolled.engine.run.RunPosition;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.run.Workers;

/// The screens of several runs and the program of the Text screen, in a file and back.
class SessionScreensTest {
  @TempDir
  private Path folder;

  private SavedSession again(SavedSession session) throws FileProblem {
    Path file = folder.resolve("session.unrolled");
    SessionFile.write(file, session);
    return SessionFile.read(file, Sessions.KNOWN);
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
        kept.program());
  }
}
