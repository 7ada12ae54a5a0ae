package unrolled.ui.session;

import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import unrolled.engine.graph.Frozen;
import unrolled.engine.scenario.Intervention;
import unrolled.ui.step.StepSubject;
import unrolled.ui.text.Strings;
import unrolled.ui.widget.Controls;

/// What stands beside the title of Step: how many numbers are edited, and what is tried on the network.
public final class StepTools {
  private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

  private final Session session;
  private final Strings strings;
  private final Controls controls;

  /// Tools of a session.
  public StepTools(Session session, Strings strings) {
    this.session = session;
    this.strings = strings;
    controls = new Controls(strings);
  }

  /// All of them, in order.
  public List<Node> all() {
    return List.of(edits(), whatIf(), off());
  }

  /// Says how many numbers are edited and restores them all; the corner is the mark their cells have.
  private Button edits() {
    Button chip = controls.named(new Button(), "edits-restore", "session.edits.hint");
    chip.getStyleClass().addAll("u-button", "u-chip");
    Region corner = new Region();
    corner.getStyleClass().add("u-edit-corner");
    chip.setGraphic(corner);
    chip.setOnAction(_ -> session.restoreAll());
    chip.textProperty().bind(Bindings.createStringBinding(
        () -> strings.get("session.edits", count()), session.subjectProperty(), strings.languageProperty()));
    session.subjectProperty().subscribe(_ -> shown(chip, count() > 0));
    chip.setMinWidth(Region.USE_PREF_SIZE);
    return chip;
  }

  private int count() {
    StepSubject subject = session.subjectProperty().get();
    return subject == null ? 0 : subject.edits().size();
  }

  private static void shown(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  private Panel whatIf() {
    Panel panel = new Panel(controls, "what-if", "session.what-if.hint",
        () -> new WhatIfPanel(session, strings));
    panel.textProperty().bind(words());
    panel.getStyleClass().add("u-chip");
    panel.setMinWidth(Region.USE_PREF_SIZE);
    session.interventionProperty().subscribe(what -> panel.pseudoClassStateChanged(ON, what != null));
    return panel;
  }

  private StringBinding words() {
    return Bindings.createStringBinding(() -> words(session.interventionProperty().get()),
        session.interventionProperty(), strings.languageProperty());
  }

  private String words(@Nullable Intervention what) {
    return switch (what) {
      case null -> strings.get("session.what-if");
      case Intervention.CutRecurrence _ -> strings.get("session.what-if.says.cut");
      case Intervention.SwapInputs(int first, int second) ->
          strings.get("session.what-if.says.swap", below(first), below(second));
      case Intervention.FreezeGate(String letter, int unit, Intervention.Level level) -> {
        String sign = unit == Frozen.ALL ? letter : letter + "[" + (unit + 1) + "]";
        yield strings.get("session.what-if.says." + level.id(), sign);
      }
    };
  }

  /// A timestep as it hangs below a letter.
  private static String below(int time) {
    return String.valueOf(time + 1).chars()
        .mapToObj(digit -> String.valueOf((char) ('₀' + digit - '0')))
        .collect(Collectors.joining());
  }

  private Button off() {
    Button off = controls.icon("what-if-off", Feather.X, "session.what-if.off", () -> session.suppose(null));
    session.interventionProperty().subscribe(what -> shown(off, what != null));
    return off;
  }
}
