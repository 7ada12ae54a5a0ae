package unrolled.ui.gradients.detail;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import unrolled.engine.run.Moment;
import unrolled.engine.run.TrainingPlan;
import unrolled.ui.session.Spot;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;
import unrolled.ui.widget.ChoiceButton;
import unrolled.ui.widget.ChoiceButton.Option;
import unrolled.ui.widget.Controls;

/// A card about one training step: title, which step it is, choices, and what was computed; or why there is nothing.
///
/// @param <R> what is shown
abstract class DetailPanel<R> extends BorderPane {
  final Strings strings;
  final Numbers numbers;
  final ObservableValue<Theme> theme;
  final Controls controls;
  private final DetailViewModel<R> model;
  private final FlowPane heading = new FlowPane();
  private final Label step = new Label();
  private final Label empty = new Label();
  private final BooleanProperty titled = new SimpleBooleanProperty(true);
  private final StackPane center = new StackPane();
  private final ChoiceButton<Integer> layers;
  private BiConsumer<Moment, Spot> inspector = (_, _) -> {};
  private @Nullable Node content;

  /// @param title key of its title, whose first words with dashes are its id
  /// @param layer key of the choice of a layer
  DetailPanel(String title, String layer, DetailViewModel<R> model, Strings strings,
      ObservableValue<Theme> theme) {
    this.model = model;
    this.strings = strings;
    this.theme = theme;
    numbers = new Numbers(strings);
    controls = new Controls(strings);
    layers = layers(layer);
    String id = title.replace(".title", "").replace('.', '-');
    setId(id);
    step.setId(id + "-step");
    step.getStyleClass().add("u-detail-muted");
    empty.setId(id + "-empty");
    empty.setWrapText(true);
    empty.getStyleClass().add("u-detail-empty");
    getStyleClass().add("u-detail");
    heading.getStyleClass().add("u-detail-heading");
    Label words = controls.text(title, "u-detail-title");
    words.managedProperty().bind(words.visibleProperty());
    words.visibleProperty().bind(titled);
    heading.getChildren().setAll(words, step, layers);
    setTop(heading);
    setCenter(center);
    setMinSize(0, 0);
  }

  private ChoiceButton<Integer> layers(String key) {
    List<Option<Integer>> options = new ArrayList<>();
    for (int i = 0; i < TrainingPlan.MOST_LAYERS; i++) {
      options.add(new Option<>(i, String.valueOf(i + 1), strings.bind("detail.layer", i + 1)));
    }
    ChoiceButton<Integer> choice = new ChoiceButton<>(controls, key, options,
        model.layerProperty().asObject(), model.layerProperty()::set);
    choice.managedProperty().bind(choice.visibleProperty());
    choice.setVisible(false);
    return choice;
  }

  /// Whether it says what it is; where its name stands above it, it need not.
  public final BooleanProperty titledProperty() {
    return titled;
  }

  /// Whether anybody looks at it: while nobody does, nothing is computed.
  public final BooleanProperty activeProperty() {
    return model.activeProperty();
  }

  /// Takes numbers that training itself computes to the inspector from now on.
  public final void setInspector(BiConsumer<Moment, Spot> other) {
    inspector = other;
  }

  /// Has a number of a training step explained beside the screen.
  final void inspect(Moment moment, Spot spot) {
    inspector.accept(moment, spot);
  }

  /// Adds choices behind the title.
  final void addToHeading(Node... nodes) {
    heading.getChildren().addAll(nodes);
  }

  /// Begins to show what is computed; called once all parts are there.
  ///
  /// @param shown what stands below the heading once there is something
  final void begin(Node shown) {
    content = shown;
    center.getChildren().setAll(shown, empty);
    model.readingProperty().subscribe(_ -> render());
    model.failedProperty().subscribe((_, _) -> render());
    strings.languageProperty().subscribe((_, _) -> render());
    theme.subscribe((_, _) -> render());
  }

  /// Shows again what is known.
  final void render() {
    R reading = model.readingProperty().get();
    boolean failed = model.failedProperty().get();
    boolean some = reading != null && !failed;
    if (content != null) {
      content.setVisible(some);
    }
    empty.setVisible(!some);
    empty.setText(strings.get(failed ? "detail.failed" : "detail.none"));
    step.setText(reading == null
        ? ""
        : strings.get(isAlone(reading) ? "detail.step.alone" : "detail.step", step(reading)));
    if (reading != null && some) {
      int count = plan(reading).layers();
      for (int i = 0; i < layers.getItems().size(); i++) {
        layers.getItems().get(i).setVisible(i < count);
      }
      layers.setVisible(count > 1);
      show(reading);
    }
  }

  /// The training step of a reading, counted from 1.
  abstract long step(R reading);

  /// Whether it is of the first sequence alone, because the batch is too large.
  abstract boolean isAlone(R reading);

  /// The plan of a reading's run.
  abstract TrainingPlan plan(R reading);

  /// Shows a reading in the language and the theme of the moment.
  abstract void show(R reading);
}
