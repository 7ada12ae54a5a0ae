package unrolled.engine.session;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import unrolled.engine.io.FileProblem;
import unrolled.engine.io.FileProblem.Reason;
import unrolled.engine.io.JsonTree;
import unrolled.engine.run.Moment;
import unrolled.engine.run.RunPosition;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.scenario.Edit;
import unrolled.engine.scenario.Intervention;
import unrolled.engine.scenario.Setup;
import unrolled.engine.session.SavedStep.Typed;

/// A session as a file of JSON; read back, every number is the same bit for bit.
///
/// Names of other fields are passed over. What was opened is written where it is an update of a training run; anything
/// else that is open leads back to the setup.
public final class SessionFile {
  /// The end of its name.
  public static final String END = ".unrolled";
  /// The version of the format that is written.
  public static final int VERSION = 1;
  /// How large a file may be.
  public static final long MOST_BYTES = 256L << 20;

  private static final String FORMAT = "unrolled-session";
  private static final int MOST_VALUES = 1_000_000;
  private static final String OPENED = "opened";
  private static final String WEIGHTS = "weights";
  private static final String EDITS = "edits";
  private static final String WHAT_IF = "what_if";
  private static final String TRAINING = "training";
  private static final String WANTED = "wanted";
  private static final String GRADIENTS = "gradients";
  private static final String COMPARE = "compare";
  private static final String TEXT = "text";
  private static final String OWN = "own_text";
  private static final String WRITTEN = "written";
  private static final String IS_NEXT = "is_next_of_training";
  /// Its text stands in the file already.
  private static final String OF_OWN = "is_of_own_text";

  private SessionFile() {}

  /// Whether this is written as a part of a session.
  public static boolean keeps(@Nullable Object opened) {
    return opened == null || opened instanceof Moment;
  }

  /// Writes a session.
  ///
  /// @throws FileProblem when the file cannot be written; then the old one is untouched
  public static void write(Path file, SavedSession session) throws FileProblem {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("format", FORMAT);
    document.put("version", VERSION);
    document.put("screen", session.screen());
    putStep(document, session.step(), session);
    document.put(TRAINING, training(session.training()));
    put(document, GRADIENTS, session.gradients(), ScreenNotes::write);
    put(document, COMPARE, session.comparison(), ScreenNotes::write);
    put(document, TEXT, session.program(), ScreenNotes::write);
    put(document, OWN, session.own(), OwnNotes::write);
    put(document, WRITTEN, session.writing(), WrittenNotes::write);
    JsonTree.write(file, document);
  }

  private static <T> void put(Map<String, Object> document, String name, @Nullable T part,
      Function<T, Map<String, Object>> notes) {
    if (part != null) {
      document.put(name, notes.apply(part));
    }
  }

  private static void putStep(Map<String, Object> document, SavedStep step, SavedSession session) {
    document.put("story", StepNotes.write(step.place()));
    document.put("typed", Map.of("text", step.typed().text(), "target", step.typed().target()));
    document.put("setup", SetupNotes.write(step.setup()));
    if (step.opened() == null) {
      document.put(WEIGHTS, SetupNotes.weights(step.setup()));
    } else if (step.opened() instanceof Moment moment) {
      document.put(OPENED, opened(moment, session));
    }
    document.put(EDITS, StepNotes.write(keeps(step.opened()) ? step.edits() : List.of()));
    Intervention tried = step.tried();
    if (tried != null) {
      document.put(WHAT_IF, StepNotes.write(tried));
    }
  }

  /// An update; what stands elsewhere in the file is not there twice.
  private static Map<String, Object> opened(Moment moment, SavedSession session) {
    RunPosition run = session.training().position();
    if (run != null && run.next().isSameAs(moment)) {
      return Map.of(IS_NEXT, true);
    }
    SavedOwn own = session.own();
    if (own == null || !own.learned().task().equals(moment.plan().task())) {
      return RunNotes.write(moment);
    }
    Map<String, Object> notes = new LinkedHashMap<>(Map.of(OF_OWN, true));
    notes.putAll(RunNotes.write(moment, PlanNotes::withoutTask));
    return notes;
  }

  private static Map<String, Object> training(SavedTraining training) {
    Map<String, Object> notes = new LinkedHashMap<>();
    notes.put(WANTED, PlanNotes.write(training.wanted()));
    RunPosition position = training.position();
    if (position != null) {
      notes.putAll(RunNotes.write(position));
    }
    return notes;
  }

  /// Reads a session.
  ///
  /// @param known what there is to come back to
  /// @throws FileProblem when it cannot be read, or is not as described
  public static SavedSession read(Path file, Known known) throws FileProblem {
    Fields fields = Fields.of(file, "", JsonTree.read(file, MOST_BYTES, MOST_VALUES));
    String format = fields.text("format");
    if (!format.equals(FORMAT)) {
      throw fields.bad("format", "\"" + format + "\"", "\"" + FORMAT + "\"");
    }
    long version = fields.whole("version", 1, Long.MAX_VALUE);
    if (version > VERSION) {
      throw new FileProblem(file, Reason.NEWER, version, VERSION);
    }
    SavedTraining training = training(fields.object(TRAINING));
    SavedProgram program = fields.has(TEXT) ? ScreenNotes.program(fields.object(TEXT), known) : null;
    SavedOwn own = fields.has(OWN) ? OwnNotes.read(fields.object(OWN)) : null;
    return new SavedSession(fields.choice("screen", known.screens(), id -> id), step(fields, training, own),
        training,
        fields.has(GRADIENTS) ? ScreenNotes.gradients(fields.object(GRADIENTS), known) : null,
        fields.has(COMPARE) ? ScreenNotes.comparison(fields.object(COMPARE), known) : null,
        program, own,
        fields.has(WRITTEN) ? WrittenNotes.read(fields.object(WRITTEN), program, own) : null);
  }

  private static SavedStep step(Fields fields, SavedTraining training, @Nullable SavedOwn own)
      throws FileProblem {
    Setup setup = SetupNotes.read(fields.object("setup"));
    Moment opened = fields.has(OPENED) ? opened(fields.object(OPENED), training.position(), own) : null;
    List<Edit> corrections =
        fields.has(WEIGHTS) && opened == null
            ? SetupNotes.corrections(setup, fields.object(WEIGHTS))
            : List.of();
    Fields typed = fields.object("typed");
    return new SavedStep(setup, opened,
        StepNotes.edits(fields, EDITS, opened == null ? setup : opened, corrections),
        fields.has(WHAT_IF) ? StepNotes.tried(fields.object(WHAT_IF)) : null,
        new Typed(typed.text("text"), typed.text("target")), StepNotes.place(fields.object("story")));
  }

  private static Moment opened(Fields fields, @Nullable RunPosition training, @Nullable SavedOwn own)
      throws FileProblem {
    if (fields.has(OF_OWN)) {
      if (own == null) {
        throw fields.bad(OF_OWN, true, "left out where there is no text of one's own");
      }
      return RunNotes.moment(fields, PlanNotes.read(fields.object(RunNotes.PLAN), own.learned().task()));
    }
    if (!fields.has(IS_NEXT)) {
      return RunNotes.moment(fields);
    }
    if (training == null) {
      throw fields.bad(IS_NEXT, true, "left out where there is no run");
    }
    return training.next();
  }

  private static SavedTraining training(Fields fields) throws FileProblem {
    TrainingPlan wanted = PlanNotes.read(fields.object(WANTED));
    return new SavedTraining(wanted, fields.has(RunNotes.NEXT) ? RunNotes.position(fields) : null);
  }
}
