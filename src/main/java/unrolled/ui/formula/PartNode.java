package unrolled.ui.formula;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;
import unrolled.ui.theme.Fonts;

/// One piece on screen: the sign, and smaller what hangs below and above it, one over the other. It shows one piece
/// after another, as from step to step most of a formula stays.
final class PartNode extends Region {
  /// The type of what hangs below and above, how far below, how far above, in multiples of the type size.
  static final double SMALLER = 0.72;
  static final double DOWN = 0.28;
  static final double UP = 0.42;
  private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("computed");
  private static final PseudoClass PRESSABLE = PseudoClass.getPseudoClass("pressable");

  private static final Map<Double, Double> ASCENTS = new ConcurrentHashMap<>();

  private final Text base = text();
  private final Text below = text();
  private final Text above = text();
  private final Consumer<PartNode> press;
  private final Tooltip tooltip = new Tooltip();
  private Part part = Part.sign("");
  private double size;

  /// @param press called when it is clicked, or pressed by key, while it can be
  PartNode(Consumer<PartNode> press) {
    this.press = press;
    getStyleClass().add("u-formula-part");
    getChildren().setAll(base, below, above);
    setOnMouseClicked(_ -> pressed());
    setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER) {
        pressed();
        event.consume();
      }
    });
  }

  private static Text text() {
    Text text = new Text();
    text.setBoundsType(TextBoundsType.LOGICAL);
    text.setTextOrigin(VPos.BASELINE);
    return text;
  }

  private void pressed() {
    if (isVisible() && isFocusTraversable()) {
      press.accept(this);
    }
  }

  /// Shows a piece.
  ///
  /// @param hint what pressing it does, empty where it cannot be pressed
  void show(Part other, double pixels, String hint) {
    if (pixels != size) {
      size = pixels;
      base.setFont(Fonts.regular(size));
      below.setFont(Fonts.regular(size * SMALLER));
      above.setFont(below.getFont());
    }
    part = other;
    write(base, other.text());
    write(below, other.subscript());
    write(above, other.superscript());
    pseudoClassStateChanged(ACTIVE, other.active());
    explain(hint);
    setVisible(true);
    setManaged(true);
  }

  private static void write(Text text, String string) {
    text.setText(string);
    text.setVisible(!string.isEmpty());
  }

  private void explain(String hint) {
    boolean can = !hint.isEmpty();
    if (can != isFocusTraversable()) {
      pseudoClassStateChanged(PRESSABLE, can);
      setFocusTraversable(can);
      setAccessibleRole(can ? AccessibleRole.BUTTON : AccessibleRole.NODE);
      if (can) {
        Tooltip.install(this, tooltip);
      } else {
        Tooltip.uninstall(this, tooltip);
      }
    }
    setAccessibleText(hint);
    tooltip.setText(hint);
  }

  /// Takes it out of the line until it shows something again.
  void clear() {
    setVisible(false);
    setManaged(false);
  }

  Part part() {
    return part;
  }

  private static double width(Text text) {
    return text.getText().isEmpty() ? 0 : text.getLayoutBounds().getWidth();
  }

  /// How far the line reaches above its baseline.
  static double ascent(double size) {
    return ASCENTS.computeIfAbsent(size, PartNode::measure);
  }

  private static double measure(double size) {
    Font font = Fonts.regular(size);
    Text probe = text();
    probe.setText("M");
    probe.setFont(font);
    return -probe.getLayoutBounds().getMinY() + size * (UP * SMALLER) / 2;
  }

  @Override
  public double getBaselineOffset() {
    return ascent(size);
  }

  @Override
  protected double computePrefWidth(double height) {
    return width(base) + Math.max(width(below), width(above));
  }

  @Override
  protected double computeMinWidth(double height) {
    return computePrefWidth(height);
  }

  @Override
  protected double computePrefHeight(double width) {
    return ascent(size) + base.getLayoutBounds().getMaxY() + size * DOWN / 2;
  }

  @Override
  protected void layoutChildren() {
    double line = ascent(size);
    double right = width(base);
    base.relocate(0, line + base.getLayoutBounds().getMinY());
    below.relocate(right, line + size * DOWN + below.getLayoutBounds().getMinY());
    above.relocate(right, line - size * UP + above.getLayoutBounds().getMinY());
  }
}
