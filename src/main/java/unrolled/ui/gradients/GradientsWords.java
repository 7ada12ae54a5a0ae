package unrolled.ui.gradients;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import unrolled.engine.run.Divergence;
import unrolled.engine.run.Sample;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.ui.runs.RescueViewModel;
import unrolled.ui.text.Message;
import unrolled.ui.text.Numbers;
import unrolled.ui.train.RunWords;

/// What the picture shows of the selected run, and why a run stopped, in one or two sentences.
final class GradientsWords {
  /// Between a third and three times counts as the same.
  private static final double SAME = 3;

  private final Numbers numbers;

  GradientsWords(Numbers numbers) {
    this.numbers = numbers;
  }

  /// How far back the gradient of a run reaches.
  ///
  /// @param name how the run is called
  /// @param layer counted from 0
  Message reach(String name, @Nullable TrainingSnapshot run, int layer) {
    Sample sample = run == null ? null : run.newest();
    if (run == null || sample == null) {
      String failure = run == null ? null : run.failure();
      return Message.of(failure == null ? "train.say.preparing" : failure);
    }
    double reach = sample.reach(Math.min(layer, sample.layers() - 1));
    int last = sample.timesteps();
    if (Double.isNaN(reach)) {
      return Message.of("gradients.say.nothing", name);
    } else if (reach == 0) {
      return Message.of("gradients.say.cut", name, last);
    } else if (reach < 1 / SAME) {
      return Message.of("gradients.say.vanishes", name, numbers.size(1 / reach), last);
    }
    return reach > SAME
        ? Message.of("gradients.say.explodes", name, numbers.size(reach), last)
        : Message.of("gradients.say.healthy", name, numbers.format(reach), last);
  }

  /// At which step a run stopped, which number went too far, and what can be done.
  ///
  /// @param rescue from where it would go on with clipping
  Message diverged(String name, Divergence divergence, RescueViewModel.State rescue) {
    String quantity = divergence.quantity().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return Message.of("gradients.diverged." + quantity, name, divergence.step(),
        numbers.format(divergence.value()), numbers.format(divergence.limit()),
        RunWords.advice(divergence, rescue));
  }
}
