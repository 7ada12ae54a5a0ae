package unrolled.engine.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The tokens a network knows, and their ids: dense, from 0, in the order in which the text brings them. Where there
/// are more than may stay, the most frequent do, of equal ones the earlier; the others become one *unknown* token,
/// whose id is the last.
public final class Vocabulary {
  /// How the unknown token is written.
  public static final String UNKNOWN_SIGN = "□";

  private final List<String> tokens;
  private final Map<String, Integer> ids = new HashMap<>();
  private final boolean unknown;

  private Vocabulary(List<String> known, boolean unknown) {
    List<String> all = new ArrayList<>(known);
    known.forEach(each -> ids.put(each, ids.size()));
    if (unknown) {
      all.add(UNKNOWN_SIGN);
    }
    tokens = List.copyOf(all);
    this.unknown = unknown;
  }

  /// The vocabulary of tokens by id.
  ///
  /// @param known different ones
  /// @param unknown whether an unknown token follows them
  public static Vocabulary of(List<String> known, boolean unknown) {
    return new Vocabulary(known, unknown);
  }

  /// The vocabulary of tokens that were counted.
  ///
  /// @param tokens different ones, in the order in which they first appear
  /// @param counts how often each appears
  /// @param most ids at least 2, the unknown token's included
  static Vocabulary of(List<String> tokens, int[] counts, int most) {
    if (most < 2) {
      throw new IllegalArgumentException("A vocabulary has at least 2 tokens.");
    }
    if (tokens.size() <= most) {
      return new Vocabulary(tokens, false);
    }
    List<String> kept = IntStream.range(0, tokens.size()).boxed()
        .sorted(Comparator.comparingInt((Integer each) -> -counts[each]).thenComparingInt(each -> each))
        .limit(most - 1L).sorted().map(tokens::get).toList();
    return new Vocabulary(kept, true);
  }

  /// V, the unknown token included.
  public int size() {
    return tokens.size();
  }

  /// The tokens by id.
  public List<String> tokens() {
    return tokens;
  }

  /// Whether there is an unknown token; its id is the last.
  public boolean hasUnknown() {
    return unknown;
  }

  /// The id of a token; that of the unknown one for any other, −1 where there is none.
  public int id(String token) {
    return ids.getOrDefault(token, unknown ? tokens.size() - 1 : -1);
  }

  /// Whether a token has an id of its own.
  public boolean knows(String token) {
    return ids.containsKey(token);
  }

  /// Ids as text.
  public String decode(int[] of) {
    StringBuilder text = new StringBuilder();
    for (int id : of) {
      text.append(tokens.get(id));
    }
    return text.toString();
  }

  /// Tokens as ids.
  ///
  /// @param ids one for each token that has one
  /// @param strange the tokens that have none of their own; they are read as unknown, or left out where nothing is
  public record Encoding(List<Integer> ids, List<String> strange) {}

  /// Reads what a person typed, cut as the text was.
  ///
  /// @throws UnusableText when it is empty, or none of its tokens has an id of its own
  public Encoding encode(Tokenizer tokenizer, String prompt) throws UnusableText {
    if (prompt.isEmpty()) {
      throw UnusableText.empty();
    }
    return encode(tokenizer.tokens(Utf8.withPlainLines(prompt)));
  }

  /// Reads what a person typed.
  ///
  /// @throws UnusableText when none of the tokens has an id of its own
  public Encoding encode(List<String> prompt) throws UnusableText {
    if (prompt.stream().noneMatch(this::knows)) {
      throw UnusableText.unknown();
    }
    return new Encoding(prompt.stream().map(this::id).filter(id -> id >= 0).toList(),
        prompt.stream().filter(each -> !knows(each)).toList());
  }
}
