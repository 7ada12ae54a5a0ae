package unrolled.engine.data;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import unrolled.engine.network.Readout;
import unrolled.engine.text.Graphemes;

/// A text of one's own: windows of T characters from places that are drawn, at every timestep the character that
/// follows. Where the beginning of a window leaves open what follows, its goal may be out of reach.
///
/// @param text what was typed
/// @param windows the text as a task that never ends; its alphabet is the different characters, 2 to 128
public record OwnText(String text, TokenText windows) implements SymbolTask {
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
    int[] ids = characters.stream().mapToInt(each -> Objects.requireNonNull(indices.get(each))).toArray();
    return new OwnText(text, TokenText.of(Tokens.of(ids, alphabet), Reading.WINDOWS, 0));
  }

  @Override
  public String id() {
    return "text";
  }

  @Override
  public List<String> alphabet() {
    return windows.alphabet();
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
    return windows.longest();
  }

  @Override
  public Optional<Baseline> baseline(int length) {
    return Optional.empty();
  }

  @Override
  public void draw(Draws random, Batch into) {
    windows.draw(random, into);
  }
}
