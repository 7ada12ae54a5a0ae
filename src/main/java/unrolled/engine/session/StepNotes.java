package unrolled.engine.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import unrolled.engine.formula.Quantity;
import unrolled.engine.graph.Execution;
import unrolled.engine.io.FileProblem;
import unrolled.engine.scenario.Edit;
import unrolled.engine.scenario.Edited;
import unrolled.engine.scenario.Intervention;
import unrolled.engine.scenario.Intervention.CutRecurrence;
import unrolled.engine.scenario.Intervention.FreezeGate;
import unrolled.engine.scenario.Intervention.Level;
import unrolled.engine.scenario.Intervention.SwapInputs;
import unrolled.engine.scenario.TrainingStep;
import unrolled.engine.trace.Granularity;

/// What was done to a step, and where in its story one is, in a file.
final class StepNotes {
  private static final int MOST_EDITS = 100_000;
  private static final String VARIABLE = "variable";
  private static final String TIME = "time";
  private static final String SEQUENCE = "sequence";
  private static final String INDEX = "index";
  private static final String KIND = "kind";
  private static final String POSITION = "position";
  private static final String SELECTED = "selected";

  private StepNotes() {}

  static List<Object> write(List<Edit> edits) {
    List<Object> notes = new ArrayList<>();
    for (Edit edit : edits) {
      Map<String, Object> note = address(edit.variable(), edit.time(), edit.sequence(), edit.index());
      note.put("value", edit.value());
      notes.add(note);
    }
    return notes;
  }

  private static Map<String, Object> address(String variable, int time, int sequence, int index) {
    Map<String, Object> note = new LinkedHashMap<>();
    note.put(VARIABLE, variable);
    note.put(TIME, time);
    note.put(SEQUENCE, sequence);
    note.put(INDEX, index);
    return note;
  }

  /// @param corrections to be made before
  /// @return at most one edit for each number, all of them possible
  static List<Edit> edits(Fields fields, String name, TrainingStep base, List<Edit> corrections)
      throws FileProblem {
    Map<Edit, Edit> edits = new LinkedHashMap<>();
    corrections.forEach(each -> edits.put(at(each), each));
    for (Fields each : fields.objects(name, MOST_EDITS)) {
      Edit edit = new Edit(each.text(VARIABLE), whole(each, TIME), whole(each, SEQUENCE), whole(each, INDEX),
          each.number("value", -Double.MAX_VALUE));
      edits.put(at(edit), edit);
    }
    List<Edit> all = List.copyOf(edits.values());
    if (!all.isEmpty()) {
      check(fields, name, new Edited(base, all));
    }
    return all;
  }

  private static Edit at(Edit edit) {
    return new Edit(edit.variable(), edit.time(), edit.sequence(), edit.index(), 0);
  }

  private static int whole(Fields fields, String name) throws FileProblem {
    return fields.whole(name, Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  private static void check(Fields fields, String name, Edited edited) throws FileProblem {
    try {
      Execution ready = edited.prepare();
      if (ready.memory().batch() < 1) {
        throw new IllegalArgumentException("There is no sequence.");
      }
    } catch (IllegalArgumentException impossible) {
      throw fields.bad(name, "a list with a number that the network does not have", "of numbers it has");
    }
  }

  static Map<String, Object> write(Intervention tried) {
    Map<String, Object> note = new LinkedHashMap<>();
    switch (tried) {
      case CutRecurrence _ -> note.put(KIND, "cut");
      case SwapInputs(int first, int second) -> {
        note.put(KIND, "swap");
        note.put("first", first);
        note.put("second", second);
      }
      case FreezeGate(String letter, int unit, Level level) -> {
        note.put(KIND, "freeze");
        note.put("gate", letter);
        note.put("unit", unit);
        note.put("level", level.id());
      }
    }
    return note;
  }

  /// One that is not possible is not tried, as in the window.
  static Intervention tried(Fields fields) throws FileProblem {
    String kind = fields.text(KIND);
    return switch (kind) {
      case "cut" -> new CutRecurrence();
      case "swap" -> new SwapInputs(whole(fields, "first"), whole(fields, "second"));
      case "freeze" ->
          new FreezeGate(fields.text("gate"), whole(fields, "unit"), fields.choice("level", Level.values()));
      default -> throw fields.bad(KIND, "\"" + kind + "\"", "cut or swap or freeze");
    };
  }

  static Map<String, Object> write(SavedPlace place) {
    Map<String, Object> notes = new LinkedHashMap<>();
    notes.put(POSITION, place.position());
    notes.put("granularity", Fields.id(place.granularity()));
    SavedElement selected = place.selected();
    if (selected != null) {
      Map<String, Object> note =
          address(selected.variable(), selected.time(), selected.sequence(), selected.index());
      note.put("quantity", Fields.id(selected.quantity()));
      notes.put(SELECTED, note);
    }
    return notes;
  }

  static SavedPlace place(Fields fields) throws FileProblem {
    return new SavedPlace(fields.whole(POSITION, 0, Integer.MAX_VALUE),
        fields.choice("granularity", Granularity.values()),
        fields.has(SELECTED) ? selected(fields.object(SELECTED)) : null);
  }

  private static @Nullable SavedElement selected(Fields fields) throws FileProblem {
    return new SavedElement(fields.text(VARIABLE), fields.choice("quantity", Quantity.values()),
        whole(fields, TIME), whole(fields, SEQUENCE), whole(fields, INDEX));
  }
}
