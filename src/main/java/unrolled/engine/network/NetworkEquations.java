package unrolled.engine.network;

import java.util.List;
import unrolled.engine.cell.CellEquations;
import unrolled.engine.cell.Coder;
import unrolled.engine.cell.Layer;
import unrolled.engine.graph.Block.Part;
import unrolled.engine.graph.Direction;
import unrolled.engine.graph.Domain;
import unrolled.engine.graph.Graph;
import unrolled.engine.graph.GraphBuilder;
import unrolled.engine.graph.Operand;
import unrolled.engine.graph.Role;
import unrolled.engine.graph.Span;
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
    Decoder decoder = architecture.decoder();
    Variable features;
    if (decoder == null) {
      features = layers(Span.ALL, Coder.ONLY, architecture.input());
    } else {
      layers(Span.until(decoder.from()), Coder.ENCODER, architecture.input());
      features = layers(Span.since(decoder.from()), Coder.DECODER, decoder.input(architecture.input()));
    }
    if (architecture.readout() != Readout.NONE) {
      readout(features, decoder == null ? Span.ALL : Span.since(decoder.from()));
    }
    return builder.build();
  }

  private Variable layers(Span span, Coder coder, Input input) {
    builder.block(Part.CELLS, Direction.FORWARD, Domain.EVERY, span);
    Variable features = input(input, coder);
    for (int layer = 0; layer < architecture.layers(); layer++) {
      int inputs = layer == 0 ? input.width() : architecture.directions() * architecture.hidden();
      Layer first = new Layer(architecture.cell(), layer, architecture.layers(), false, inputs,
          architecture.hidden(), architecture.bias(), architecture.control(), coder);
      features = architecture.bidirectional() ? bothWays(first, features) : cells(first, features);
    }
    return features;
  }

  private Variable input(Input input, Coder coder) {
    return switch (input) {
      case Input.OneHot(int vocabulary) -> symbols(vocabulary, coder);
      case Input.Real(int width) ->
          builder.given("x", Symbol.of("x"), Role.INPUT, Domain.EVERY, width);
      case Input.Embedding(int vocabulary, int width) -> {
        Variable symbols = symbols(vocabulary, coder);
        Symbol sign = new Symbol("E", "", 0, false, List.of(), coder.mark());
        Variable table =
            builder.parameter(coder.prefix() + "embedding.weight", sign, new Shape(vocabulary, width));
        Variable embedded = builder.declare("x", Symbol.of("e"), Role.EMBEDDED, width);
        yield builder.row(Operand.of(table), symbols, embedded);
      }
    };
  }

  /// What the encoder reads is what any network reads; only what the decoder reads has a name of its own.
  static String symbols(Coder coder) {
    return coder == Coder.DECODER ? coder.prefix() + "x_ids" : "x_ids";
  }

  private Variable symbols(int vocabulary, Coder coder) {
    return builder.given(symbols(coder), Symbol.of("x"), Role.IDS, Domain.EVERY, vocabulary);
  }

  private Variable cells(Layer layer, Variable features) {
    builder.cell();
    CellEquations equations = new CellEquations(builder, layer, features);
    architecture.cell().write(equations);
    return equations.hidden();
  }

  private Variable bothWays(Layer layer, Variable features) {
    int index = layer.index();
    builder.block(Part.CELLS, Direction.FORWARD, Domain.EVERY);
    Variable forward = cells(layer, features);
    builder.block(Part.CELLS, Direction.REVERSE, Domain.EVERY);
    Variable reverse = cells(layer.reversed(), features);
    builder.block(Part.CELLS, Direction.FORWARD, Domain.EVERY);
    boolean last = index == architecture.layers() - 1;
    Symbol symbol = new Symbol("h", "", architecture.layers() > 1 ? index + 1 : 0, false, List.of("→", "←"));
    Variable both = builder.declare(
        last ? "output" : "output_l" + index, symbol, Role.OUTPUT, 2 * architecture.hidden());
    return builder.concat(List.of(Operand.of(forward), Operand.of(reverse)), both);
  }

  private void readout(Variable features, Span span) {
    Domain domain = architecture.readout() == Readout.LAST ? Domain.LAST : Domain.EVERY;
    int outputs = architecture.outputs();
    builder.block(Part.READOUT, Direction.FORWARD, domain, span);
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
    loss(logits, domain, span);
  }

  private void loss(Variable logits, Domain domain, Span span) {
    if (architecture.loss() == LossKind.NONE) {
      return;
    }
    builder.block(Part.LOSS, Direction.FORWARD, domain, span);
    if (architecture.loss() == LossKind.CROSS_ENTROPY) {
      builder.crossEntropy(Operand.of(logits),
          builder.given("y", Symbol.of("y"), Role.TARGET_IDS, domain, logits.width()));
    } else {
      Variable target = builder.given("y", Symbol.of("y"), Role.TARGET, domain, logits.width());
      builder.squaredError(Operand.of(logits), target);
    }
  }
}
