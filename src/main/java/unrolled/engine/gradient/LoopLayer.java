package unrolled.engine.gradient;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import unrolled.engine.graph.Activate;
import unrolled.engine.graph.Graph;
import unrolled.engine.graph.Variable;

/// A recurrent layer as its gradients see it: its states, its recurrent weights, and what its direct path is.
///
/// @param hidden h
/// @param cell c of an LSTM, null elsewhere
/// @param weight W_hh
/// @param activation f of a plain cell h = f(a), null for a gated one
/// @param keeper the gate that multiplies the previous memory: f of an LSTM, z of a GRU; null for a plain cell
record LoopLayer(
    Variable hidden, @Nullable Variable cell, Variable weight, @Nullable Activate activation,
    @Nullable Variable keeper) {

  /// A layer of a graph that reads forwards, counted from 0.
  ///
  /// @throws IllegalArgumentException when the graph has no such layer
  static LoopLayer of(Graph graph, int layer) {
    Variable hidden = graph.variable("h_l" + layer);
    Variable forget = graph.find("gate_f_l" + layer).orElse(null);
    Variable keeper = forget == null ? graph.find("gate_z_l" + layer).orElse(null) : forget;
    Activate activation = graph.producer(hidden).orElse(null) instanceof Activate op ? op : null;
    return new LoopLayer(hidden, graph.find("c_l" + layer).orElse(null),
        graph.variable("weight_hh_l" + layer), activation, keeper);
  }

  /// How many layers a graph has.
  static int count(Graph graph) {
    return (int) IntStream.iterate(0, layer -> graph.find("h_l" + layer).isPresent(), layer -> layer + 1)
        .count();
  }

  /// What the direct path carries: c of an LSTM, h elsewhere.
  Variable memory() {
    return cell == null ? hidden : cell;
  }
}
