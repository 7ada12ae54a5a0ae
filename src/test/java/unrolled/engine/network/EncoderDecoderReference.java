package unrolled.engine.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import unrolled.engine.cell.Bias;
import unrolled.engine.cell.GruCell;
import unrolled.engine.cell.LstmCell;
import unrolled.engine.data.Batch;
import unrolled.engine.network.Tape.Num;

/// An encoder–decoder as one would write it with two `nn.LSTM`, `nn.GRU` or `nn.RNN` modules and a linear one: sequence
/// after sequence, the second module beginning with the last state of the first.
final class EncoderDecoderReference {
  private final Network network;
  private final Batch batch;
  private final Tape tape = new Tape();
  private final int units;
  private final List<List<List<States>>> kept = new ArrayList<>();

  /// h and c of one layer.
  record States(Num[] hidden, Num[] cell) {}

  EncoderDecoderReference(Network network, Batch batch) {
    this.network = network;
    this.batch = batch;
    units = network.architecture().hidden();
  }

  double gradient(String parameter, int index) {
    return tape.gradient(parameter, index);
  }

  List<States> states(int time, int row) {
    return kept.get(row).get(time);
  }

  /// The loss, everything differentiated.
  Num run() {
    Num sum = tape.constant(0);
    int terms = 0;
    for (int row = 0; row < batch.size(); row++) {
      kept.add(new ArrayList<>());
      List<States> states = Stream.generate(() -> new States(zeros(), zeros()))
          .limit(network.architecture().layers()).toList();
      for (int time = 0; time < batch.timesteps(); time++) {
        boolean encodes = time < EncoderDecoders.SOURCE;
        String module = encodes ? "encoder." : "decoder.";
        int at = time * batch.size() + row;
        states = step(module, input(module, batch.ids(encodes ? "x_ids" : "decoder.x_ids")[at],
            encodes ? EncoderDecoders.READ : EncoderDecoders.GIVEN), states);
        kept.get(row).add(states);
        int wanted = batch.ids("y")[at];
        if (!encodes && wanted >= 0) {
          sum = sum.plus(crossEntropy(states.getLast().hidden(), wanted));
          terms++;
        }
      }
    }
    Num loss = sum.scaled(1.0 / terms);
    tape.backward(loss);
    return loss;
  }

  private Num[] zeros() {
    Num[] zeros = new Num[units];
    Arrays.setAll(zeros, _ -> tape.constant(0));
    return zeros;
  }

  private Num parameter(String name, int index) {
    return tape.leaf(name, index, network.parameters().get(name)[index]);
  }

  private Num[] input(String module, int symbol, int vocabulary) {
    if (network.architecture().input() instanceof Input.Embedding(int _, int width)) {
      Num[] row = new Num[width];
      Arrays.setAll(row, i -> parameter(module + "embedding.weight", symbol * width + i));
      return row;
    }
    Num[] oneHot = new Num[vocabulary];
    Arrays.setAll(oneHot, i -> tape.constant(i == symbol ? 1 : 0));
    return oneHot;
  }

  private List<States> step(String module, Num[] input, List<States> before) {
    List<States> after = new ArrayList<>();
    Num[] features = input;
    for (int layer = 0; layer < before.size(); layer++) {
      States next = cell(module, "_l" + layer, features, before.get(layer));
      after.add(next);
      features = next.hidden();
    }
    return after;
  }

  private Num row(String matrix, int row, Num[] vector) {
    Num sum = tape.constant(0);
    for (int j = 0; j < vector.length; j++) {
      sum = sum.plus(parameter(matrix, row * vector.length + j).times(vector[j]));
    }
    return sum;
  }

  private Num biased(Num sum, String name, int row, boolean has) {
    return has ? sum.plus(parameter(name, row)) : sum;
  }

  private Num fromInput(String module, String layer, int row, Num[] input) {
    return biased(row(module + "weight_ih" + layer, row, input), module + "bias_ih" + layer, row,
        network.architecture().bias() != Bias.NONE);
  }

  private Num fromHidden(String module, String layer, int row, Num[] hidden) {
    return biased(row(module + "weight_hh" + layer, row, hidden), module + "bias_hh" + layer, row,
        network.architecture().bias() == Bias.TWO);
  }

  private States cell(String module, String layer, Num[] x, States before) {
    Num[] h = new Num[units];
    Num[] c = before.cell();
    if (network.architecture().cell() instanceof LstmCell) {
      c = new Num[units];
      for (int unit = 0; unit < units; unit++) {
        Num[] gates = new Num[4];
        for (int gate = 0; gate < gates.length; gate++) {
          int row = gate * units + unit;
          gates[gate] =
              fromInput(module, layer, row, x).plus(fromHidden(module, layer, row, before.hidden()));
        }
        c[unit] = gates[1].sigmoid().times(before.cell()[unit])
            .plus(gates[0].sigmoid().times(gates[2].tanh()));
        h[unit] = gates[3].sigmoid().times(c[unit].tanh());
      }
    } else if (network.architecture().cell() instanceof GruCell(GruCell.Variant variant)) {
      h = gru(variant, new Where(module, layer), x, before.hidden());
    } else {
      Arrays.setAll(h, unit -> fromInput(module, layer, unit, x)
          .plus(fromHidden(module, layer, unit, before.hidden())).tanh());
    }
    return new States(h, c);
  }

  /// A layer of a module.
  private record Where(String module, String layer) {}

  private Num[] gru(GruCell.Variant variant, Where where, Num[] x, Num[] before) {
    String module = where.module();
    String layer = where.layer();
    Num[] h = new Num[units];
    Num[] reset = new Num[units];
    Arrays.setAll(reset, unit -> fromInput(module, layer, unit, x)
        .plus(fromHidden(module, layer, unit, before)).sigmoid());
    Num[] kept = new Num[units];
    Arrays.setAll(kept, unit -> reset[unit].times(before[unit]));
    for (int unit = 0; unit < units; unit++) {
      int row = 2 * units + unit;
      Num z = fromInput(module, layer, units + unit, x)
          .plus(fromHidden(module, layer, units + unit, before)).sigmoid();
      Num remembered = variant == GruCell.Variant.PYTORCH
          ? reset[unit].times(fromHidden(module, layer, row, before))
          : fromHidden(module, layer, row, kept);
      Num candidate = fromInput(module, layer, row, x).plus(remembered).tanh();
      h[unit] = candidate.plus(z.times(candidate).scaled(-1)).plus(z.times(before[unit]));
    }
    return h;
  }

  private Num crossEntropy(Num[] hidden, int wanted) {
    Num total = tape.constant(0);
    Num chosen = tape.constant(0);
    for (int output = 0; output < EncoderDecoders.OUTPUTS; output++) {
      Num logit = row("head.weight", output, hidden).plus(parameter("head.bias", output));
      total = total.plus(logit.exp());
      chosen = output == wanted ? logit : chosen;
    }
    return total.log().plus(chosen.scaled(-1));
  }
}
