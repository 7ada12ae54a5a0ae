package unrolled.ui.inspector;

import java.util.List;
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

  SourceList(InspectorViewModel model, Strings strings, Numbers numbers) {
    this.model = model;
    this.strings = strings;
    this.numbers = numbers;
    getStyleClass().add("u-inspector-section");
    setId("inspector-sources");
  }

  void show(Subject subject) {
    getChildren().clear();
    Explanation explanation = subject.explanation();
    boolean gradient = subject.element().quantity() == Quantity.GRADIENT;
    boolean shown = explanation != null && (gradient || !explanation.sources().isEmpty());
    setVisible(shown);
    setManaged(shown);
    if (explanation == null || !shown) {
      return;
    }
    Label heading = new Label(strings.get(gradient ? "inspector.contributions" : "inspector.sources"));
    heading.getStyleClass().add("u-inspector-heading");
    getChildren().add(heading);
    int all = gradient ? contributions(explanation.contributions()) : sources(explanation.sources());
    if (all > MOST) {
      Label more = new Label(strings.get("inspector.more", all - MOST));
      more.getStyleClass().add("u-inspector-text");
      getChildren().add(more);
    }
  }

  private int sources(List<Formula.Scalar> sources) {
    List<Formula.Scalar> distinct = sources.stream().distinct().toList();
    for (Formula.Scalar each : distinct.subList(0, Math.min(MOST, distinct.size()))) {
      getChildren()
          .add(row(Notation.plainName(each.element()), each.value(), () -> model.visit(each.element())));
    }
    return distinct.size();
  }

  private int contributions(List<Contribution> contributions) {
    for (Contribution each : contributions.subList(0, Math.min(MOST, contributions.size()))) {
      Element through = new Element(each.use().op().result(), Quantity.GRADIENT, each.time(), 0, 0);
      String name = strings.get("inspector.through", each.time() + 1,
          Notation.plainName(through).replaceFirst("\\[.*", ""));
      if (each.known()) {
        getChildren().add(row(name, each.value(), () -> model.goTo(each.step())));
      } else {
        getChildren().add(waiting(name, each.step()));
      }
    }
    return contributions.size();
  }

  private HBox row(String name, double value, Runnable action) {
    Label number = new Label(numbers.format(value));
    number.getStyleClass().add("u-inspector-number");
    number.setTooltip(new Tooltip(numbers.full(value)));
    return row(link(name, action), number);
  }

  private HBox waiting(String name, int step) {
    Label later = new Label(strings.get("inspector.later"));
    later.getStyleClass().add("u-inspector-text");
    return row(link(name, () -> model.goTo(step)), later);
  }

  private static Hyperlink link(String name, Runnable action) {
    Hyperlink link = new Hyperlink(name);
    link.setOnAction(_ -> action.run());
    link.setMinWidth(0);
    return link;
  }

  private static HBox row(Hyperlink link, Label number) {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    number.setMinWidth(USE_PREF_SIZE);
    HBox row = new HBox(link, space, number);
    row.getStyleClass().add("u-inspector-row");
    return row;
  }
}
