package unrolled.engine.torch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import unrolled.engine.cell.Control;
import unrolled.engine.data.Batch;
import unrolled.engine.graph.Execution;
import unrolled.engine.math.Gemm;
import unrolled.engine.network.Architecture;
import unrolled.engine.network.Initialization;
import unrolled.engine.network.Input;
import unrolled.engine.network.LossKind;
import unrolled.engine.network.Network;
import unrolled.engine.network.Readout;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.Trainer;
import unrolled.engine.train.TrainingConfig;

/// Networks of every kind at work on batches that were drawn, as snippets.
final class Snippets {
  private static final int TIME = 5;
  private static final int BATCH = 2;

  private Snippets() {}

  /// A network run forward and backward.
  static PyTorchSnippet of(Network network, Batch batch, int window) {
    TrainingConfig config = TrainingConfig.of(Optimizer.sgd(), 1).withWindow(window);
    Execution execution = Trainer.prepare(network, config, batch, Gemm.create(), false);
    execution.forward();
    if (network.graph().lossOp().isPresent()) {
      execution.backward();
    }
    return new PyTorchSnippet(network.architecture(), execution, List.of());
  }

  /// A drawn network on a drawn batch.
  ///
  /// @param window of truncated BPTT
  /// @param begun whether the states begin elsewhere than at 0
  static PyTorchSnippet drawn(Architecture architecture, int window, boolean begun) {
    Network network = Network.of(architecture);
    Random random = new Random(7);
    Initialization.uniform().apply(network, random);
    int outputs = architecture.outputs();
    Map<String, int[]> symbols = new HashMap<>();
    Map<String, double[]> numbers = new HashMap<>();
    int rows = architecture.readout() == Readout.LAST ? BATCH : TIME * BATCH;
    if (architecture.input() instanceof Input.Real(int width)) {
      numbers.put("x", random.doubles((long) TIME * BATCH * width, -1, 1).toArray());
    } else {
      symbols.put("x_ids", random.ints(TIME * BATCH, 0, 4).toArray());
    }
    if (architecture.loss() == LossKind.CROSS_ENTROPY) {
      symbols.put("y", random.ints(rows, -1, outputs).toArray());
    } else if (architecture.loss() == LossKind.SQUARED_ERROR) {
      numbers.put("y", random.doubles((long) rows * outputs, -1, 1).toArray());
    }
    network.graph().variables().stream().filter(each -> begun && each.isState() && !each.held())
        .forEach(each -> numbers.put(each.name(),
            random.doubles((long) BATCH * architecture.hidden(), -1, 1).toArray()));
    return of(network, new Batch(TIME, BATCH, symbols, numbers), window);
  }

  /// Every cell with every number of biases, input, readout and control, some begun, some truncated.
  static List<PyTorchSnippet> all() {
    List<PyTorchSnippet> all = new ArrayList<>();
    for (Architecture each : ModelFileTest.architectures()) {
      int number = all.size();
      all.add(drawn(each, number % 3 == 0 ? 2 : 0, number % 2 == 0));
      all.add(drawn(each.withControl(Control.values()[1 + number / 2 % 2]), 0, false));
    }
    return all;
  }
}
