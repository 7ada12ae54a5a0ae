package unrolled.ui.inspector;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Formula;
import unrolled.engine.formula.Quantity;
import unrolled.engine.trace.Contribution;
import unrolled.engine.trace.Explanation;
import unrolled.ui.formula.Notation;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;

/// Where a number comes from: what it reads, or, for a gradient, what adds to it and when.
final class SourceList extends VBox {
  private static final int MOST = 12;

  private final InspectorViewModel model;
  private final Strings strings;
  private final Numbers numbers;
  private final Label heading = new Label();
  private final Label more = new Label();
  private final List<Row> rows;

  SourceList(InspectorViewModel model, Strings strings, Numbers numbers) {
    this.model = model;
    this.strings = strings;
    this.numbers = numbers;
    getStyleClass().add("u-inspector-section");
    setId("inspector-sources");
    heading.getStyleClass().add("u-inspector-heading");
    more.getStyleClass().add("u-inspector-text");
    rows = Stream.generate(Row::new).limit(MOST).toList();
    getChildren().add(heading);
    getChildren().addAll(rows);
    getChildren().add(more);
  }

  void show(Subject subject) {
    Explanation explanation = subject.explanation();
    boolean gradient = subject.element().quantity() == Quantity.GRADIENT;
    boolean shown = explanation != null && (gradient || !explanation.sources().isEmpty());
    setVisible(shown);
    setManaged(shown);
    if (explanation == null || !shown) {
      return;
    }
    heading.setText(strings.get(gradient ? "inspector.contributions" : "inspector.sources"));
    int all = gradient ? contributions(explanation.contributions()) : sources(explanation.sources());
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).setVisible(i < all);
      rows.get(i).setManaged(i < all);
    }
    more.setVisible(all > MOST);
    more.setManaged(all > MOST);
    more.setText(strings.get("inspector.more", all - MOST));
  }

  private int sources(List<Formula.Scalar> sources) {
    List<Formula.Scalar> distinct = sources.stream().distinct().toList();
    boolean several = distinct.stream().mapToInt(each -> each.element().sequence()).distinct().count() > 1;
    for (int i = 0; i < Math.min(MOST, distinct.size()); i++) {
      Formula.Scalar each = distinct.get(i);
      String name = Notation.plainName(each.element());
      rows.get(i).show(
          several ? strings.get("inspector.source.sequence", name, each.element().sequence() + 1) : name,
          numbers.format(each.value()),
          numbers.full(each.value()),
          () -> model.visit(each.element()));
    }
    return distinct.size();
  }

  private int contributions(List<Contribution> contributions) {
    for (int i = 0; i < Math.min(MOST, contributions.size()); i++) {
      Contribution each = contributions.get(i);
      Element through = new Element(each.use().op().result(), Quantity.GRADIENT, each.time(), 0, 0);
      String name = strings.get("inspector.through", each.time() + 1,
          Notation.plainName(through).replaceFirst("\\[.*", ""));
      String later = strings.get("inspector.later");
      rows.get(i).show(name, each.known() ? numbers.format(each.value()) : later,
          each.known() ? numbers.full(each.value()) : later, () -> model.goTo(each.step()));
    }
    return contributions.size();
  }

  /// One line: a way to the number, and the number.
  private static final class Row extends HBox {
    private final Hyperlink link = new Hyperlink();
    private final Label number = new Label();
    private final Tooltip full = new Tooltip();

    Row() {
      Region space = new Region();
      HBox.setHgrow(space, Priority.ALWAYS);
      link.setMinWidth(0);
      number.setMinWidth(USE_PREF_SIZE);
      number.getStyleClass().add("u-inspector-number");
      number.setTooltip(full);
      getStyleClass().add("u-inspector-row");
      getChildren().setAll(link, space, number);
    }

    void show(String name, String value, String exact, Runnable action) {
      link.setText(name);
      link.setVisited(false);
      link.setOnAction(_ -> action.run());
      number.setText(value);
      full.setText(exact);
    }
  }
}
