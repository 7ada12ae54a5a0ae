package unrolled.engine.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unrolled.engine.data.Adding;
import unrolled.engine.data.OwnText;
import unrolled.engine.data.Reading;
import unrolled.engine.data.Task;
import unrolled.engine.data.Tasks;
import unrolled.engine.data.TextProblem;
import unrolled.engine.data.TokenRows;
import unrolled.engine.data.TokenText;
import unrolled.engine.data.Tokens;
import unrolled.engine.formula.Quantity;
import unrolled.engine.io.FileProblem;
import unrolled.engine.run.Change;
import unrolled.engine.run.Moment;
import unrolled.engine.run.Run;
import unrolled.engine.run.RunPosition;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.run.Workers;
import unrolled.engine.scenario.Beginning;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.scenario.Edit;
import unrolled.engine.scenario.Edited;
import unrolled.engine.scenario.InitializerKind;
import unrolled.engine.scenario.Preset;
import unrolled.engine.scenario.Scenario;
import unrolled.engine.scenario.Setup;
import unrolled.engine.train.GradientClipping;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.TrainingConfig;

class SessionFileTest {
  @TempDir
  private Path folder;

  private SavedSession again(SavedSession session) throws FileProblem {
    return Sessions.again(folder, session);
  }

  @Test
  void everythingThatWasChosenReturns() throws FileProblem {
    List<Edit> edits = List.of(new Edit("weight_hh_l0", 0, 0, 2, -0.1234567890123456789),
        new Edit("x", 1, 0, 0, 1e-300), new Edit("h_l0", -1, 0, 1, 0.1 + 0.2));
    SavedSession kept = Sessions.untrained(Sessions.lstm(), edits);
    assertEquals(kept, again(kept));
  }

  @Test
  void theTraceIsTheSameBitForBit() throws FileProblem {
    List<Edit> edits = List.of(new Edit("weight_hh_l0", 0, 0, 2, 1 / 3.0));
    SavedStep read = again(Sessions.untrained(Sessions.lstm(), edits)).step();
    Sessions.assertSameBits(new Edited(Sessions.lstm(), edits), new Edited(read.setup(), read.edits()));
  }

  @Test
  void anyScenarioCellAndWayOfLearningReturns() throws FileProblem, TextProblem {
    Scenario chinese = Scenario.of("天地玄黄\\\"天", "地");
    List<Optimizer> optimizers =
        List.of(Optimizer.sgd(), new Optimizer.Sgd(0.9), Optimizer.rmsProp(), Optimizer.adam());
    List<GradientClipping> clippings =
        List.of(new GradientClipping.None(), new GradientClipping.ByNorm(1, true),
            new GradientClipping.ByValue(0.1));
    for (CellKind cell : CellKind.values()) {
      int number = cell.ordinal();
      Setup setup = new Setup(number % 2 == 0 ? chinese : Scenario.ALL.get(1), cell, 3, 1 + number % 3,
          Setup.standard().bias(), Preset.values()[number % 4], InitializerKind.values()[number % 7],
          Long.MIN_VALUE + number, new TrainingConfig(optimizers.get(number % 4), 0.1 / 3, 0.01,
              clippings.get(number % 3), number));
      SavedSession kept = Sessions.untrained(setup, List.of());
      assertEquals(kept, again(kept));
    }
  }

  /// The weights are in the file: a program that draws others than the one that wrote it comes to the same numbers.
  @Test
  void weightsThatThisProgramWouldNotDrawAreMadeWhatTheyWere() throws IOException {
    Path file = folder.resolve("session.unrolled");
    SessionFile.write(file, Sessions.untrained(Setup.standard(), List.of()));
    String text = Files.readString(file);
    String other = text.replaceFirst("(\"weight_hh_l0\":\\[1\\.0,)0\\.0", "$10.25");
    assertTrue(!other.equals(text), text);
    Files.writeString(file, other);
    SavedStep read = SessionFile.read(file, Sessions.KNOWN).step();
    assertEquals(List.of(new Edit("weight_hh_l0", 0, 0, 1, 0.25)), read.edits());
  }

  @Test
  void aRunStandsWhereItStoodAndGoesOnBitForBit() throws FileProblem {
    Run run = Sessions.run(Sessions.plan(), 40);
    run.change(new Change.Learning(run.plan().training().withLearningRate(0.005)));
    run.step(true);
    SavedSession read = again(Sessions.trained(run, run.plan()));
    RunPosition position = Objects.requireNonNull(read.training().position());
    assertSame(position.next(), read.step().opened(), "what is open is the run's own next update");
    assertEquals(41, position.step());
    assertTrue(run.next().isSameAs(position.next()));
    Sessions.assertSameBits(run.next(), position.next());

    Run resumed = new Run(position, Workers.NONE);
    assertEquals(run.history().view().rows().length, resumed.history().view().rows().length);
    for (int i = 0; i < 30; i++) {
      run.step(false);
      resumed.step(false);
    }
    assertEquals(71, resumed.step());
    assertTrue(run.next().isSameAs(resumed.next()), "parameters and moving averages after thirty more steps");
    assertArrayEquals(Sessions.bits(run.history().view().rows()),
        Sessions.bits(resumed.history().view().rows()));
    assertEquals(42, resumed.earliest());
    assertNull(resumed.recall(41), "what lies before the file cannot be made again");
    assertTrue(run.at(50).isSameAs(resumed.at(50)), "what comes after it can");
  }

  @Test
  void carriedStatesReturn() throws FileProblem {
    int[] ids = new int[97];
    Arrays.setAll(ids, i -> i * i % 5);
    Task stream = TokenText.of(Tokens.of(ids, List.of("a", "b", "c", "d", "e")), Reading.STREAMS, 0.2);
    Run run = Sessions.run(Sessions.plan().withTask(stream).withBatch(4, 3), 3);
    RunPosition position =
        Objects.requireNonNull(again(Sessions.trained(run, run.plan())).training().position());
    assertEquals(2, position.next().state().carried().length, "h and c");
    Run resumed = new Run(position, Workers.NONE);
    run.step(false);
    resumed.step(false);
    assertTrue(run.next().isSameAs(resumed.next()));
  }

  /// What waits for a reset is not the run's plan; an update of another run can be open beside it.
  @Test
  void theWantedPlanAndWhatIsOpenAreKeptApart() throws FileProblem {
    Run run = Sessions.run(Sessions.plan(), 3);
    Moment other = Sessions.run(TrainingPlan.standard(), 5).next();
    TrainingPlan wanted = run.plan().withSize(7, 2);
    SavedSession read = again(new SavedSession("step", Sessions.step(Setup.standard(), other, List.of()),
        new SavedTraining(wanted, RunPosition.of(run))));
    assertEquals(wanted, read.training().wanted());
    assertTrue(run.next().isSameAs(Objects.requireNonNull(read.training().position()).next()));
    assertTrue(other.isSameAs((Moment) Objects.requireNonNull(read.step().opened())));
  }

  @Test
  void everyTaskReturns() throws FileProblem, TextProblem {
    List<Task> tasks = new ArrayList<>(Tasks.ALL);
    Tokens tokens = Tokens.of(new int[] {0, 1, 2, 1, 0, 2, 2, 1}, List.of("", "here", "\u0000\"是"));
    tasks.addAll(List.of(new Adding(3), OwnText.of("to be or not 是 to be"),
        new TokenRows(tokens, List.of(2, 0)), TokenText.of(tokens, Reading.WINDOWS, 0),
        new TokenText(tokens, Reading.STREAMS, Optional.of(tokens.part(2, 6)), 1),
        new TokenText(tokens, Reading.WINDOWS, Optional.empty(), 3)));
    for (Task task : tasks) {
      TrainingPlan plan = Sessions.plan()
          .withTraining(Sessions.plan().training().withForcing(task.decoder().isEmpty()))
          .withTask(task).withBeginning(Beginning.of(InitializerKind.NON_NORMAL)
              .withSpectralRadius(OptionalDouble.of(0.7)));
      SavedTraining kept = new SavedTraining(plan, null);
      SavedSession session =
          new SavedSession("step", Sessions.step(Setup.standard(), null, List.of()), kept);
      assertEquals(kept, again(session).training());
    }
  }

  @Test
  void theSelectedNumberIsFoundInItsTraceAndNowhereElse() {
    SavedElement gradient = Sessions.untrained(Sessions.lstm(), List.of()).step().place().selected();
    assertNotNull(gradient);
    assertEquals("weight_hh_l0",
        Objects.requireNonNull(gradient.in(Sessions.lstm().trace())).variable().name());
    Setup without = Sessions.lstm().withScenario(new Scenario("text", List.of("A", "B"), List.of(0, 1), -1));
    assertNull(gradient.in(without.trace()), "without a loss there is no gradient");
    assertNull(new SavedElement("weight_hh_l0", gradient.quantity(), 1, 0, 3).in(Sessions.lstm().trace()));
    assertNull(new SavedElement("h_l0", Quantity.VALUE, 2, 0, 0)
        .in(Sessions.lstm().trace()));
    assertNotNull(new SavedElement("h_l0", Quantity.VALUE, -1, 0, 0)
        .in(Sessions.lstm().trace()));
  }

  @Test
  void aNewerFileSaysSo() throws IOException {
    Path file = folder.resolve("newer.unrolled");
    SessionFile.write(file, Sessions.untrained(Setup.standard(), List.of()));
    Files.writeString(file, Files.readString(file).replace("\"version\":1", "\"version\":2"));
    FileProblem problem = assertThrows(FileProblem.class, () -> SessionFile.read(file, Sessions.KNOWN));
    assertEquals(FileProblem.Reason.NEWER, problem.reason());
    assertTrue(problem.getMessage().endsWith("versions up to 1: open it with a newer one."),
        problem.getMessage());
  }

  @Test
  void aHugeFileIsRefusedBeforeItIsRead() throws IOException {
    Path file = folder.resolve("huge.unrolled");
    try (var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW,
        StandardOpenOption.WRITE, StandardOpenOption.SPARSE)) {
      channel.write(ByteBuffer.wrap(new byte[] {'}'}), SessionFile.MOST_BYTES);
    }
    FileProblem problem = assertThrows(FileProblem.class, () -> SessionFile.read(file, Sessions.KNOWN));
    assertEquals(FileProblem.Reason.TOO_LARGE, problem.reason());
  }
}
