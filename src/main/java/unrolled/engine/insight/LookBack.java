package unrolled.engine.insight;

import java.util.Arrays;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Quantity;
import unrolled.engine.graph.Execution;
import unrolled.engine.graph.Graph;
import unrolled.engine.graph.Memory;
import unrolled.engine.graph.Role;
import unrolled.engine.graph.Variable;
import unrolled.engine.math.Gemm;
import unrolled.engine.network.Input;
import unrolled.engine.network.Network;

/// How far back one output looks: ‖∂s/∂x_k‖ for every earlier token k, where s is its logit or the logarithm of its
/// probability and x_k the vector that is read, the row of the embedding or the one-hot vector.
///
/// It is the network's own backward pass, begun at that output. The sizes are absolute: those of two networks, or of
/// two tokens, can be compared.
///
/// @param what what is differentiated
/// @param output the token whose output it is
/// @param from the first token that is looked back to; the states it finds are taken as given
/// @param place the last token that is read before the output
/// @param value s
/// @param norms ‖∂s/∂x_k‖ for k = from … place
public record LookBack(What what, int output, int from, int place, double value, double[] norms) {
  /// What is differentiated.
  public enum What {
    /// o_y, before softmax.
    LOGIT,
    /// ln p_y.
    LOG_PROBABILITY
  }

  /// A question about a text.
  ///
  /// @param ids the text
  /// @param place the last token that is read, counted from 0
  /// @param output the token whose output is asked about
  /// @param what its logit or the logarithm of its probability
  public record Question(int[] ids, int place, int output, What what) {}

  /// Looks back from a place.
  ///
  /// @param most over how many tokens at most
  /// @throws IllegalArgumentException when the network does not read symbols forwards, or has no such output
  public static LookBack of(Network network, Question question, int most) {
    int from = Math.max(0, question.place + 1 - most);
    int timesteps = question.place + 1 - from;
    Variable symbols = network.graph().variable("x_ids");
    boolean oneHot = network.architecture().input() instanceof Input.OneHot;
    Graph graph = oneHot ? network.graph().withVectors(symbols) : network.graph();
    Execution execution = new Execution(graph, timesteps, 1, Gemm.create());
    Memory memory = execution.memory();
    network.parameters().writeTo(memory);
    carry(network, question.ids, from, memory);
    write(memory, symbols, question.ids, from);
    Variable logits = graph.variable("logits");
    boolean logit = question.what == What.LOGIT;
    if (!logit) {
      want(execution, question.output);
    }
    double loss = execution.forward();
    Element output = new Element(logits, Quantity.VALUE, timesteps - 1, 0, question.output);
    double value = logit ? memory.value(output) : -loss;
    if (logit) {
      execution.backwardOf(output);
    } else {
      execution.backwardFrom(timesteps - 1);
    }
    return new LookBack(question.what, question.output, from, question.place, value,
        norms(memory, graph.variable("x"), timesteps));
  }

  /// The states in which everything before the window leaves the network.
  private static void carry(Network network, int[] ids, int from, Memory to) {
    new TextPass(network).read(ids, from, (memory, begin, count) -> {
      for (Variable variable : network.graph().variables()) {
        if (variable.isState() && !variable.held()) {
          System.arraycopy(memory.values(variable), memory.position(variable, count - 1),
              to.values(variable), to.initialPosition(variable), variable.width());
        }
      }
    });
  }

  private static void write(Memory memory, Variable symbols, int[] ids, int from) {
    Variable read = memory.graph().variables().get(symbols.id());
    for (int time = 0; time < memory.timesteps(); time++) {
      if (read.isSymbols()) {
        memory.ids(read)[time] = ids[from + time];
      } else {
        memory.values(read)[time * read.width() + ids[from + time]] = 1;
      }
    }
  }

  /// The only thing wanted of the network, at the last timestep.
  private static void want(Execution execution, int output) {
    for (Variable variable : execution.graph().variables()) {
      if (variable.role() == Role.TARGET_IDS) {
        int[] targets = execution.memory().ids(variable);
        Arrays.fill(targets, -1);
        targets[targets.length - 1] = output;
      }
    }
    execution.countTargets();
  }

  private static double[] norms(Memory memory, Variable vectors, int timesteps) {
    double[] norms = new double[timesteps];
    double[] gradients = memory.gradients(vectors);
    for (int time = 0; time < timesteps; time++) {
      int at = memory.position(vectors, time);
      double sum = 0;
      for (int i = at; i < at + vectors.width(); i++) {
        sum = Math.fma(gradients[i], gradients[i], sum);
      }
      norms[time] = Math.sqrt(sum);
    }
    return norms;
  }

  /// How many tokens are looked back over.
  public int length() {
    return norms.length;
  }

  /// The norm for the token so many places before the last one that is read.
  public double norm(int distance) {
    return norms[norms.length - 1 - distance];
  }
}
