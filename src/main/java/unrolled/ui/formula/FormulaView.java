package unrolled.ui.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Formula;
import unrolled.engine.trace.Phase;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;

/// A formula on screen: wraps at its operators, marks what is computed at this step, and leads to every number
/// it reads.
final class FormulaView extends Region {
  private static final double LINE_GAP = 0.25;

  private final Strings strings;
  private final Numbers numbers;
  private final Consumer<Element> visit;
  private @Nullable Element name;
  private List<Part> head = List.of();
  private Formula formula = new Formula.Sum(List.of());
  private double size = 16;
  private final List<PartNode> pieces = new ArrayList<>();

  /// @param visit called with a number that was clicked
  FormulaView(Strings strings, Numbers numbers, Consumer<Element> visit) {
    this.strings = strings;
    this.numbers = numbers;
    this.visit = visit;
    getStyleClass().add("u-formula");
    setAccessibleRole(AccessibleRole.TEXT);
  }

  /// What is shown, as LaTeX.
  String latex() {
    String left = name == null ? "" : Latex.name(name) + " ";
    return left + "= " + Latex.print(formula, numbers);
  }

  /// What is shown, long sums as they stand.
  List<Part> parts() {
    return pieces.stream().filter(Node::isManaged).map(PartNode::part).toList();
  }

  private static List<Part> head(@Nullable Element name) {
    if (name == null) {
      return List.of(Part.sign("= "));
    }
    List<Part> head = new ArrayList<>(Notation.name(name));
    head.add(Part.sign(" = "));
    return head;
  }

  /// Shows `name = formula`.
  void show(Element name, Formula right) {
    this.name = name;
    head = head(name);
    formula = right;
    lay(false);
  }

  /// Shows `= formula`, a line under another.
  void show(Formula right) {
    name = null;
    head = head(null);
    formula = right;
    lay(false);
  }

  /// The size of its signs in pixels.
  void setSize(double pixels) {
    if (pixels != size) {
      size = pixels;
      lay(false);
    }
  }

  /// The colour of the active part.
  void setPhase(Phase phase) {
    for (Phase each : Phase.values()) {
      pseudoClassStateChanged(
          PseudoClass.getPseudoClass(each.name().toLowerCase(Locale.ROOT)), each == phase);
    }
  }

  private void lay(boolean whole) {
    List<Part> body = Notation.parts(formula, numbers, whole);
    int count = head.size() + body.size();
    while (pieces.size() < count) {
      PartNode piece = new PartNode(this::press);
      pieces.add(piece);
      getChildren().add(piece);
    }
    for (int i = 0; i < pieces.size(); i++) {
      if (i < head.size()) {
        pieces.get(i).show(head.get(i), size, "");
      } else if (i < count) {
        Part part = body.get(i - head.size());
        pieces.get(i).show(part, size, hint(part));
      } else {
        pieces.get(i).clear();
      }
    }
    setAccessibleText(Notation.plain(head) + Notation.plain(body));
    requestLayout();
  }

  /// What pressing a piece does: a number leads to its own arithmetic, dots write the sum out.
  private String hint(Part part) {
    Element number = part.number();
    if (number != null) {
      return Notation.plainName(number) + " = " + numbers.full(part.value());
    }
    return part.elision() > 0 ? strings.get("formula.expand", part.elision()) : "";
  }

  private void press(PartNode piece) {
    Element number = piece.part().number();
    if (number != null) {
      visit.accept(number);
    } else {
      lay(true);
    }
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefWidth(double height) {
    return snappedLeftInset() + snappedRightInset()
        + getManagedChildren().stream().mapToDouble(child -> child.prefWidth(-1)).sum();
  }

  @Override
  protected double computePrefHeight(double width) {
    return flow(width < 0 ? Double.MAX_VALUE : width, false) + snappedBottomInset();
  }

  @Override
  protected void layoutChildren() {
    flow(getWidth(), true);
  }

  /// Lays the pieces in lines; the height reached.
  private double flow(double width, boolean place) {
    double left = snappedLeftInset();
    List<PartNode> shown = pieces.stream().filter(Node::isManaged).toList();
    double[] widths = shown.stream().mapToDouble(piece -> piece.prefWidth(-1)).toArray();
    int[] lines = Breaks.lines(shown.stream().map(PartNode::part).toList(), widths,
        width - snappedRightInset() - left);
    double x = left;
    double y = snappedTopInset();
    double line = 0;
    for (int i = 0; i < widths.length; i++) {
      if (i > 0 && lines[i] > lines[i - 1]) {
        x = left;
        y += line + LINE_GAP * size;
      }
      line = shown.get(i).prefHeight(-1);
      if (place) {
        shown.get(i).resizeRelocate(x, y, widths[i], line);
      }
      x += widths[i];
    }
    return y + line;
  }
}
