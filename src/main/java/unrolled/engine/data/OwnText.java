package unrolled.engine.data;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import unrolled.engine.network.Readout;
import unrolled.engine.text.Graphemes;

/// A text of one's own: windows of T characters from places that are drawn, at every timestep the character that
/// follows. Where the beginning of a window leaves open what follows, its goal may be out of reach.
///
/// @param text what was typed
/// @param alphabet its different characters, 2 to 128
/// @param symbols the text as indices into the alphabet
public record OwnText(String text, List<String> alphabet, List<Integer> symbols) implements SymbolTask {
  /// Most different characters.
  public static final int MOST_SYMBOLS = 128;
  /// Fewest characters.
  public static final int SHORTEST_TEXT = 3;
  /// Most characters.
  public static final int LONGEST_TEXT = 100_000;

  /// A text as a task; the alphabet is its characters.
  ///
  /// @throws TextProblem when it is too short or too long, or has too few or too many different characters
  public static OwnText of(String text) throws TextProblem {
    List<String> characters = Graphemes.of(text);
    if (characters.size() < SHORTEST_TEXT || characters.size() > LONGEST_TEXT) {
      throw new TextProblem(TextProblem.Reason.LENGTH, characters.size(), SHORTEST_TEXT, LONGEST_TEXT);
    }
    List<String> alphabet = Graphemes.distinct(characters);
    if (alphabet.size() < 2 || alphabet.size() > MOST_SYMBOLS) {
      throw new TextProblem(TextProblem.Reason.ALPHABET, alphabet.size(), 2, MOST_SYMBOLS);
    }
    Map<String, Integer> indices = new HashMap<>();
    alphabet.forEach(symbol -> indices.put(symbol, indices.size()));
    return new OwnText(text, alphabet, characters.stream().map(indices::get).toList());
  }

  @Override
  public String id() {
    return "text";
  }

  @Override
  public Readout readout() {
    return Readout.EVERY;
  }

  @Override
  public int shortest() {
    return 2;
  }

  @Override
  public int longest() {
    return Math.min(MOST_TIMESTEPS, symbols.size() - 1);
  }

  @Override
  public Optional<Baseline> baseline(int length) {
    return Optional.empty();
  }

  @Override
  public void draw(RandomGenerator random, Batch into) {
    int[] x = into.ids("x_ids");
    int[] y = into.ids("y");
    int size = into.size();
    for (int row = 0; row < size; row++) {
      int start = random.nextInt(symbols.size() - into.timesteps());
      for (int time = 0; time < into.timesteps(); time++) {
        x[time * size + row] = symbols.get(start + time);
        y[time * size + row] = symbols.get(start + time + 1);
      }
    }
  }
}
