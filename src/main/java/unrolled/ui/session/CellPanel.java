package unrolled.ui.session;

import java.util.Arrays;
import java.util.List;
import javafx.scene.control.Spinner;
import javafx.scene.layout.VBox;
import unrolled.engine.cell.Bias;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.scenario.InitializerKind;
import unrolled.engine.scenario.Preset;
import unrolled.engine.scenario.Setup;
import unrolled.ui.text.Strings;

/// Chooses the cell and its size.
final class CellPanel extends VBox {
  private final Session session;

  CellPanel(Session session, Strings strings) {
    this.session = session;
    Choices choices = new Choices(strings);
    Setup now = session.setupProperty().get();
    Spinner<Integer> hidden = spinner("cell-hidden", Setup.MOST_HIDDEN, now.hidden());
    Spinner<Integer> layers = spinner("cell-layers", Setup.MOST_LAYERS, now.layers());
    hidden.valueProperty().subscribe((_, units) -> resize(units, layers.getValue()));
    layers.valueProperty().subscribe((_, depth) -> resize(hidden.getValue(), depth));
    getStyleClass().add("u-panel-body");
    getChildren().setAll(
        choices.heading("session.cells"),
        choices.oneOf("cell-", Arrays.asList(CellKind.values()), now.cell(),
            each -> "session.cell." + each.id(),
            this::choose),
        choices.row("session.hidden", hidden),
        choices.row("session.layers", layers),
        choices.heading("session.biases"),
        choices.oneOf("bias-", List.of(Bias.ONE, Bias.TWO), now.bias(),
            each -> each == Bias.ONE ? "session.bias.one" : "session.bias.two",
            each -> session.change(session.setupProperty().get().withBias(each))));
  }

  private static Spinner<Integer> spinner(String id, int most, int now) {
    Spinner<Integer> spinner = new Spinner<>(1, most, now);
    spinner.setId(id);
    spinner.setEditable(false);
    spinner.getStyleClass().add(Spinner.STYLE_CLASS_SPLIT_ARROWS_HORIZONTAL);
    return spinner;
  }

  private void resize(int units, int depth) {
    session.change(session.setupProperty().get().withSize(units, depth));
  }

  /// Gates have nothing to show with identity weights, so that a cell with gates begins with random ones.
  private void choose(CellKind kind) {
    Setup now = session.setupProperty().get();
    boolean plain = now.cell().cell().gates().size() == 1;
    boolean gates = kind.cell().gates().size() > 1;
    Setup other = plain && gates && now.preset() == Preset.IDENTITY
        ? now.withPreset(Preset.RANDOM, InitializerKind.GAUSSIAN, now.seed())
        : now;
    session.change(other.withCell(kind));
  }
}
