package unrolled.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unrolled.engine.data.TokenText;
import unrolled.engine.generate.CorpusSpeaker;
import unrolled.engine.generate.SpeakerFile;
import unrolled.engine.network.Network;
import unrolled.engine.run.Run;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.run.Validated;
import unrolled.engine.text.SampleText;
import unrolled.engine.text.Tokenizer;
import unrolled.ui.own.SourceViewModel;

/// `train --text`, held against what the Text screen prepares and trains.
class TrainTextTest {
  @TempDir
  private Path folder;

  private final Shell shell = new Shell();
  private Path text = Path.of("");

  @BeforeEach
  void write() throws IOException {
    text = Files.writeString(folder.resolve("text.txt"), SampleText.ENGLISH.text());
  }

  /// The task of the Text screen for the text it begins with.
  private static TokenText windowsTask() {
    return new SourceViewModel(SampleText.ENGLISH, Runnable::run, Runnable::run).sourceProperty().get()
        .task();
  }

  private static void assertSame(Network expected, Network actual) {
    for (var parameter : expected.parameters().variables()) {
      assertArrayEquals(expected.parameters().get(parameter.name()),
          actual.parameters().get(parameter.name()),
          parameter.name());
    }
  }

  @Test
  void theNumbersAreThoseOfTheTextScreen() throws IOException {
    Path last = folder.resolve("last.safetensors");
    Path best = folder.resolve("best.safetensors");
    Path history = folder.resolve("history.csv");
    assertEquals(0,
        shell.run("train", "--text", text, "--hidden", 8, "--rate", 0.05, "--seed", 3, "--steps", 12,
            "--validation", 5, "--weights", last, "--best", best, "--history", history),
        shell::toString);
    TrainingPlan plan = TrainingPlan.forText(windowsTask()).withSize(8, 1).withSeed(3).withValidation(5);
    Run same = new Run(plan.withTraining(plan.training().withLearningRate(0.05)));
    for (int i = 0; i < 12; i++) {
      same.step(false);
    }
    same.validate();
    CorpusSpeaker read = SpeakerFile.read(last);
    assertSame(same.next().network(), read.network());
    assertEquals(plan.alphabet(), read.tokens());
    Validated.Best lowest = Objects.requireNonNull(same.validated().best());
    assertSame(lowest.moment().network(), SpeakerFile.read(best).network());
    List<String> lines = Files.readAllLines(history);
    assertTrue(lines.getFirst().endsWith(",gradient_norm_head,validation_loss"), lines.getFirst());
    assertEquals(13, lines.size());
    String held = Double.toString(same.validated().losses().loss(1));
    assertEquals(10, same.validated().losses().step(1));
    assertTrue(lines.get(10).startsWith("10,") && lines.get(10).endsWith("," + held), lines.get(10));
    assertTrue(lines.get(9).endsWith(","), "nothing was held back then: " + lines.get(9));
    assertTrue(
        shell.out().startsWith("12 steps: loss ") && shell.out().contains("after step " + lowest.updates()),
        shell::out);
  }

  @Test
  void threadsDecideIntoHowManyPartsABatchIsSplitAndNothingElse() throws IOException {
    Path last = folder.resolve("last.safetensors");
    assertEquals(0,
        shell.run("train", "--text", text, "--hidden", 4, "--threads", 2, "--steps", 3, "--weights",
            last),
        shell::toString);
    Run same = new Run(TrainingPlan.forText(windowsTask()).withSize(4, 1).withSplit(2));
    for (int i = 0; i < 3; i++) {
      same.step(false);
    }
    assertSame(same.next().network(), SpeakerFile.read(last).network());
  }

  @Test
  void byWordItReadsEpochsAndGenerateGoesOn() throws IOException {
    Path words = folder.resolve("words.safetensors");
    assertEquals(0,
        shell.run("train", "--text", text, "--cut", "words", "--vocabulary", 60, "--reading", "windows",
            "--held-out", 20, "--embedding", 5, "--hidden", 4, "--length", 10, "--batch", 8, "--epochs", 2,
            "--weights",
            words),
        shell::toString);
    CorpusSpeaker read = SpeakerFile.read(words);
    assertTrue(read.tokenizer() instanceof Tokenizer.Words, "by word");
    assertEquals(60, read.tokens().size());
    TokenText task = windowsTask();
    int all = Tokenizer.Words.of(SampleText.ENGLISH.text()).tokens(SampleText.ENGLISH.text()).size();
    long learned = all - Math.round(0.2 * all);
    assertTrue(shell.out().startsWith(2 * ((learned - 1) / (8 * 10)) + " steps: "), shell.out() + task);
    assertEquals(0, shell.run("generate", "--weights", words, "--prompt", "The ", "--tokens", 5),
        shell::toString);
    assertTrue(shell.out().lines().toList().getLast().startsWith("The "), shell::out);
  }

  @ParameterizedTest
  @CsvSource({"--held-out 51, --held-out is 0 to 50", "--vocabulary 1, --vocabulary is 2 to 20000",
      "--cut letters, --cut is one of characters", "--reading once, --reading is one of windows",
      "--epochs 0, --epochs is 1 to", "--epochs 2 --steps 3, one of both",
      "--threads 17, --threads is 1 to 16",
      "--task pair, --scenario ID or --text FILE", "--steps 0, how many --steps",
      "--validation 0, --validation is 1 to", "--stride 2, give --reading windows too",
      "--reading windows --stride 0, --stride is 1 to",
      "--reading windows --length 20 --stride 21, --stride is 1 to 20"})
  void whatCannotBeTrainedIsAWrongCommandLine(String options, String says) {
    assertEquals(2, shell.run((Object[]) ("train --text " + text + " " + options).split(" ")),
        shell::toString);
    assertTrue(shell.err().contains(says), shell::err);
  }

  @Test
  void optionsOfTextsNeedAText() {
    assertEquals(2, shell.run("train", "--steps", 3, "--cut", "words"));
    assertTrue(shell.err().contains("give --text FILE too"), shell::err);
    assertEquals(2, shell.run("train", "--steps", 3, "--best", "x"));
    assertTrue(shell.err().contains("--best is for a text"), shell::err);
  }

  private void refuses(String content, String language, String says) throws IOException {
    Shell other = new Shell();
    Files.writeString(text, content);
    assertEquals(1, other.run("train", "--text", text, "--language", language), other::toString);
    assertTrue(other.err().contains(says), other::err);
    assertEquals(1, other.err().lines().count(), other::err);
  }

  @Test
  void aTextThatCannotBeLearnedIsOneSentence() throws IOException {
    refuses("", "en", "There is no text in it.");
    refuses("", "zh", "没有");
    refuses("aaaa", "en", "The text repeats one symbol");
    refuses("ab", "en", "The text is too short: what is learned and what is held back need 3 tokens each.");
    Files.write(text, new byte[] {'a', (byte) 0xFF});
    assertEquals(1, shell.run("train", "--text", text));
    assertTrue(shell.err().startsWith("This file is not UTF-8 text: byte 2, in line 1,"), shell::err);
    Shell other = new Shell();
    assertEquals(1, other.run("train", "--text", folder));
    assertTrue(other.err().contains("this is a folder, not a file"), other::err);
  }
}
