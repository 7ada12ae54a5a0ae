package unrolled.engine.session;

import java.util.List;
import org.jspecify.annotations.Nullable;
import unrolled.engine.scenario.Edit;
import unrolled.engine.scenario.Intervention;
import unrolled.engine.scenario.Setup;
import unrolled.engine.scenario.TrainingStep;

/// What is stepped through.
///
/// @param setup what the menus say
/// @param opened what was opened in its place, null for none
/// @param edits the given numbers that were replaced, at most one for each
/// @param tried what is tried on the network, null for nothing
/// @param typed the scenario that was typed, used or not
/// @param place where in the story one is
public record SavedStep(Setup setup, @Nullable TrainingStep opened, List<Edit> edits,
    @Nullable Intervention tried,
    Typed typed, SavedPlace place) {
  /// Keeps the edits in order.
  public SavedStep {
    edits = List.copyOf(edits);
  }

  /// A scenario as it was typed.
  ///
  /// @param text the sequence
  /// @param target what should come next
  public record Typed(String text, String target) {}
}
