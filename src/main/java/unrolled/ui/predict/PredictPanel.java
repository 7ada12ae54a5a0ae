package unrolled.ui.predict;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
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
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import unrolled.engine.formula.Element;
import unrolled.engine.predict.Guess;
import unrolled.engine.predict.Question;
import unrolled.engine.predict.Verdict;
import unrolled.ui.formula.FormulaView;
import unrolled.ui.inspector.ElementWords;
import unrolled.ui.text.Message;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;
import unrolled.ui.widget.Controls;

/// The question above the transport bar: what is asked, where one answers, and what came of it.
public final class PredictPanel extends VBox {
  private static final double SYMBOL_SIZE = 15;
  private static final double NUMBER_SIZE = 13.5;
  private static final int DIGITS = 8;

  private final PredictViewModel model;
  private final Strings strings;
  private final ObservableValue<Theme> theme;
  private final Controls controls;
  private final PredictWords words;
  private final Label headline = new Label();
  private final Label detail = new Label();
  private final Label note = new Label();
  private final FontIcon sign = new FontIcon(Feather.HELP_CIRCLE);
  private final TextField number;
  private final Button answer;
  private final FormulaView symbols;
  private final FormulaView arithmetic;
  private final HBox picks = new HBox();
  private final VBox why;

  /// A panel of a model.
  ///
  /// @param visit called with a number of the arithmetic that was clicked
  public PredictPanel(PredictViewModel model, Strings strings, ObservableValue<Theme> theme,
      Consumer<Element> visit) {
    this.model = model;
    this.strings = strings;
    this.theme = theme;
    controls = new Controls(strings);
    Numbers numbers = new Numbers(strings);
    words = new PredictWords(numbers);
    number = controls.named(new TextField(), "predict-number", "predict.number");
    answer = controls.labelled("predict-answer", Feather.CORNER_DOWN_LEFT, "predict.answer", model::answer);
    symbols = new FormulaView(strings, numbers, visit);
    arithmetic = new FormulaView(strings, numbers, visit);
    why = new VBox(symbols, arithmetic);
    setId("predict");
    getStyleClass().add("u-predict");
    getChildren().setAll(top(), bottom());
    visibleProperty().bind(model.onProperty());
    managedProperty().bind(model.onProperty());
    addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    model.questionProperty().subscribe(_ -> ask());
    model.verdictProperty().subscribe(_ -> tell());
    model.problemProperty().subscribe(_ -> show());
    strings.languageProperty().subscribe(_ -> show());
    theme.subscribe(_ -> show());
  }

  private Node top() {
    headline.setId("predict-question");
    headline.getStyleClass().add("u-predict-headline");
    headline.setWrapText(true);
    detail.setId("predict-detail");
    detail.getStyleClass().add("u-predict-detail");
    detail.setWrapText(true);
    sign.getStyleClass().add("u-predict-sign");
    HBox said = new HBox(sign, headline, detail);
    said.getStyleClass().add("u-predict-said");
    said.setMinWidth(0);
    HBox.setHgrow(said, Priority.ALWAYS);
    HBox.setHgrow(detail, Priority.ALWAYS);
    HBox top = new HBox(said, new ScoreView(model, strings));
    top.getStyleClass().add("u-predict-row");
    return top;
  }

  private Node bottom() {
    number.setPrefColumnCount(DIGITS);
    number.setMinWidth(USE_PREF_SIZE);
    number.textProperty().bindBidirectional(model.typedProperty());
    answer.setMinWidth(USE_PREF_SIZE);
    answer.textProperty().unbind();
    note.setId("predict-note");
    note.getStyleClass().add("u-predict-detail");
    note.setWrapText(true);
    note.setMinWidth(0);
    picks.getChildren().setAll(controls.text("predict.or"),
        choice(Guess.Sign.values(), model.signProperty(), "predict.sign."),
        choice(Guess.Size.values(), model.sizeProperty(), "predict.size."));
    picks.getStyleClass().add("u-predict-picks");
    HBox.setHgrow(why, Priority.ALWAYS);
    HBox.setHgrow(note, Priority.ALWAYS);
    why.getStyleClass().add("u-predict-why");
    why.setId("predict-why");
    HBox bottom = new HBox(number, answer, picks, note, why);
    bottom.getStyleClass().add("u-predict-row");
    return bottom;
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

  /// Enter answers and goes on, wherever the focus is in the panel, but for the reset of the score.
  private void press(KeyEvent event) {
    boolean reset = event.getTarget() instanceof Node node && "predict-reset".equals(node.getId());
    if (event.getCode() == KeyCode.ENTER && !reset) {
      model.answer();
      event.consume();
    }
  }

  /// A question takes the focus to where one types, unless somebody is typing elsewhere.
  private void ask() {
    show();
    boolean free = getScene() != null && !(getScene().getFocusOwner() instanceof TextInputControl);
    if (model.questionProperty().get() != null && free) {
      number.requestFocus();
    }
  }

  private void tell() {
    show();
    if (model.verdictProperty().get() != null && isFocusWithin()) {
      answer.requestFocus();
    }
  }

  private void show() {
    Question question = model.questionProperty().get();
    Verdict verdict = model.verdictProperty().get();
    boolean open = question != null && verdict == null;
    number.setDisable(!open);
    set(picks, open);
    set(note, verdict == null);
    set(why, verdict != null);
    answer.setText(strings.get(open ? "predict.answer" : "predict.go-on"));
    Message problem = model.problemProperty().get();
    note.setText(strings.get(problem == null ? Message.of("predict.rule") : problem));
    set(note, open || problem != null);
    if (verdict != null) {
      result(verdict);
    } else if (question != null) {
      mark(Feather.HELP_CIRCLE, "u-asked");
      headline.setText(strings.get(PredictWords.question(question)));
      detail.setText(strings.get(ElementWords.of(question.element())));
    } else {
      mark(Feather.HELP_CIRCLE, "u-asked");
      headline.setText(strings.get("predict.waiting"));
      detail.setText("");
    }
    getChildren().getLast().setVisible(true);
  }

  private void result(Verdict verdict) {
    mark(verdict.right() ? Feather.CHECK_CIRCLE : Feather.X_CIRCLE, verdict.right() ? "u-right" : "u-wrong");
    headline.setText(strings.get(words.verdict(verdict)));
    Message reason = words.reason(verdict);
    detail.setText(reason == null ? "" : strings.get(reason));
    Question question = verdict.question();
    double scale = theme.getValue().scale();
    symbols.setSize(SYMBOL_SIZE * scale);
    arithmetic.setSize(NUMBER_SIZE * scale);
    if (question.contribution()) {
      symbols.show(question.symbols());
    } else {
      symbols.show(question.element(), question.symbols());
    }
    symbols.setPhase(question.step().phase());
    arithmetic.show(question.arithmetic());
    arithmetic.setPhase(question.step().phase());
  }

  private void mark(Feather icon, String style) {
    sign.setIconCode(icon);
    sign.getStyleClass().removeAll(List.of("u-asked", "u-right", "u-wrong"));
    sign.getStyleClass().add(style);
  }

  private static void set(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
