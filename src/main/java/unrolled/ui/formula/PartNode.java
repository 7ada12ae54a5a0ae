package unrolled.ui.formula;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;
import unrolled.ui.theme.Fonts;

/// One piece on screen: the sign, and smaller what hangs below and above it, one over the other.
final class PartNode extends Region {
  private static final double SMALLER = 0.72;
  private static final double DOWN = 0.28;
  private static final double UP = 0.42;

  private static final Map<Double, Double> ASCENTS = new ConcurrentHashMap<>();

  private final Part part;
  private final Text base;
  private final Text below;
  private final Text above;
  private final double size;

  PartNode(Part part, double size) {
    this.part = part;
    this.size = size;
    base = text(part.text(), size);
    below = text(part.subscript(), size * SMALLER);
    above = text(part.superscript(), size * SMALLER);
    getStyleClass().add("u-formula-part");
    if (part.active()) {
      getStyleClass().add("u-active");
    }
    getChildren().add(base);
    for (Text script : List.of(below, above)) {
      if (!script.getText().isEmpty()) {
        getChildren().add(script);
      }
    }
  }

  private static Text text(String string, double size) {
    Text text = new Text(string);
    text.setFont(Fonts.regular(size));
    text.setBoundsType(TextBoundsType.LOGICAL);
    text.setTextOrigin(VPos.BASELINE);
    text.setVisible(!string.isEmpty());
    return text;
  }

  Part part() {
    return part;
  }

  /// Whether it shows a piece at a size already; what dots say depends on the language, so they are made anew.
  boolean shows(Part other, double pixels) {
    return part.equals(other) && size == pixels && part.elision() == 0;
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
    Text probe = text("M", font.getSize());
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
