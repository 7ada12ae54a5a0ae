package unrolled.ui.compare;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import unrolled.engine.run.Moment;
import unrolled.ui.inspector.Picked;
import unrolled.ui.runs.Picker;

/// Takes what is picked in the pictures to the inspector.
final class ComparePicks implements Picking {
  private final CompareViewModel model;
  private final CompareWords words;
  private final Picker picker;

  ComparePicks(CompareViewModel model, CompareWords words) {
    this.model = model;
    this.words = words;
    picker = model.around().picker();
  }

  @Override
  public void pick(Named network, Target target, double value) {
    Picked found = number(network, target);
    Picked number = found == null ? null : found.valued(value);
    Moment moment = target.moment();
    Supplier<String> name = () -> name(network.of().colour());
    if (number != null && moment != null) {
      picker.pick(number, moment, name);
    } else if (number != null) {
      picker.pick(number, name);
    }
  }

  @Override
  public @Nullable Picked number(Named network, Target target) {
    List<Entrant> entrants = model.lineupProperty().get().entrants();
    int run = IntStream.range(0, entrants.size())
        .filter(each -> entrants.get(each).colour() == network.of().colour()).findFirst().orElse(-1);
    return run < 0 ? null : new Picked(run, target.step(), target.spot());
  }

  @Override
  public @Nullable Picked picked() {
    return picker.pickedProperty().get();
  }

  private String name(int colour) {
    return words.named(model.contenders(0)).stream().filter(each -> each.of().colour() == colour).findFirst()
        .map(Named::name).orElse("");
  }
}
