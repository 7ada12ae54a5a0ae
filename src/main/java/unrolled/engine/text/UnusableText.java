package unrolled.engine.text;

import java.util.Locale;

/// Why a text cannot be learned from, or a prompt not be continued.
public final class UnusableText extends Exception {
  private static final long serialVersionUID = 1L;
  private final Reason reason;
  private final long place;
  private final long line;

  /// What is wrong with it.
  public enum Reason {
    /// The bytes are not UTF-8.
    ENCODING,
    /// There is nothing in it.
    EMPTY,
    /// It is longer than can be used.
    TOO_LARGE,
    /// The same symbol throughout: nothing could be predicted.
    ONE_SYMBOL,
    /// No word of a prompt is in the vocabulary.
    UNKNOWN;

    /// Its name in texts.
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }
  }

  private UnusableText(Reason reason, long place, long line, String message) {
    super(message);
    this.reason = reason;
    this.place = place;
    this.line = line;
  }

  static UnusableText encoding(long place, long line) {
    return new UnusableText(Reason.ENCODING, place, line,
        "The text is not UTF-8: byte " + place + ", in line "
            + line + ", cannot be read. Save it as UTF-8 and open it again.");
  }

  static UnusableText empty() {
    return new UnusableText(Reason.EMPTY, 0, 0, "The text is empty. Choose one with something in it.");
  }

  static UnusableText tooLarge(long bytes) {
    return new UnusableText(Reason.TOO_LARGE, bytes, 0,
        "The text has " + bytes + " bytes; use one of at most " + Utf8.MOST_BYTES + ".");
  }

  static UnusableText oneSymbol() {
    return new UnusableText(Reason.ONE_SYMBOL, 0, 0,
        "The text repeats one symbol; use one with at least two different ones.");
  }

  static UnusableText unknown() {
    return new UnusableText(Reason.UNKNOWN, 0, 0,
        "Nothing of this was in the text the network learned from; begin with something that was.");
  }

  /// What is wrong.
  public Reason reason() {
    return reason;
  }

  /// The byte that cannot be read, counted from 1, or how many bytes there are of a text that is too large; 0 elsewhere.
  public long place() {
    return place;
  }

  /// The line of the byte that cannot be read, counted from 1; 0 elsewhere.
  public long line() {
    return line;
  }
}
