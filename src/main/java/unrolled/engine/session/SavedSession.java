package unrolled.engine.session;

import org.jspecify.annotations.Nullable;

/// What a person was at.
///
/// @param screen the id of the open screen
/// @param step what is stepped through
/// @param training what is trained
/// @param gradients the Gradients screen, null in files that are older than it is kept
/// @param comparison the Compare screen, null in such files
/// @param program the Text screen, null in such files
/// @param own its own text, null where nobody came to it
/// @param writing what a network wrote there, null where none did
public record SavedSession(String screen, SavedStep step, SavedTraining training,
    @Nullable SavedGradients gradients, @Nullable SavedComparison comparison,
    @Nullable SavedProgram program, @Nullable SavedOwn own, @Nullable SavedWriting writing) {
  /// What older files have.
  public SavedSession(String screen, SavedStep step, SavedTraining training) {
    this(screen, step, training, null, null, null, null, null);
  }
}
