package unrolled.ui.shell;

import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import unrolled.ui.file.FileTitle;
import unrolled.ui.file.FileViewModel;
import unrolled.ui.settings.Place;
import unrolled.ui.settings.Settings;
import unrolled.ui.theme.Tone;

/// The window of the operating system around the frame: its place, its title, full screen.
public final class WindowFrame {
  /// The name of the program, in every language.
  private static final String NAME = "Unrolled";
  private static final double LEAST_WIDTH = 1024;
  private static final double LEAST_HEIGHT = 700;

  private final Stage stage;
  private final Scene scene;
  private final Settings settings;
  private Place place;

  /// Shows an empty window where it last was, in the colours it last had.
  public WindowFrame(Stage stage, Settings settings) {
    this.stage = stage;
    this.settings = settings;
    List<Rectangle2D> screens = Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
    place = settings.window().orElseGet(() -> Place.middleOf(screens.getFirst())).within(screens);
    scene = new Scene(new Region(), place.width(), place.height());
    scene.setFill(settings.theme().palette().color(Tone.GROUND));
    stage.setScene(scene);
    stage.titleProperty().unbind();
    stage.setTitle(NAME);
    put(screens);
    stage.setOnHiding(_ -> remember());
    stage.show();
    // Its styles are read while what it shows is made.
    settings.theme().dress(scene);
  }

  /// Puts the frame into the window.
  ///
  /// @param files the file of the session, which names the window and is asked before it closes; null for none
  public void fill(ShellViewModel model, ShellView view, @Nullable FileViewModel files) {
    scene.setRoot(view);
    view.attach(scene);
    followFullScreen(model);
    stage.titleProperty().bind(files == null
        ? model.strings().bind("shell.title")
        : FileTitle.of(files, model.strings()));
    if (files != null) {
      stage.setOnCloseRequest(event -> {
        event.consume();
        files.leave(stage::hide);
      });
    }
  }

  private void put(List<Rectangle2D> screens) {
    stage.setX(place.x());
    stage.setY(place.y());
    stage.setWidth(place.width());
    stage.setHeight(place.height());
    Rectangle2D smallest = screens.getFirst();
    stage.setMinWidth(Math.min(LEAST_WIDTH, smallest.getWidth()));
    stage.setMinHeight(Math.min(LEAST_HEIGHT, smallest.getHeight()));
    stage.setMaximized(place.maximized());
    var icon = WindowFrame.class.getResourceAsStream("/unrolled/ui/icons/unrolled.png");
    if (icon != null) {
      stage.getIcons().add(new Image(icon));
    }
  }

  private void followFullScreen(ShellViewModel model) {
    stage.setFullScreenExitHint("");
    stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
    model.fullScreenProperty().subscribe(full -> {
      track();
      stage.setFullScreen(full);
    });
    stage.fullScreenProperty().subscribe(full -> model.fullScreenProperty().set(full));
    stage.maximizedProperty().subscribe(_ -> track());
    stage.xProperty().subscribe(_ -> track());
    stage.yProperty().subscribe(_ -> track());
    stage.widthProperty().subscribe(_ -> track());
    stage.heightProperty().subscribe(_ -> track());
  }

  /// Keeps the last place of the window when it is neither full screen nor maximised.
  private void track() {
    if (stage.isShowing() && !stage.isFullScreen() && !stage.isMaximized() && !stage.isIconified()) {
      place = new Place(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false);
    }
  }

  private void remember() {
    settings.remember(
        new Place(place.x(), place.y(), place.width(), place.height(), stage.isMaximized()));
  }
}
