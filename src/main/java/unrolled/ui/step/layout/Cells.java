package unrolled.ui.step.layout;

import unrolled.engine.formula.Element;
import unrolled.engine.formula.Quantity;
import unrolled.engine.graph.Domain;
import unrolled.engine.graph.Variable;

/// Numbers of one variable drawn side by side: a vector as a column, a part of a parameter as a matrix.
///
/// @param variable whose numbers
/// @param time their timestep: −1 or T for an initial state, 0 for a parameter
/// @param column the timestep in whose column they are drawn, −1 outside of all columns
/// @param box where
/// @param first index of the first number in the variable's shape
/// @param rows how many rows
/// @param columns how many columns
/// @param look how they are shown
public record Cells(
    Variable variable, int time, int column, Box box, int first, int rows, int columns, Look look) {
  /// The address of a number.
  public Element element(int row, int col, Quantity quantity, int sequence) {
    int of = variable.domain() == Domain.ONCE ? 0 : sequence;
    return new Element(variable, quantity, time, of, first + row * columns + col);
  }

  /// The width of one cell.
  public double cellWidth() {
    return box.width() / columns;
  }

  /// The height of one cell.
  public double cellHeight() {
    return box.height() / rows;
  }

  /// Where a number is.
  public Box cell(int row, int col) {
    return new Box(box.x() + col * cellWidth(), box.y() + row * cellHeight(), cellWidth(), cellHeight());
  }

  /// Whether a number of the variable at a timestep is among them.
  boolean holds(Element element) {
    int index = element.index() - first;
    return element.variable().equals(variable) && element.time() == time
        && index >= 0 && index < rows * columns;
  }

  /// Where a number that is among them is.
  Box cell(Element element) {
    int index = element.index() - first;
    return cell(index / columns, index % columns);
  }
}
