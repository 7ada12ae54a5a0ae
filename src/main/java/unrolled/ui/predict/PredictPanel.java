package unrolled.ui.predict;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import unrolled.engine.formula.Element;
import unrolled.engine.predict.Question;
import unrolled.engine.predict.Verdict;
import unrolled.ui.formula.FormulaCard;
import unrolled.ui.inspector.ElementWords;
import unrolled.ui.playback.Sentence;
import unrolled.ui.text.Message;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;

/// Predicting, in the place of the sentence about the step: what is asked, where one answers, and what came of it.
public final class PredictPanel extends VBox {
  private static final double SYMBOL_SIZE = 14.5;
  private static final double NUMBER_SIZE = 13;
  private static final double SIGN_SIZE = 20;

  private final PredictViewModel model;
  private final Strings strings;
  private final ObservableValue<Theme> theme;
  private final PredictWords words;
  private final Text headline = new Text();
  private final Text detail = new Text();
  private final FontIcon sign = new FontIcon(Feather.HELP_CIRCLE);
  private final FormulaCard why;

  /// A panel of a model.
  ///
  /// @param visit called with a number of the arithmetic that was clicked
  public PredictPanel(PredictViewModel model, Strings strings, ObservableValue<Theme> theme,
      Consumer<Element> visit) {
    this.model = model;
    this.strings = strings;
    this.theme = theme;
    Numbers numbers = new Numbers(strings);
    words = new PredictWords(numbers);
    why = new FormulaCard("predict-why", strings, visit);
    setId("predict");
    getStyleClass().add("u-predict");
    visibleProperty().bind(model.onProperty());
    managedProperty().bind(model.onProperty());
    model.onProperty().subscribe(on -> {
      if (on && getChildren().isEmpty()) {
        getChildren().setAll(top(), bottom());
      }
    });
    model.onProperty().subscribe(_ -> show());
    model.questionProperty().subscribe(_ -> show());
    model.verdictProperty().subscribe(_ -> show());
    model.positionProperty().subscribe(_ -> show());
    model.problemProperty().subscribe(_ -> show());
    strings.languageProperty().subscribe(_ -> show());
    theme.subscribe(_ -> show());
  }

  private Node top() {
    headline.setId("predict-headline");
    headline.getStyleClass().add("u-sentence-place");
    detail.setId("predict-detail");
    TextFlow said = new TextFlow(headline, detail);
    said.getStyleClass().add("u-sentence");
    HBox.setHgrow(said, Priority.ALWAYS);
    HBox top = new HBox(sign, said, new ScoreView(model, strings));
    top.setFillHeight(false);
    top.getStyleClass().add("u-predict-row");
    return top;
  }

  private Node bottom() {
    HBox.setHgrow(why, Priority.ALWAYS);
    why.visibleProperty().bind(model.verdictProperty().isNotNull());
    why.managedProperty().bind(why.visibleProperty());
    AnswerRow answer = new AnswerRow(model, strings);
    model.verdictProperty().subscribe(
        now -> HBox.setHgrow(answer, now == null ? Priority.ALWAYS : Priority.NEVER));
    HBox bottom = new HBox(answer, why);
    bottom.getStyleClass().addAll("u-predict-row", "u-predict-answer");
    return bottom;
  }

  private void show() {
    if (!model.onProperty().get()) {
      return;
    }
    Question question = model.questionProperty().get();
    Verdict verdict = model.verdictProperty().get();
    sign.setIconSize((int) (SIGN_SIZE * theme.getValue().scale()));
    if (verdict != null) {
      result(verdict);
    } else if (question != null) {
      mark(Feather.HELP_CIRCLE, "u-asked");
      Message problem = model.problemProperty().get();
      say(PredictWords.question(question), "  ",
          problem == null ? words.detail(question) : problem);
    } else {
      mark(Feather.HELP_CIRCLE, "u-asked");
      Sentence sentence = model.sentence();
      say(sentence.place(), " — ", sentence.meaning());
    }
  }

  private void say(Message first, String between, Message second) {
    headline.setText(strings.get(first));
    detail.setText(between + strings.get(second));
  }

  /// The reason for a miss; where there is none, what just happened.
  private void result(Verdict verdict) {
    mark(verdict.right() ? Feather.CHECK_CIRCLE : Feather.X_CIRCLE, verdict.right() ? "u-right" : "u-wrong");
    Message reason = words.reason(verdict);
    if (reason == null) {
      say(words.verdict(verdict), " — ", model.sentence().meaning());
    } else {
      say(words.verdict(verdict), "  ", reason);
    }
    Question question = verdict.question();
    double scale = theme.getValue().scale();
    why.setSizes(SYMBOL_SIZE * scale, NUMBER_SIZE * scale);
    why.setPhase(question.step().phase());
    why.show(ElementWords.titled(question.element(), strings),
        question.contribution() ? null : question.element(),
        new FormulaCard.Line(question.symbols(), question.arithmetic(), question.answer()));
  }

  private void mark(Feather icon, String style) {
    sign.setIconCode(icon);
    if (!sign.getStyleClass().contains(style)) {
      sign.getStyleClass().removeAll(List.of("u-asked", "u-right", "u-wrong"));
      sign.getStyleClass().add(style);
    }
  }
}
