package unrolled.ui.inspector;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import unrolled.engine.formula.Formula;
import unrolled.engine.formula.Quantity;
import unrolled.engine.trace.Comparison;
import unrolled.engine.trace.Explanation;
import unrolled.engine.trace.Phase;
import unrolled.ui.bytime.ByTimePanel;
import unrolled.ui.formula.FormulaCard;
import unrolled.ui.text.Message;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;
import unrolled.ui.widget.Controls;

/// The arithmetic of one number: its name, symbols, numbers, result, sources, curve and history.
public final class InspectorView extends VBox {
  private static final double FORMULA_SIZE = 16;
  private static final double NUMBER_SIZE = 13.5;

  private final InspectorViewModel model;
  private final Strings strings;
  private final Numbers numbers;
  private final ObservableValue<Theme> theme;
  private final Label heading = new Label();
  private final Label name = new Label();
  private final Label state = new Label();
  private final Label result = new Label();
  private final Tooltip digits = new Tooltip();
  private final FormulaCard card;
  private final SourceList sources;
  private final CurvePlot curve;
  private final HistoryStrip history;
  private final CheckPanel checks;
  private final ByTimePanel byTime;
  private final FlowPane tools = new FlowPane();
  private final Button follow;
  private final EditPanel editing;
  private final Label compared = new Label();
  private final BooleanProperty besideRuns = new SimpleBooleanProperty();

  /// A view of a model.
  public InspectorView(InspectorViewModel model, ObservableValue<Theme> theme, Strings strings) {
    this.model = model;
    this.strings = strings;
    this.theme = theme;
    numbers = new Numbers(strings);
    Controls controls = new Controls(strings);
    card = new FormulaCard("inspector-formula", strings, model::visit);
    sources = new SourceList(model, strings, numbers);
    curve = new CurvePlot(strings, numbers, theme);
    history = new HistoryStrip(model, strings, numbers, theme);
    checks = new CheckPanel(model, strings, numbers);
    byTime = new ByTimePanel("inspector-by-time", strings, theme);
    follow = controls.labelled("inspector-follow", Feather.CORNER_UP_LEFT, "inspector.follow", model::follow);
    tools(controls);
    style();
    editing = new EditPanel(model.editing(), strings, numbers);
    getChildren().setAll(heading, name, card, result, compared, state, editing, sources, checks, byTime,
        curve,
        history, tools);
    model.subjectProperty().subscribe(_ -> show());
    strings.languageProperty().subscribe(_ -> show());
    theme.subscribe(_ -> show());
    besideRuns.subscribe(_ -> show());
  }

  private void tools(Controls controls) {
    Button copy = controls.labelled("inspector-latex", Feather.COPY, "inspector.latex", card::copy);
    Button export = controls.labelled("inspector-export", Feather.DOWNLOAD, "inspector.export", card::export);
    for (Button each : List.of(copy, export)) {
      each.managedProperty().bind(each.visibleProperty());
      each.visibleProperty().bind(card.visibleProperty());
    }
    tools.getChildren().setAll(copy, export, follow);
    tools.getStyleClass().add("u-inspector-tools");
  }

  /// Whether it stands where nobody steps, so that there are no steps to follow.
  BooleanProperty besideRunsProperty() {
    return besideRuns;
  }

  private void style() {
    getStyleClass().add("u-inspector-body");
    heading.getStyleClass().add("u-inspector-heading");
    name.getStyleClass().add("u-inspector-name");
    name.setId("inspector-name");
    name.setWrapText(true);
    state.getStyleClass().add("u-inspector-text");
    state.setWrapText(true);
    state.setId("inspector-state");
    result.getStyleClass().add("u-inspector-result");
    result.setId("inspector-result");
    result.setTooltip(digits);
    card.getStyleClass().add("u-inspector-card");
    compared.setId("inspector-compared");
    compared.setWrapText(true);
    compared.getStyleClass().add("u-inspector-text");
  }

  /// A part that stays is not hidden on the way: coming back costs it its style and its layout.
  private void show() {
    Subject subject = model.subjectProperty().get();
    boolean some = subject != null;
    heading.setText(
        strings.get(some && subject.chosen() ? "inspector.heading.chosen" : "inspector.heading.last"));
    state.setText(some ? state(subject) : strings.get("inspector.nothing"));
    set(state, !state.getText().isEmpty());
    set(name, some);
    set(checks, some);
    set(tools, some);
    set(editing, some && model.editing().targetProperty().get() != null);
    if (subject == null) {
      for (var part : List.of(card, result, compared, sources, byTime, curve, history)) {
        set(part, false);
      }
      return;
    }
    set(follow, subject.chosen() && !besideRuns.get());
    name.setText(ElementWords.titled(subject.element(), strings));
    formulas(subject);
    result(subject);
    compared.setText(compared(subject));
    set(compared, !compared.getText().isEmpty());
    sources.show(subject);
    curve.show(subject.curve());
    history.show(subject);
    checks.show(subject);
    byTime.show(model.byTime());
  }

  private static void set(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  private void formulas(Subject subject) {
    Explanation explanation = subject.explanation();
    set(card, explanation != null);
    if (explanation == null) {
      return;
    }
    double scale = theme.getValue().scale();
    card.setSizes(FORMULA_SIZE * scale, NUMBER_SIZE * scale);
    card.setPhase(subject.phase());
    card.show(name.getText(), subject.element(), FormulaCard.Line.of(explanation));
  }

  private void result(Subject subject) {
    set(result, subject.known());
    result.setText(numbers.detailed(subject.number()));
    digits.setText(numbers.full(subject.number()));
    for (Phase phase : Phase.values()) {
      result.pseudoClassStateChanged(
          PseudoClass.getPseudoClass(phase.name().toLowerCase(Locale.ROOT)), phase == subject.phase());
    }
  }

  private String compared(Subject subject) {
    Comparison comparison = subject.comparison();
    double difference = comparison == null ? Double.NaN : comparison.difference(subject.element());
    if (comparison == null || Double.isNaN(difference)) {
      return "";
    }
    String before = numbers.detailed(comparison.before().number(subject.element()));
    return difference == 0
        ? strings.get("inspector.compared.same", before)
        : strings.get("inspector.compared", before, numbers.detailed(subject.number()),
            numbers.change(difference));
  }

  private String state(Subject subject) {
    Message message = message(subject);
    return message == null ? "" : strings.get(message);
  }

  private @Nullable Message message(Subject subject) {
    Explanation explanation = subject.explanation();
    boolean gate = subject.element().variable().symbol().letter().equals("f");
    if (subject.element().variable().held()) {
      return Message.of("inspector.held");
    } else if (!subject.known()) {
      return Message.of("inspector.unknown");
    } else if (!Double.isFinite(subject.number())) {
      return Message.of("inspector.not-finite");
    } else if (explanation == null) {
      return Message.of("inspector.given");
    } else if (subject.held() && subject.element().quantity() == Quantity.VALUE) {
      return Message.of("inspector.frozen", numbers.format(subject.number()));
    } else if (subject.held() && subject.element().quantity() == Quantity.GRADIENT) {
      return Message.of("inspector.frozen.gradient", numbers.format(subject.number()));
    } else if (subject.element().quantity() == Quantity.GRADIENT && !explanation.isComplete()) {
      long known = explanation.contributions().stream().filter(each -> each.known()).count();
      return Message.of("inspector.so-far", known, explanation.contributions().size());
    } else if (Rounding.isAllOf(explanation)) {
      return Message.of("inspector.rounding");
    } else if (gate && subject.element().quantity() == Quantity.VALUE) {
      return Message.of("inspector.keeps", Math.round(100 * subject.number()));
    }
    return subject.element().quantity().isOfSeveral()
        ? Message.of("inspector.norm.parameters", explanation.sources().size())
        : subject.element().quantity() == Quantity.GRADIENT_NORM ? norm(explanation) : null;
  }

  /// What is in a norm.
  private static Message norm(Explanation explanation) {
    List<Formula.Scalar> all = explanation.sources();
    long sequences = all.stream().mapToInt(each -> each.element().sequence()).distinct().count();
    return Message.of("inspector.norm", all.size(), sequences, all.size() / Math.max(1, sequences));
  }
}
