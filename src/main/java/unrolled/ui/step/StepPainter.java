package unrolled.ui.step;

import org.jspecify.annotations.Nullable;
import unrolled.engine.formula.Element;
import unrolled.engine.graph.Domain;
import unrolled.engine.graph.Role;
import unrolled.engine.trace.TraceView;
import unrolled.ui.step.layout.Box;
import unrolled.ui.step.layout.Cells;
import unrolled.ui.step.layout.Edge;
import unrolled.ui.step.layout.Look;
import unrolled.ui.theme.Theme;
import unrolled.ui.theme.Tone;

/// Paints the diagram: a pure function of a [StepScene], and of how far the last step has moved.
///
/// What rests and what moves are painted separately, so that a frame of motion costs little.
final class StepPainter {
  private static final double SMALLEST_NAME = 6.5;
  private static final double WIDEST_NAME = 90;
  private static final double WIDEST_INPUT = 200;

  private final Ink ink;
  private final PlatePainter plates;
  private final CellPainter cells;
  private final BarPainter bars;
  private final EditMarks marks;
  private final EdgePainter edges;
  private final MotionPainter motion;
  private final QuestionPainter questions;
  private @Nullable CellReader reader;

  StepPainter(Ink ink) {
    this.ink = ink;
    plates = new PlatePainter(ink);
    cells = new CellPainter(ink);
    bars = new BarPainter(ink);
    marks = new EditMarks(ink);
    edges = new EdgePainter(ink);
    motion = new MotionPainter(ink);
    questions = new QuestionPainter(ink);
  }

  /// Chooses what is drawn on, the theme and how near the diagram is.
  void on(Surface surface, Theme theme, double zoom) {
    ink.on(surface, theme, zoom);
  }

  /// Everything that rests.
  void paint(StepScene scene) {
    if (scene.reader() != reader) {
      reader = scene.reader();
      cells.begin();
    }
    Box view = scene.view();
    scene.layout().plates().stream().filter(each -> each.box().overlaps(view))
        .forEach(each -> plates.plate(each, scene));
    edges(scene, false);
    scene.layout().inputs().stream().filter(each -> each.tile().grown(WIDEST_INPUT).overlaps(view))
        .forEach(each -> plates.input(each, scene));
    scene.layout().cells().stream().filter(each -> each.box().overlaps(view))
        .forEach(each -> group(each, scene));
    edges(scene, true);
    scene.layout().glyphs().stream().filter(each -> each.box().overlaps(view))
        .forEach(each -> edges.glyph(each, scene));
    scene.layout().captions().stream().filter(each -> view.grown(WIDEST_NAME).contains(each.x(), each.y()))
        .forEach(each -> plates.caption(each, SMALLEST_NAME));
    selected(scene);
    marks.paint(scene);
    scene.layout().cells().stream().filter(each -> scene.isAsked(each) && each.box().overlaps(view))
        .forEach(each -> questions.paint(each, scene));
  }

  private void edges(StepScene scene, boolean active) {
    for (Edge edge : scene.layout().edges()) {
      if (EdgePainter.isActive(edge, scene) == active && edge.path().touches(scene.view())) {
        if (active) {
          edges.paintActive(edge, scene);
        } else {
          edges.paint(edge, scene);
        }
      }
    }
  }

  private void group(Cells each, StepScene scene) {
    if (each.look() == Look.BARS) {
      bars.paint(each, scene, PlatePainter.target(scene));
      return;
    }
    cells.paint(each, scene);
    if (each.variable().role() == Role.LOGITS) {
      plates.outputs(each, scene);
    }
    plates.picked(each, scene);
  }

  private void selected(StepScene scene) {
    Element selected = scene.selected();
    if (selected != null && isOfShown(selected, scene)) {
      for (Box box : scene.layout().places(selected)) {
        CellPainter.outline(ink, box, ink.color(Tone.ACCENT), 2.6);
      }
    }
  }

  /// A number of another sequence of the batch is nowhere in the diagram.
  private static boolean isOfShown(Element selected, StepScene scene) {
    return selected.variable().domain() == Domain.ONCE || selected.quantity().isNorm()
        || selected.sequence() == scene.reader().subject().sequence();
  }

  /// Collects what the last step moves.
  ///
  /// @param after what is known after it
  void prepareMotion(StepScene scene, TraceView after) {
    motion.prepare(scene, after);
  }

  /// What moves, after a share of the step.
  void paintMotion(StepScene scene, double progress) {
    motion.paint(scene, progress);
  }
}
