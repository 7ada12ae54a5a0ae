package unrolled.ui.session;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Spinner;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import unrolled.engine.graph.Frozen;
import unrolled.engine.graph.Role;
import unrolled.engine.graph.Variable;
import unrolled.engine.scenario.Intervention;
import unrolled.engine.scenario.Intervention.CutRecurrence;
import unrolled.engine.scenario.Intervention.FreezeGate;
import unrolled.engine.scenario.Intervention.Level;
import unrolled.engine.scenario.Intervention.SwapInputs;
import unrolled.ui.step.StepSubject;
import unrolled.ui.text.Strings;

/// Chooses what is tried on the network: one thing at a time, seen at once.
final class WhatIfPanel extends VBox {
  private enum Kind {
    OFF, CUT, SWAP, ZERO, ONE, VALUE;

    String key() {
      return switch (this) {
        case OFF -> "session.what-if.none";
        case CUT -> "session.what-if.cut";
        case SWAP -> "session.what-if.swap";
        case ZERO -> "session.what-if.zero";
        case ONE -> "session.what-if.one";
        case VALUE -> "session.what-if.value";
      };
    }
  }

  private final Session session;
  private final Choices choices;
  private final VBox kinds;
  private final Spinner<Integer> first;
  private final Spinner<Integer> second;
  private final Spinner<Integer> unit;
  private String gate;
  private Kind kind;

  WhatIfPanel(Session session, Strings strings) {
    this.session = session;
    choices = new Choices(strings);
    Intervention now = session.interventionProperty().get();
    List<Variable> gates = gates();
    kind = kind(now);
    gate =
        now instanceof FreezeGate frozen ? frozen.letter() : letters(gates).stream().findFirst().orElse("");
    SwapInputs swap = now instanceof SwapInputs some ? some : new SwapInputs(0, 1);
    int steps = timesteps();
    first = spinner("what-if-first", 1, Math.max(1, steps), Math.min(steps, swap.first() + 1));
    second = spinner("what-if-second", 1, Math.max(1, steps), Math.min(steps, swap.second() + 1));
    int held = now instanceof FreezeGate frozen ? frozen.unit() + 1 : 0;
    unit = spinner("what-if-unit", 0, gates.isEmpty() ? 1 : gates.getFirst().width(), held);
    unit.getValueFactory().setConverter(new UnitName(strings.get("session.what-if.all")));
    getStyleClass().add("u-panel-body");
    kinds = choices.oneOf("what-if-", possible(!gates.isEmpty(), steps > 1), kind, Kind::key, this::choose);
    getChildren().setAll(choices.heading("session.what-if.heading"),
        choices.note(strings.get("session.what-if.note")), kinds);
    if (steps > 1) {
      swapRow();
    }
    if (!gates.isEmpty()) {
      gateRows(letters(gates));
    }
  }

  private static Kind kind(@Nullable Intervention now) {
    return switch (now) {
      case null -> Kind.OFF;
      case CutRecurrence _ -> Kind.CUT;
      case SwapInputs _ -> Kind.SWAP;
      case FreezeGate frozen -> Kind.valueOf(frozen.level().name());
    };
  }

  private List<Kind> possible(boolean gated, boolean several) {
    List<Kind> all = new ArrayList<>(List.of(Kind.OFF));
    StepSubject subject = session.subjectProperty().get();
    if (subject != null && new CutRecurrence().isPossible(subject.trace().execution())) {
      all.add(Kind.CUT);
    }
    if (several) {
      all.add(Kind.SWAP);
    }
    if (gated) {
      all.addAll(List.of(Kind.ZERO, Kind.ONE, Kind.VALUE));
    }
    return all;
  }

  private int timesteps() {
    StepSubject subject = session.subjectProperty().get();
    return subject == null ? 1 : subject.timesteps();
  }

  private List<Variable> gates() {
    StepSubject subject = session.subjectProperty().get();
    return subject == null
        ? List.of()
        : subject.trace().graph().variables().stream().filter(each -> each.role() == Role.GATE).toList();
  }

  private static List<String> letters(List<Variable> gates) {
    return gates.stream().map(each -> each.symbol().letter()).distinct().toList();
  }

  private static Spinner<Integer> spinner(String id, int least, int most, int now) {
    Spinner<Integer> spinner = new Spinner<>(least, most, now);
    spinner.setId(id);
    spinner.getStyleClass().add(Spinner.STYLE_CLASS_SPLIT_ARROWS_HORIZONTAL);
    return spinner;
  }

  private void swapRow() {
    first.valueProperty().subscribe((_, _) -> turn(Kind.SWAP));
    second.valueProperty().subscribe((_, _) -> turn(Kind.SWAP));
    HBox row = choices.row("session.what-if.first", first, second);
    second.setAccessibleText(first.getAccessibleText());
    second.setTooltip(first.getTooltip());
    getChildren().add(row);
  }

  private void gateRows(List<String> letters) {
    unit.valueProperty().subscribe((_, _) -> turn(freezing()));
    VBox gates = choices.oneOf("what-if-gate-", letters, gate, letter -> "inspector.gate." + letter,
        letter -> {
          gate = letter;
          turn(freezing());
        });
    FlowPane beside = new FlowPane();
    beside.getStyleClass().add("u-step-tools");
    beside.getChildren().setAll(List.copyOf(gates.getChildren()));
    getChildren().addAll(choices.heading("session.what-if.gate"), beside,
        choices.row("session.what-if.unit", unit));
  }

  /// A gate or a unit was chosen: it is frozen as before, closed at first.
  private Kind freezing() {
    return kind.compareTo(Kind.ZERO) >= 0 ? kind : Kind.ZERO;
  }

  private void turn(Kind other) {
    Choices.mark(kinds, "what-if-" + other.key().substring(other.key().lastIndexOf('.') + 1));
    choose(other);
  }

  private void choose(Kind other) {
    kind = other;
    session.suppose(switch (other) {
      case OFF -> null;
      case CUT -> new CutRecurrence();
      case SWAP -> new SwapInputs(first.getValue() - 1, second.getValue() - 1);
      case ZERO -> new FreezeGate(gate, unit.getValue() - 1, Level.ZERO);
      case ONE -> new FreezeGate(gate, unit.getValue() - 1, Level.ONE);
      case VALUE -> new FreezeGate(gate, unit.getValue() - 1, Level.VALUE);
    });
  }

  /// Unit 0 stands for all of them.
  private static final class UnitName extends StringConverter<Integer> {
    private final String all;

    UnitName(String all) {
      this.all = all;
    }

    @Override
    public String toString(Integer unit) {
      return unit == null || unit == Frozen.ALL + 1 ? all : String.valueOf(unit);
    }

    @Override
    public Integer fromString(String text) {
      return text.equals(all) ? 0 : Integer.valueOf(text);
    }
  }
}
