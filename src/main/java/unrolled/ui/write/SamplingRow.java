package unrolled.ui.write;

import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import unrolled.engine.generate.Sampling;
import unrolled.ui.text.Strings;
import unrolled.ui.widget.Controls;
import unrolled.ui.widget.NumberSpinner;
import unrolled.ui.widget.SliderField;

/// How the next token is drawn; every change is seen at once.
final class SamplingRow extends FlowPane {
  private static final SliderField.Range TEMPERATURES =
      new SliderField.Range(0, Sampling.MOST_TEMPERATURE, 100);
  private static final SliderField.Range SHARES = new SliderField.Range(Sampling.LEAST_SHARE, 1, 1);

  private final WriteViewModel model;
  private final Controls controls;

  SamplingRow(WriteViewModel model, Strings strings) {
    this.model = model;
    controls = new Controls(strings);
    ToggleButton greedy = controls.named(new ToggleButton(), "write-greedy", "write.greedy.hint");
    greedy.textProperty().bind(strings.bind("write.greedy"));
    greedy.getStyleClass().add("u-button");
    greedy.setOnAction(_ -> model.setGreedy(greedy.isSelected()));
    var sampling = model.samplingProperty();
    SliderField temperature = new SliderField(strings, "write.temperature", TEMPERATURES,
        sampling.map(Sampling::temperature), model::setTemperature);
    SliderField topP =
        new SliderField(strings, "write.top-p", SHARES, sampling.map(Sampling::topP), model::setTopP);
    HBox topK = topK();
    sampling.subscribe(now -> {
      greedy.setSelected(now.greedy());
      temperature.setDisable(now.greedy());
      topP.setDisable(now.greedy());
      topK.setDisable(now.greedy());
    });
    getStyleClass().add("u-write-controls");
    getChildren().setAll(greedy, temperature, topK, topP, seed());
  }

  private HBox topK() {
    NumberSpinner spinner = controls.named(new NumberSpinner(0, 1, 0), "write-top-k", "write.top-k.hint");
    model.pageProperty().subscribe(page -> {
      if (page.speaker() != null) {
        spinner.show(0, Math.max(1, page.speaker().tokens().size()), model.samplingProperty().get().topK());
      }
    });
    model.samplingProperty().subscribe(now -> spinner.show(now.topK()));
    spinner.valueProperty().subscribe((_, now) -> {
      if (now != null && !Objects.equals(now, model.samplingProperty().get().topK())) {
        model.setTopK(now);
      }
    });
    return row("write.top-k", spinner);
  }

  private HBox seed() {
    NumberSpinner spinner =
        controls.named(new NumberSpinner(0, Sampling.MOST_SEED, 1), "write-seed", "write.seed.hint");
    model.samplingProperty().subscribe(now -> spinner.show((int) now.seed()));
    spinner.valueProperty().subscribe((_, now) -> {
      if (now != null) {
        model.setSeed(now);
      }
    });
    HBox row = row("write.seed", spinner);
    row.getChildren().add(controls.icon("write-reseed", Feather.SHUFFLE, "write.reseed",
        () -> model.setSeed((model.samplingProperty().get().seed() + 1) % Sampling.MOST_SEED)));
    return row;
  }

  private HBox row(String key, Node control) {
    Label name = controls.text(key, "u-detail-muted");
    name.setMinWidth(USE_PREF_SIZE);
    HBox row = new HBox(name, control);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("u-detail-row");
    return row;
  }
}
