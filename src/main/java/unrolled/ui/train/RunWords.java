package unrolled.ui.train;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import unrolled.engine.cell.Control;
import unrolled.engine.data.Baseline;
import unrolled.engine.data.Forecast;
import unrolled.engine.data.Goal;
import unrolled.engine.data.NumberTask;
import unrolled.engine.run.Divergence;
import unrolled.engine.run.Moment;
import unrolled.engine.run.Progress;
import unrolled.engine.run.Sample;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.ui.runs.RescueViewModel;
import unrolled.ui.text.Message;
import unrolled.ui.text.Numbers;

/// What a run is doing, and why, in one or two sentences.
public final class RunWords {
  private final Numbers numbers;

  /// Words with these numbers.
  public RunWords(Numbers numbers) {
    this.numbers = numbers;
  }

  /// The sentence for what was last seen of a run whose past nobody asks for.
  public Message of(@Nullable TrainingSnapshot now) {
    return of(now, RescueViewModel.State.NONE);
  }

  /// The sentence for what was last seen.
  ///
  /// @param rescue what can be done about a run that diverged
  public Message of(@Nullable TrainingSnapshot now, RescueViewModel.State rescue) {
    if (now == null) {
      return Message.of("train.say.preparing");
    }
    Divergence divergence = now.divergence();
    String failure = now.failure();
    Sample latest = now.latest();
    if (failure != null) {
      return Message.of(failure);
    } else if (divergence != null) {
      return diverged(divergence, rescue);
    } else if (latest == null) {
      return Message.of("train.say.ready");
    }
    return switch (Progress.of(now.history(), now.plan())) {
      case BEGINNING, UNDERWAY -> underway(now, latest);
      case LEARNED -> learned(now, latest);
      case AT_CHANCE -> atChance(now);
    };
  }

  private Message diverged(Divergence divergence, RescueViewModel.State rescue) {
    String quantity = divergence.quantity().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return Message.of("train.say.diverged." + quantity, divergence.step(), numbers.format(divergence.value()),
        numbers.format(divergence.limit()),
        advice(divergence, rescue));
  }

  /// What can be done about a run that diverged: whether clipping helps has been tried out.
  public static Message advice(Divergence divergence, RescueViewModel.State rescue) {
    Moment from = rescue.moment();
    if (rescue.searching()) {
      return Message.of("train.say.try.searching");
    } else if (from == null) {
      return Message.of("train.say.try.rate");
    }
    return from.step() == divergence.step()
        ? Message.of("train.say.try.clipping")
        : Message.of("train.say.try.earlier", from.step());
  }

  private Message underway(TrainingSnapshot now, Sample latest) {
    String loss = numbers.format(latest.loss());
    Baseline baseline = now.plan().baseline().orElse(null);
    if (baseline == null) {
      return Message.of("train.say.text", loss);
    }
    if (!baseline.leavesRoom()) {
      return Message.of("train.say.no-memory-needed", loss);
    }
    String key = baseline.kind() == Baseline.Kind.WITHOUT_MEMORY
        ? "train.say.underway"
        : "train.say.underway.forecast";
    return Message.of(key, loss, numbers.format(baseline.loss()));
  }

  private Message learned(TrainingSnapshot now, Sample latest) {
    String loss = numbers.format(latest.loss());
    boolean needsMemory = now.plan().baseline().filter(Baseline::leavesRoom).isPresent();
    if (now.plan().control() == Control.NO_RECURRENCE && needsMemory) {
      return Message.of("train.say.learned-by-gates", loss);
    }
    return now.plan().task() instanceof NumberTask
        ? Message.of("train.say.learned.numbers", loss, baseline(now.plan()))
        : Message.of("train.say.learned", loss);
  }

  private Message atChance(TrainingSnapshot now) {
    return Message.of(atChance(now.plan()), numbers.format(Progress.recentLoss(now.history())),
        baseline(now.plan()));
  }

  private static String atChance(TrainingPlan plan) {
    if (plan.goal().isEmpty()) {
      return "train.say.chance.no-goal";
    }
    if (plan.task() instanceof Forecast) {
      return Progress.forgets(plan) ? "train.say.chance.forecast.forgets" : "train.say.chance.forecast";
    }
    if (!Progress.forgets(plan)) {
      return "train.say.chance";
    }
    return plan.control() == Control.NO_CARRY
        ? "train.say.chance.no-carry"
        : "train.say.chance.no-recurrence";
  }

  private String baseline(TrainingPlan plan) {
    return numbers.format(plan.baseline().orElseThrow().loss());
  }

  /// When the task of a plan counts as solved.
  Message goal(TrainingPlan plan) {
    Goal goal = plan.goal().orElse(null);
    return switch (goal) {
      case null -> Message.of("train.goal.none");
      case Goal.Accuracy(double least) -> Message.of("train.goal.accuracy", least);
      case Goal.Loss(double most) -> Message.of("train.goal.loss", numbers.format(most));
    };
  }
}
