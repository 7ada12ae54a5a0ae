package unrolled.ui.train;

import java.util.List;
import java.util.Objects;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import unrolled.engine.run.TrainingPlan;
import unrolled.ui.FxThread;
import unrolled.ui.text.Language;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;

/// The Train screen in a window; the test is its clock.
final class TrainWindow {
  final TrainSamples samples = new TrainSamples(TrainingPlan.standard());
  final TrainViewModel model = samples.model;
  final Strings strings = new Strings(Language.ENGLISH);
  final SimpleObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
  final Scene scene;
  int steps;

  TrainWindow(Stage stage) {
    scene = new Scene(
        new TrainView(model, samples.picker, strings, theme, new StepWays(() -> steps++, List.of())), 1000,
        740);
    theme.subscribe(now -> now.dress(scene));
    stage.setScene(scene);
    stage.setX(0);
    stage.setY(0);
    stage.show();
  }

  <N extends Node> N find(String id, Class<N> kind) {
    return kind.cast(Objects.requireNonNull(scene.lookup("#" + id), id));
  }

  void press(String id) {
    FxThread.call(() -> {
      find(id, ButtonBase.class).fire();
      samples.settle();
      return 0;
    });
  }

  void choose(String id, String value) {
    FxThread.call(() -> {
      MenuItem item = find(id, MenuButton.class).getItems().stream()
          .filter(each -> (id + "-" + value).equals(each.getId())).findFirst().orElseThrow();
      item.fire();
      return 0;
    });
  }

  void type(String id, String text) {
    FxThread.call(() -> {
      find(id, TextInputControl.class).setText(text);
      return 0;
    });
  }

  String text(String id) {
    return FxThread.call(() -> {
      scene.getRoot().applyCss();
      scene.getRoot().layout();
      return find(id, Label.class).getText();
    });
  }

  boolean isShown(String id) {
    return FxThread.call(() -> {
      Node node = find(id, Node.class);
      while (node != null && node.isVisible()) {
        node = node.getParent();
      }
      return node == null;
    });
  }

  TrainingPlan plan() {
    return model.planProperty().get();
  }
}
