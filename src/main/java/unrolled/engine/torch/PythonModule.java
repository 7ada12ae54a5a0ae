package unrolled.engine.torch;

import unrolled.engine.cell.Bias;
import unrolled.engine.cell.ElmanCell;
import unrolled.engine.cell.GruCell;
import unrolled.engine.cell.LstmCell;
import unrolled.engine.math.Activation;
import unrolled.engine.network.Architecture;
import unrolled.engine.network.Input;
import unrolled.engine.network.Readout;

/// A whole network as a Python class: embedding, recurrent layers, head, with the names of PyTorch's state dict.
///
/// @param architecture of the network
/// @param window of truncated BPTT, 0 for none
/// @param own whether its layers are [PythonCell]'s rather than PyTorch's
record PythonModule(Architecture architecture, int window, boolean own) {
  String source() {
    return """
        class Net(nn.Module):
            def __init__(self):
                super().__init__()
        %s
            def forward(self, x, state=None):
        %s

        """.formatted(parts(), forward());
  }

  private String parts() {
    String embedding = architecture.input() instanceof Input.Embedding(int vocabulary, int width)
        ? "        self.embedding = nn.Embedding(" + vocabulary + ", " + width + ")\n"
        : "";
    int width = architecture.directions() * architecture.hidden();
    String bias = architecture.readoutBias() ? "" : ", bias=False";
    String head = architecture.readout() == Readout.NONE
        ? ""
        : "        self.head = nn.Linear(" + width + ", " + architecture.outputs() + bias + ")\n";
    return embedding + "        self.rnn = " + layers() + "\n" + head;
  }

  private String layers() {
    if (own) {
      return "Recurrent()";
    }
    String module = switch (architecture.cell()) {
      case ElmanCell _ -> "RNN";
      case LstmCell _ -> "LSTM";
      case GruCell _ -> "GRU";
    };
    return "nn." + module + "(" + architecture.input().width() + ", " + architecture.hidden()
        + (architecture.layers() == 1 ? "" : ", num_layers=" + architecture.layers())
        + (architecture.cell() instanceof ElmanCell(Activation activation) && activation == Activation.RELU
            ? ", nonlinearity=\"relu\""
            : "")
        + (architecture.bias() == Bias.NONE ? ", bias=False" : "")
        + (architecture.bidirectional() ? ", bidirectional=True" : "") + ")";
  }

  private String forward() {
    String answer = switch (architecture.readout()) {
      case NONE -> "return h";
      case EVERY -> "return h, self.head(h)";
      case LAST -> "return h, self.head(h[-1])";
    };
    return "        x = " + vectors() + "\n" + read() + "        " + answer + "\n";
  }

  private String vectors() {
    return switch (architecture.input()) {
      case Input.OneHot(int vocabulary) -> "F.one_hot(x, " + vocabulary + ").to(torch.float64)";
      case Input.Embedding _ -> "self.embedding(x)";
      case Input.Real _ -> "x.to(torch.float64)";
    };
  }

  private String read() {
    if (own || window == 0) {
      return "        h, _ = self.rnn(x, state)\n";
    }
    String detached = architecture.cell().hasCellState()
        ? "tuple(each.detach() for each in state)"
        : "state.detach()";
    return """
                pieces = []
                for piece in x.split(%d):  # truncated BPTT
                    h, state = self.rnn(piece, state)
                    state = %s
                    pieces.append(h)
                h = torch.cat(pieces)
        """.formatted(window, detached);
  }
}
