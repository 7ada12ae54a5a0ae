package unrolled.ui.step;

import javafx.scene.paint.Color;
import unrolled.engine.graph.LossOp;
import unrolled.engine.graph.Operand;
import unrolled.engine.graph.Variable;
import unrolled.engine.trace.Phase;
import unrolled.engine.trace.TraceStep;
import unrolled.ui.step.layout.Edge;
import unrolled.ui.step.layout.Glyph;
import unrolled.ui.step.layout.Path;
import unrolled.ui.theme.Tone;

/// Edges and signs: each phase with a colour and a line style of its own, gradients as wide as they are strong.
final class EdgePainter {
  private static final double HEAD = 5.5;
  private static final double LEAST = 0.9;
  private static final double PER_DECADE = 0.45;
  private static final double QUIET = -5;
  private static final double LOUD = 3;

  private final Ink ink;

  EdgePainter(Ink ink) {
    this.ink = ink;
  }

  /// The line style of a phase: solid, dash-dot, dashed, dotted.
  static double[] dashes(Phase phase) {
    return switch (phase) {
      case FORWARD, OUTPUT -> new double[0];
      case LOSS -> new double[] {7, 3, 1.5, 3};
      case BACKWARD -> new double[] {7, 3};
      case UPDATE -> new double[] {1.5, 3};
    };
  }

  /// The width of a gradient's line: one for every magnitude, the same at every step and in every network.
  static double width(double norm) {
    if (!(norm > 0)) {
      return LEAST;
    }
    return LEAST + PER_DECADE * (Math.clamp(Math.log10(norm), QUIET, LOUD) - QUIET);
  }

  /// An edge at rest: quiet, or in the backward colour once a gradient has passed it.
  void paint(Edge edge, StepScene scene) {
    if (flowed(edge, scene)) {
      double norm = norm(edge, scene);
      boolean some = norm > 0;
      line(edge.path(), ink.color(some ? Tone.BACKWARD : Tone.HAIRLINE), width(norm), dashes(Phase.BACKWARD));
      if (some) {
        head(edge.path(), 0, HEAD + width(norm) * 0.8, ink.color(Tone.BACKWARD));
      }
      return;
    }
    boolean known =
        scene.story().computed(edge.op(), Math.max(0, edge.isResult() ? edge.result() : 0), edge.time())
            < scene.reader().position();
    Color color = ink.color(known ? Tone.MARK : Tone.HAIRLINE);
    line(edge.path(), color, 1.1, dashes(Phase.FORWARD));
    head(edge.path(), 1, HEAD, color);
  }

  /// The edges of the step that has just happened.
  void paintActive(Edge edge, StepScene scene) {
    Phase phase = scene.phase();
    boolean back = phase == Phase.BACKWARD;
    Color color = ink.color(Tone.of(phase));
    line(edge.path(), color, back ? Math.max(2, width(norm(edge, scene))) : 2.2,
        dashes(phase));
    head(edge.path(), back ? 0 : 1, HEAD + 2.5, color);
  }

  /// Whether an edge belongs to the step that has just happened.
  static boolean isActive(Edge edge, StepScene scene) {
    TraceStep step = scene.step();
    if (step == null || !scene.isActive(edge.op(), edge.time())) {
      return false;
    }
    if (step.phase() == Phase.BACKWARD) {
      return edge.isResult() ? carriesGradient(edge) : edge.part() == step.part();
    }
    return !edge.isResult() || edge.result() == step.part();
  }

  /// Whether a gradient comes in through a result: of a loss, only through the loss itself.
  private static boolean carriesGradient(Edge edge) {
    return edge.result() == (edge.op() instanceof LossOp ? edge.op().results().size() - 1 : 0);
  }

  private static boolean flowed(Edge edge, StepScene scene) {
    int position = scene.reader().position();
    if (position <= scene.story().firstBackward() || edge.part() == Edge.SYMBOL) {
      return false;
    }
    if (!edge.isResult()) {
      return scene.story().differentiated(edge.op(), edge.part(), edge.time()) < position;
    }
    for (int part = 0; carriesGradient(edge) && part < edge.op().operands().size(); part++) {
      if (scene.story().differentiated(edge.op(), part, edge.time()) < position) {
        return true;
      }
    }
    return false;
  }

  private static double norm(Edge edge, StepScene scene) {
    if (edge.isResult() || edge.part() == Edge.SYMBOL) {
      Variable result = edge.op().result();
      return result.hasGradient() ? scene.reader().norm(result, edge.time()) : 1;
    }
    Operand operand = edge.op().operands().get(edge.part());
    return scene.reader().norm(operand.variable(), operand.timeAt(edge.time()));
  }

  private void line(Path path, Color color, double width, double[] dashes) {
    ink.on().path(path, new Line(color, ink.line(width), dashes));
  }

  private void head(Path path, int end, double size, Color color) {
    double angle = path.angle(end) + (end == 0 ? Math.PI : 0);
    double x = path.x(end);
    double y = path.y(end);
    double back = size * 1.25;
    double[] xs = {x, x - back * Math.cos(angle) + size * 0.5 * Math.sin(angle),
        x - back * Math.cos(angle) - size * 0.5 * Math.sin(angle)};
    double[] ys = {y, y - back * Math.sin(angle) - size * 0.5 * Math.cos(angle),
        y - back * Math.sin(angle) + size * 0.5 * Math.cos(angle)};
    ink.on().fill(xs, ys, color);
  }

  /// The sign of an operation, filled when it has just been carried out.
  void glyph(Glyph glyph, StepScene scene) {
    boolean active = scene.isActive(glyph.op(), glyph.time());
    Color phase = ink.color(Tone.of(scene.phase()));
    if (glyph.shape() == Glyph.Shape.MATRIX) {
      if (active) {
        ink.on().frame(glyph.box().grown(3.6), 4, new Line(phase, ink.line(2.2)));
      }
      return;
    }
    var box = glyph.box();
    double line = ink.line(1.4);
    var whole = box.grown(line / 2);
    ink.on().ground(whole, whole.height() / 2, active ? phase : ink.color(Tone.PAPER));
    ink.on().frame(whole, whole.height() / 2, new Line(active ? phase : ink.color(Tone.MARK), line));
    double size = glyph.shape() == Glyph.Shape.CIRCLE ? 15 : 12;
    String sign = glyph.sign();
    double fits = Math.min(size, size * (box.width() - 8) / Math.max(1, ink.width(sign, size, false)));
    ink.centred(sign, box.centerX(), box.centerY(), Math.max(fits, 8),
        ink.color(active ? Tone.ON_PHASE : Tone.INK));
  }
}
