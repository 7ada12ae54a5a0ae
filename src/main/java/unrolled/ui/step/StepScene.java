package unrolled.ui.step;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Quantity;
import unrolled.engine.trace.Phase;
import unrolled.engine.trace.Story;
import unrolled.engine.trace.TraceStep;
import unrolled.ui.step.layout.Box;
import unrolled.ui.step.layout.Cells;
import unrolled.ui.step.layout.StepLayout;

/// All that one picture of the diagram depends on.
///
/// @param layout where everything is
/// @param reader the numbers as they are shown; while a step moves, those before it
/// @param limits full colours
/// @param step the step that has just happened, null before the first
/// @param selected the number that is explained, if one is
/// @param asked the number that is asked for before the step is shown, if one is: then the numbers are those before it
/// @param view what can be seen, in units of the diagram
record StepScene(
    StepLayout layout, CellReader reader, Limits limits, @Nullable TraceStep step,
    @Nullable Element selected, @Nullable Element asked, Box view) {

  /// The same with all of the diagram in view.
  StepScene whole() {
    return in(new Box(0, 0, layout.width(), layout.height()));
  }

  /// The same with a part of the diagram in view.
  StepScene in(Box part) {
    return new StepScene(layout, reader, limits, step, selected, asked, part);
  }

  /// The phase of the moment; forward before the first step.
  Phase phase() {
    return step == null ? Phase.FORWARD : step.phase();
  }

  /// The order of the steps.
  Story story() {
    return reader.subject().trace().story();
  }

  /// Whether gradients have begun to flow, so that cells have a second line.
  boolean hasGradients() {
    return reader.position() > story().firstBackward() || phase() == Phase.BACKWARD
        || phase() == Phase.UPDATE;
  }

  /// Whether an operation at a timestep is the one that has just happened.
  boolean isActive(Object op, int time) {
    return step != null && step.op().equals(op) && (step.time() < 0 || step.time() == time);
  }

  /// Whether a group of cells holds what is asked for.
  boolean isAsked(Cells cells) {
    return asked != null && Targets.isTarget(step, cells);
  }

  /// Whether this quantity of a group of cells is asked for.
  boolean asks(Cells cells, Quantity quantity) {
    return asked != null && asked.quantity() == quantity && isAsked(cells);
  }

  /// Whether a group of cells holds numbers that are known or asked for.
  boolean isThere(Cells cells) {
    return isAsked(cells) || reader.numbers(cells, Quantity.VALUE).length > 0;
  }

  /// The number at a point of the diagram.
  Optional<Element> elementAt(double x, double y, double zoom) {
    return layout.cellsAt(x, y).flatMap(cells -> element(cells, x, y, zoom));
  }

  private Optional<Element> element(Cells cells, double x, double y, double zoom) {
    int row = Math.clamp((int) ((y - cells.box().y()) / cells.cellHeight()), 0, cells.rows() - 1);
    int column = Math.clamp((int) ((x - cells.box().x()) / cells.cellWidth()), 0, cells.columns() - 1);
    Quantity quantity = CellLines.at(cells, y - cells.cell(row, column).y(), this, zoom);
    Element element = cells.element(row, column, quantity, reader.subject().sequence());
    boolean there = isAsked(cells) || reader.numbers(cells, quantity).length > 0;
    return there ? Optional.of(element) : Optional.empty();
  }
}
