package unrolled;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import unrolled.engine.run.Experiment;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.scenario.Setup;
import unrolled.export.ExportSettings;

/// Something that somebody wants exported without opening the window.
///
/// @param what one of `App.charts()`, [#DIAGRAM], [#STEPS], [#LESSON] or a [#formula(String)]
/// @param numbers what decides its numbers
/// @param settings form, look and size
/// @param language `en` or `zh`
/// @param chosen what is chosen about a chart, by the names of `App.choices(String)`
/// @param range which steps, for [#STEPS]
public record ExportOrder(String what, Numbers numbers, ExportSettings settings, String language,
    Map<String, String> chosen, Range range) {
  /// The steps of what is stepped through.
  public static final String STEPS = "steps";
  /// The unrolled network at the place of the numbers.
  public static final String DIAGRAM = "diagram";
  /// The arithmetic of the number that was computed last.
  public static final String COMPUTED = "computed";
  private static final String FORMULA = "formula ";

  /// Something about which nothing is chosen.
  public ExportOrder(String what, Numbers numbers, ExportSettings settings, String language, Range range) {
    this(what, numbers, settings, language, Map.of(), range);
  }

  /// @param chosen copied
  public ExportOrder {
    chosen = Map.copyOf(chosen);
  }

  /// The arithmetic of a number at the place of the numbers.
  ///
  /// @param number as `NumberText` reads it, or [#COMPUTED]
  public static String formula(String number) {
    return FORMULA + number;
  }

  /// The number whose arithmetic is wanted; empty for anything else.
  Optional<String> number() {
    return what.startsWith(FORMULA) ? Optional.of(what.substring(FORMULA.length())) : Optional.empty();
  }

  /// A lesson about everything.
  public static final String LESSON = "lesson";

  /// What decides the numbers.
  ///
  /// @param setup what is stepped through
  /// @param cursor the place in its story, as `CursorText` reads it
  /// @param plan what is trained
  /// @param experiment what the runs of the Gradients screen show
  /// @param steps how many training steps are made before; on Text epochs of the program, or steps on a text
  /// @param own a text of one's own that is learned; null for the article's program
  public record Numbers(Setup setup, String cursor, TrainingPlan plan, Experiment experiment, int steps,
      PictureRequest.@Nullable Own own) {
    /// Numbers without a text of one's own.
    public Numbers(Setup setup, String cursor, TrainingPlan plan, Experiment experiment, int steps) {
      this(setup, cursor, plan, experiment, steps, null);
    }
  }

  /// A range of steps.
  ///
  /// @param from as `CursorText` reads it
  /// @param to the same
  public record Range(String from, String to) {}
}
