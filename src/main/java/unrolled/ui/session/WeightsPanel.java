package unrolled.ui.session;

import java.util.Arrays;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import unrolled.engine.scenario.InitializerKind;
import unrolled.engine.scenario.Preset;
import unrolled.engine.scenario.Setup;
import unrolled.ui.text.Strings;
import unrolled.ui.widget.Controls;

/// Chooses the weights to begin with.
final class WeightsPanel extends VBox {
  private static final String DIGITS = "\\d{1,18}";

  private final Session session;
  private final TextField seed = new TextField();
  private final Strings strings;
  private final Label problem;
  private final VBox presetRows;

  WeightsPanel(Session session, Strings strings, Controls controls) {
    this.session = session;
    this.strings = strings;
    Choices choices = new Choices(strings);
    Setup now = session.setupProperty().get();
    problem = choices.problem("weights-problem");
    seed.setId("weights-seed");
    seed.setText(String.valueOf(now.seed()));
    Button next = controls.icon("weights-next-seed", Feather.REFRESH_CW, "session.seed.next", this::nextSeed);
    boolean target = now.scenario().hasTarget();
    List<Preset> presets =
        Arrays.stream(Preset.values()).filter(each -> target || each != Preset.TRAINED).toList();
    getStyleClass().add("u-panel-body");
    presetRows = choices.oneOf("preset-", presets, now.preset(), each -> "session.preset." + each.id(),
        this::choose);
    getChildren().setAll(
        choices.heading("session.weights"), presetRows);
    if (!target) {
      getChildren().add(choices.note(strings.get("session.preset.untrainable")));
    }
    getChildren().addAll(
        choices.heading("session.initializers"),
        choices.oneOf("initializer-", Arrays.asList(InitializerKind.values()), now.initializer(),
            each -> "session.initializer." + each.id(), this::draw),
        choices.row("session.seed", seed, next), problem);
    seed.textProperty().subscribe((_, typed) -> drawFrom(typed));
  }

  private void choose(Preset preset) {
    Setup now = session.setupProperty().get();
    session.change(now.withPreset(preset, now.initializer(), now.seed()));
  }

  private void draw(InitializerKind kind) {
    Setup now = session.setupProperty().get();
    draw(now.withPreset(drawn(now), kind, now.seed()));
  }

  private void drawFrom(String typed) {
    Setup now = session.setupProperty().get();
    if (typed.matches(DIGITS) && Long.parseLong(typed) != now.seed()) {
      draw(now.withPreset(drawn(now), now.initializer(), Long.parseLong(typed)));
    }
    problem.setText(typed.matches(DIGITS) ? "" : strings.get("session.problem.seed"));
  }

  private void draw(Setup other) {
    session.change(other);
    Choices.mark(presetRows, "preset-" + other.preset().id());
  }

  /// Initializer and seed concern drawn weights only: choosing one means to draw.
  private static Preset drawn(Setup now) {
    return now.preset() == Preset.TRAINED ? Preset.TRAINED : Preset.RANDOM;
  }

  private void nextSeed() {
    seed.setText(String.valueOf(session.setupProperty().get().seed() + 1));
  }
}
