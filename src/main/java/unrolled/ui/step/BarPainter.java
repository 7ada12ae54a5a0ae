package unrolled.ui.step;

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
  /// Width of a number beside its bar, in multiples of its size.
  private static final double BESIDE = 3.7;

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

  /// One bar, its number above it or, where the row is low, beside it.
  private void bar(Box box, double value, boolean wanted, double before) {
    boolean two = box.height() * 0.4 * ink.zoom() >= LEAST_TYPE;
    double size = Math.min(LARGEST_TYPE, box.height() * (two ? 0.4 : 0.6));
    boolean beside = !two && size * ink.zoom() >= LEAST_TYPE;
    double height = Math.min(14, box.height() * (two ? 0.4 : 0.7));
    double y = two ? box.bottom() - height - 3 : box.centerY() - height / 2;
    Box room = new Box(box.x(), y, box.width() - (beside ? BESIDE * size : 0), height);
    fill(room, Tone.SUNKEN, room.width());
    if (Double.isNaN(value)) {
      return;
    }
    fill(room, wanted ? Tone.LOSS : Tone.FORWARD, Math.max(2, room.width() * value));
    boolean differs = Double.isFinite(before) && before != value;
    if (differs) {
      double x = room.x() + room.width() * before;
      ink.on().fill(new Box(x - ink.line(0.9), y - 2, ink.line(1.8), height + 4), ink.color(Tone.INK));
    }
    if (two || beside) {
      ink.font(size, false);
      String now = ink.number(value);
      String both = ink.number(before) + " → " + now;
      boolean fits = two && differs && ink.width(both, size, false) <= box.width() + 8;
      ink.text(fits ? both : now, box.right(), two ? y - 3 : box.centerY() + size * 0.36, TextAlignment.RIGHT,
          ink.color(Tone.INK));
    }
  }

  private void fill(Box room, Tone tone, double width) {
    ink.on().fillRound(new Box(room.x(), room.y(), width, room.height()), 5, ink.color(tone));
  }
}
