package unrolled.engine.text;

import java.util.List;
import java.util.Locale;

/// Why a text cannot be learned from, or a prompt not be continued.
public final class UnusableText extends Exception {
  private static final long serialVersionUID = 1L;
  private static final int MEGABYTE = 1 << 20;
  private final Reason reason;
  private final long place;
  private final long line;
  private final String symbol;

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
    /// Too few tokens to learn from, or to hold back.
    TOO_SHORT,
    /// Nothing of it is in the vocabulary.
    UNKNOWN,
    /// Some of it is not in a vocabulary that has no unknown token.
    STRANGE;

    /// Its name in texts.
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }
  }

  private UnusableText(Reason reason, long place, long line, String message) {
    this(reason, place, line, "", message);
  }

  private UnusableText(Reason reason, long place, long line, String symbol, String message) {
    super(message);
    this.reason = reason;
    this.place = place;
    this.line = line;
    this.symbol = symbol;
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

  /// What is learned or held back of a text has too few tokens.
  ///
  /// @param least how many each needs
  public static UnusableText tooShort(int least) {
    return new UnusableText(Reason.TOO_SHORT, least, 0,
        "The text is too short: what is learned and what is held back"
            + " need " + least + " tokens each. Choose a longer one, or hold nothing back.");
  }

  /// Nothing of a prompt is in the vocabulary.
  public static UnusableText unknown() {
    return new UnusableText(Reason.UNKNOWN, 0, 0,
        "Nothing of this was in the text the network learned from; begin with something that was.");
  }

  /// Some tokens of a text are not in the vocabulary with which it is to be read, and nothing stands for them.
  static UnusableText strange(int count, String first) {
    return new UnusableText(Reason.STRANGE, count, 0, first,
        "The network's vocabulary lacks " + count + " tokens of this text, the first is “" + first
            + "”, and has no unknown token. Choose a text with the symbols it learned from.");
  }

  /// What is wrong.
  public Reason reason() {
    return reason;
  }

  /// The byte that cannot be read, counted from 1; how many bytes a text has that is too large; how many tokens one
  /// needs that is too short; how many different tokens are strange; 0 elsewhere.
  public long place() {
    return place;
  }

  /// The line of the byte that cannot be read, counted from 1; 0 elsewhere.
  public long line() {
    return line;
  }

  /// What a sentence about it is filled in with.
  public List<Object> arguments() {
    return switch (reason) {
      case ENCODING -> List.of(place, line);
      case TOO_LARGE -> List.of(Utf8.MOST_BYTES / MEGABYTE);
      case TOO_SHORT -> List.of(place);
      case STRANGE -> List.of(place, symbol);
      case EMPTY, ONE_SYMBOL, UNKNOWN -> List.of();
    };
  }
}
