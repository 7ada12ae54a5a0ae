package unrolled.ui.train;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import unrolled.engine.cell.Control;
import unrolled.engine.data.Baseline;
import unrolled.engine.run.Divergence;
import unrolled.engine.run.Progress;
import unrolled.engine.run.Sample;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.ui.runs.LearningGroup;
import unrolled.ui.text.Message;
import unrolled.ui.text.Numbers;

/// What a run is doing, and why, in one or two sentences.
public final class RunWords {
  private final Numbers numbers;

  /// Words with these numbers.
  public RunWords(Numbers numbers) {
    this.numbers = numbers;
  }

  /// The sentence for what was last seen.
  public Message of(@Nullable TrainingSnapshot now) {
    if (now == null) {
      return Message.of("train.say.preparing");
    }
    Divergence divergence = now.divergence();
    String failure = now.failure();
    Sample latest = now.latest();
    if (failure != null) {
      return Message.of(failure);
    } else if (divergence != null) {
      return diverged(divergence, now.plan());
    } else if (latest == null) {
      return Message.of("train.say.ready");
    }
    return switch (Progress.of(now.history(), now.plan())) {
      case BEGINNING, UNDERWAY -> underway(now, latest);
      case LEARNED -> learned(now, latest);
      case AT_CHANCE -> atChance(now.plan(), latest);
    };
  }

  private Message diverged(Divergence divergence, TrainingPlan plan) {
    String quantity = divergence.quantity().name().toLowerCase(Locale.ROOT).replace('_', '-');
    boolean clipped = LearningGroup.Clip.of(plan.training().clipping()) != LearningGroup.Clip.NONE;
    return Message.of("train.say.diverged." + quantity, divergence.step(), numbers.format(divergence.value()),
        numbers.format(divergence.limit()),
        Message.of(clipped ? "train.say.try.rate" : "train.say.try.clipping"));
  }

  private Message underway(TrainingSnapshot now, Sample latest) {
    String loss = numbers.format(latest.loss());
    Baseline baseline = now.plan().baseline().orElse(null);
    if (baseline == null) {
      return Message.of("train.say.text", loss);
    }
    return baseline.leavesRoom()
        ? Message.of("train.say.underway", loss, numbers.format(baseline.loss()))
        : Message.of("train.say.no-memory-needed", loss);
  }

  private Message learned(TrainingSnapshot now, Sample latest) {
    String loss = numbers.format(latest.loss());
    boolean needsMemory = now.plan().baseline().filter(Baseline::leavesRoom).isPresent();
    boolean despite = now.plan().control() == Control.NO_RECURRENCE && needsMemory;
    return Message.of(despite ? "train.say.learned-by-gates" : "train.say.learned", loss);
  }

  private Message atChance(TrainingPlan plan, Sample latest) {
    String loss = numbers.format(latest.loss());
    String without = numbers.format(plan.baseline().orElseThrow().loss());
    if (!Progress.forgets(plan)) {
      return Message.of("train.say.chance", loss, without);
    }
    return Message.of(
        plan.control() == Control.NO_CARRY ? "train.say.chance.no-carry" : "train.say.chance.no-recurrence",
        loss,
        without);
  }
}
