package unrolled.engine.graph;

/// A variable as an operation reads it: at this timestep or the previous one, whole or from some row on.
///
/// @param variable what is read
/// @param shift 0 for this timestep, −1 for the previous one in processing order
/// @param from the first row of a parameter that is read (the rows of one gate); 0 for everything else
/// @param rows how many rows of a parameter are read; 1 for everything else
public record Operand(Variable variable, int shift, int from, int rows) {

  /// The value at the same timestep.
  public static Operand of(Variable variable) {
    return new Operand(variable, 0, 0, variable.shape().rows());
  }

  /// The value at the previous timestep in processing order.
  public static Operand previous(Variable variable) {
    return new Operand(variable, -1, 0, 1);
  }

  /// Rows `[from, from + rows)` of a parameter: what belongs to one gate.
  public static Operand part(Variable parameter, int from, int rows) {
    return new Operand(parameter, 0, from, rows);
  }

  /// Where the part begins in the parameter's flat array.
  public int start() {
    return from == 0 ? 0 : from * variable.width();
  }

  /// How it is written: a part of a parameter by its gate's letter.
  public Symbol symbol() {
    Symbol whole = variable.symbol();
    return isPart() && !whole.parts().isEmpty() ? whole.part(from / rows) : whole;
  }

  /// The timestep at which an operation at `time` reads it: −1 or T is the initial state, 0 what exists once.
  public int timeAt(int time) {
    if (variable.domain() == Domain.ONCE) {
      return 0;
    }
    return variable.direction() == Direction.REVERSE ? time - shift : time + shift;
  }

  /// Whether it reads a row of its variable; a parameter may be read in part, everything else is read whole.
  public boolean reads(int row) {
    return !variable.isParameter() || (from <= row && row < from + rows);
  }

  /// Whether only some rows of the parameter are read.
  public boolean isPart() {
    return variable.isParameter() && rows != variable.shape().rows();
  }
}
