package unrolled.engine.torch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import unrolled.engine.graph.Domain;
import unrolled.engine.graph.Execution;
import unrolled.engine.graph.Memory;
import unrolled.engine.graph.Norms;
import unrolled.engine.graph.Role;
import unrolled.engine.graph.Variable;
import unrolled.engine.io.Tensor;
import unrolled.engine.math.Gemm;

/// Every number of an execution under the names PyTorch's users give them: `h_l0`, `gate_f_l0`, `grad.weight_ih_l0`,
/// `grad_norm.h_l0` …
///
/// For a reversed direction, index t is the position in the sequence, not the processing order.
public final class TorchTrace {
  private final Execution execution;
  private final Memory memory;
  private final Gemm kernel = Gemm.create();
  private final Map<String, Tensor> tensors = new LinkedHashMap<>();

  private TorchTrace(Execution execution) {
    this.execution = execution;
    memory = execution.memory();
  }

  /// All tensors of an execution that has been run forward, and backward if asked for.
  public static Map<String, Tensor> of(Execution execution, boolean withGradients) {
    TorchTrace trace = new TorchTrace(execution);
    trace.values();
    if (withGradients) {
      trace.gradients();
    }
    return trace.tensors;
  }

  private List<Variable> withRole(Role... roles) {
    List<Role> wanted = List.of(roles);
    return execution.graph().variables().stream().filter(each -> wanted.contains(each.role()) && !each.held())
        .toList();
  }

  private void values() {
    for (Variable variable : withRole(Role.GATE, Role.CELL_STATE, Role.HIDDEN)) {
      tensors.put(variable.name(), overTime(variable, memory.values(variable)));
    }
    tensors.put("output", overTime(output(), memory.values(output())));
    for (Variable variable : withRole(Role.LOGITS)) {
      tensors.put("logits", overTime(variable, memory.values(variable)));
    }
    for (Variable variable : withRole(Role.LOSS)) {
      tensors.put("loss", Tensor.of(memory.values(variable).clone()));
    }
  }

  private Variable output() {
    return execution.graph().find("output").orElseGet(() -> withRole(Role.HIDDEN).getLast());
  }

  private Tensor overTime(Variable variable, double[] data) {
    int width = variable.width();
    if (variable.domain() == Domain.LAST) {
      return Tensor.of(data.clone(), memory.batch(), width);
    }
    int from = memory.position(variable, 0);
    int count = memory.timesteps() * memory.batch() * width;
    return Tensor.of(Arrays.copyOfRange(data, from, from + count), memory.timesteps(), memory.batch(), width);
  }

  private void gradients() {
    parameters();
    for (Variable variable : withRole(Role.INPUT, Role.EMBEDDED)) {
      tensors.put("grad.x", overTime(variable, memory.gradients(variable)));
    }
    initial("grad.h0", Role.HIDDEN);
    initial("grad.c0", Role.CELL_STATE);
    for (Variable variable : withRole(Role.LOGITS, Role.GATE)) {
      tensors.put("grad." + variable.name(), overTime(variable, memory.gradients(variable)));
    }
    for (Variable variable : withRole(Role.CELL_STATE, Role.HIDDEN)) {
      tensors.put("grad." + variable.name(), overTime(variable, memory.gradients(variable)));
      norms(variable);
    }
  }

  private void parameters() {
    List<Double> norms = new ArrayList<>();
    for (Variable parameter : execution.graph().parameters()) {
      double[] gradient = memory.gradients(parameter);
      int rows = parameter.shape().rows();
      boolean vector = parameter.name().contains("bias");
      tensors.put("grad." + parameter.name(), vector
          ? Tensor.of(gradient.clone(), rows)
          : Tensor.of(gradient.clone(), rows, parameter.width()));
      norms.add(Norms.euclidean(kernel, gradient, 0, gradient.length));
    }
    for (int i = 0; i < norms.size(); i++) {
      tensors.put("grad_norm." + execution.graph().parameters().get(i).name(),
          Tensor.of(new double[] {norms.get(i)}));
    }
    double[] all = norms.stream().mapToDouble(Double::doubleValue).toArray();
    tensors.put("grad_norm.total", Tensor.of(new double[] {Norms.euclidean(kernel, all, 0, all.length)}));
  }

  private void initial(String name, Role role) {
    List<Variable> states = withRole(role);
    if (states.isEmpty()) {
      return;
    }
    int block = memory.batch() * states.getFirst().width();
    double[] data = new double[states.size() * block];
    for (int i = 0; i < states.size(); i++) {
      int from = memory.initialPosition(states.get(i));
      System.arraycopy(memory.gradients(states.get(i)), from, data, i * block, block);
    }
    tensors.put(name, Tensor.of(data, states.size(), memory.batch(), states.getFirst().width()));
  }

  private void norms(Variable state) {
    int width = state.width();
    int batch = memory.batch();
    double[] gradient = memory.gradients(state);
    double[] together = new double[memory.timesteps()];
    double[] each = new double[memory.timesteps() * batch];
    for (int t = 0; t < memory.timesteps(); t++) {
      int from = memory.position(state, t);
      together[t] = Norms.euclidean(kernel, gradient, from, batch * width);
      for (int b = 0; b < batch; b++) {
        each[t * batch + b] = Norms.euclidean(kernel, gradient, from + b * width, width);
      }
    }
    tensors.put("grad_norm." + state.name(), Tensor.of(together, memory.timesteps()));
    tensors.put("grad_norm_per_sample." + state.name(), Tensor.of(each, memory.timesteps(), batch));
  }
}
