package unrolled;

import unrolled.engine.run.Experiment;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.scenario.Setup;

/// A picture of the window that somebody asks for.
///
/// @param screen which screen, one of `App.screens()`
/// @param setup what is stepped through
/// @param ofRun whether that is the next update of a run of the plan instead
/// @param cursor the place in its story, as `CursorText` reads it
/// @param plan what is trained
/// @param experiment what the runs of the Gradients screen show
/// @param steps how many training steps are made before
/// @param look language, theme and size
/// @param text what the Text screen shows
public record PictureRequest(
    String screen, Setup setup, boolean ofRun, String cursor, TrainingPlan plan, Experiment experiment,
    int steps,
    Look look, Text text) {
  /// What the Text screen shows.
  ///
  /// @param part one of `App.textParts()`
  /// @param stage of the program, one of `App.stages()`
  public record Text(String part, String stage) {
    /// What it opens with.
    public static final Text BEGIN = new Text("as-written", "text");
    /// The program about to write the next word.
    static final Text WRITE = new Text("write", "text");
  }

  /// What the window looks like.
  ///
  /// @param language `en` or `zh`
  /// @param theme `light`, `dark` or `projector`
  /// @param width in pixels
  /// @param height in pixels
  public record Look(String language, String theme, int width, int height) {}
}
