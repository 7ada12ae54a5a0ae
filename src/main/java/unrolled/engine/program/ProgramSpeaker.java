package unrolled.engine.program;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import unrolled.engine.generate.Pin;
import unrolled.engine.generate.Reader;
import unrolled.engine.generate.Speaker;
import unrolled.engine.network.Network;
import unrolled.engine.text.UnusableText;
import unrolled.engine.text.Vocabulary;

/// The network of the article's program: it reads the same number of words anew for each word it says.
///
/// @param name how it is called
/// @param network its numbers, copied by whoever goes on training it
/// @param program how its text was prepared
public record ProgramSpeaker(String name, Network network, TextProgram program) implements Speaker {
  /// What was learned by the end of an epoch.
  public static ProgramSpeaker of(String name, TextProgram program, Epoch epoch) {
    return new ProgramSpeaker(name, ProgramLearner.network(program, epoch.state()), program);
  }

  @Override
  public Reader reader(List<Pin> pins) {
    return new Reader.Windowed(network, program.timesteps(), program::window, pins);
  }

  @Override
  public List<String> tokens() {
    return program.dictionary();
  }

  @Override
  public Vocabulary.Encoding read(String prompt) throws UnusableText {
    List<String> strange = Arrays.stream(prompt.toLowerCase(Locale.ROOT).split("\\s+"))
        .filter(word -> !program.dictionary().contains(word)).toList();
    return new Vocabulary.Encoding(program.read(prompt), strange);
  }

  /// The words with blanks between, as the program prints them.
  @Override
  public String write(List<Integer> ids) {
    return ids.stream().map(program.dictionary()::get).collect(Collectors.joining(" "));
  }

  @Override
  public int[] learned() {
    return program.sentences().stream().flatMap(sentence -> sentence.kept().stream())
        .mapToInt(Sentence.Word::id).toArray();
  }
}
