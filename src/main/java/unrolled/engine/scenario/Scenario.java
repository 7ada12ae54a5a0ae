package unrolled.engine.scenario;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import unrolled.engine.data.Batch;

import unrolled.engine.data.TextProblem;
import unrolled.engine.text.Graphemes;

/// A short sequence of symbols and, perhaps, the symbol that should come next.
///
/// A symbol is what a reader takes for one character (a grapheme), so Chinese, emoji and combining marks stay whole.
///
/// @param id its name in files and on the command line
/// @param alphabet the symbols a network tells apart, 2 to 26
/// @param sequence indices into the alphabet, one a timestep, 1 to 50
/// @param target index of the wanted symbol, −1 for none
public record Scenario(String id, List<String> alphabet, List<Integer> sequence, int target) {
  /// Most symbols an alphabet has.
  public static final int MOST_SYMBOLS = 26;
  /// Most timesteps.
  public static final int MOST_TIMESTEPS = 50;

  private static final List<String> ABC = List.of("A", "B", "C");

  /// The scenarios that ship, the article's example first.
  public static final List<Scenario> ALL =
      List.of(abc("ab-c", "AB", "C"), abc("aab-c", "AAB", "C"), abc("ba-a", "BA", "A"));

  private static Scenario abc(String id, String text, String target) {
    return new Scenario(id, ABC, Graphemes.of(text).stream().map(ABC::indexOf).toList(), ABC.indexOf(target));
  }

  /// A scenario of one's own.
  ///
  /// @param text the sequence
  /// @param target the symbol that should come next, empty for none
  /// @throws TextProblem when text or target cannot be used
  public static Scenario of(String text, String target) throws TextProblem {
    List<String> symbols = Graphemes.of(text);
    List<String> wanted = Graphemes.of(target);
    if (symbols.isEmpty() || symbols.size() > MOST_TIMESTEPS) {
      throw new TextProblem(TextProblem.Reason.LENGTH, symbols.size(), 1, MOST_TIMESTEPS);
    }
    if (wanted.size() > 1) {
      throw new TextProblem(TextProblem.Reason.TARGET, wanted.size(), 0, 1);
    }
    List<String> distinct = Graphemes.distinct(Stream.concat(symbols.stream(), wanted.stream()).toList());
    List<String> alphabet = ABC.containsAll(distinct) ? ABC : distinct;
    if (alphabet.size() < 2 || alphabet.size() > MOST_SYMBOLS) {
      throw new TextProblem(TextProblem.Reason.ALPHABET, alphabet.size(), 2, MOST_SYMBOLS);
    }
    List<Integer> sequence = symbols.stream().map(alphabet::indexOf).toList();
    return new Scenario("text", alphabet, sequence,
        wanted.isEmpty() ? -1 : alphabet.indexOf(wanted.getFirst()));
  }

  /// The scenario of this id, or null.
  public static @Nullable Scenario ofId(String id) {
    return ALL.stream().filter(each -> each.id().equals(id)).findFirst().orElse(null);
  }

  /// The sequence as text: `AB`.
  public String text() {
    return String.join("", sequence.stream().map(alphabet::get).toList());
  }

  /// The wanted symbol, empty for none.
  public String targetText() {
    return target < 0 ? "" : alphabet.get(target);
  }

  /// The symbol at a timestep.
  public String symbol(int time) {
    return alphabet.get(sequence.get(time));
  }

  /// T.
  public int timesteps() {
    return sequence.size();
  }

  /// Whether something is wanted, so that there is a loss.
  public boolean hasTarget() {
    return target >= 0;
  }

  /// The scenario as a batch of one sequence.
  public Batch batch() {
    return Batch.of(sequence.stream().mapToInt(Integer::intValue).toArray(), target);
  }
}
