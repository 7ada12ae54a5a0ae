package unrolled.engine.run;

import java.util.Optional;
import unrolled.engine.graph.Variable;

/// What is counted about one training step, made again from its moment with the numbers training had.
public final class Counts {
  private Counts() {}

  /// How many wanted symbols of its batch got the largest probability: what is measured as accuracy is right / asked.
  ///
  /// @param right how many got it; a tie is no answer
  /// @param asked how many were wanted
  public record Answers(int right, int asked) {
    /// The accuracy, at most 1.
    public double share() {
      return (double) right / asked;
    }
  }

  /// The answers to the batch of a step; none for a task of numbers.
  public static Optional<Answers> answers(Moment moment) {
    Learner learner = moment.learner(Workers.NONE);
    learner.look(moment.step());
    return learner.score() instanceof Score.Right counted
        ? Optional.of(new Answers(counted.right(), counted.asked()))
        : Optional.empty();
  }

  /// How a parameter is spread before the update of a step.
  ///
  /// @throws java.util.NoSuchElementException when there is no such parameter
  public static Histogram before(Moment moment, String parameter) {
    Learner learner = moment.learner(Workers.NONE);
    return Histogram.of(learner.execution().memory().values(find(learner, parameter)));
  }

  /// How a parameter is spread after the update of a step, and what that changed.
  ///
  /// @throws java.util.NoSuchElementException when there is no such parameter
  public static Spread after(Moment moment, String parameter) {
    Learner learner = moment.learner(Workers.NONE);
    LearningState before = learner.state();
    learner.learn(moment.step());
    return Inside.spread(learner, find(learner, parameter), before);
  }

  private static Variable find(Learner learner, String parameter) {
    return learner.graph().parameters().stream().filter(each -> each.name().equals(parameter)).findFirst()
        .orElseThrow();
  }
}
