package unrolled.engine.program;

import java.util.ArrayList;
import java.util.List;
import unrolled.engine.generate.Choice;
import unrolled.engine.generate.Generator;
import unrolled.engine.generate.Reader;
import unrolled.engine.generate.Sampling;
import unrolled.engine.network.Network;

/// What the program says to a prompt, word by word: always the most probable one, as the article has it.
///
/// @param prompt what it continues
/// @param words what it says
/// @param text both, as the program prints them
public record Answer(String prompt, List<Word> words, String text) {
  /// Keeps the words.
  public Answer {
    words = List.copyOf(words);
  }

  /// One word.
  ///
  /// @param window what the network reads before it
  /// @param trained whether training ever reads that
  /// @param choice the probabilities of all words, and which is taken
  public record Word(List<Integer> window, boolean trained, Choice choice) {
    /// Whether it is empty: padding was the most probable "word".
    public boolean isEmpty() {
      return choice.token() == TextProgram.PADDING;
    }
  }

  /// Asks what was learned by the end of an epoch.
  ///
  /// @param count how many words
  /// @throws IllegalArgumentException when the dictionary has no word of the prompt
  public static Answer of(TextProgram program, Epoch epoch, String prompt, int count) {
    Network network = ProgramLearner.network(program, epoch.state());
    Generator generator = new Generator(
        new Reader.Windowed(network, program.timesteps(), program::window, List.of()), program.known(prompt));
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<Integer> window = program.window(generator.ids());
      Choice choice = generator.look(Sampling.most());
      generator.next(Sampling.most());
      words.add(new Word(window, program.isTrained(window), choice));
    }
    List<Integer> said = words.stream().map(word -> word.choice().token()).toList();
    return new Answer(prompt, words, program.print(prompt, said));
  }

  /// Whether every word is empty.
  public boolean isSilent() {
    return words.stream().allMatch(Word::isEmpty);
  }
}
