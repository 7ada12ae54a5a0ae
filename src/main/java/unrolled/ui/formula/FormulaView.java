package unrolled.ui.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Formula;
import unrolled.engine.trace.Phase;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;

/// A formula on screen: wraps at its operators, marks what is computed at this step, and leads to every number
/// it reads.
public final class FormulaView extends Region {
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
  public FormulaView(Strings strings, Numbers numbers, Consumer<Element> visit) {
    this.strings = strings;
    this.numbers = numbers;
    this.visit = visit;
    getStyleClass().add("u-formula");
    setAccessibleRole(AccessibleRole.TEXT);
    setOnContextMenuRequested(event -> copyMenu().show(this, event.getScreenX(), event.getScreenY()));
  }

  private ContextMenu copyMenu() {
    MenuItem copy = new MenuItem(strings.get("formula.copy"));
    copy.setOnAction(_ -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, latex())));
    ContextMenu menu = new ContextMenu(copy);
    menu.setAutoHide(true);
    return menu;
  }

  /// What is shown, as LaTeX.
  public String latex() {
    String left = name == null ? "" : Latex.name(name) + " ";
    return left + "= " + Latex.print(formula, numbers);
  }

  /// Shows `name = formula`.
  public void show(Element name, Formula right) {
    this.name = name;
    head = new ArrayList<>(Notation.name(name));
    head.add(Part.sign(" = "));
    formula = right;
    lay(false);
  }

  /// Shows `= formula`, a line under another.
  public void show(Formula right) {
    name = null;
    head = List.of(Part.sign("= "));
    formula = right;
    lay(false);
  }

  /// The size of its signs in pixels.
  public void setSize(double pixels) {
    if (pixels != size) {
      size = pixels;
      lay(false);
    }
  }

  /// The colour of the active part.
  public void setPhase(Phase phase) {
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

  /// A line may end before an operator and after a comma.
  private static boolean mayBreakBefore(List<Node> children, int index) {
    boolean operator = text(children.get(index)).startsWith(" ");
    return operator || (index > 0 && text(children.get(index - 1)).endsWith(", "));
  }

  private static String text(Node child) {
    return child instanceof PartNode node ? node.part().text() : "";
  }

  private static double wordWidth(List<Node> children, int from) {
    double width = children.get(from).prefWidth(-1);
    for (int i = from + 1; i < children.size() && !mayBreakBefore(children, i); i++) {
      width += children.get(i).prefWidth(-1);
    }
    return width;
  }

  /// Lays the pieces in lines; the height reached.
  private double flow(double width, boolean place) {
    double right = width - snappedRightInset();
    double x = snappedLeftInset();
    double y = snappedTopInset();
    double line = 0;
    List<Node> children = getManagedChildren();
    for (int i = 0; i < children.size(); i++) {
      Node child = children.get(i);
      double w = child.prefWidth(-1);
      double needed = mayBreakBefore(children, i) ? wordWidth(children, i) : w;
      boolean fits = x + Math.min(needed, right - snappedLeftInset()) <= right;
      if (!fits && x > snappedLeftInset()) {
        x = snappedLeftInset();
        y += line + LINE_GAP * size;
      }
      line = child.prefHeight(-1);
      if (place) {
        child.resizeRelocate(x, y, w, line);
      }
      x += w;
    }
    return y + line;
  }
}
