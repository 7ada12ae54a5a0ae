package unrolled.ui.file;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import unrolled.ui.text.Strings;
import unrolled.ui.widget.Controls;
import unrolled.ui.widget.FocusInside;

/// Asks over the screen whether to save before the session is left.
public final class UnsavedPane extends StackPane {
  private static final double WIDTH = 440;

  /// The question about the file of a session.
  public UnsavedPane(FileActions actions, Strings strings) {
    FileViewModel model = actions.model();
    Controls controls = new Controls(strings);
    setId("unsaved-pane");
    getStyleClass().add("u-overlay");
    Button save = controls.labelled("unsaved-save", Feather.SAVE, "file.unsaved.save", actions::saveAndGo);
    HBox buttons = new HBox(save,
        controls.labelled("unsaved-go", Feather.TRASH_2, "file.unsaved.go", model::go),
        controls.labelled("unsaved-stay", Feather.X, "file.unsaved.stay", model::stay));
    buttons.getStyleClass().add("u-export-buttons");
    VBox card = new VBox(controls.text("file.unsaved", "u-card-title"), question(model, strings), buttons);
    card.getStyleClass().add("u-card");
    card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    getChildren().setAll(card);
    visibleProperty().bind(model.askingProperty().isNotNull());
    managedProperty().bind(visibleProperty());
    FocusInside.keep(this);
    model.askingProperty().subscribe(then -> {
      if (then != null) {
        save.requestFocus();
      }
    });
  }

  private static Label question(FileViewModel model, Strings strings) {
    Label question = new Label();
    question.setId("unsaved-question");
    question.setWrapText(true);
    question.setPrefWidth(WIDTH);
    question.setMinHeight(USE_PREF_SIZE);
    question.textProperty().bind(Bindings.createStringBinding(() -> {
      var file = model.fileProperty().get();
      return file == null
          ? strings.get("file.unsaved.new")
          : strings.get("file.unsaved.named", FileViewModel.name(file));
    }, model.fileProperty(), strings.languageProperty()));
    return question;
  }
}
