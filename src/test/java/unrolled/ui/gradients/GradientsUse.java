package unrolled.ui.gradients;

import java.util.Objects;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import unrolled.ui.FxThread;

/// What one does with controls of a window, found by their ids; the test is its clock.
abstract class GradientsUse {
  /// What is used.
  abstract Scene scene();

  /// Waits until everything asked for is seen.
  abstract void settle();

  final <T> T fx(Callable<T> work) {
    return FxThread.call(() -> {
      try {
        return work.call();
      } catch (Exception e) {
        throw new AssertionError(e);
      }
    });
  }

  final <N extends Node> N find(String id, Class<N> kind) {
    return kind.cast(Objects.requireNonNull(scene().lookup("#" + id), id));
  }

  final void press(String id) {
    fx(() -> {
      find(id, ButtonBase.class).fire();
      settle();
      return 0;
    });
  }

  final void choose(String id, String value) {
    fx(() -> {
      find(id, MenuButton.class).getItems().stream()
          .filter(each -> (id + "-" + value).equals(each.getId())).findFirst().orElseThrow().fire();
      settle();
      return 0;
    });
  }

  final void slide(String id, double value) {
    fx(() -> {
      find(id, Slider.class).setValue(value);
      settle();
      return 0;
    });
  }

  final void type(String id, String text) {
    fx(() -> {
      find(id, TextInputControl.class).setText(text);
      settle();
      return 0;
    });
  }

  final void spin(String id, int by) {
    fx(() -> {
      find(id, Spinner.class).increment(by);
      settle();
      return 0;
    });
  }

  final String text(String id) {
    return fx(() -> {
      scene().getRoot().applyCss();
      scene().getRoot().layout();
      return find(id, Label.class).getText();
    });
  }

  final boolean isShown(String id) {
    return fx(() -> {
      Node node = find(id, Node.class);
      while (node != null && node.isVisible()) {
        node = node.getParent();
      }
      return node == null;
    });
  }
}
