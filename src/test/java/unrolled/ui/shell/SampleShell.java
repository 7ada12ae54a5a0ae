package unrolled.ui.shell;

import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.kordamp.ikonli.feather.Feather;
import unrolled.ui.playback.Playhead;
import unrolled.ui.playback.SampleStory;
import unrolled.ui.settings.MemoryStore;
import unrolled.ui.settings.Settings;
import unrolled.ui.text.Language;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;
import unrolled.ui.widget.Controls;

/// A frame with a story, three menus and an inspector.
final class SampleShell {
  /// The headless screen has 1000 × 1000 pixels, and menus beyond its edge cannot be drawn.
  static final int WIDTH = 1000;
  static final int HEIGHT = 760;

  final Settings settings = new Settings(new MemoryStore());
  final Playhead playhead = new Playhead();
  final Strings strings;
  final ShellViewModel model;
  final ShellView view;
  int resets;

  SampleShell(Theme theme, Language language) {
    settings.remember(theme);
    strings = new Strings(language);
    playhead.tell(SampleStory.of(2, 4), 7);
    model = new ShellViewModel(settings, strings, playhead, "step");
    view = new ShellView(model, parts());
  }

  /// In a window at the corner of the headless screen, steps without motion.
  static SampleShell open(Stage stage) {
    SampleShell shell = new SampleShell(Theme.LIGHT, Language.ENGLISH);
    shell.playhead.reducedMotionProperty().set(true);
    Scene scene = new Scene(shell.view, WIDTH, HEIGHT);
    shell.view.attach(scene);
    stage.setScene(scene);
    stage.setX(0);
    stage.setY(0);
    stage.show();
    return shell;
  }

  private ShellParts parts() {
    Screen step = new Screen("step", "shell.step", Feather.LAYERS, Pane::new);
    TextField field = new TextField("0.5");
    field.setId("field");
    VBox inspector = new VBox(new Label("h₂ = tanh(W h₁ + b)"), field);
    inspector.setStyle("-fx-padding: 1.2em; -fx-spacing: 1em;");
    return new ShellParts(
        List.of(step), List.of(menu("AB → C"), menu("tanh RNN · 3"), menu("W = 1")), inspector,
        () -> resets++, null);
  }

  private static MenuButton menu(String text) {
    MenuButton menu = new MenuButton(text);
    Controls.explain(menu, new SimpleStringProperty(text));
    menu.getStyleClass().add("u-choice");
    return menu;
  }
}
