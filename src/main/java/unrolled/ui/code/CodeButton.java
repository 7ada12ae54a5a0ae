package unrolled.ui.code;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import unrolled.ui.export.FileQuestion;
import unrolled.ui.text.Message;
import unrolled.ui.text.Strings;
import unrolled.ui.widget.Controls;

/// A button that copies the network that is shown as source for PyTorch, and says below itself that it did.
public final class CodeButton extends Button {
  private static final String END = "safetensors";
  private static final double GAP = 6;
  private static final double WIDTH = 320;
  private static final Duration READ = Duration.seconds(6);

  private final Strings strings;
  private final Label sentence = new Label();
  private final Popup popup = new Popup();
  private final VBox card = new VBox(sentence);
  private final PauseTransition pause = new PauseTransition(READ);

  /// @param id of the button; its sentence has the same with `-said`
  /// @param place asks for the file of a large network's weights
  public CodeButton(String id, CodeViewModel model, Strings strings, FileQuestion place) {
    this.strings = strings;
    new Controls(strings).named(this, id, "code.copy");
    setGraphic(new FontIcon(Feather.CODE));
    setMinWidth(Region.USE_PREF_SIZE);
    getStyleClass().add("u-icon-button");
    sentence.setId(id + "-said");
    sentence.setWrapText(true);
    sentence.setMaxWidth(WIDTH);
    card.getStyleClass().addAll("u-card", "u-panel");
    popup.setAutoHide(true);
    popup.setHideOnEscape(true);
    pause.setOnFinished(_ -> popup.hide());
    setOnAction(_ -> model.copy(CodeButton::toClipboard, () -> ask(place)));
    model.saidProperty().subscribe((_, what) -> say(what));
  }

  private static void toClipboard(String text) {
    Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
  }

  private Optional<Path> ask(FileQuestion place) {
    return place.ask(getScene().getWindow(), "network." + END, END);
  }

  private void say(@Nullable Message what) {
    popup.hide();
    if (what == null || getScene() == null) {
      return;
    }
    sentence.setText(strings.get(what));
    Scene owner = getScene();
    card.setStyle(owner.getRoot().getStyle());
    Scene scene = popup.getScene();
    scene.setUserAgentStylesheet(owner.getUserAgentStylesheet());
    scene.getStylesheets().setAll(owner.getStylesheets());
    popup.getContent().setAll(card);
    Bounds here = localToScreen(getBoundsInLocal());
    if (here != null) {
      popup.show(this, here.getMinX(), here.getMaxY() + GAP);
      pause.playFromStart();
    }
  }
}
