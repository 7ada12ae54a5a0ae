package unrolled.ui.compare;

import java.util.Objects;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import unrolled.ui.FxThread;
import unrolled.ui.text.Language;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;

/// The Compare screen in a window; the test is its clock.
final class CompareWindow {
  final CompareSamples samples = new CompareSamples(Lineup.standard(1));
  final CompareViewModel model = samples.model;
  final Strings strings = new Strings(Language.ENGLISH);
  final SimpleObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
  final Scene scene;
  int steps;

  CompareWindow(Stage stage) {
    scene = new Scene(new CompareView(model, strings, theme, () -> steps++), 1240, 740);
    theme.subscribe(now -> now.dress(scene));
    stage.setScene(scene);
    stage.sizeToScene();
    stage.setX(0);
    stage.setY(0);
    stage.show();
  }

  <N extends Node> N find(String id, Class<N> kind) {
    return kind.cast(Objects.requireNonNull(scene.lookup("#" + id), id));
  }

  ButtonBase button(String id) {
    return find(id, ButtonBase.class);
  }

  void press(String id) {
    FxThread.call(() -> {
      button(id).fire();
      samples.settle();
      return 0;
    });
  }

  void make(int count) {
    FxThread.call(() -> {
      samples.make(count);
      return 0;
    });
  }

  void choose(String id, String value) {
    FxThread.call(() -> {
      find(id, MenuButton.class).getItems().stream()
          .filter(each -> (id + "-" + value).equals(each.getId())).findFirst().orElseThrow().fire();
      samples.settle();
      return 0;
    });
  }

  void slide(String id, double value) {
    FxThread.call(() -> {
      find(id, Slider.class).setValue(value);
      return 0;
    });
  }

  void type(String id, String text) {
    FxThread.call(() -> {
      find(id, TextInputControl.class).setText(text);
      samples.settle();
      return 0;
    });
  }

  String text(String id) {
    return FxThread.call(() -> {
      scene.getRoot().applyCss();
      scene.getRoot().layout();
      return find(id, Labeled.class).getText();
    });
  }

  boolean isDisabled(String id) {
    return FxThread.call(() -> button(id).isDisabled());
  }

  double top(String id) {
    return FxThread.call(() -> {
      Node node = find(id, Node.class);
      return node.localToScene(node.getBoundsInLocal()).getMinY();
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
}
