package unrolled.engine.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A text to learn from: its tokens as ids, the vocabulary they belong to, and how both are made of it.
///
/// One int a token is kept, not the text: a megabyte of English by character takes 4 MB.
public final class Corpus {
  private final Tokenizer tokenizer;
  private final Vocabulary vocabulary;
  private final int[] ids;

  private Corpus(Tokenizer tokenizer, Vocabulary vocabulary, int[] ids) {
    this.tokenizer = tokenizer;
    this.vocabulary = vocabulary;
    this.ids = ids;
  }

  /// Cuts a text and counts its tokens.
  ///
  /// @param most largest vocabulary
  /// @throws UnusableText when it is empty or has one symbol only
  public static Corpus of(String text, Tokenizer tokenizer, int most) throws UnusableText {
    Counter counter = Counter.of(text, tokenizer);
    return of(counter, tokenizer, Vocabulary.of(counter.tokens, counter.counts, most));
  }

  /// Cuts a text and numbers its tokens as another text was: what its vocabulary lacks is read as its unknown token.
  ///
  /// @throws UnusableText when it is empty or has one symbol only, when the vocabulary has none of its tokens, or lacks
  /// some and has no unknown token
  public static Corpus of(String text, TextNotes notes) throws UnusableText {
    Counter counter = Counter.of(text, notes.tokenizer());
    Vocabulary vocabulary = notes.vocabulary();
    List<String> strange = counter.tokens.stream().filter(each -> !vocabulary.knows(each)).toList();
    if (strange.size() == counter.tokens.size()) {
      throw UnusableText.unknown();
    }
    if (!strange.isEmpty() && !vocabulary.hasUnknown()) {
      throw UnusableText.strange(strange.size(), strange.getFirst());
    }
    return of(counter, notes.tokenizer(), vocabulary);
  }

  private static Corpus of(Counter counter, Tokenizer tokenizer, Vocabulary vocabulary) {
    int[] lasting = counter.tokens.stream().mapToInt(vocabulary::id).toArray();
    int[] ids = Arrays.copyOf(counter.ids, counter.size);
    for (int i = 0; i < ids.length; i++) {
      ids[i] = lasting[ids[i]];
    }
    return new Corpus(tokenizer, vocabulary, ids);
  }

  /// Ids in the order of first appearance, while the text is read.
  private static final class Counter {
    private final Map<String, Integer> known = new HashMap<>();
    private final List<String> tokens = new ArrayList<>();
    private int[] counts = new int[256];
    private int[] ids = new int[1024];
    private int size;

    static Counter of(String text, Tokenizer tokenizer) throws UnusableText {
      if (text.isEmpty()) {
        throw UnusableText.empty();
      }
      Counter counter = new Counter();
      tokenizer.split(text, (from, to) -> counter.count(text.substring(from, to)));
      if (counter.tokens.size() < 2) {
        throw UnusableText.oneSymbol();
      }
      return counter;
    }

    void count(String token) {
      Integer found = known.get(token);
      int id = found == null ? tokens.size() : found;
      if (found == null) {
        known.put(token, id);
        tokens.add(token);
        counts = id < counts.length ? counts : Arrays.copyOf(counts, 2 * id);
      }
      counts[id]++;
      ids = size < ids.length ? ids : Arrays.copyOf(ids, size + size / 2);
      ids[size++] = id;
    }
  }

  /// How many tokens it has.
  public int size() {
    return ids.length;
  }

  /// The tokens' ids in order; the corpus' own array, not to be written to.
  public int[] ids() {
    return ids;
  }

  /// How it is cut.
  public Tokenizer tokenizer() {
    return tokenizer;
  }

  /// What its ids stand for.
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /// Reads a prompt as this text was read.
  ///
  /// @throws UnusableText when it is empty, or has no token of the vocabulary
  public Vocabulary.Encoding encode(String prompt) throws UnusableText {
    return vocabulary.encode(tokenizer, prompt);
  }

  /// A part of the ids.
  ///
  /// @param from its first token
  /// @param to after its last
  public record Part(int from, int to) {
    /// How many tokens it has.
    public int size() {
      return to - from;
    }
  }

  /// What is learned from: the beginning.
  ///
  /// @param held the share that is held back for validation, 0 to below 1
  public Part training(double held) {
    return new Part(0, boundary(held));
  }

  /// What is only asked about: the end.
  ///
  /// @param held its share of the tokens, rounded down
  public Part validation(double held) {
    return new Part(boundary(held), ids.length);
  }

  private int boundary(double held) {
    if (!(held >= 0 && held < 1)) {
      throw new IllegalArgumentException("A share lies between 0 and 1: " + held);
    }
    return ids.length - (int) (ids.length * held);
  }
}
