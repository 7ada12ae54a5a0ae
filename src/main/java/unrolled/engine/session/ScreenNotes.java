package unrolled.engine.session;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import unrolled.engine.data.Task;
import unrolled.engine.io.FileProblem;
import unrolled.engine.program.ProgramModel;
import unrolled.engine.run.Experiment;
import unrolled.engine.run.RunPosition;
import unrolled.engine.run.TrainingPlan;

/// The screens of several runs, and the article's program, in a file.
final class ScreenNotes {
  private static final String EXPERIMENT = "experiment";
  private static final String WANTED = "wanted";
  private static final String SELECTED = "selected";
  private static final String ALL = "all";
  private static final String DEPTH = "depth";
  private static final String LAYER = "layer";
  private static final String TIME = "time";
  private static final String DETAIL = "detail";
  private static final String RUNS = "runs";
  private static final String NETWORKS = "networks";
  private static final String COLOUR = "colour";
  private static final String OVERLAY = "overlay";
  private static final String PICTURES = "pictures";
  private static final String MARK = "mark";

  private ScreenNotes() {}

  static Map<String, Object> write(SavedGradients gradients) {
    Map<String, Object> notes = new LinkedHashMap<>();
    notes.put(EXPERIMENT, gradients.experiment().id());
    notes.put(WANTED, gradients.wanted().stream().map(PlanNotes::write).toList());
    notes.put(SELECTED, gradients.selected());
    notes.put(ALL, gradients.all());
    notes.put(DEPTH, gradients.sight().depth());
    notes.put(LAYER, gradients.sight().layer());
    notes.put(TIME, gradients.sight().time());
    notes.put(DETAIL, gradients.sight().detail());
    notes.put(RUNS, gradients.runs().stream().map(RunNotes::write).toList());
    return notes;
  }

  static SavedGradients gradients(Fields fields, Known known) throws FileProblem {
    Experiment experiment = fields.choice(EXPERIMENT, Experiment.ALL, Experiment::id);
    int count = experiment.variants().size();
    List<TrainingPlan> wanted = new ArrayList<>();
    for (Fields each : fields.objects(WANTED, count)) {
      wanted.add(PlanNotes.read(each));
    }
    List<RunPosition> runs = runs(fields, wanted.size());
    boolean loops = wanted.size() == count
        && plans(wanted, runs).stream().allMatch(plan -> plan.task().decoder().isEmpty());
    if (!loops) {
      throw fields.bad(WANTED, "other plans", "one for each run of the experiment, without a decoder");
    }
    return new SavedGradients(experiment, wanted, fields.whole(SELECTED, 0, count - 1), fields.truth(ALL),
        new SavedGradients.Sight(fields.truth(DEPTH),
            fields.whole(LAYER, 0, TrainingPlan.MOST_LAYERS - 1),
            fields.whole(TIME, 0, Task.MOST_TIMESTEPS - 1),
            fields.choice(DETAIL, known.details(), id -> id)),
        runs);
  }

  private static List<TrainingPlan> plans(List<TrainingPlan> wanted, List<RunPosition> runs) {
    List<TrainingPlan> plans = new ArrayList<>(wanted);
    runs.forEach(run -> plans.add(run.next().plan()));
    return plans;
  }

  /// Where runs stand: all of them, or none.
  private static List<RunPosition> runs(Fields fields, int count) throws FileProblem {
    List<RunPosition> runs = new ArrayList<>();
    for (Fields each : fields.objects(RUNS, count)) {
      runs.add(RunNotes.position(each));
    }
    if (!runs.isEmpty() && runs.size() != count) {
      throw fields.bad(RUNS, runs.size() + " runs", count + " runs, or none");
    }
    return runs;
  }

  static Map<String, Object> write(SavedComparison comparison) {
    Map<String, Object> notes = new LinkedHashMap<>();
    notes.put(NETWORKS, comparison.networks().stream()
        .map(each -> Map.of(COLOUR, each.colour(), WANTED, PlanNotes.write(each.wanted()))).toList());
    notes.put(SELECTED, comparison.selected());
    notes.put(OVERLAY, comparison.look().overlay());
    notes.put(PICTURES, comparison.look().pictures());
    notes.put(TIME, comparison.look().time());
    comparison.look().mark().ifPresent(step -> notes.put(MARK, step));
    notes.put(RUNS, comparison.runs().stream().map(RunNotes::write).toList());
    return notes;
  }

  static SavedComparison comparison(Fields fields, Known known) throws FileProblem {
    List<SavedComparison.Network> networks = new ArrayList<>();
    Set<Integer> colours = new HashSet<>();
    for (Fields each : fields.objects(NETWORKS, SavedComparison.MOST)) {
      int colour = each.whole(COLOUR, 0, SavedComparison.MOST - 1);
      colours.add(colour);
      networks.add(new SavedComparison.Network(colour, PlanNotes.read(each.object(WANTED))));
    }
    List<RunPosition> runs = runs(fields, networks.size());
    List<TrainingPlan> wanted = networks.stream().map(SavedComparison.Network::wanted).toList();
    boolean fits = !networks.isEmpty() && colours.size() == networks.size() && isShared(wanted)
        && isShared(runs.stream().map(run -> run.next().plan()).toList());
    if (!fits) {
      throw fields.bad(NETWORKS, "networks that cannot be compared",
          "networks of different colours that share task, length, batch, seed and control");
    }
    return new SavedComparison(networks, fields.whole(SELECTED, 0, networks.size() - 1),
        look(fields, known), runs);
  }

  private static boolean isShared(List<TrainingPlan> plans) {
    return plans.stream().map(
        plan -> List.of(plan.task(), plan.length(), plan.batch(), plan.seed(), plan.control()))
        .distinct().count() <= 1;
  }

  private static SavedComparison.Look look(Fields fields, Known known) throws FileProblem {
    List<String> pictures = fields.texts(PICTURES, SavedComparison.PICTURES);
    if (pictures.size() != SavedComparison.PICTURES || !known.pictures().containsAll(pictures)) {
      throw fields.bad(PICTURES, pictures, SavedComparison.PICTURES + " of " + known.pictures());
    }
    return new SavedComparison.Look(fields.truth(OVERLAY), pictures,
        fields.whole(TIME, 0, Task.MOST_TIMESTEPS - 1),
        fields.has(MARK)
            ? OptionalLong.of(fields.whole(MARK, 1, RunNotes.MOST_STEPS))
            : OptionalLong.empty());
  }

  static Map<String, Object> write(SavedProgram program) {
    Map<String, Object> notes = new LinkedHashMap<>();
    notes.put("part", program.part());
    notes.put("source", program.source());
    notes.put("stage", program.stage());
    notes.put("seed", program.seed());
    notes.put("made", program.made());
    notes.put("epoch", program.epoch());
    notes.put("row", program.row());
    return notes;
  }

  static SavedProgram program(Fields fields, Known known) throws FileProblem {
    int made = fields.whole("made", 0, ProgramModel.EPOCHS);
    return new SavedProgram(fields.choice("part", known.parts(), id -> id),
        fields.choice("source", known.sources(), id -> id),
        fields.choice("stage", known.stages(), id -> id),
        fields.whole("seed", Integer.MIN_VALUE, Integer.MAX_VALUE), made, fields.whole("epoch", 0, made),
        fields.whole("row", 0, Integer.MAX_VALUE));
  }
}
