package unrolled.ui.runs;

import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import unrolled.engine.run.TrainingPlan;
import unrolled.ui.text.Strings;
import unrolled.ui.widget.ChoiceButton;
import unrolled.ui.widget.ChoiceButton.Option;
import unrolled.ui.widget.Controls;

/// Which layer's gradients are shown; takes no room where there is one.
public final class LayerChoice extends StackPane {
  /// A choice among as many layers as there are.
  ///
  /// @param id the node id of the button
  /// @param layer the layer that is shown, counted from 0; brought inside where there are fewer
  /// @param layers how many there are
  public LayerChoice(String id, Strings strings, IntegerProperty layer, ObservableValue<Integer> layers) {
    List<Option<Integer>> options = IntStream.range(0, TrainingPlan.MOST_LAYERS)
        .mapToObj(i -> new Option<>(i, String.valueOf(i + 1), strings.bind("train.chart.layer", i + 1)))
        .toList();
    ChoiceButton<Integer> choice = new ChoiceButton<>(new Controls(strings),
        new ChoiceButton.Name(id, "train.heat.layer"), options, layer.asObject(), layer::set);
    choice.setMinWidth(Region.USE_PREF_SIZE);
    managedProperty().bind(visibleProperty());
    getChildren().setAll(choice);
    layers.subscribe(count -> {
      int there = count == null ? 1 : count;
      for (int i = 0; i < choice.getItems().size(); i++) {
        choice.getItems().get(i).setVisible(i < there);
      }
      setVisible(there > 1);
      layer.set(Math.min(layer.get(), there - 1));
    });
  }
}
