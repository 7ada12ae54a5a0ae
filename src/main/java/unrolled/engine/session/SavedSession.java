package unrolled.engine.session;

/// What a person was at.
///
/// @param screen the id of the open screen
/// @param step what is stepped through
/// @param training what is trained
public record SavedSession(String screen, SavedStep step, SavedTraining training) {}
