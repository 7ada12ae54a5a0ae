package unrolled.engine.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unrolled.engine.generate.Sampling;
import unrolled.engine.generate.Written;
import unrolled.engine.io.FileProblem;
import unrolled.engine.session.SavedWriting.Writer;

/// What was written, in a file and back.
class SavedWritingTest {
  private static final Written PROMPT = new Written("so it", 3, List.of(0, 1, 2), Set.of());

  @TempDir
  private Path folder;
  private final SavedSession session = Sessions.everywhere(Sessions.run(Sessions.plan(), 2), 2);

  private Path write(SavedWriting writing) throws FileProblem {
    return Sessions.write(folder, new SavedSession(session.screen(), session.step(), session.training(),
        session.gradients(), session.comparison(), session.program(), session.own(), writing));
  }

  private static SavedWriting own(Written text) {
    return new SavedWriting(Writer.OWN, 0, Sampling.standard(), text, List.of());
  }

  @Test
  void textAndWaysReturnOfWhoeverWrote() throws FileProblem {
    SavedWriting program = Objects.requireNonNull(session.writing());
    SavedWriting own = new SavedWriting(Writer.OWN, 0, new Sampling(0, 0, 0.01, true, 999_999),
        new Written("so it is", 5, List.of(0, 1, 2, 1, 3, 4, 0), Set.of(6)), List.of(PROMPT));
    for (SavedWriting each : List.of(program, own)) {
      assertTrue(each.isOf(session.own()));
      assertEquals(each, SessionFile.read(write(each), Sessions.KNOWN).writing());
    }
  }

  @Test
  void whatNoNetworkOfTheFileWroteIsRefused() throws FileProblem {
    Written strange = new Written("so it", 3, List.of(0, 1, 2, 99), Set.of());
    assertFalse(own(strange).isOf(session.own()));
    assertFalse(own(PROMPT).isOf(null));
    List<SavedWriting> wrong = List.of(own(strange), own(new Written("so", 4, List.of(0, 1, 2), Set.of())),
        own(new Written("so", 0, List.of(), Set.of())),
        own(new Written("so", 2, List.of(0, 1, 2), Set.of(1))),
        new SavedWriting(Writer.OWN, 1, Sampling.standard(), PROMPT, List.of()),
        new SavedWriting(Writer.CORRECTED, 41, Sampling.standard(), PROMPT, List.of()),
        new SavedWriting(Writer.CORRECTED, 40, Sampling.of(1_000_000), PROMPT, List.of()),
        new SavedWriting(Writer.CORRECTED, 40, new Sampling(2.5, 0, 1, false, 1), PROMPT, List.of()));
    for (SavedWriting each : wrong) {
      Path file = write(each);
      FileProblem problem =
          assertThrows(FileProblem.class, () -> SessionFile.read(file, Sessions.KNOWN), each.toString());
      assertTrue(problem.getMessage().contains("written."), problem.getMessage());
    }
  }

  @Test
  void aWriterThatIsNotInTheFileIsRefused() throws IOException {
    Path file = write(own(PROMPT));
    Files.writeString(file, Files.readString(file).replace("\"own_text\"", "\"other\""));
    FileProblem problem = assertThrows(FileProblem.class, () -> SessionFile.read(file, Sessions.KNOWN));
    assertTrue(problem.getMessage().contains("a network that is in the file"), problem.getMessage());
  }

  @Test
  void aPromptAloneIsNotYetAText() {
    assertEquals(List.of(), own(PROMPT).content());
    SavedWriting longer = own(new Written("so it", 3, List.of(0, 1, 2, 0), Set.of()));
    assertNotEquals(List.of(), longer.content());
    assertNotEquals(List.of(),
        new SavedWriting(Writer.OWN, 0, Sampling.of(2), PROMPT, List.of()).content());
    assertEquals(longer.content(),
        new SavedWriting(Writer.CORRECTED, 3, longer.sampling(), longer.text(), List.of()).content());
  }
}
