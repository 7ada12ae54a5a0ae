package unrolled.engine.scenario;

/// Why a text a person typed cannot be a scenario.
public final class TextProblem extends Exception {
  private static final long serialVersionUID = 1L;
  private final Reason reason;
  private final int found;
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

  TextProblem(Reason reason, int found, int limit) {
    super(switch (reason) {
      case LENGTH -> "The text has " + found + " symbols; type 1 to " + limit + ".";
      case TARGET -> "The target has " + found + " symbols; type one, or leave it empty.";
      case ALPHABET -> "The text has " + found + " different symbols; use 2 to " + limit + ".";
    });
    this.reason = reason;
    this.found = found;
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

  /// How many there may be.
  public int limit() {
    return limit;
  }
}
