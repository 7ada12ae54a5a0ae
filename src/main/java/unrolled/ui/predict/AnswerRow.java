package unrolled.ui.predict;

import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import unrolled.engine.predict.Guess;
import unrolled.ui.text.Strings;
import unrolled.ui.widget.Controls;

/// Where one predicts: a number to type, or a sign and a size to pick, and the button that reveals and goes on.
final class AnswerRow extends HBox {
  private static final int DIGITS = 6;
  /// In multiples of the type size.
  private static final double NOTE_WIDTH = 26;

  private final PredictViewModel model;
  private final Strings strings;
  private final Controls controls;
  private final TextField number;
  private final Button answer;
  private final Label note = new Label();
  private final HBox picks = new HBox();

  AnswerRow(PredictViewModel model, Strings strings) {
    this.model = model;
    this.strings = strings;
    controls = new Controls(strings);
    number = controls.named(new TextField(), "predict-number", "predict.number");
    answer = controls.labelled("predict-answer", Feather.CORNER_DOWN_LEFT, "predict.answer", model::answer);
    getStyleClass().add("u-predict-row");
    build();
    addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    model.questionProperty().subscribe(_ -> ask());
    model.verdictProperty().subscribe(_ -> tell());
    strings.languageProperty().subscribe(_ -> show());
  }

  private void build() {
    number.setPrefColumnCount(DIGITS);
    number.setMinWidth(USE_PREF_SIZE);
    number.setPromptText("±1 %");
    number.textProperty().bindBidirectional(model.typedProperty());
    answer.setMinWidth(USE_PREF_SIZE);
    answer.textProperty().unbind();
    picks.getChildren().setAll(choice(Guess.Sign.values(), model.signProperty(), "predict.sign."),
        choice(Guess.Size.values(), model.sizeProperty(), "predict.size."));
    picks.getStyleClass().add("u-predict-row");
    picks.setMinWidth(USE_PREF_SIZE);
    note.setId("predict-note");
    note.getStyleClass().add("u-predict-note");
    note.setWrapText(true);
    note.setMinWidth(0);
    HBox.setHgrow(note, Priority.ALWAYS);
    getChildren().setAll(number, answer, picks, note);
    widthProperty().subscribe(_ -> show());
  }

  /// Buttons of which at most one is down.
  private <E extends Enum<E>> Node choice(E[] values, ObjectProperty<@Nullable E> chosen, String prefix) {
    HBox row = new HBox();
    row.getStyleClass().add("u-predict-choice");
    for (E value : values) {
      String id = PredictWords.id(value);
      ToggleButton button = controls.named(new ToggleButton(), "predict-" + id, prefix + id);
      button.textProperty().bind(strings.bind(prefix + id + ".short"));
      button.getStyleClass().add("u-button");
      button.setMinWidth(USE_PREF_SIZE);
      button.setOnAction(_ -> chosen.set(button.isSelected() ? value : null));
      chosen.subscribe(now -> button.setSelected(now == value));
      row.getChildren().add(button);
    }
    return row;
  }

  /// Enter answers and goes on, wherever the focus is in this row. As long as nothing is typed, the arrows belong to
  /// the playhead.
  private void press(KeyEvent event) {
    boolean empty = number.isFocused() && number.getText().isEmpty();
    boolean used = true;
    switch (event.getCode()) {
      case ENTER -> model.answer();
      case LEFT, RIGHT -> used = empty && move(event.getCode() == KeyCode.RIGHT);
      default -> used = false;
    }
    if (used) {
      event.consume();
    }
  }

  private boolean move(boolean forward) {
    if (forward) {
      model.pass();
    } else {
      model.back();
    }
    return true;
  }

  /// A question takes the focus to where one types, unless somebody is typing elsewhere.
  private void ask() {
    show();
    if (model.questionProperty().get() != null && isFree()) {
      number.requestFocus();
    }
  }

  private boolean isFree() {
    Node owner = getScene() == null ? number : getScene().getFocusOwner();
    return number.equals(owner) || !(owner instanceof TextInputControl);
  }

  /// The field and the picks give the focus to what goes on, so that Enter, Space and → do.
  private void tell() {
    if (model.verdictProperty().get() != null && isFree()) {
      answer.requestFocus();
    }
    show();
  }

  private void show() {
    boolean waiting = model.questionProperty().get() == null;
    boolean open = !waiting && model.verdictProperty().get() == null;
    number.setDisable(!open);
    set(picks, open);
    set(note, waiting || (open && hasRoom()));
    answer.setText(strings.get(open ? "predict.answer" : "predict.go-on"));
    note.setText(strings.get(waiting ? "predict.waiting" : "predict.rule"));
  }

  /// Whether the rule fits beside the controls; otherwise the field's tooltip has it.
  private boolean hasRoom() {
    double em = note.getFont().getSize();
    return getWidth() - number.prefWidth(-1) - answer.prefWidth(-1) - picks.prefWidth(-1) > NOTE_WIDTH * em;
  }

  private static void set(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
