package unrolled.engine.data;

/// Why a text a person typed cannot be used as data.
public final class TextProblem extends Exception {
  private static final long serialVersionUID = 1L;
  private final Reason reason;
  private final int found;
  private final int least;
  private final int limit;

  /// What is wrong with it.
  public enum Reason {
    /// Too few or too many symbols in the sequence.
    LENGTH,
    /// More than one symbol is wanted.
    TARGET,
    /// Too few or too many different symbols.
    ALPHABET
  }

  /// A problem of a text.
  ///
  /// @param found how many there are
  /// @param least how many there must be
  /// @param limit how many there may be
  public TextProblem(Reason reason, int found, int least, int limit) {
    super(switch (reason) {
      case LENGTH -> "The text has " + found + " symbols; type " + least + " to " + limit + ".";
      case TARGET -> "The target has " + found + " symbols; type one, or leave it empty.";
      case ALPHABET -> "The text has " + found + " different symbols; use " + least + " to " + limit + ".";
    });
    this.reason = reason;
    this.found = found;
    this.least = least;
    this.limit = limit;
  }

  /// What is wrong.
  public Reason reason() {
    return reason;
  }

  /// How many there are.
  public int found() {
    return found;
  }

  /// How many there must be.
  public int least() {
    return least;
  }

  /// How many there may be.
  public int limit() {
    return limit;
  }
}
