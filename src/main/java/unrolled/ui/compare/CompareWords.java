package unrolled.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import unrolled.engine.run.Standing;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.engine.scenario.OptimizerKind;
import unrolled.engine.train.GradientClipping;
import unrolled.ui.runs.RescueViewModel;
import unrolled.ui.text.Message;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;
import unrolled.ui.train.RunWords;

/// What the networks are called, and how they stand, in words.
final class CompareWords {
  private final Strings strings;
  private final Numbers numbers;

  CompareWords(Strings strings) {
    this.strings = strings;
    numbers = new Numbers(strings);
  }

  /// The networks with their names.
  List<Named> named(List<Contender> all) {
    List<String> names = names(all.stream().map(each -> each.snapshot().plan()).toList());
    return IntStream.range(0, all.size()).mapToObj(i -> new Named(names.get(i), all.get(i))).toList();
  }

  /// Each network by its cell; where two have the same, with what tells them apart, or with a number where
  /// nothing does.
  List<String> names(List<TrainingPlan> plans) {
    List<String> names = new ArrayList<>();
    for (TrainingPlan plan : plans) {
      List<TrainingPlan> same = plans.stream().filter(each -> each.cell() == plan.cell()).toList();
      StringBuilder name = new StringBuilder(cell(plan));
      for (Function<TrainingPlan, String> part : parts()) {
        if (same.stream().map(part).distinct().count() > 1) {
          name.append(" · ").append(part.apply(plan));
        }
      }
      int twin = (int) names.stream().filter(each -> each.startsWith(name.toString())).count();
      names.add(twin == 0 ? name.toString() : name + " · " + (twin + 1));
    }
    return names;
  }

  private String cell(TrainingPlan plan) {
    return strings.get("session.cell." + plan.cell().id() + ".short");
  }

  /// What a network is besides its cell, in a line.
  String summary(TrainingPlan plan) {
    boolean clips = !(plan.training().clipping() instanceof GradientClipping.None);
    return String.join(" · ",
        parts().stream().limit(clips ? parts().size() : parts().size() - 1).map(part -> part.apply(plan))
            .toList());
  }

  private List<Function<TrainingPlan, String>> parts() {
    return List.of(this::size, plan -> strings.get("session.initializer." + plan.initializer().id()),
        this::learning, this::clipping);
  }

  private String size(TrainingPlan plan) {
    return plan.layers() == 1
        ? strings.get("compare.units", plan.hidden())
        : strings.get("compare.units.deep", plan.hidden(), plan.layers());
  }

  private String learning(TrainingPlan plan) {
    return strings.get("compare.learning",
        strings.get("session.optimizer." + OptimizerKind.of(plan.training().optimizer()).id()),
        numbers.setting(plan.training().learningRate()));
  }

  private String clipping(TrainingPlan plan) {
    return switch (plan.training().clipping()) {
      case GradientClipping.None _ -> strings.get("compare.clip.none");
      case GradientClipping.ByNorm(double most, boolean _) ->
          strings.get("compare.clip.norm", numbers.setting(most));
      case GradientClipping.ByValue(double most) -> strings.get("compare.clip.value", numbers.setting(most));
    };
  }

  /// How they stand, in a sentence or two; before it, of one that cannot go on, why.
  ///
  /// @param rescue what can be done about one that diverged
  Message sentence(List<Named> all, RescueViewModel.State rescue) {
    return all.stream().filter(CompareWords::hasStopped).findFirst()
        .map(each -> Message.of("compare.say.stopped", each.name(),
            new RunWords(numbers).of(each.of().snapshot(), rescue),
            standing(all)))
        .orElseGet(() -> standing(all));
  }

  private Message standing(List<Named> all) {
    if (all.isEmpty()) {
      return Message.of("train.say.preparing");
    }
    long step = all.stream().mapToLong(each -> each.of().snapshot().step()).max().orElse(0);
    if (step == 0) {
      return Message.of("compare.say.ready");
    }
    return all.getFirst().of().snapshot().plan().goal().isEmpty()
        ? Message.of("compare.say.no-goal", step)
        : standing(all, step);
  }

  /// Whether a run cannot go on.
  static boolean hasStopped(Named network) {
    TrainingSnapshot now = network.of().snapshot();
    return now.divergence() != null || now.failure() != null;
  }

  private Message standing(List<Named> all, long step) {
    List<Standing> standings = Standing.of(all.stream().map(each -> each.of().snapshot()).toList());
    List<Standing> winners = standings.stream().filter(each -> each.place().orElse(0) == 1).toList();
    if (winners.isEmpty()) {
      return Message.of("compare.say.nobody", step);
    }
    List<String> waiting = standings.stream().filter(each -> each.place().isEmpty())
        .map(each -> all.get(each.run()).name()).toList();
    return Message.of(waiting.isEmpty() ? "compare.say.all" : "compare.say.some",
        list(winners.stream().map(each -> all.get(each.run()).name()).toList()),
        winners.getFirst().solved().orElse(0), list(waiting));
  }

  private String list(List<String> names) {
    return String.join(strings.get("compare.and"), names);
  }
}
