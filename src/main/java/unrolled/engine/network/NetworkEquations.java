package unrolled.engine.network;

import java.util.List;
import unrolled.engine.cell.CellEquations;
import unrolled.engine.cell.Layer;
import unrolled.engine.graph.Block.Part;
import unrolled.engine.graph.Direction;
import unrolled.engine.graph.Domain;
import unrolled.engine.graph.Graph;
import unrolled.engine.graph.GraphBuilder;
import unrolled.engine.graph.Operand;
import unrolled.engine.graph.Role;
import unrolled.engine.graph.Symbol;
import unrolled.engine.graph.Variable;
import unrolled.engine.math.Shape;

/// Writes down the equations of a whole network: input, recurrent layers, readout, loss.
final class NetworkEquations {
  private final Architecture architecture;
  private final GraphBuilder builder = new GraphBuilder();

  NetworkEquations(Architecture architecture) {
    this.architecture = architecture;
  }

  Graph write() {
    builder.block(Part.CELLS, Direction.FORWARD, Domain.EVERY);
    Variable features = input();
    for (int layer = 0; layer < architecture.layers(); layer++) {
      features = architecture.bidirectional() ? bothWays(layer, features) : oneWay(layer, features);
    }
    if (architecture.readout() != Readout.NONE) {
      readout(features);
    }
    return builder.build();
  }

  private Variable input() {
    return switch (architecture.input()) {
      case Input.OneHot(int vocabulary) -> symbols(vocabulary);
      case Input.Real(int width) ->
          builder.given("x", Symbol.of("x"), Role.INPUT, Domain.EVERY, width);
      case Input.Embedding(int vocabulary, int width) -> {
        Variable symbols = symbols(vocabulary);
        Variable table = builder.parameter("embedding.weight", Symbol.of("E"), new Shape(vocabulary, width));
        Variable embedded = builder.declare("x", Symbol.of("e"), Role.EMBEDDED, width);
        yield builder.row(Operand.of(table), symbols, embedded);
      }
    };
  }

  private Variable symbols(int vocabulary) {
    return builder.given("x_ids", Symbol.of("x"), Role.IDS, Domain.EVERY, vocabulary);
  }

  private int width(int index) {
    return index == 0 ? architecture.input().width() : architecture.directions() * architecture.hidden();
  }

  private Variable cells(int index, boolean reverse, Variable features) {
    Layer layer = new Layer(architecture.cell(), index, architecture.layers(), reverse, width(index),
        architecture.hidden(), architecture.bias(), architecture.control());
    builder.cell();
    CellEquations equations = new CellEquations(builder, layer, features);
    architecture.cell().write(equations);
    return equations.hidden();
  }

  private Variable oneWay(int index, Variable features) {
    return cells(index, false, features);
  }

  private Variable bothWays(int index, Variable features) {
    builder.block(Part.CELLS, Direction.FORWARD, Domain.EVERY);
    Variable forward = cells(index, false, features);
    builder.block(Part.CELLS, Direction.REVERSE, Domain.EVERY);
    Variable reverse = cells(index, true, features);
    builder.block(Part.CELLS, Direction.FORWARD, Domain.EVERY);
    boolean last = index == architecture.layers() - 1;
    Symbol symbol = new Symbol("h", "", architecture.layers() > 1 ? index + 1 : 0, false, List.of("→", "←"));
    Variable both = builder.declare(
        last ? "output" : "output_l" + index, symbol, Role.OUTPUT, 2 * architecture.hidden());
    return builder.concat(List.of(Operand.of(forward), Operand.of(reverse)), both);
  }

  private void readout(Variable features) {
    Domain domain = architecture.readout() == Readout.LAST ? Domain.LAST : Domain.EVERY;
    int outputs = architecture.outputs();
    builder.block(Part.READOUT, Direction.FORWARD, domain);
    Variable weight =
        builder.parameter("head.weight", Symbol.of("W", "hy"), new Shape(outputs, features.width()));
    Variable logits;
    if (architecture.readoutBias()) {
      Variable bias = builder.parameter("head.bias", Symbol.of("b", "y"), new Shape(outputs, 1));
      Variable product = builder.declare("head.product", Symbol.of("Wh", "y"), Role.INTERMEDIATE, outputs);
      builder.product(Operand.of(weight), Operand.of(features), product);
      logits = builder.declare("logits", Symbol.of("o"), Role.LOGITS, outputs);
      builder.add(List.of(Operand.of(product), Operand.of(bias)), logits);
    } else {
      logits = builder.declare("logits", Symbol.of("o"), Role.LOGITS, outputs);
      builder.product(Operand.of(weight), Operand.of(features), logits);
    }
    loss(logits, domain);
  }

  private void loss(Variable logits, Domain domain) {
    if (architecture.loss() == LossKind.NONE) {
      return;
    }
    builder.block(Part.LOSS, Direction.FORWARD, domain);
    if (architecture.loss() == LossKind.CROSS_ENTROPY) {
      builder.crossEntropy(Operand.of(logits),
          builder.given("y", Symbol.of("y"), Role.TARGET_IDS, domain, logits.width()));
    } else {
      Variable target = builder.given("y", Symbol.of("y"), Role.TARGET, domain, logits.width());
      builder.squaredError(Operand.of(logits), target);
    }
  }
}
