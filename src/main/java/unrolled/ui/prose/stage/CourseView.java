package unrolled.ui.prose.stage;

import java.util.List;
import java.util.stream.Stream;
import unrolled.engine.program.Answer;
import unrolled.engine.program.Epoch;
import unrolled.engine.program.ProgramStep;
import unrolled.engine.program.RowReading;

/// A course as it stood after an epoch, with one of its rows on its way through the network.
///
/// @param course which
/// @param epochs all that were made so far, the first is before training
/// @param epoch the one that is looked at
/// @param reading the row in the update of the next epoch that reads it
/// @param answers what it says to the article's prompts
public record CourseView(
    Course course, List<Epoch> epochs, Epoch epoch, RowReading reading, List<Answer> answers) {

  /// Looks at an epoch.
  ///
  /// @param seed of the training
  /// @param epochs all that were made
  /// @param number which is looked at
  /// @param row which row, counted from 0; the last where there are fewer
  public static CourseView of(Course course, long seed, List<Epoch> epochs, int number, int row) {
    Epoch epoch = epochs.get(number);
    int chosen = Math.min(row, course.program().rows().size() - 1);
    ProgramStep step = new ProgramStep(course.program(), seed, epoch, chosen);
    List<Answer> answers = Stream.of(Answer.of(course.program(), epoch, "Here is", 4),
        Answer.of(course.program(), epoch, "This is", 3)).toList();
    return new CourseView(course, epochs, epoch, RowReading.of(step), answers);
  }

  /// The row, counted from 0.
  public int row() {
    return reading.step().row();
  }
}
