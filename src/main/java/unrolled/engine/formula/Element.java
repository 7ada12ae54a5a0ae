package unrolled.engine.formula;

import unrolled.engine.graph.Variable;

/// The address of one number: the only name a view needs to show it, explain it or go to it.
///
/// @param variable what it belongs to
/// @param quantity its value, gradient, or a number of the update
/// @param time the timestep counted from 0; −1 is the initial state (T for a reversed layer); 0 for what exists once
/// @param sequence the row of the batch, counted from 0; 0 for what exists once
/// @param index position in the variable's shape, row-major
public record Element(Variable variable, Quantity quantity, int time, int sequence, int index) {
  /// The same place, another of its numbers.
  public Element with(Quantity other) {
    return new Element(variable, other, time, sequence, index);
  }

  /// The row in the variable's shape.
  public int row() {
    return index / variable.width();
  }

  /// The column in the variable's shape.
  public int column() {
    return index % variable.width();
  }
}
