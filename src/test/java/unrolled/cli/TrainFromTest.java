package unrolled.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unrolled.concurrent.LatestValue;
import unrolled.concurrent.TrainingLoop;
import unrolled.engine.data.RomanNumerals;
import unrolled.engine.graph.Variable;
import unrolled.engine.io.FileProblem;
import unrolled.engine.network.Network;
import unrolled.engine.run.Run;
import unrolled.engine.run.TrainingOn;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.engine.text.SampleText;
import unrolled.engine.torch.ModelFile;
import unrolled.ui.own.OwnViewModel;
import unrolled.ui.own.SourceViewModel;

/// `train --from`, held against *Train on* of the Text screen.
class TrainFromTest {
  private static final int STEPS = 6;

  @TempDir
  private Path folder;

  private final Shell shell = new Shell();
  private Path text = Path.of("");
  private Path other = Path.of("");

  @BeforeEach
  void write() throws IOException {
    text = Files.writeString(folder.resolve("text.txt"), SampleText.ENGLISH.text());
    other = Files.writeString(folder.resolve("other.txt"),
        SampleText.ENGLISH.text().substring(2000) + SampleText.CHINESE.text());
  }

  private Path trained(String name, Object... options) {
    Path file = folder.resolve(name);
    Shell training = new Shell();
    Object[] all = new Object[options.length + 3];
    all[0] = "train";
    System.arraycopy(options, 0, all, 1, options.length);
    all[options.length + 1] = "--weights";
    all[options.length + 2] = file;
    assertEquals(0, training.run(all), training::toString);
    return file;
  }

  private static void assertSame(Network expected, Network actual) {
    assertEquals(expected.architecture(), actual.architecture());
    for (Variable parameter : expected.parameters().variables()) {
      assertArrayEquals(expected.parameters().get(parameter.name()),
          actual.parameters().get(parameter.name()), parameter.name());
    }
  }

  /// The window opens the weights, the text, and trains on.
  private static Network window(Path weights, Path text) {
    ConcurrentLinkedQueue<Runnable> arrived = new ConcurrentLinkedQueue<>();
    SourceViewModel source = new SourceViewModel(SampleText.ENGLISH, Runnable::run, arrived::add);
    LatestValue<List<TrainingSnapshot>> mailbox = new LatestValue<>();
    TrainingPlan begin = TrainingPlan.forText(source.sourceProperty().get().task());
    try (TrainingLoop loop = new TrainingLoop(List.of(begin), mailbox, System::nanoTime)) {
      OwnViewModel model = new OwnViewModel(source, loop, mailbox, _ -> {});
      model.training().runs().visibleProperty().set(true);
      source.open(text);
      model.weights().open(weights);
      settle(model, arrived, () -> model.weights().openedProperty().get() != null);
      model.weights().trainOn();
      settle(model, arrived, () -> !source.busyProperty().get());
      for (int i = 0; i < STEPS; i++) {
        model.step();
      }
      settle(model, arrived, () -> {
        TrainingSnapshot now = model.training().snapshotProperty().get();
        return now != null && now.step() == STEPS && now.next() != null;
      });
      TrainingSnapshot last = Objects.requireNonNull(model.training().snapshotProperty().get());
      return Objects.requireNonNull(last.next()).network();
    }
  }

  private static void settle(OwnViewModel model, ConcurrentLinkedQueue<Runnable> arrived,
      BooleanSupplier done) {
    while (!done.getAsBoolean() || model.training().liveProperty().get()) {
      for (Runnable next = arrived.poll(); next != null; next = arrived.poll()) {
        next.run();
      }
      model.advance(1);
      Thread.onSpinWait();
    }
  }

  @Test
  void onATextItGoesOnBitForBitAsTheWindowDoes() throws FileProblem {
    Path begun = trained("begun.safetensors", "--text", text, "--cell", "gru", "--hidden", 9, "--layers", 2,
        "--embedding", 5, "--vocabulary", 30, "--steps", 3);
    Path on = trained("on.safetensors", "--from", begun, "--text", other, "--steps", STEPS);
    assertSame(window(begun, other), ModelFile.read(on).network());
    assertEquals(ModelFile.read(begun).texts().get("vocabulary"),
        ModelFile.read(on).texts().get("vocabulary"));
  }

  @Test
  void onATaskItGoesOnWithExactlyTheseWeights() throws FileProblem {
    Path begun =
        trained("begun.safetensors", "--task", "roman", "--difficulty", 2, "--cell", "lstm", "--hidden", 7,
            "--steps", 3);
    Path named =
        trained("named.safetensors", "--from", begun, "--task", "roman", "--difficulty", 2, "--batch", 4,
            "--steps", STEPS);
    Path unnamed = trained("unnamed.safetensors", "--from", begun, "--batch", 4, "--steps", STEPS);
    Network before = ModelFile.read(begun).network();
    TrainingPlan plan = TrainingPlan.standard().withTask(new RomanNumerals(2, false)).withBatch(20, 4);
    Run run = new Run(TrainingOn.plan(plan, before).orElseThrow());
    assertSame(before, run.next().network());
    for (int i = 0; i < STEPS; i++) {
      run.step(false);
    }
    assertSame(run.next().network(), ModelFile.read(named).network());
    assertSame(run.next().network(), ModelFile.read(unnamed).network());
  }

  @ParameterizedTest
  @CsvSource({"--task cycle --difficulty 2, has no --difficulty, 2", "--hidden 5, --hidden is decided by, 2",
      "--cell lstm, --cell is decided by, 2", "--cut words, --cut is decided by, 2",
      "--task brackets, do not fit the task brackets: they know A B C, 1",
      "--task adding, and the task has numbers, 1"})
  void whatDoesNotFitIsOneSentence(String options, String says, int code) {
    Path pair = trained("pair.safetensors", "--steps", 2);
    assertEquals(code, shell.run((Object[]) ("train --steps 2 --from " + pair + " " + options).split(" ")),
        shell::toString);
    assertTrue(shell.err().contains(says), shell::err);
  }

  @Test
  void sizesThatDifferAndTextsThatCannotBeReadAreOneSentence() {
    Path three = trained("three.safetensors", "--task", "roman", "--steps", 1);
    assertEquals(1, shell.run("train", "--steps", 2, "--from", three, "--task", "roman", "--difficulty", 2));
    assertTrue(shell.err().contains("at the same difficulty"), shell::err);
    Shell onText = new Shell();
    assertEquals(1, onText.run("train", "--steps", 2, "--from", three, "--text", text));
    assertTrue(onText.err().contains("it translates, and cannot continue a text"), onText::err);
    Path known = trained("known.safetensors", "--text", text, "--hidden", 4, "--steps", 1);
    Shell strange = new Shell();
    assertEquals(1, strange.run("train", "--steps", 2, "--from", known, "--text", other));
    assertEquals(1, strange.err().lines().count(), strange::err);
    Shell onTask = new Shell();
    assertEquals(1, onTask.run("train", "--steps", 2, "--from", known));
    assertTrue(onTask.err().contains("--task ID or --text FILE"), onTask::err);
  }
}
