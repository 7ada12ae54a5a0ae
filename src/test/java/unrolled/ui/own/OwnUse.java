package unrolled.ui.own;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Spinner;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import unrolled.engine.data.TextChoice;
import unrolled.engine.run.TrainingPlan;
import unrolled.ui.FxThread;
import unrolled.ui.text.Language;
import unrolled.ui.text.Message;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;

/// The panel in a window; the test is its clock.
abstract class OwnUse {
  @TempDir
  static Path folder;

  final OwnSamples samples = new OwnSamples();
  final Strings strings = new Strings(Language.ENGLISH);
  final SimpleObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
  @SuppressWarnings("NullAway.Init")
  Scene scene;
  int steps;

  void show(Stage stage) {
    FilePlaces files = new FilePlaces() {
      @Override
      public Optional<Path> text(Window window) {
        return Optional.of(folder.resolve("text.txt"));
      }

      @Override
      public Optional<Path> weights(Window window) {
        return Optional.of(folder.resolve("weights.safetensors"));
      }

      @Override
      public Optional<Path> save(Window window) {
        return weights(window);
      }
    };
    scene = new Scene(new OwnPanel(samples.model, files, strings, theme, () -> steps++), 1100, 700);
    theme.subscribe(now -> now.dress(scene));
    stage.setScene(scene);
    stage.show();
  }

  @AfterEach
  void close() {
    samples.close();
  }

  <N extends Node> N find(String id, Class<N> kind) {
    return kind.cast(Objects.requireNonNull(scene.lookup("#" + id), id));
  }

  void does(Runnable action) {
    FxThread.call(() -> {
      action.run();
      samples.settle();
      return 0;
    });
  }

  void press(String id) {
    does(() -> find(id, ButtonBase.class).fire());
  }

  void choose(String id, String value) {
    does(() -> find(id, MenuButton.class).getItems().stream()
        .filter(each -> (id + "-" + value).equals(each.getId())).findFirst().map(MenuItem.class::cast)
        .orElseThrow().fire());
  }

  @SuppressWarnings("unchecked")
  void set(String id, int number) {
    does(() -> ((Spinner<Integer>) find(id, Spinner.class)).getValueFactory().setValue(number));
  }

  String text(String id) {
    return FxThread.call(() -> {
      scene.getRoot().applyCss();
      scene.getRoot().layout();
      return find(id, Label.class).getText();
    });
  }

  String said() {
    Message said = samples.model.weights().saidProperty().get();
    return said == null ? "" : said.key();
  }

  TrainingPlan plan() {
    return samples.model.training().planProperty().get();
  }

  TextChoice choice() {
    return samples.source.choiceProperty().get();
  }
}
