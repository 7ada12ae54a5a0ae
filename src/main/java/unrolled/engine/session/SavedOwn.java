package unrolled.engine.session;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import unrolled.engine.run.RunPosition;
import unrolled.engine.run.TrainingPlan;

/// Training on a text of one's own.
///
/// @param source the text that is ready
/// @param learned the text of the run, which another one leaves as it is until a reset
/// @param wanted the plan a person wants, on the text that is ready
/// @param epochs over how many epochs it goes
/// @param position where the run stands, null where it has not begun
public record SavedOwn(SavedText source, SavedText learned, TrainingPlan wanted, int epochs,
    @Nullable RunPosition position) {
  /// The same with where the run stands; it has not begun where it learns neither text.
  public SavedOwn at(@Nullable RunPosition now) {
    if (now == null) {
      return new SavedOwn(source, source, wanted, epochs, null);
    }
    return Stream.of(source, learned).filter(each -> each.task().equals(now.next().plan().task())).findFirst()
        .map(text -> new SavedOwn(source, text, wanted, epochs, now)).orElseGet(() -> at(null));
  }
}
