package unrolled.ui.train;

import org.jspecify.annotations.Nullable;
import unrolled.engine.run.Counts;
import unrolled.engine.run.Moment;
import unrolled.ui.inspector.Fact;
import unrolled.ui.text.Numbers;

/// How many answers to the batch of a training step were right: a point of the line of accuracy.
record RightAnswers() implements Fact {
  @Override
  public @Nullable Told of(Moment moment) {
    return Counts.answers(moment).<@Nullable Told>map(answers -> strings -> strings.get("train.told.accuracy",
        answers.right(), answers.asked(), new Numbers(strings).detailed(answers.share()))).orElse(null);
  }
}
