package unrolled.ui.session;

import unrolled.engine.run.Moment;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.scenario.OptimizerKind;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;

/// Which update of which run it is, in a line.
public final class MomentWords {
  private final Strings strings;
  private final Numbers numbers;

  /// Words in the language of the moment.
  public MomentWords(Strings strings) {
    this.strings = strings;
    numbers = new Numbers(strings);
  }

  /// Its number, the network, and how it learns.
  public String of(Moment moment) {
    TrainingPlan plan = moment.plan();
    return strings.get("session.run.step", moment.step(),
        network(plan.cell().id(), plan.hidden(), plan.layers()),
        strings.get("session.learning.summary",
            strings.get("session.optimizer." + OptimizerKind.of(plan.training().optimizer()).id()),
            numbers.setting(plan.training().learningRate())));
  }

  /// A network in a few words.
  ///
  /// @param cell the id of its kind
  String network(String cell, int hidden, int layers) {
    String name = strings.get("session.cell." + cell + ".short");
    return layers == 1
        ? strings.get("session.cell.summary", name, hidden)
        : strings.get("session.cell.summary.deep", name, hidden, layers);
  }
}
