package unrolled.ui.step;

import unrolled.engine.formula.Element;
import unrolled.engine.formula.Quantity;
import unrolled.engine.scenario.Edit;
import unrolled.engine.scenario.Edited;
import unrolled.ui.step.layout.Box;
import unrolled.ui.theme.Tone;

/// A corner on every cell whose number a person replaced.
final class EditMarks {
  private static final double LARGEST = 8;
  private static final double SHARE = 0.36;
  /// The size in pixels below which a corner is not seen, and the share of a cell it may take to be seen.
  private static final double SEEN = 6;
  private static final double MOST = 0.8;

  private final Ink ink;

  EditMarks(Ink ink) {
    this.ink = ink;
  }

  /// All marks of a picture.
  void paint(StepScene scene) {
    StepSubject subject = scene.reader().subject();
    for (Edited.Replaced replaced : subject.edits()) {
      Edit edit = replaced.edit();
      subject.trace().graph().find(edit.variable())
          .map(variable -> new Element(variable, Quantity.VALUE, edit.time(), edit.sequence(), edit.index()))
          .ifPresent(element -> scene.layout().places(element).stream()
              .filter(box -> box.overlaps(scene.view())).forEach(this::mark));
    }
  }

  private void mark(Box box) {
    double least = Math.min(box.width(), box.height());
    double side = Math.min(least * MOST, Math.max(SEEN / ink.zoom(), Math.min(LARGEST, least * SHARE)));
    double right = box.right() - 1;
    double top = box.y() + 1;
    double[] xs = {right - side, right, right};
    double[] ys = {top, top, top + side};
    ink.on().fill(xs, ys, ink.color(Tone.INK));
    ink.on().outline(xs, ys, new Line(ink.color(Tone.PAPER), ink.line(0.8)));
  }
}
