package unrolled.ui.inspector;

import java.util.concurrent.Callable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import unrolled.engine.run.Moment;
import unrolled.ui.session.MomentWords;
import unrolled.ui.text.Strings;
import unrolled.ui.widget.Controls;

/// The inspector as it stands beside a screen. Beside charts of runs it says above which training step of which run it
/// is that is explained, and leads to that step; there it can be closed.
public final class InspectorPane extends VBox {
  private final BooleanProperty besideRuns = new SimpleBooleanProperty();
  private final Inspection inspection;
  private final Strings strings;
  private final MomentWords words;

  /// @param view the arithmetic
  /// @param busy whether the step that is to be explained is still being computed
  /// @param toStep opens the Step screen
  public InspectorPane(InspectorView view, Inspection inspection, ReadOnlyBooleanProperty busy,
      Strings strings, Runnable toStep) {
    this.inspection = inspection;
    this.strings = strings;
    words = new MomentWords(strings);
    BooleanBinding there = Bindings.createBooleanBinding(
        () -> inspection.stateProperty().get().moment() != null && !busy.get(), inspection.stateProperty(),
        busy);
    Controls controls = new Controls(strings);
    Button open = controls.labelled("inspector-open-step", Feather.CORNER_RIGHT_DOWN, "inspector.open-step",
        toStep);
    open.disableProperty().bind(there.not());
    Button close = controls.labelled("inspector-close", Feather.X, "inspector.close", inspection::close);
    FlowPane tools = new FlowPane(open, close);
    tools.getStyleClass().add("u-inspector-tools");
    Label told = told();
    VBox above = new VBox(which(), told, tools);
    above.setId("inspector-picked");
    above.getStyleClass().add("u-inspector-picked");
    show(above, besideRuns);
    show(view, besideRuns.not().or(there.and(told.visibleProperty().not())));
    view.besideRunsProperty().bind(besideRuns);
    getChildren().setAll(above, view);
  }

  private static void show(Node node, BooleanExpression shown) {
    node.visibleProperty().bind(shown);
    node.managedProperty().bind(shown);
  }

  private Label which() {
    return text("inspector-which", this::say);
  }

  private Label text(String id, Callable<String> says) {
    Label text = new Label();
    text.setId(id);
    text.setWrapText(true);
    text.getStyleClass().add("u-inspector-text");
    text.textProperty().bind(Bindings.createStringBinding(says, inspection.stateProperty(),
        strings.languageProperty()));
    return text;
  }

  /// What was counted, in place of the arithmetic of a number.
  private Label told() {
    Label told = text("inspector-told", () -> {
      Fact.Told now = inspection.stateProperty().get().told();
      return now == null ? "" : now.in(strings);
    });
    show(told, told.textProperty().isNotEmpty());
    return told;
  }

  private String say() {
    Inspection.State now = inspection.stateProperty().get();
    Moment moment = now.moment();
    String what = moment != null
        ? words.of(moment)
        : strings.get(now.searching() ? "inspector.searching" : "inspector.unreachable");
    String name = now.name().get();
    return what.contains(name) ? what : strings.get("inspector.which", name, what);
  }

  /// Whether it stands beside charts of runs, rather than beside the trace.
  public BooleanProperty besideRunsProperty() {
    return besideRuns;
  }
}
