package unrolled.engine.program;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import unrolled.engine.text.UnusableText;

/// The article's program up to training, each stage kept: text → sentences → words → ids → n-grams → padding → inputs
/// and targets.
///
/// @param text what it begins with
/// @param rules how it is prepared
/// @param dictionary the words by id; the empty word, id 0, is padding
/// @param sentences the pieces between full stops
/// @param rows one for each n-gram
/// @param length columns of a row, the last of which is the target
public record TextProgram(
    String text, Rules rules, List<String> dictionary, List<Sentence> sentences, List<Row> rows, int length) {
  /// The article's text.
  public static final String TEXT =
      "Here is some sample text to demonstrate text generation with RNN. This is a simple example.";
  /// The id of padding.
  public static final int PADDING = 0;

  /// Keeps the stages.
  public TextProgram {
    dictionary = List.copyOf(dictionary);
    sentences = List.copyOf(sentences);
    rows = List.copyOf(rows);
  }

  /// Prepares the article's text.
  public static TextProgram of(Rules rules) {
    return of(TEXT, rules);
  }

  /// Prepares a text.
  ///
  /// @throws IllegalArgumentException when no sentence has two words that the dictionary has
  public static TextProgram of(String text, Rules rules) {
    List<String> pieces = Arrays.asList(text.split("\\."));
    List<String> dictionary = dictionary(rules.fullStops() ? List.of(text) : pieces, rules.order());
    List<Sentence> sentences = pieces.stream().map(piece -> sentence(piece, dictionary)).toList();
    List<List<Integer>> ngrams = new ArrayList<>();
    List<Integer> owners = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      List<Integer> ids = sentences.get(i).kept().stream().map(Sentence.Word::id).toList();
      for (int n = 2; n <= ids.size(); n++) {
        ngrams.add(ids.subList(0, n));
        owners.add(i);
      }
    }
    int length = ngrams.stream().mapToInt(List::size).max().orElseThrow(
        () -> new IllegalArgumentException("No sentence of the text has two words."));
    List<Row> rows = IntStream.range(0, ngrams.size())
        .mapToObj(i -> new Row(owners.get(i), ngrams.get(i), padded(ngrams.get(i), length, rules.padding())))
        .toList();
    return new TextProgram(text, rules, dictionary, sentences, rows, length);
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\s+")).filter(each -> !each.isEmpty())
        .toList();
  }

  private static List<String> dictionary(List<String> pieces, List<String> order) {
    List<String> found = pieces.stream().flatMap(piece -> words(piece).stream()).toList();
    Set<String> words = new LinkedHashSet<>(order);
    words.retainAll(found);
    words.addAll(found);
    List<String> all = new ArrayList<>(List.of(""));
    all.addAll(words);
    return all;
  }

  private static Sentence sentence(String piece, List<String> dictionary) {
    return new Sentence(piece, words(piece).stream()
        .map(word -> new Sentence.Word(word, Math.max(PADDING, dictionary.indexOf(word)))).toList());
  }

  private static List<Integer> padded(List<Integer> ids, int length, Rules.Padding side) {
    List<Integer> zeros = Collections.nCopies(length - ids.size(), PADDING);
    List<Integer> row = new ArrayList<>(side == Rules.Padding.LEFT ? zeros : ids);
    row.addAll(side == Rules.Padding.LEFT ? ids : zeros);
    return row;
  }

  /// The words of a prompt that the dictionary has, as ids: how the program reads what it continues.
  ///
  /// @throws UnusableText when the dictionary has none of them
  public List<Integer> read(String prompt) throws UnusableText {
    List<Integer> ids = known(prompt);
    if (ids.isEmpty()) {
      throw UnusableText.unknown();
    }
    return ids;
  }

  /// The words of a prompt that the dictionary has, as ids; the others are left out.
  public List<Integer> known(String prompt) {
    return words(prompt).stream().map(dictionary::indexOf).filter(id -> id > PADDING).toList();
  }

  /// T, how many columns the network reads.
  public int timesteps() {
    return length - 1;
  }

  /// What the network reads when the program generates: the last words, zeros on their left, whatever training did.
  ///
  /// @param ids words so far; an empty word among them leaves no trace
  public List<Integer> window(List<Integer> ids) {
    List<Integer> words = ids.stream().filter(id -> id != PADDING).toList();
    List<Integer> last = words.subList(Math.max(0, words.size() - timesteps()), words.size());
    return padded(last, timesteps(), Rules.Padding.LEFT);
  }

  /// Whether training ever reads this.
  public boolean isTrained(List<Integer> window) {
    return rows.stream().anyMatch(row -> row.input().equals(window));
  }

  /// A prompt and the generated words, as the program prints them: each after a blank, also an empty one.
  public String print(String prompt, List<Integer> generated) {
    StringBuilder text = new StringBuilder(prompt);
    generated.forEach(id -> text.append(' ').append(dictionary.get(id)));
    return text.toString();
  }
}
