package unrolled.engine.scenario;

import unrolled.engine.formula.Element;
import unrolled.engine.formula.Quantity;
import unrolled.engine.graph.Execution;
import unrolled.engine.graph.Graph;
import unrolled.engine.graph.Lookup;
import unrolled.engine.graph.Role;
import unrolled.engine.graph.Variable;

/// One given number that a person replaced: a parameter, an input or an initial state.
///
/// @param variable its name in files, `weight_hh_l0`; `x` for an input, whether it is given as numbers or as symbols
/// @param time the timestep counted from 0; −1 (T for a reversed layer) is the initial state, 0 for a parameter
/// @param sequence the row of the batch, counted from 0; 0 for a parameter
/// @param index position in the variable's shape, row-major
/// @param value what stands there now; any finite double
public record Edit(String variable, int time, int sequence, int index, double value) {
  /// @throws IllegalArgumentException when the value is not finite
  public Edit {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("A given number must be finite.");
    }
  }

  /// A number replaced.
  ///
  /// @param element a number for which [#isPossible(Execution, Element)] holds
  public static Edit of(Element element, double value) {
    return new Edit(name(element.variable()), element.time(), element.sequence(), element.index(), value);
  }

  private static String name(Variable variable) {
    return variable.role() == Role.IDS ? Graph.vectors(variable.name()) : variable.name();
  }

  /// Whether this replaces the number at an address, whatever it replaces it with.
  public boolean isOf(Element element) {
    return name(element.variable()).equals(variable) && element.time() == time
        && element.sequence() == sequence && element.index() == index;
  }

  /// Whether this replaces a number of a variable that is given as symbols.
  boolean isOfSymbols(Variable ids) {
    return ids.role() == Role.IDS && Graph.vectors(ids.name()).equals(variable);
  }

  /// Whether this replaces the same number as another edit.
  boolean replaces(Edit other) {
    return equals(new Edit(other.variable, other.time, other.sequence, other.index, value));
  }

  /// Whether a number is given rather than computed, so that it can be replaced; what a control cut out of the network
  /// cannot.
  public static boolean isPossible(Execution execution, Element element) {
    Variable variable = element.variable();
    return element.quantity() == Quantity.VALUE && !variable.held() && switch (variable.role()) {
      case PARAMETER, INPUT -> true;
      case IDS -> hasVectors(execution, variable);
      case HIDDEN, CELL_STATE -> element.time() == execution.memory().initialTime(variable);
      default -> false;
    };
  }

  /// Whether indices stand for one-hot vectors, rather than for rows of an embedding.
  static boolean hasVectors(Execution execution, Variable symbols) {
    return symbols.role() == Role.IDS && execution.graph().ops().stream()
        .noneMatch(op -> op instanceof Lookup lookup && lookup.symbols().equals(symbols) && !lookup.column());
  }

  /// Writes the number where the network reads it.
  ///
  /// @throws IllegalArgumentException when the network has no such number
  void writeTo(Execution execution) {
    Element element = element(execution);
    execution.memory().values(element.variable())[execution.memory().position(element)] = value;
  }

  /// The number that the network has there now.
  ///
  /// @throws IllegalArgumentException when the network has no such number
  double readFrom(Execution execution) {
    return execution.memory().value(element(execution));
  }

  private Element element(Execution execution) {
    Variable found = execution.graph().variable(variable);
    Element element = new Element(found, Quantity.VALUE, time, sequence, index);
    boolean inside = index >= 0 && index < found.shape().size() && isInside(execution, found);
    if (!inside || !isPossible(execution, element)) {
      throw new IllegalArgumentException("There is no given number " + this + ".");
    }
    return element;
  }

  private boolean isInside(Execution execution, Variable found) {
    if (found.isParameter()) {
      return time == 0 && sequence == 0;
    }
    boolean row = sequence >= 0 && sequence < execution.memory().batch();
    return row && (found.isState() || (time >= 0 && time < execution.memory().timesteps()));
  }
}
