package unrolled.engine.data;

/// How hard a task is, as one whole number that a person may choose; what it counts, the task says.
///
/// @param value what holds
/// @param least the smallest there is
/// @param most the largest there is
public record Difficulty(int value, int least, int most) {
  /// @throws IllegalArgumentException when the value is out of its range
  public Difficulty {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "The difficulty is " + least + " to " + most + ", not " + value + ".");
    }
  }
}
