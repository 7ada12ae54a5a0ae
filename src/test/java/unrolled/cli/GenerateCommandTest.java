package unrolled.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unrolled.engine.Reference;
import unrolled.engine.generate.Sampling;
import unrolled.engine.generate.Speaker;
import unrolled.engine.generate.SpeakerFile;
import unrolled.engine.generate.Spoken;
import unrolled.engine.io.FileProblem;
import unrolled.engine.network.Network;
import unrolled.engine.text.SampleText;
import unrolled.engine.text.TextNotes;
import unrolled.engine.text.Tokenizer;
import unrolled.engine.text.Vocabulary;
import unrolled.ui.write.WriteViewModel;

/// `generate`, held against the panel of the Text screen on which a network writes.
class GenerateCommandTest {
  @TempDir
  private Path folder;

  private final Shell shell = new Shell();
  private Path weights = Path.of("");

  @BeforeEach
  void save() throws FileProblem {
    weights = folder.resolve("english.safetensors");
    write(Spoken.of(SampleText.ENGLISH).network());
  }

  private void write(Network network) throws FileProblem {
    Vocabulary vocabulary = Vocabulary.of(Spoken.of(SampleText.ENGLISH).tokens(), false);
    SpeakerFile.write(weights, network, new TextNotes(new Tokenizer.Characters(), vocabulary), Map.of());
  }

  private int generate(Object... more) {
    Object[] args = new Object[3 + more.length];
    args[0] = "generate";
    args[1] = "--weights";
    args[2] = weights;
    System.arraycopy(more, 0, args, 3, more.length);
    return shell.run(args);
  }

  private static String written(Speaker speaker, String prompt, Sampling how, int tokens) {
    SimpleObjectProperty<@Nullable Speaker> who = new SimpleObjectProperty<>(speaker);
    WriteViewModel window = new WriteViewModel(who, prompt, Runnable::run, Runnable::run);
    window.samplingProperty().set(how);
    for (int i = 0; i < tokens; i++) {
      window.step();
    }
    return window.pageProperty().get().text();
  }

  @Test
  void theSameSeedWritesTheTextOfTheWindow() throws FileProblem {
    Sampling how = new Sampling(0.8, 10, 0.9, false, 7);
    String text = written(SpeakerFile.read(weights), "The tide ", how, 60);
    assertEquals(0, generate("--prompt", "The tide ", "--tokens", 60, "--temperature", 0.8, "--top-k", 10,
        "--top-p", 0.9, "--seed", 7), shell::toString);
    assertEquals(text + System.lineSeparator(), shell.out());
    assertEquals("", shell.err());
    assertEquals(9 + 60, text.codePointCount(0, text.length()));
  }

  @Test
  void greedyDrawsNothing() throws FileProblem {
    String text = written(SpeakerFile.read(weights), "The ", Sampling.most(), 20);
    assertEquals(0, generate("--prompt", "The ", "--tokens", 20, "--greedy", "--seed", 5), shell::toString);
    assertEquals(text + System.lineSeparator(), shell.out());
  }

  @Test
  void whatTheTextDoesNotHaveIsLeftOutAndSaid() {
    assertEquals(0, generate("--prompt", "T☃he", "--tokens", 0), shell::toString);
    assertEquals("The" + System.lineSeparator(), shell.out());
    assertTrue(shell.err().startsWith("Left out or read as unknown") && shell.err().contains("☃"),
        shell::err);
  }

  @ParameterizedTest
  @CsvSource({"--prompt ☃ --tokens 3, 1, Nothing of this was in the text",
      "--prompt ☃ --tokens 3 --language zh, 1, 不在网络所学的文字里",
      "--prompt T --language fr, 2, --language is one of en",
      "--prompt T --tokens -1, 2, --tokens is 0 to 4999",
      "--prompt T --tokens 5000, 2, --tokens is 0 to 4999",
      "--prompt T --temperature -1, 2, --temperature is a number",
      "--prompt T --top-p 0, 2, --top-p lies above 0",
      "--prompt T --top-k -1, 2, --top-k is 0 to", "--tokens 3, 2, --prompt",
      "--prompt T --seed x, 2, --seed"})
  void whatCannotBeContinuedIsOneSentence(String line, int exit, String says) {
    assertEquals(exit, generate((Object[]) line.split(" ")), shell::toString);
    assertTrue(shell.err().contains(says), shell::err);
    assertEquals("", shell.out());
    assertEquals(exit, shell.err().lines().count(), "misuse also says where help is: " + shell.err());
  }

  @Test
  void anEmptyPromptIsAWrongCommandLine() {
    assertEquals(2, generate("--prompt", ""));
    assertTrue(shell.err().startsWith("The prompt is empty."), shell::err);
  }

  @Test
  void weightsWithoutAVocabularyAreOneSentence() {
    weights = Reference.path("lstm_l1.f64.safetensors");
    assertEquals(1, generate("--prompt", "T"));
    assertTrue(shell.err().contains("lstm_l1.f64.safetensors: there is no vocabulary beside the weights"),
        shell::err);
    assertEquals(1, shell.err().lines().count(), shell::err);
  }

  @Test
  void aNetworkThatContinuesNothingIsOneSentence() throws FileProblem {
    Network network = Spoken.of(SampleText.ENGLISH).network();
    write(Network.of(network.architecture().withBidirectional(true)));
    assertEquals(1, generate("--prompt", "T"));
    assertTrue(shell.err().contains("cannot continue a text"), shell::err);
  }

  @Test
  void outputsThatAreNoNumbersEndInOneSentence() throws FileProblem {
    Network network = Spoken.of(SampleText.ENGLISH).network().copy();
    Arrays.fill(network.parameters().get("head.bias"), 1e308);
    Arrays.fill(network.parameters().get("head.weight"), 1e308);
    Arrays.fill(network.parameters().get("bias_ih_l0"), 1e3);
    write(network);
    assertEquals(1, generate("--prompt", "T"));
    assertTrue(shell.err().startsWith("The outputs of the network are no longer numbers"), shell::err);
    assertEquals(List.of("T"), shell.out().lines().toList());
  }
}
