package unrolled.ui.insight;

import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import unrolled.engine.generate.Speaker;
import unrolled.engine.insight.LookBack;
import unrolled.ui.text.Strings;
import unrolled.ui.widget.ChoiceButton;
import unrolled.ui.widget.ChoiceButton.Option;
import unrolled.ui.widget.ChoiceMenu;
import unrolled.ui.widget.ChoiceMenu.Names;
import unrolled.ui.widget.Controls;
import unrolled.ui.widget.NumberSpinner;
import unrolled.ui.widget.SliderField;
import unrolled.ui.write.SpeakerName;

/// What is asked, of which text, about which unit; only what the question needs is there.
final class InsightControls extends FlowPane {
  private static final SliderField.Range HELD = new SliderField.Range(-2, 2, 100);
  private static final int MOST = 100_000;

  private final InsightViewModel model;
  private final Strings strings;
  private final Controls controls;
  private final InsightWords words;
  private final ChoiceMenu<String> variables;
  private final ChoiceMenu<Integer> outputs;
  private final NumberSpinner unit;
  private final NumberSpinner piece;
  private @Nullable Insight latest;

  InsightControls(InsightViewModel model, Strings strings) {
    this.model = model;
    this.strings = strings;
    controls = new Controls(strings);
    words = new InsightWords(strings);
    variables = new ChoiceMenu<>("insight-variable", "insight.variable", strings,
        new Names<>(UnaryOperator.identity(), this::variable),
        model.variableProperty()::set);
    outputs =
        new ChoiceMenu<>("insight-output", "insight.output", strings,
            new Names<>(String::valueOf, this::token),
            model.outputProperty()::set);
    unit = spinner("insight.unit", model.unitProperty().get(), number -> model.unitProperty().set(number));
    piece =
        spinner("insight.piece", model.pieceProperty().get(), number -> model.pieceProperty().set(number));
    getStyleClass().add("u-write-controls");
    var ofText = model.modeProperty().map(InsightMode::isOfText);
    var learned = model.sourceProperty().isEqualTo(TextSource.LEARNED);
    getChildren().setAll(modes(), only(source(), ofText), only(row("insight.piece", piece),
        model.modeProperty().flatMap(now -> learned.map(it -> it && now.isOfText()))));
    getChildren().addAll(only(variables, ofUnits()), only(row("insight.unit", unit), ofUnits()),
        only(all(), is(InsightMode.PIN)),
        only(new SliderField(strings, "insight.held", HELD, model.heldProperty(), model.heldProperty()::set),
            is(InsightMode.PIN)),
        only(what(), is(InsightMode.LOOK)), only(outputs, is(InsightMode.LOOK)),
        only(new SpeakerName("insight-who", model.writing()), ofText));
    unit.disableProperty().bind(model.allProperty().and(
        model.modeProperty().isEqualTo(InsightMode.PIN)));
    model.insightProperty().subscribe(this::show);
  }

  private ObservableValue<Boolean> is(InsightMode mode) {
    return model.modeProperty().map(now -> now == mode);
  }

  private ObservableValue<Boolean> ofUnits() {
    return model.modeProperty().map(now -> now == InsightMode.UNIT || now == InsightMode.PIN);
  }

  private static <N extends Node> N only(N node, ObservableValue<Boolean> when) {
    node.visibleProperty().bind(when);
    node.managedProperty().bind(node.visibleProperty());
    return node;
  }

  private HBox modes() {
    ToggleGroup group = new ToggleGroup();
    HBox row = new HBox();
    row.getStyleClass().add("u-predict-choice");
    for (InsightMode mode : InsightMode.values()) {
      ToggleButton button = controls.named(new ToggleButton(), "insight-mode-" + mode.id(),
          "insight.mode." + mode.id() + ".hint");
      button.textProperty().bind(strings.bind("insight.mode." + mode.id()));
      button.getStyleClass().add("u-button");
      button.setToggleGroup(group);
      button.setOnAction(_ -> {
        model.modeProperty().set(mode);
        button.setSelected(true);
      });
      model.modeProperty().subscribe(now -> button.setSelected(now == mode));
      row.getChildren().add(button);
    }
    return row;
  }

  private ChoiceButton<TextSource> source() {
    return new ChoiceButton<>(controls, "insight.source",
        Stream.of(TextSource.values())
            .map(each -> new Option<>(each, each.id(), strings.bind("insight.source." + each.id()))).toList(),
        model.sourceProperty(), model.sourceProperty()::set);
  }

  private ChoiceButton<LookBack.What> what() {
    return new ChoiceButton<>(controls, "insight.what",
        List.of(
            new Option<>(LookBack.What.LOG_PROBABILITY, "probability",
                strings.bind("insight.what.probability")),
            new Option<>(LookBack.What.LOGIT, "logit", strings.bind("insight.what.logit"))),
        model.whatProperty(), model.whatProperty()::set);
  }

  private ToggleButton all() {
    ToggleButton button = controls.named(new ToggleButton(), "insight-all", "insight.all.hint");
    button.textProperty().bind(strings.bind("insight.all"));
    button.getStyleClass().add("u-button");
    button.selectedProperty().bindBidirectional(model.allProperty());
    return button;
  }

  private NumberSpinner spinner(String key, int now, IntConsumer choose) {
    NumberSpinner spinner =
        controls.named(new NumberSpinner(1, MOST, now + 1), key.replace('.', '-'), key + ".hint");
    spinner.valueProperty().subscribe((_, number) -> {
      if (number != null) {
        choose.accept(number - 1);
      }
    });
    return spinner;
  }

  private HBox row(String key, Node control) {
    Label name = controls.text(key, "u-detail-muted");
    name.setMinWidth(USE_PREF_SIZE);
    HBox row = new HBox(name, control);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("u-detail-row");
    return row;
  }

  private void show(@Nullable Insight insight) {
    if (insight == null) {
      return;
    }
    latest = insight;
    Speaker speaker = insight.inquiry().speaker();
    variables.show(InsightViewModel.names(speaker), model.variableProperty().get());
    unit.show(1, model.shown(speaker).width(), model.unitProperty().get() + 1);
    piece.show(1, InsightViewModel.pieces(speaker), model.pieceProperty().get() + 1);
    if (insight instanceof Insight.Look look) {
      outputs.show(look.candidates(), look.look().output());
    }
  }

  private String variable(String name) {
    return latest == null ? name : words.name(latest.inquiry().speaker().network().graph().variable(name));
  }

  private String token(Integer id) {
    return Objects.requireNonNull(latest).inquiry().speaker().tokens().size() > id
        ? words.says(latest.inquiry().speaker(), id)
        : "";
  }
}
