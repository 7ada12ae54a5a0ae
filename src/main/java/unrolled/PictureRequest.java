package unrolled;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import unrolled.engine.run.Experiment;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.scenario.Setup;
import unrolled.engine.text.SampleText;

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
  /// @param own a text of one's own that is learned; null for the article's program
  /// @param tokens how many are written
  /// @param question what is asked about the network, one of `App.questions()`
  public record Text(String part, String stage, @Nullable Own own, int tokens, String question) {
    /// What it opens with.
    public static final Text BEGIN = program("as-written", "text");

    /// A part of the article's program.
    public static Text program(String part, String stage) {
      return new Text(part, stage, null, 0, "unit");
    }

    /// The same of a text of one's own.
    Text of(@Nullable Own other) {
      return new Text(part, stage, other, tokens, question);
    }
  }

  /// A text of one's own.
  ///
  /// @param text a file, or the name of a text that ships
  /// @param epochs how often it is read; 0 where training steps are counted
  /// @param network the network that learns it, made of the one it begins with
  public record Own(String text, int epochs, UnaryOperator<TrainingPlan> network) {
    /// The English text that ships, with the network it begins with.
    public static final Own ENGLISH = new Own(SampleText.ENGLISH.id(), 0, UnaryOperator.identity());

    /// The text that ships of this name.
    Optional<SampleText> sample() {
      return Arrays.stream(SampleText.values()).filter(each -> each.id().equals(text)).findFirst();
    }
  }

  /// What the window looks like.
  ///
  /// @param language `en` or `zh`
  /// @param theme `light`, `dark` or `projector`
  /// @param width in pixels
  /// @param height in pixels
  public record Look(String language, String theme, int width, int height) {}
}
