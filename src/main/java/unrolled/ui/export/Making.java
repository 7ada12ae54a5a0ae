package unrolled.ui.export;

import java.util.ArrayList;
import java.util.List;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.scenario.OptimizerKind;
import unrolled.engine.scenario.Setup;
import unrolled.engine.train.TrainingConfig;
import unrolled.ui.text.Message;

/// How numbers came about, in lines for the notes of a slide: enough to get them again.
public final class Making {
  private Making() {}

  /// The numbers of a step-through.
  public static List<Message> of(Setup setup) {
    List<Message> lines = new ArrayList<>();
    lines.add(Message.of("export.made.task", task(setup)));
    lines.add(cell(setup.cell().id()));
    lines.add(Message.of("export.made.size", setup.hidden(), setup.layers(),
        setup.scenario().batch().timesteps(), 1));
    lines.add(Message.of("export.made.weights", Message.of("session.preset." + setup.preset().id())));
    lines.add(learning(setup.training()));
    lines.add(Message.of("export.made.seed", String.valueOf(setup.seed())));
    return lines;
  }

  private static String task(Setup setup) {
    return setup.scenario().text() + " → " + setup.scenario().targetText();
  }

  /// The numbers of a run.
  ///
  /// @param step how many training steps were made
  public static List<Message> of(TrainingPlan plan, long step) {
    List<Message> lines = new ArrayList<>();
    lines.add(Message.of("export.made.task", Message.of("train.task." + plan.task().id())));
    lines.add(cell(plan.cell().id()));
    lines.add(
        Message.of("export.made.size", plan.hidden(), plan.layers(), plan.timesteps(), plan.batch()));
    lines.add(learning(plan.training()));
    lines.add(Message.of("export.made.seed", String.valueOf(plan.seed())));
    lines.add(Message.of("export.made.step", String.valueOf(step)));
    return lines;
  }

  /// The numbers of the article's program.
  ///
  /// @param source which of its courses
  /// @param epoch after which
  public static List<Message> of(String source, long seed, int epoch) {
    return List.of(Message.of("export.made.task", Message.of("prose.source." + source)),
        Message.of("export.made.seed", String.valueOf(seed)),
        Message.of("export.made.epoch", String.valueOf(epoch)));
  }

  /// The numbers of a step-through some of whose given numbers a person replaced, or on which something is tried out.
  public static List<Message> with(List<Message> made, int edits, boolean supposed) {
    List<Message> lines = new ArrayList<>(made);
    if (edits > 0) {
      lines.add(Message.of("export.made.edits", edits));
    }
    if (supposed) {
      lines.add(Message.of("export.made.supposed"));
    }
    return lines;
  }

  private static Message cell(String id) {
    return Message.of("export.made.cell", Message.of("session.cell." + id));
  }

  private static Message learning(TrainingConfig training) {
    Message optimizer = Message.of("session.optimizer." + OptimizerKind.of(training.optimizer()).id());
    return Message.of("export.made.learning", optimizer, String.valueOf(training.learningRate()));
  }
}
