package unrolled.engine.program;

import java.util.List;
import java.util.OptionalDouble;
import unrolled.engine.run.LearningState;

/// The program's training as it stood at the end of an epoch.
///
/// @param number counted from 1; 0 before any training
/// @param lastBatch the loss of its last batch before that batch's update, which is what the program prints; none at 0
/// @param loss the mean loss over all rows at its end, in nats
/// @param guesses what the network says after each row
/// @param plane the words in two dimensions
/// @param state parameters and moving averages
public record Epoch(
    int number, OptionalDouble lastBatch, double loss, List<Guess> guesses, WordPlane plane,
    LearningState state) {
  /// Keeps the guesses.
  public Epoch {
    guesses = List.copyOf(guesses);
  }

  /// The answer to one row.
  ///
  /// @param word the most probable one
  /// @param target the wanted one
  /// @param probability p of the wanted one
  public record Guess(int word, int target, double probability) {
    /// Whether the wanted word is the most probable one.
    public boolean isRight() {
      return word == target;
    }
  }

  /// How many rows are right.
  public int right() {
    return (int) guesses.stream().filter(Guess::isRight).count();
  }

  /// Whether the program prints a loss after it: epochs 1, 11, 21 …
  public boolean isPrinted() {
    return number % ProgramModel.PRINTED == 1;
  }
}
