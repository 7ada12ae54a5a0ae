package unrolled.ui.step;

import org.jspecify.annotations.Nullable;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Quantity;
import unrolled.ui.step.layout.Box;
import unrolled.ui.step.layout.Cells;
import unrolled.ui.theme.Tone;

/// A `?` in the place of every number that a step is about to bring about, while one of them is asked for.
///
/// An update has no place of its own beside the value and the gradient it reads: there the number that is asked for
/// gets a mark at its corner.
final class QuestionPainter {
  private static final String SIGN = "?";
  private static final double LARGEST_TYPE = 14;
  private static final double LEAST_TYPE = 6.5;
  private static final double MARK = 7;

  private final Ink ink;

  QuestionPainter(Ink ink) {
    this.ink = ink;
  }

  /// The marks of one group that holds results of the step.
  void paint(Cells cells, StepScene scene) {
    Element asked = scene.asked();
    if (asked == null) {
      return;
    }
    boolean own = asked.quantity() == Quantity.VALUE || asked.quantity() == Quantity.GRADIENT;
    if (own) {
      covers(cells, scene, asked.quantity());
    }
    Box place = place(cells, asked);
    if (place != null) {
      frame(place);
      if (!own) {
        mark(place, scene);
      }
    }
  }

  private static @Nullable Box place(Cells cells, Element asked) {
    int index = asked.index() - cells.first();
    boolean there = cells.variable().equals(asked.variable())
        && (cells.variable().isParameter() || cells.time() == asked.time())
        && index >= 0 && index < cells.rows() * cells.columns();
    return there ? cells.cell(index / cells.columns(), index % cells.columns()) : null;
  }

  /// One sign for each number where it can be read, otherwise one for all of them.
  private void covers(Cells cells, StepScene scene, Quantity quantity) {
    boolean gradient = quantity == Quantity.GRADIENT;
    Box one = line(cells.cell(0, 0), gradient);
    if (Math.min(one.height(), one.width()) * ink.zoom() < LEAST_TYPE * 1.3) {
      cover(line(cells.box(), gradient), scene);
      return;
    }
    for (int row = 0; row < cells.rows(); row++) {
      for (int column = 0; column < cells.columns(); column++) {
        cover(line(cells.cell(row, column), gradient), scene);
      }
    }
  }

  private Box line(Box box, boolean gradient) {
    return (gradient ? CellLines.gradient(box, ink.zoom()) : box).grown(-1);
  }

  private void cover(Box box, StepScene scene) {
    ink.on().fillRound(box, Math.min(8, box.height() * 0.4), ink.color(Tone.softOf(scene.phase())));
    double size = Math.min(LARGEST_TYPE, Math.min(box.height() * 0.8, box.width()));
    if (size * ink.zoom() >= LEAST_TYPE) {
      ink.centred(SIGN, box.centerX(), box.centerY(), size, ink.color(Tone.INK));
    }
  }

  private void frame(Box box) {
    ink.on().round(box, Math.min(10, box.height() * 0.4), new Line(ink.color(Tone.ACCENT), ink.line(2.6)));
  }

  private void mark(Box box, StepScene scene) {
    double radius = Math.max(MARK, LEAST_TYPE / ink.zoom());
    ink.on().fillOval(new Box(box.right() - radius, box.y() - radius, 2 * radius, 2 * radius),
        ink.color(Tone.of(scene.phase())));
    ink.centred(SIGN, box.right(), box.y(), radius * 1.5, ink.color(Tone.ON_PHASE));
  }
}
