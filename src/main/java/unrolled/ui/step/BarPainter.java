package unrolled.ui.step;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import unrolled.engine.formula.Quantity;
import unrolled.engine.trace.Comparison;
import unrolled.engine.trace.Phase;
import unrolled.ui.step.layout.Box;
import unrolled.ui.step.layout.Cells;
import unrolled.ui.theme.Tone;

/// Probabilities as bars, with the wanted symbol in the colour of the loss; while two networks are compared, a mark
/// where each bar would end otherwise.
final class BarPainter {
  private static final double LARGEST_TYPE = 12;
  private static final double LEAST_TYPE = 6.9;

  private final Ink ink;

  BarPainter(Ink ink) {
    this.ink = ink;
  }

  /// The bars of one group.
  ///
  /// @param target the index of the wanted symbol, −1 for none
  void paint(Cells cells, StepScene scene, int target) {
    double[] values = scene.reader().numbers(cells, Quantity.VALUE);
    for (int row = 0; row < cells.rows(); row++) {
      bar(cells.cell(row, 0), values.length > 0 ? values[row] : Double.NaN, row == target,
          before(cells, row, scene.reader().comparison()));
    }
    if (scene.phase() == Phase.LOSS && Targets.isTarget(scene.step(), cells)) {
      CellPainter.outline(ink, cells.box().grown(3), ink.color(Tone.LOSS), 1.6);
    }
  }

  private static double before(Cells cells, int row, @Nullable Comparison comparison) {
    return comparison == null
        ? Double.NaN
        : comparison.before().number(
            cells.element(row, 0, Quantity.VALUE, comparison.before().cursor().sequence()));
  }

  private void bar(Box box, double value, boolean wanted, double before) {
    GraphicsContext gc = ink.gc();
    double size = Math.min(LARGEST_TYPE, box.height() * 0.4);
    boolean two = size * ink.zoom() >= LEAST_TYPE;
    double height = Math.min(14, box.height() * (two ? 0.4 : 0.7));
    double y = two ? box.bottom() - height - 3 : box.centerY() - height / 2;
    gc.setFill(ink.color(Tone.SUNKEN));
    gc.fillRoundRect(box.x(), y, box.width(), height, 5, 5);
    if (Double.isNaN(value)) {
      return;
    }
    gc.setFill(ink.color(wanted ? Tone.LOSS : Tone.FORWARD));
    gc.fillRoundRect(box.x(), y, Math.max(2, box.width() * value), height, 5, 5);
    boolean differs = Double.isFinite(before) && before != value;
    if (differs) {
      double x = box.x() + box.width() * before;
      gc.setFill(ink.color(Tone.INK));
      gc.fillRect(x - ink.line(0.9), y - 2, ink.line(1.8), height + 4);
    }
    if (two) {
      ink.font(size, false);
      String now = ink.number(value);
      String both = ink.number(before) + " → " + now;
      boolean fits = differs && ink.width(both, size, false) <= box.width() + 8;
      ink.text(fits ? both : now, box.right(), y - 3, TextAlignment.RIGHT, ink.color(Tone.INK));
    }
  }
}
