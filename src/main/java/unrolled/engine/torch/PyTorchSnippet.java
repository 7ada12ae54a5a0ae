package unrolled.engine.torch;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import unrolled.engine.cell.Bias;
import unrolled.engine.cell.Control;
import unrolled.engine.cell.ElmanCell;
import unrolled.engine.cell.GruCell;
import unrolled.engine.cell.LstmCell;
import unrolled.engine.graph.Domain;
import unrolled.engine.graph.Execution;
import unrolled.engine.graph.Memory;
import unrolled.engine.graph.Role;
import unrolled.engine.graph.Variable;
import unrolled.engine.io.FileProblem;
import unrolled.engine.network.Architecture;
import unrolled.engine.network.Input;
import unrolled.engine.network.LossKind;
import unrolled.engine.network.Readout;
import unrolled.engine.scenario.TrainingStep;

/// A network with the batch it is run on as Python source for PyTorch: it computes h, logits, loss and every gradient
/// in float64, and prints them.
///
/// tanh and ReLU RNN, LSTM and GRU are PyTorch's own modules; every other cell comes with its loop. Parameters have the
/// names and shapes of PyTorch's state dict, numbers as many digits as are needed to read the same bits back. A single
/// bias is b_ih, and b_hh is 0 and stays 0; so is W_hh where it was taken away.
///
/// @param architecture of the network
/// @param execution its numbers, run forward
/// @param symbols how symbols are written, by index; empty where numbers are read
public record PyTorchSnippet(Architecture architecture, Execution execution, List<String> symbols) {
  /// Most parameters that are written out; the weights of a larger network are read from a file.
  public static final int MOST_NUMBERS = 2_000;

  private static final int MOST_SYMBOLS = 64;
  private static final Gson TEXTS = new GsonBuilder().disableHtmlEscaping().create();

  /// The network of a training step on its batch.
  public static PyTorchSnippet of(TrainingStep step) {
    Execution execution = step.prepare();
    execution.forward();
    return new PyTorchSnippet(step.architecture(), execution, step.alphabet());
  }

  /// Whether the network is small enough for its weights to be written out.
  public boolean fits() {
    return execution.graph().parameters().stream().mapToInt(each -> each.shape().size()).sum()
        <= MOST_NUMBERS;
  }

  /// The source with the weights written out, however many they are.
  public String text() {
    StringBuilder weights = new StringBuilder("weights = {\n");
    ModelFile.tensors(architecture, execution).forEach((name, tensor) -> weights
        .append("    \"").append(name).append("\": ").append(PythonNumbers.list(tensor, "    "))
        .append(",\n"));
    weights.append(
        "}\nnet.load_state_dict({name: torch.tensor(numbers) for name, numbers in weights.items()})\n");
    return source("", weights.toString());
  }

  /// The source that reads the weights from a file which [ModelFile] wrote.
  ///
  /// @param file as Python will look for it
  public String text(String file) {
    return source("from safetensors.torch import load_file\n",
        "net.load_state_dict(load_file(" + TEXTS.toJson(file) + "))\n");
  }

  /// Writes the weights for [#text(String)].
  ///
  /// @throws FileProblem when the file cannot be written; then the old one is untouched
  public void writeWeights(Path file) throws FileProblem {
    ModelFile.write(file, architecture, execution);
  }

  private String source(String reader, String weights) {
    PythonCell cell = new PythonCell(architecture, execution.window());
    boolean own = !cell.isBuiltIn();
    return "# The same network in PyTorch: " + name() + ".\n"
        + "import torch\n" + reader + "import torch.nn.functional as F\nfrom torch import nn\n\n"
        + "torch.set_default_dtype(torch.float64)\ntorch.set_printoptions(precision=16)\n"
        + (own ? "\n" + cell.constants() + cell.source() : "\n\n")
        + new PythonModule(architecture, execution.window(), own).source()
        + "net = Net()\n" + weights + constant() + "\n" + given() + "\n" + results();
  }

  private String name() {
    String cell = switch (architecture.cell()) {
      case ElmanCell(var activation) -> activation.id().replace('_', ' ') + " RNN";
      case LstmCell _ -> "LSTM";
      case GruCell(var variant) -> variant == GruCell.Variant.PYTORCH ? "GRU" : "textbook GRU";
    };
    String ways = architecture.bidirectional() ? ", both directions" : "";
    String control = architecture.control() == Control.NONE
        ? ""
        : ", " + architecture.control().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return cell + ", " + count(architecture.hidden(), " unit") + ", " + count(architecture.layers(), " layer")
        + ways + control;
  }

  private static String count(int number, String what) {
    return number + what + (number == 1 ? "" : "s");
  }

  /// What stays as it is in training.
  private String constant() {
    List<String> names = new ArrayList<>();
    if (architecture.bias() == Bias.ONE) {
      names.add("bias_hh");
    }
    if (architecture.control() == Control.NO_RECURRENCE) {
      names.add("weight_hh");
    }
    return names.isEmpty() ? "" : """
        for name, parameter in net.named_parameters():
            if %s:  # stays 0
                parameter.requires_grad_(False)
        """.formatted(String.join(" or ", names.stream().map(each -> "\"" + each + "\" in name").toList()));
  }

  private Variable variable(Role role) {
    return find(role).orElseThrow();
  }

  private Optional<Variable> find(Role role) {
    return execution.graph().variables().stream().filter(each -> each.role() == role).findFirst();
  }

  private String given() {
    Memory memory = execution.memory();
    int[] time = {memory.timesteps(), memory.batch()};
    StringBuilder lines = new StringBuilder();
    if (!symbols.isEmpty() && symbols.size() <= MOST_SYMBOLS) {
      lines.append("symbols = ").append(TEXTS.toJson(symbols)).append('\n');
    }
    if (architecture.input() instanceof Input.Real(int width)) {
      int[] shape = {time[0], time[1], width};
      lines.append("x = torch.tensor(")
          .append(PythonNumbers.list(memory.values(variable(Role.INPUT)), shape, ""))
          .append(")  # [T, B, I]\n");
    } else {
      lines.append("x = torch.tensor(")
          .append(PythonNumbers.list(memory.ids(variable(Role.IDS)), time, "")).append(")  # [T, B]\n");
    }
    target(lines);
    return lines.append(state()).toString();
  }

  private void target(StringBuilder lines) {
    Memory memory = execution.memory();
    boolean last = architecture.readout() == Readout.LAST;
    int[] rows = last ? new int[] {memory.batch()} : new int[] {memory.timesteps(), memory.batch()};
    switch (architecture.loss()) {
      case NONE -> {
      }
      case CROSS_ENTROPY -> lines.append("y = torch.tensor(")
          .append(PythonNumbers.list(memory.ids(variable(Role.TARGET_IDS)), rows, "")).append(")\n");
      case SQUARED_ERROR -> {
        int[] shape = Arrays.copyOf(rows, rows.length + 1);
        shape[rows.length] = architecture.outputs();
        lines.append("y = torch.tensor(")
            .append(PythonNumbers.list(memory.values(variable(Role.TARGET)), shape, "")).append(")\n");
      }
    }
  }

  /// The states to begin with, in PyTorch's order: layer by layer, forwards before backwards.
  private String state() {
    String hidden = states(Role.HIDDEN);
    String cells = states(Role.CELL_STATE);
    if (hidden.isEmpty() && cells.isEmpty()) {
      return "state = None  # 0 before the first timestep\n";
    }
    return architecture.cell().hasCellState()
        ? "state = (\n    torch.tensor(" + hidden + "),\n    torch.tensor(" + cells + "),\n)\n"
        : "state = torch.tensor(" + hidden + ")\n";
  }

  /// Empty where every one of all states is 0.
  private String states(Role role) {
    Memory memory = execution.memory();
    List<Variable> all = execution.graph().variables().stream()
        .filter(each -> each.isState() && !each.held()).toList();
    boolean zero = all.stream().allMatch(each -> Arrays.stream(initial(memory, each)).allMatch(n -> n == 0));
    List<Variable> states = all.stream().filter(each -> each.role() == role).toList();
    if (zero || states.isEmpty()) {
      return "";
    }
    double[] numbers =
        states.stream().flatMapToDouble(each -> Arrays.stream(initial(memory, each))).toArray();
    int[] shape = {states.size(), memory.batch(), architecture.hidden()};
    return PythonNumbers.list(numbers, shape, architecture.cell().hasCellState() ? "    " : "");
  }

  private static double[] initial(Memory memory, Variable state) {
    int from = memory.initialPosition(state);
    return Arrays.copyOfRange(memory.values(state), from, from + memory.batch() * state.width());
  }

  private String results() {
    String run = architecture.readout() == Readout.NONE
        ? "h = net(x, state)\nprint(\"h\", h)\n"
        : "h, logits = net(x, state)\nprint(\"h\", h)\nprint(\"logits\", logits)\n";
    return architecture.loss() == LossKind.NONE ? run : run + "loss = " + loss() + """

        loss.backward()
        print("loss", loss.item())  # %s here
        for name, parameter in net.named_parameters():
            if parameter.grad is not None:
                print("gradient of", name, parameter.grad)
        """.formatted(PythonNumbers.number(execution.loss()));
  }

  /// −1 is wanted where nothing is.
  private String padding() {
    int[] wanted = execution.memory().ids(variable(Role.TARGET_IDS));
    return Arrays.stream(wanted).anyMatch(id -> id < 0) ? ", ignore_index=-1" : "";
  }

  private String loss() {
    boolean squares = architecture.loss() == LossKind.SQUARED_ERROR;
    boolean every = find(Role.LOGITS).map(each -> each.domain() != Domain.LAST).orElse(false);
    String pair = squares || !every ? "logits, y" : "logits.flatten(0, 1), y.flatten()";
    String call = squares ? "F.mse_loss(" + pair : "F.cross_entropy(" + pair + padding();
    double terms = execution.memory().lossTerms();
    return terms == execution.graph().lossOp().orElseThrow().countTerms(execution.memory()) && terms > 0
        ? call + ")"
        : call + ", reduction=\"sum\") / " + PythonNumbers.number(Math.max(1, terms));
  }
}
