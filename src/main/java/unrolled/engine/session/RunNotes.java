package unrolled.engine.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import unrolled.engine.data.Task;
import unrolled.engine.graph.Graph;
import unrolled.engine.graph.Variable;
import unrolled.engine.io.FileProblem;
import unrolled.engine.run.HistoryView;
import unrolled.engine.run.LearningState;
import unrolled.engine.run.Moment;
import unrolled.engine.run.RunPosition;
import unrolled.engine.run.TrainingPlan;

/// Where a training run stands, in a file: the update that comes next with all it takes, and what was measured before.
final class RunNotes {
  /// Beyond that, the number of a step is no longer exact as a double, as measurements keep it.
  static final long MOST_STEPS = 1L << 52;
  private static final int MOST_CARRIED = 64;
  private static final String[] KEPT = {"value", "first", "second"};
  /// How it is trained.
  static final String PLAN = "plan";
  private static final String STEP = "step";
  private static final String PARAMETERS = "parameters";
  /// The update that comes next.
  static final String NEXT = "next";
  /// What was measured before it.
  static final String HISTORY = "history";
  private static final String CARRIED = "carried";

  private RunNotes() {}

  static Map<String, Object> write(Moment moment) {
    return write(moment, PlanNotes::write);
  }

  /// The same with its plan written in another way.
  static Map<String, Object> write(Moment moment,
      Function<TrainingPlan, Map<String, Object>> plan) {
    LearningState.Numbers state = moment.state();
    Map<String, Object> parameters = new LinkedHashMap<>();
    List<Variable> variables = moment.architecture().graph().parameters();
    for (int i = 0; i < variables.size(); i++) {
      Map<String, Object> numbers = new LinkedHashMap<>();
      for (int k = 0; k < KEPT.length; k++) {
        numbers.put(KEPT[k], Fields.pack(state.parameters()[i * KEPT.length + k]));
      }
      parameters.put(variables.get(i).name(), numbers);
    }
    Map<String, Object> notes = new LinkedHashMap<>();
    notes.put(PLAN, plan.apply(moment.plan()));
    notes.put(STEP, moment.step());
    notes.put("updates", state.updates());
    notes.put(PARAMETERS, parameters);
    notes.put(CARRIED, Arrays.stream(state.carried()).map(Fields::pack).toList());
    return notes;
  }

  static Moment moment(Fields fields) throws FileProblem {
    return moment(fields, PlanNotes.read(fields.object(PLAN)));
  }

  /// An update of a plan that was read.
  static Moment moment(Fields fields, TrainingPlan plan) throws FileProblem {
    long step = fields.whole(STEP, 1, MOST_STEPS);
    long updates = fields.whole("updates", 0, MOST_STEPS);
    Fields parameters = fields.object(PARAMETERS);
    List<double[]> numbers = new ArrayList<>();
    Graph graph = plan.architecture().graph();
    for (Variable variable : graph.parameters()) {
      Fields kept = parameters.object(variable.name());
      for (String name : KEPT) {
        numbers.add(kept.doubles(name));
      }
    }
    List<double[]> carried = new ArrayList<>();
    for (String each : fields.texts(CARRIED, MOST_CARRIED)) {
      carried.add(new Fields(fields.file(), CARRIED, Map.of(CARRIED, each)).doubles(CARRIED));
    }
    try {
      return Moment.of(plan, step, new LearningState.Numbers(updates, numbers.toArray(double[][]::new),
          carried.toArray(double[][]::new)));
    } catch (IllegalArgumentException contradiction) {
      throw fields.bad(PARAMETERS, "a state of other sizes", "that of the network of the plan, and finite");
    }
  }

  /// Where a run stands, in an object of its own.
  static Map<String, Object> write(RunPosition position) {
    return write(position, PlanNotes::write);
  }

  /// The same with its plan written in another way.
  static Map<String, Object> write(RunPosition position, Function<TrainingPlan, Map<String, Object>> plan) {
    Map<String, Object> notes = new LinkedHashMap<>();
    notes.put(NEXT, write(position.next(), plan));
    notes.put(HISTORY, write(position.history()));
    return notes;
  }

  static RunPosition position(Fields fields) throws FileProblem {
    return position(moment(fields.object(NEXT)), fields.object(HISTORY));
  }

  private static Map<String, Object> write(HistoryView history) {
    Map<String, Object> notes = new LinkedHashMap<>();
    notes.put("timesteps", history.timesteps());
    notes.put("cells", history.hasCells());
    notes.put("stride", history.stride());
    notes.put("rows", Fields.pack(history.rows()));
    return notes;
  }

  /// What was measured before an update that was read.
  static RunPosition position(Moment next, Fields fields) throws FileProblem {
    try {
      return new RunPosition(next, HistoryView.of(next.plan().layers(),
          fields.whole("timesteps", 1, Task.MOST_TIMESTEPS), fields.truth("cells"),
          fields.whole("stride", 1, MOST_STEPS), fields.doubles("rows")));
    } catch (IllegalArgumentException contradiction) {
      throw fields.bad("rows", "not the history of the run", "what was measured of the steps before");
    }
  }
}
