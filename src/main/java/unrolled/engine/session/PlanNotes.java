package unrolled.engine.session;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import unrolled.engine.cell.Bias;
import unrolled.engine.cell.Control;
import unrolled.engine.data.Task;
import unrolled.engine.io.FileProblem;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.scenario.Beginning;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.scenario.InitializerKind;

/// The plan of a training run, in a file.
final class PlanNotes {
  private static final String TASK = "task";
  private static final String RADIUS = "spectral_radius";
  private static final String FORGET = "forget_bias";
  private static final String UPDATE = "update_bias";

  private PlanNotes() {}

  static Map<String, Object> write(TrainingPlan plan) {
    Map<String, Object> notes = new LinkedHashMap<>();
    notes.put(TASK, TaskNotes.write(plan.task()));
    notes.putAll(withoutTask(plan));
    return notes;
  }

  /// The same where what is trained on stands elsewhere.
  static Map<String, Object> withoutTask(TrainingPlan plan) {
    Map<String, Object> notes = new LinkedHashMap<>();
    notes.put("cell", plan.cell().id());
    notes.put("hidden", plan.hidden());
    notes.put("layers", plan.layers());
    notes.put("bias", Fields.id(plan.bias()));
    notes.put("beginning", write(plan.beginning()));
    notes.put("control", Fields.id(plan.control()));
    notes.put("length", plan.length());
    notes.put("batch", plan.batch());
    notes.put("seed", plan.seed());
    notes.put("learning", LearningNotes.write(plan.training()));
    notes.put("embedding", plan.embedding());
    notes.put("split", plan.split());
    notes.put("validation", plan.validation());
    return notes;
  }

  private static Map<String, Object> write(Beginning beginning) {
    Map<String, Object> notes = new LinkedHashMap<>();
    notes.put("initializer", beginning.initializer().id());
    beginning.spectralRadius().ifPresent(radius -> notes.put(RADIUS, radius));
    beginning.forgetBias().ifPresent(bias -> notes.put(FORGET, bias));
    beginning.updateBias().ifPresent(bias -> notes.put(UPDATE, bias));
    return notes;
  }

  static TrainingPlan read(Fields fields) throws FileProblem {
    return read(fields, TaskNotes.read(fields.object(TASK)));
  }

  /// What [#withoutTask(TrainingPlan)] wrote.
  static TrainingPlan read(Fields fields, Task task) throws FileProblem {
    return new TrainingPlan(task,
        fields.choice("cell", Arrays.asList(CellKind.values()), CellKind::id),
        fields.whole("hidden", 1, TrainingPlan.MOST_HIDDEN),
        fields.whole("layers", 1, TrainingPlan.MOST_LAYERS),
        fields.choice("bias", Bias.values()), beginning(fields.object("beginning")),
        fields.choice("control", Control.values()), fields.whole("length", 1, Task.MOST_TIMESTEPS),
        fields.whole("batch", 1, TrainingPlan.MOST_SEQUENCES),
        fields.whole("seed", Long.MIN_VALUE, Long.MAX_VALUE), LearningNotes.read(fields.object("learning")),
        fields.whole("embedding", 0, TrainingPlan.MOST_EMBEDDED),
        fields.whole("split", 1, TrainingPlan.MOST_PARTS), fields.whole("validation", 0, Integer.MAX_VALUE));
  }

  private static Beginning beginning(Fields fields) throws FileProblem {
    return new Beginning(
        fields.choice("initializer", Arrays.asList(InitializerKind.values()), InitializerKind::id),
        optional(fields, RADIUS, 0), optional(fields, FORGET, -Double.MAX_VALUE),
        optional(fields, UPDATE, -Double.MAX_VALUE), Optional.empty());
  }

  private static OptionalDouble optional(Fields fields, String name, double least) throws FileProblem {
    return fields.has(name) ? OptionalDouble.of(fields.number(name, least)) : OptionalDouble.empty();
  }
}
