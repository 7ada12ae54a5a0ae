package unrolled.engine.graph;

import unrolled.engine.math.Shape;

/// One named quantity of a graph. It holds no numbers: its id addresses them in a [Memory].
///
/// @param id dense index into the memory
/// @param name the name in files, PyTorch's where it has one (`weight_hh_l0`, `h_l0`, `gate_f_l0`)
/// @param symbol how it is written on screen
/// @param role what it is
/// @param domain whether it exists once, at every timestep, or at the last
/// @param direction the order of its time loop
/// @param shape `[rows, columns]` for [Domain#ONCE]; `[1, n]`, a row of one sequence at one timestep, otherwise; of
///     symbols, the one-hot vector that an index stands for
/// @param held whether it is 0 and stays 0, because it was cut out of the network: nothing computes, loads or trains
///     it, and no gradient reaches it
public record Variable(
    int id, String name, Symbol symbol, Role role, Domain domain, Direction direction, Shape shape,
    boolean held) {

  /// Numbers in one row of the memory: n, or the columns of a matrix.
  public int width() {
    return shape.columns();
  }

  /// Whether a memory keeps indices of symbols in place of its numbers.
  public boolean isSymbols() {
    return role == Role.IDS || role == Role.TARGET_IDS;
  }

  /// How many numbers a memory keeps of one row: all of them, or the index of a symbol.
  int stored() {
    return isSymbols() ? 1 : width();
  }

  /// Whether it is a recurrent state, which owns one more row block for its initial value.
  public boolean isState() {
    return role == Role.HIDDEN || role == Role.CELL_STATE;
  }

  /// Whether the loss is differentiated with respect to it.
  public boolean hasGradient() {
    return role.hasGradient() && !held;
  }

  /// Whether all timesteps share it.
  public boolean isParameter() {
    return role == Role.PARAMETER;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Variable variable && variable.id == id && variable.name.equals(name);
  }

  @Override
  public int hashCode() {
    return id;
  }

  @Override
  public String toString() {
    return name;
  }
}
