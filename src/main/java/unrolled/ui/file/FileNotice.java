package unrolled.ui.file;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import unrolled.ui.text.Message;
import unrolled.ui.text.Strings;
import unrolled.ui.widget.Controls;

/// One sentence about a file, over the screen and above the transport bar, until it is read or something else happens.
public final class FileNotice extends HBox {
  private static final double WIDEST = 680;

  /// A notice about the file of a session.
  public FileNotice(FileViewModel model, Strings strings) {
    setId("file-notice");
    getStyleClass().addAll("u-card", "u-file-notice");
    Label words = new Label();
    words.setId("file-said");
    words.setWrapText(true);
    words.setMaxWidth(WIDEST);
    words.setMinHeight(USE_PREF_SIZE);
    words.textProperty().bind(Bindings.createStringBinding(() -> {
      Message now = model.saidProperty().get();
      return now == null ? "" : strings.get(now);
    }, model.saidProperty(), strings.languageProperty()));
    getChildren().setAll(words,
        new Controls(strings).icon("file-dismiss", Feather.X, "file.dismiss", model::dismiss));
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    StackPane.setAlignment(this, Pos.BOTTOM_CENTER);
    visibleProperty().bind(model.saidProperty().isNotNull());
    managedProperty().bind(visibleProperty());
  }
}
