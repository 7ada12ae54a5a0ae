package unrolled.engine.torch;

import java.util.List;
import unrolled.engine.cell.Bias;
import unrolled.engine.cell.Cell;
import unrolled.engine.cell.Control;
import unrolled.engine.cell.ElmanCell;
import unrolled.engine.cell.GruCell;
import unrolled.engine.cell.LstmCell;
import unrolled.engine.math.Activation;
import unrolled.engine.network.Architecture;

/// Recurrent layers as a Python class of their own, for those that PyTorch does not have: the same parameters under
/// the same names as in `nn.RNN`, `nn.LSTM` and `nn.GRU`, and a loop over the timesteps that says what the cell does.
///
/// @param architecture of the network
/// @param window of truncated BPTT, 0 for none
record PythonCell(Architecture architecture, int window) {
  private static final String TIMES = "reversed(range(len(x))) if end else range(len(x))";
  private static final String LAYERS = """
      class Recurrent(nn.Module):
          def __init__(self):
              super().__init__()
              for layer in range(LAYERS):
                  width = INPUT if layer == 0 else HIDDEN * len(ENDS)
                  for end in ENDS:
                      self.parameter(f"weight_ih_l{layer}{end}", @ROWS, width)
                      self.parameter(f"weight_hh_l{layer}{end}", @ROWS, HIDDEN)
      @BIASES
          def parameter(self, name, *shape):
              self.register_parameter(name, nn.Parameter(torch.zeros(shape)))

          def forward(self, x, state=None):
              for layer in range(LAYERS):
                  x = torch.cat([self.read(x, state, layer, end) for end in ENDS], dim=-1)
              return x, None

          def read(self, x, state, layer, end):
              numbers = [getattr(self, f"{name}_l{layer}{end}") for name in NAMES]
      @BEGIN        outputs = [None] * len(x)
              for @COUNT in @TIMES:
      @LOOP            outputs[t] = h
              return torch.stack(outputs)


      """;

  /// Whether PyTorch has these layers. Its modules are truncated by running them piece by piece, which is not possible
  /// where they also read backwards.
  boolean isBuiltIn() {
    boolean has = switch (architecture.cell()) {
      case ElmanCell(Activation activation) -> activation == Activation.TANH || activation == Activation.RELU;
      case LstmCell _ -> true;
      case GruCell(GruCell.Variant variant) -> variant == GruCell.Variant.PYTORCH;
    };
    return has && carries() && !(window > 0 && architecture.bidirectional());
  }

  private Cell cell() {
    return architecture.cell();
  }

  private boolean biased() {
    return architecture.bias() != Bias.NONE;
  }

  /// The function of one timestep, and the class around it.
  String source() {
    return step() + layers();
  }

  private String states() {
    return cell().hasCellState() ? "h, c" : "h";
  }

  private String step() {
    String biases = biased() ? ", b_ih, b_hh" : "";
    return "def step(x, " + states() + ", w_ih, w_hh" + biases + "):\n"
        + "    \"\"\"One timestep: " + equation() + ".\"\"\"\n"
        + String.join("", body().stream().map(line -> "    " + line + "\n").toList()) + "\n\n";
  }

  private String equation() {
    return switch (cell()) {
      case ElmanCell(Activation activation) -> "h = " + activation.id() + "(W_ih x + W_hh h' + b)";
      case LstmCell _ -> "c = f * c' + i * g, h = o * tanh(c)";
      case GruCell(GruCell.Variant variant) -> variant == GruCell.Variant.PYTORCH
          ? "the reset gate acts after the hidden product"
          : "the reset gate acts before the hidden product";
    };
  }

  private String input() {
    return "F.linear(x, w_ih" + (biased() ? ", b_ih)" : ")");
  }

  private String hidden() {
    return "F.linear(h, w_hh" + (biased() ? ", b_hh)" : ")");
  }

  private List<String> body() {
    return switch (cell()) {
      case ElmanCell(Activation activation) -> plain(activation);
      case LstmCell _ -> List.of("i, f, g, o = (" + input() + " + " + hidden() + ").chunk(4, dim=1)",
          "c = torch.sigmoid(f) * c + torch.sigmoid(i) * torch.tanh(g)",
          "return torch.sigmoid(o) * torch.tanh(c), c");
      case GruCell(GruCell.Variant variant) ->
          variant == GruCell.Variant.PYTORCH ? resetAfter() : resetBefore();
    };
  }

  private List<String> plain(Activation activation) {
    String sum = input() + " + " + hidden();
    return List.of("return " + switch (activation) {
      case TANH -> "torch.tanh(" + sum + ")";
      case RELU -> "torch.relu(" + sum + ")";
      case SIGMOID -> "torch.sigmoid(" + sum + ")";
      case LEAKY_RELU -> "F.leaky_relu(" + sum + ", " + Activation.LEAK + ")";
      case ELU -> "F.elu(" + sum + ")";
      case IDENTITY -> sum;
    });
  }

  private List<String> resetAfter() {
    return List.of("x_r, x_z, x_n = " + input() + ".chunk(3, dim=1)",
        "h_r, h_z, h_n = " + hidden() + ".chunk(3, dim=1)",
        "r, z = torch.sigmoid(x_r + h_r), torch.sigmoid(x_z + h_z)",
        "n = torch.tanh(x_n + r * h_n)",
        "return (1 - z) * n + z * h");
  }

  private List<String> resetBefore() {
    String gates = biased() ? ", b_hh[:2 * HIDDEN])" : ")";
    String fresh = biased() ? ", b_hh[2 * HIDDEN:])" : ")";
    return List.of("x_r, x_z, x_n = " + input() + ".chunk(3, dim=1)",
        "h_r, h_z = F.linear(h, w_hh[:2 * HIDDEN]" + gates + ".chunk(2, dim=1)",
        "r, z = torch.sigmoid(x_r + h_r), torch.sigmoid(x_z + h_z)",
        "n = torch.tanh(x_n + F.linear(r * h, w_hh[2 * HIDDEN:]" + fresh + ")",
        "return (1 - z) * n + z * h");
  }

  private String layers() {
    String rows = cell().gates().size() == 1 ? "HIDDEN" : cell().gates().size() + " * HIDDEN";
    String biases = biased() ? """
                        self.parameter(f"bias_ih_l{layer}{end}", %1$s)
                        self.parameter(f"bias_hh_l{layer}{end}", %1$s)
        """.formatted(rows) : "";
    return LAYERS.replace("@ROWS", rows).replace("@BIASES", biases).replace("@BEGIN", begin())
        .replace("@LOOP", loop()).replace("@COUNT", cuts() ? "done, t" : "t")
        .replace("@TIMES", cuts() ? "enumerate(" + TIMES + ")" : TIMES);
  }

  /// The sizes that the class speaks of.
  String constants() {
    String names = "\"weight_ih\", \"weight_hh\"" + (biased() ? ", \"bias_ih\", \"bias_hh\"" : "");
    return "INPUT, HIDDEN, LAYERS = " + architecture.input().width() + ", " + architecture.hidden() + ", "
        + architecture.layers() + "\n"
        + "ENDS = (" + (architecture.bidirectional() ? "\"\", \"_reverse\"" : "\"\",") + ")\n"
        + "NAMES = (" + names + ")\n\n\n";
  }

  private boolean carries() {
    return architecture.control() != Control.NO_CARRY;
  }

  private String begin() {
    String nothing = nothing();
    if (!carries()) {
      return "";
    }
    String place = "layer * len(ENDS) + ENDS.index(end)";
    return cell().hasCellState()
        ? """
                    %s
                    if state is not None:
                        h, c = (each[%s] for each in state)
            """.formatted(nothing, place)
        : """
                    %s
                    if state is not None:
                        h = state[%s]
            """.formatted(nothing, place);
  }

  private String nothing() {
    String zeros = "x.new_zeros(x.shape[1], HIDDEN)";
    return cell().hasCellState() ? "h = c = " + zeros : "h = " + zeros;
  }

  private String loop() {
    String indent = "            ";
    String call = indent + states() + " = step(x[t], " + states() + ", *numbers)\n";
    if (!carries()) {
      return indent + nothing() + "  # nothing is carried over\n" + call;
    }
    return cuts()
        ? indent + "if done > 0 and done % " + window + " == 0:  # truncated BPTT\n"
            + indent + "    " + detached() + "\n" + call
        : call;
  }

  private boolean cuts() {
    return window > 0 && carries();
  }

  private String detached() {
    return cell().hasCellState() ? "h, c = h.detach(), c.detach()" : "h = h.detach()";
  }
}
