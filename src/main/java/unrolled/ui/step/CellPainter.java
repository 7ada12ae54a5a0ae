package unrolled.ui.step;

import javafx.scene.paint.Color;
import unrolled.engine.formula.Quantity;
import unrolled.ui.step.CellTypes.Lines;
import unrolled.ui.step.layout.Box;
import unrolled.ui.step.layout.Cells;
import unrolled.ui.step.layout.Look;
import unrolled.ui.step.layout.Path;
import unrolled.ui.theme.Tone;

/// Cells with their numbers: the value on its colour, below it the gradient on paper.
final class CellPainter {
  private static final double OUTLINED = 10;
  private static final double MOST_ROUND = 4.5;
  private static final double ROUND = 0.2;

  private final Ink ink;
  private final HeatPainter heat;
  private final CellTypes types;

  CellPainter(Ink ink) {
    this.ink = ink;
    heat = new HeatPainter(ink);
    types = new CellTypes(ink);
  }

  /// Forgets what was measured: other numbers are shown from now on.
  void begin() {
    types.clear();
  }

  /// The cells of one group.
  void paint(Cells cells, StepScene scene) {
    Box one = inset(cells.cell(0, 0));
    boolean roomy = one.height() * ink.zoom() >= CellLines.TWO_LINES;
    CellNumbers numbers = CellNumbers.of(cells, scene, roomy);
    Lines lines = types.lines(numbers, cells, one, roomy);
    boolean small = Math.min(one.width(), one.height()) * ink.zoom() < OUTLINED;
    boolean updated = numbers.shown() == Quantity.NEXT_VALUE;
    if (small && lines.above().size() == 0 && lines.below().size() == 0) {
      heat.paint(cells, numbers, scene.limits());
      frame(cells, scene, numbers.flowing(), updated);
      return;
    }
    for (int row = 0; row < cells.rows(); row++) {
      for (int column = 0; column < cells.columns(); column++) {
        int index = cells.first() + row * cells.columns() + column;
        cell(cells.look(), inset(cells.cell(row, column)), new Content(numbers, index, lines),
            scene);
      }
    }
    frame(cells, scene, numbers.flowing(), updated);
  }

  /// What one cell says.
  private record Content(CellNumbers numbers, int index, Lines lines) {
    double upper() {
      return numbers.upper()[index];
    }

    double lower() {
      return numbers.lower()[index];
    }

    double before() {
      return numbers.before()[index];
    }
  }

  private static Box inset(Box box) {
    double by = Math.min(1, Math.min(box.width(), box.height()) * 0.08);
    return box.grown(-by);
  }

  private void cell(Look look, Box box, Content content, StepScene scene) {
    CellNumbers numbers = content.numbers();
    boolean known = numbers.upper().length > 0;
    Color fill = known
        ? numbers.upperFill(look, content.upper(), heat, scene.limits())
        : ink.color(Tone.SUNKEN);
    ground(box, fill);
    if (!known) {
      return;
    }
    if (!numbers.isDouble(content.index())) {
      number(content.upper(), box, content.lines().above(), numbers.upperInk(fill, ink));
    } else if (box.height() * ink.zoom() >= CellLines.TWO_LINES) {
      twoLines(look, box, content, scene.limits());
    } else {
      share(look, box, content, scene.limits());
    }
  }

  private void ground(Box box, Color fill) {
    if (box.height() * ink.zoom() < OUTLINED || box.width() * ink.zoom() < OUTLINED) {
      ink.on().fill(box, fill);
    } else {
      double radius = Math.min(MOST_ROUND, box.height() * ROUND);
      ink.on().ground(box, radius, fill);
      ink.on().frame(box, radius, new Line(ink.color(Tone.HAIRLINE), 1 / Math.max(1, ink.zoom())));
    }
  }

  private void twoLines(Look look, Box box, Content content, Limits limits) {
    CellNumbers numbers = content.numbers();
    Box lower = CellLines.gradient(box, ink.zoom());
    Box upper = new Box(box.x(), box.y(), box.width(), lower.y() - box.y());
    Color above = numbers.upperFill(look, content.upper(), heat, limits);
    Color below = numbers.lowerFill(look, content.index(), heat, limits);
    ink.on().fill(new Box(lower.x() + 0.5, lower.y(), lower.width() - 1, lower.height() - 1), below);
    if (numbers.before().length == 0 || content.lines().beside().size() == 0) {
      number(content.upper(), upper, content.lines().above(), numbers.upperInk(above, ink));
    } else {
      sideBySide(look, upper, content, limits);
    }
    number(content.lower(), lower, content.lines().below(), numbers.lowerInk(below, ink));
  }

  /// What was before at the left, what is now at the right, each on its colour.
  private void sideBySide(Look look, Box box, Content content, Limits limits) {
    CellNumbers numbers = content.numbers();
    double half = box.width() / 2;
    Box left = new Box(box.x(), box.y(), half, box.height());
    Color then = numbers.upperFill(look, content.before(), heat, limits);
    ink.on().fill(new Box(left.x() + 1, left.y() + 1, half - 1, left.height() - 1), then);
    ink.on().path(Path.line(left.right(), box.y() + 1, left.right(), box.bottom()),
        new Line(ink.color(Tone.HAIRLINE), 1));
    number(content.before(), left, content.lines().beside(), ink.palette().textOn(then));
    Color now = numbers.upperFill(look, content.upper(), heat, limits);
    number(content.upper(), new Box(left.right(), box.y(), half, box.height()), content.lines().beside(),
        numbers.upperInk(now, ink));
  }

  /// Where two lines do not fit, the value keeps a strip of its colour and the gradient gets the line; a difference
  /// keeps a strip, and the number gets the line.
  private void share(Look look, Box box, Content content, Limits limits) {
    CellNumbers numbers = content.numbers();
    boolean tall = box.width() < CellLines.NARROW;
    if (numbers.compares() && !tall) {
      double part = box.width() - CellLines.STRIP;
      Color fill = numbers.upperFill(look, content.upper(), heat, limits);
      ink.on().fill(new Box(box.x() + part, box.y() + 0.5, CellLines.STRIP - 0.5, box.height() - 1),
          numbers.lowerColour(look, content.index(), heat, limits));
      number(content.upper(), new Box(box.x(), box.y(), part, box.height()), content.lines().above(),
          numbers.upperInk(fill, ink));
      return;
    }
    Box rest = CellLines.gradient(box, ink.zoom());
    boolean readable = !tall && box.height() * ink.zoom() >= CellLines.ONE_LINE;
    ink.on().fill(new Box(rest.x(), rest.y() + 0.5, rest.width() - 0.5, rest.height() - 1), readable
        ? ink.color(Tone.PAPER)
        : numbers.lowerColour(look, content.index(), heat, limits));
    if (readable) {
      number(content.lower(), rest, content.lines().below(), ink.color(Tone.BACKWARD));
    }
  }

  private void number(double value, Box box, CellTypes.Type type, Color color) {
    if (type.size() > 0 && Double.isFinite(type.size())) {
      String text = type.write(value, ink);
      double fits = (box.width() - 2) / Math.max(1, ink.width(text, type.size(), false));
      ink.centred(text, box.centerX(), box.centerY(), type.size() * Math.min(1, fits), color);
    }
  }

  private void frame(Cells cells, StepScene scene, boolean flowing, boolean updated) {
    Tone gate = Gates.tone(cells.variable());
    boolean active = Targets.isTarget(scene.step(), cells);
    Box one = inset(cells.cell(0, 0));
    if (Math.min(one.width(), one.height()) * ink.zoom() < OUTLINED) {
      outline(ink, cells.box(), ink.color(Tone.HAIRLINE), 0.8);
    }
    if (cells.look() == Look.GATE && gate != null) {
      outline(ink, cells.box(), ink.color(gate), 2);
      if (ink.palette().needsOutline(gate, Tone.PAPER)) {
        outline(ink, cells.box().grown(1.5), ink.color(Tone.MARK), 0.6);
      }
    }
    if (active) {
      outline(ink, cells.box().grown(1.5), ink.color(Tone.of(scene.phase())), 2);
    } else if (flowing && !updated && !scene.reader().isComplete(cells)) {
      dashed(cells.box().grown(1.2), Tone.BACKWARD, 1.1, 1.5, 3);
    } else if (updated) {
      dashed(cells.box().grown(1), Tone.UPDATE, 1.4, 4, 2);
    }
  }

  private void dashed(Box box, Tone tone, double width, double... dashes) {
    ink.on().round(box, 2 * radius(box), new Line(ink.color(tone), ink.line(width), dashes));
  }

  private static double radius(Box box) {
    return Math.min(5, box.height() * ROUND);
  }

  /// A rounded outline.
  static void outline(Ink ink, Box box, Color color, double width) {
    double line = ink.line(width);
    ink.on().frame(box.grown(line / 2), radius(box), new Line(color, line));
  }
}
