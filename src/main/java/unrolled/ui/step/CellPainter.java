package unrolled.ui.step;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import unrolled.engine.formula.Quantity;
import unrolled.engine.trace.Phase;
import unrolled.ui.step.layout.Box;
import unrolled.ui.step.layout.Cells;
import unrolled.ui.step.layout.Look;
import unrolled.ui.theme.Tone;

/// Cells with their numbers: the value on its colour, below it the gradient on paper.
final class CellPainter {
  private static final double LARGEST_TYPE = 12;
  private static final double LEAST_TYPE = 6.9;
  private static final double OUTLINED = 10;

  private final Ink ink;
  private final HeatPainter heat;

  CellPainter(Ink ink) {
    this.ink = ink;
    heat = new HeatPainter(ink);
  }

  /// The cells of one group.
  void paint(Cells cells, StepScene scene) {
    CellReader reader = scene.reader();
    Quantity shown = reader.shown(cells);
    double[] values = reader.numbers(cells, shown);
    double[] gradients = gradients(cells, scene, shown);
    boolean flowing = gradients.length > 0;
    Box one = inset(cells.cell(0, 0));
    boolean two = flowing && one.height() * ink.zoom() >= CellLines.TWO_LINES;
    double line = two ? one.height() / 2 : one.height();
    Type above = flowing && !two ? Type.NONE : type(values, cells, one.width(), line);
    Type below = type(gradients, cells, two ? one.width() : one.width() - CellLines.STRIP, line);
    boolean small = Math.min(one.width(), one.height()) * ink.zoom() < OUTLINED;
    if (small && above.size() == 0 && below.size() == 0) {
      heat.paint(cells, values, gradients, scene.limits());
      frame(cells, scene, flowing, shown == Quantity.NEXT_VALUE);
      return;
    }
    for (int row = 0; row < cells.rows(); row++) {
      for (int column = 0; column < cells.columns(); column++) {
        int index = cells.first() + row * cells.columns() + column;
        Box box = inset(cells.cell(row, column));
        double value = values.length == 0 ? Double.NaN : values[index];
        double gradient = flowing ? gradients[index] : Double.NaN;
        cell(cells.look(), box, new Content(values.length > 0, value, above, flowing, gradient, below),
            scene);
      }
    }
    frame(cells, scene, flowing, shown == Quantity.NEXT_VALUE);
  }

  /// The gradients that are shown: of a parameter that has changed, only where there is room beside what it became.
  /// Where the first is asked for, only its place is made ready, which the question covers.
  private double[] gradients(Cells cells, StepScene scene, Quantity shown) {
    boolean two = inset(cells.cell(0, 0)).height() * ink.zoom() >= CellLines.TWO_LINES;
    boolean some = scene.hasGradients() && (two || shown != Quantity.NEXT_VALUE);
    double[] gradients = some ? scene.reader().numbers(cells, Quantity.GRADIENT) : new double[0];
    boolean placeOnly = gradients.length == 0 && scene.asks(cells, Quantity.GRADIENT);
    return placeOnly ? new double[scene.reader().numbers(cells, shown).length] : gradients;
  }

  /// What one cell says.
  private record Content(
      boolean known, double value, Type above, boolean flowing, double gradient, Type below) {}

  private static Box inset(Box box) {
    double by = Math.min(1, Math.min(box.width(), box.height()) * 0.08);
    return box.grown(-by);
  }

  private void cell(Look look, Box box, Content content, StepScene scene) {
    GraphicsContext gc = ink.gc();
    Color fill = content.known() ? heat.fill(look, content.value(), scene.limits()) : ink.color(Tone.SUNKEN);
    double arc = Math.min(9, box.height() * 0.4);
    gc.setFill(fill);
    if (box.height() * ink.zoom() < OUTLINED || box.width() * ink.zoom() < OUTLINED) {
      gc.fillRect(box.x(), box.y(), box.width(), box.height());
    } else {
      gc.fillRoundRect(box.x(), box.y(), box.width(), box.height(), arc, arc);
      gc.setStroke(ink.color(Tone.HAIRLINE));
      gc.setLineWidth(1 / Math.max(1, ink.zoom()));
      gc.strokeRoundRect(box.x(), box.y(), box.width(), box.height(), arc, arc);
    }
    if (!content.known()) {
      return;
    }
    if (!content.flowing()) {
      number(content.value(), box, content.above(), ink.palette().textOn(fill));
    } else if (box.height() * ink.zoom() >= CellLines.TWO_LINES) {
      twoLines(box, content, fill);
    } else {
      share(box, content, scene.limits(), look);
    }
  }

  private void twoLines(Box box, Content content, Color fill) {
    GraphicsContext gc = ink.gc();
    Box lower = CellLines.gradient(box, ink.zoom());
    Box upper = new Box(box.x(), box.y(), box.width(), lower.y() - box.y());
    gc.setFill(ink.color(Tone.PAPER));
    gc.fillRect(lower.x() + 0.5, lower.y(), lower.width() - 1, lower.height() - 1);
    number(content.value(), upper, content.above(), ink.palette().textOn(fill));
    number(content.gradient(), lower, content.below(), ink.color(Tone.BACKWARD));
  }

  /// Where two lines do not fit, the value keeps a strip of its colour and the gradient gets the line.
  private void share(Box box, Content content, Limits limits, Look look) {
    GraphicsContext gc = ink.gc();
    Box rest = CellLines.gradient(box, ink.zoom());
    boolean readable = box.width() >= CellLines.NARROW && box.height() * ink.zoom() >= CellLines.ONE_LINE;
    gc.setFill(readable ? ink.color(Tone.PAPER) : heat.gradient(look, content.gradient(), limits));
    gc.fillRect(rest.x(), rest.y() + 0.5, rest.width() - 0.5, rest.height() - 1);
    if (readable) {
      number(content.gradient(), rest, content.below(), ink.color(Tone.BACKWARD));
    }
  }

  private void number(double value, Box box, Type type, Color color) {
    if (type.size() > 0 && Double.isFinite(type.size())) {
      String text = type.brief() ? ink.brief(value) : ink.number(value);
      double fits = (box.width() - 2) / Math.max(1, ink.width(text, type.size(), false));
      ink.centred(text, box.centerX(), box.centerY(), type.size() * Math.min(1, fits), color);
    }
  }

  /// One size for all numbers of a group: as large as the box of a line allows; where four decimals do not fit, two,
  /// and where those do not, none.
  private Type type(double[] numbers, Cells cells, double width, double height) {
    double size = Math.min(LARGEST_TYPE, height * 0.76);
    double least = Math.max(LEAST_TYPE / ink.zoom(), size * 0.7);
    if (numbers.length == 0 || size * ink.zoom() < LEAST_TYPE) {
      return Type.NONE;
    }
    for (boolean brief : new boolean[] {false, true}) {
      double widest = 0;
      for (int i = cells.first(); i < cells.first() + cells.rows() * cells.columns(); i++) {
        widest =
            Math.max(widest, ink.width(brief ? ink.brief(numbers[i]) : ink.number(numbers[i]), 1, false));
      }
      double fits = Math.min(size, (width - 3) / widest);
      if (fits >= least) {
        return new Type(fits, brief);
      }
    }
    return Type.NONE;
  }

  /// How numbers are written.
  ///
  /// @param size of type, 0 for not at all
  /// @param brief whether with two decimals
  private record Type(double size, boolean brief) {
    static final Type NONE = new Type(0, false);
  }

  private void frame(Cells cells, StepScene scene, boolean flowing, boolean updated) {
    GraphicsContext gc = ink.gc();
    Tone gate = Gates.tone(cells.variable());
    boolean active = isResult(cells, scene);
    Box one = inset(cells.cell(0, 0));
    if (Math.min(one.width(), one.height()) * ink.zoom() < OUTLINED) {
      outline(cells.box(), ink.color(Tone.HAIRLINE), 0.8);
    }
    if (cells.look() == Look.GATE && gate != null) {
      outline(cells.box(), ink.color(gate), 2);
      if (ink.palette().needsOutline(gate, Tone.PAPER)) {
        outline(cells.box().grown(1.5), ink.color(Tone.MARK), 0.6);
      }
    }
    if (active) {
      outline(cells.box().grown(1.5), ink.color(Tone.of(scene.phase())), 2);
    } else if (flowing && !updated && !scene.reader().isComplete(cells)) {
      gc.setLineDashes(1.5, 3);
      outline(cells.box().grown(1.2), ink.color(Tone.BACKWARD), 1.1);
      gc.setLineDashes();
    } else if (updated) {
      gc.setLineDashes(4, 2);
      outline(cells.box().grown(1), ink.color(Tone.UPDATE), 1.4);
      gc.setLineDashes();
    }
  }

  private static boolean isResult(Cells cells, StepScene scene) {
    return Targets.isTarget(scene.step(), cells);
  }

  /// A rounded outline.
  void outline(Box box, Color color, double width) {
    GraphicsContext gc = ink.gc();
    gc.setStroke(color);
    gc.setLineWidth(ink.line(width));
    double arc = Math.min(10, box.height() * 0.4);
    gc.strokeRoundRect(box.x(), box.y(), box.width(), box.height(), arc, arc);
  }

  /// Probabilities as bars, with the wanted symbol in the colour of the loss.
  void bars(Cells cells, StepScene scene, int target) {
    GraphicsContext gc = ink.gc();
    double[] values = scene.reader().numbers(cells, Quantity.VALUE);
    for (int row = 0; row < cells.rows(); row++) {
      Box box = cells.cell(row, 0);
      double size = Math.min(LARGEST_TYPE, box.height() * 0.4);
      boolean two = size * ink.zoom() >= LEAST_TYPE;
      double height = Math.min(14, box.height() * (two ? 0.4 : 0.7));
      double y = two ? box.bottom() - height - 3 : box.centerY() - height / 2;
      gc.setFill(ink.color(Tone.SUNKEN));
      gc.fillRoundRect(box.x(), y, box.width(), height, 5, 5);
      if (values.length > 0) {
        gc.setFill(ink.color(row == target ? Tone.LOSS : Tone.FORWARD));
        gc.fillRoundRect(box.x(), y, Math.max(2, box.width() * values[row]), height, 5, 5);
      }
      if (values.length > 0 && two) {
        ink.font(size, false);
        ink.text(ink.number(values[row]), box.right(), y - 3, TextAlignment.RIGHT, ink.color(Tone.INK));
      }
    }
    if (scene.phase() == Phase.LOSS && isResult(cells, scene)) {
      outline(cells.box().grown(3), ink.color(Tone.LOSS), 1.6);
    }
  }
}
