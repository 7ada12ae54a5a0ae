package unrolled.ui.compare;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import unrolled.engine.run.Moment;
import unrolled.ui.runs.Picker;
import unrolled.ui.session.Spot;

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
  public void pick(Named network, long step, Spot spot) {
    at(network, (run, name) -> picker.pick(run, step, spot, name));
  }

  @Override
  public void pick(Named network, Moment moment, Spot spot) {
    at(network, (run, name) -> picker.pick(run, moment, spot, name));
  }

  private void at(Named network, BiConsumer<Integer, Supplier<String>> pick) {
    int colour = network.of().colour();
    List<Entrant> entrants = model.lineupProperty().get().entrants();
    IntStream.range(0, entrants.size()).filter(run -> entrants.get(run).colour() == colour).findFirst()
        .ifPresent(run -> pick.accept(run, () -> name(colour)));
  }

  private String name(int colour) {
    return words.named(model.contenders(0)).stream().filter(each -> each.of().colour() == colour).findFirst()
        .map(Named::name).orElse("");
  }
}
