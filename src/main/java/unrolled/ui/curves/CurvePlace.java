package unrolled.ui.curves;

import java.util.List;
import unrolled.engine.graph.Activate;
import unrolled.engine.graph.Domain;
import unrolled.engine.graph.Graph;
import unrolled.engine.graph.Role;
import unrolled.engine.graph.Symbol;
import unrolled.engine.math.Activation;
import unrolled.ui.text.Message;

/// A place of the network where an activation function is applied at every timestep: a layer's state, or a gate.
///
/// @param op the operation
public record CurvePlace(Activate op) {
  /// All places of a network, in the order of its equations; encoder and decoder share theirs.
  static List<CurvePlace> of(Graph graph) {
    return graph.ops().stream()
        .filter(op -> op instanceof Activate activate && activate.result().domain() == Domain.EVERY)
        .map(op -> new CurvePlace((Activate) op))
        .distinct()
        .toList();
  }

  /// Its name, the same in every network that has such a place.
  public String id() {
    return op.result().name();
  }

  /// f
  public Activation function() {
    return op.function();
  }

  /// What is computed there, in words: `forget gate`, `hidden state, layer 2`.
  Message words() {
    Symbol symbol = op.result().symbol();
    Message what = switch (op.result().role()) {
      case GATE -> Message.of("inspector.gate." + symbol.letter());
      case HIDDEN -> Message.of("inspector.role.hidden");
      default -> Message.of("curves.place.shown");
    };
    Message layered = symbol.layer() == 0 ? what : Message.of("curves.place.layer", what, symbol.layer());
    return symbol.reverse() ? Message.of("curves.place.reverse", layered) : layered;
  }

  /// How the result is written: `h`, `f`.
  String letter() {
    return op.result().role() == Role.INTERMEDIATE ? "" : op.result().symbol().letter();
  }
}
