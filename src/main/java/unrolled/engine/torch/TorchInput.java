package unrolled.engine.torch;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import unrolled.engine.data.Batch;
import unrolled.engine.graph.Role;
import unrolled.engine.graph.Variable;
import unrolled.engine.io.FilePiece;
import unrolled.engine.io.FileProblem;
import unrolled.engine.io.FileProblem.Reason;
import unrolled.engine.io.Tensor;
import unrolled.engine.io.TensorFile;
import unrolled.engine.network.Architecture;
import unrolled.engine.network.Input;
import unrolled.engine.network.Network;
import unrolled.engine.network.Readout;

/// What a PyTorch model is to be run on: `x [T,B,I]` or `x_ids [T,B]`, `y [T,B]` or `[B]`, `h0` and `c0 [L·D,B,H]`.
public final class TorchInput {
  /// PyTorch's `ignore_index`: a target that is masked.
  private static final long IGNORED = -100;

  private final Path file;
  private final TensorFile content;

  /// @param file named in the sentences about what is wrong
  public TorchInput(Path file, TensorFile content) {
    this.file = file;
    this.content = content;
  }

  /// The setting of this name as text, or null.
  ///
  /// @throws FileProblem when it is no text
  public @Nullable String setting(String name) throws FileProblem {
    Object value = content.config().get(name);
    if (value != null && !(value instanceof String)) {
      throw new FileProblem(file, Reason.BAD_SETTING, name, value,
          FilePiece.of(FilePiece.Words.TEXT));
    }
    return (String) value;
  }

  /// Whether it says what is wanted.
  public boolean hasTarget() {
    return content.tensors().containsKey("y");
  }

  /// At which timesteps the loss is taken: `config.loss_at`, else by the rank of y.
  ///
  /// @throws FileProblem when setting and rank contradict each other
  public Readout lossAt() throws FileProblem {
    Tensor y = content.tensors().get("y");
    String setting = setting("loss_at");
    if (setting != null && !setting.equals("all") && !setting.equals("last")) {
      throw new FileProblem(file, Reason.BAD_SETTING, "loss_at", setting,
          FilePiece.of(FilePiece.Words.ONE_OF, "\"all\", \"last\""));
    }
    int rank = setting == null ? (y == null ? 2 : y.rank()) : setting.equals("all") ? 2 : 1;
    if (y != null && (y.rank() != rank || rank == 0)) {
      throw new FileProblem(file, Reason.WRONG_SHAPE, "y", Arrays.toString(y.shape()),
          rank == 1 ? "[B]" : "[T, B]");
    }
    return rank == 1 ? Readout.LAST : Readout.EVERY;
  }

  /// Everything as arrays for a network.
  ///
  /// @throws FileProblem for a tensor that is missing, unknown, of another shape, out of range or not finite
  public Batch batch(Network network) throws FileProblem {
    Architecture architecture = network.architecture();
    boolean ids = architecture.input() instanceof Input.Embedding;
    int[] size = size(ids, architecture.input().width());
    Map<String, int[]> symbols = new HashMap<>();
    Map<String, double[]> numbers = new HashMap<>();
    if (architecture.input() instanceof Input.Embedding(int vocabulary, _)) {
      symbols.put("x_ids", ids("x_ids", vocabulary, size, false));
    } else {
      numbers.put("x", numbers("x", size[0], size[1], architecture.input().width()));
    }
    if (network.graph().lossOp().isPresent()) {
      int[] wanted = architecture.readout() == Readout.LAST ? new int[] {size[1]} : size;
      symbols.put("y", ids("y", architecture.outputs(), wanted, true));
    }
    states(network, size[1], numbers);
    return new Batch(size[0], size[1], symbols, numbers);
  }

  private int[] size(boolean ids, int width) throws FileProblem {
    String name = ids ? "x_ids" : "x";
    String other = ids ? "x" : "x_ids";
    Tensor tensor = content.tensors().get(name);
    if (content.tensors().containsKey(other)) {
      throw tensor == null
          ? new FileProblem(file, Reason.TENSOR_MISSING, name)
          : new FileProblem(file, Reason.NOT_BOTH, "x", "x_ids");
    }
    if (tensor == null) {
      throw new FileProblem(file, Reason.TENSOR_MISSING, name);
    }
    int[] shape = tensor.shape();
    if (shape.length != (ids ? 2 : 3) || shape[0] == 0 || shape[1] == 0) {
      throw new FileProblem(
          file, Reason.WRONG_SHAPE, name, Arrays.toString(shape), ids ? "[T, B]" : "[T, B, " + width + "]");
    }
    return new int[] {shape[0], shape[1]};
  }

  private Tensor tensor(String name, boolean floating, int... shape) throws FileProblem {
    Tensor tensor = content.tensors().get(name);
    if (tensor == null) {
      throw new FileProblem(file, Reason.TENSOR_MISSING, name);
    }
    if (!Arrays.equals(tensor.shape(), shape)) {
      throw new FileProblem(
          file, Reason.WRONG_SHAPE, name, Arrays.toString(tensor.shape()), Arrays.toString(shape));
    }
    if (tensor.dtype().isFloating() != floating) {
      throw new FileProblem(file, Reason.WRONG_DTYPE, name, tensor.dtype());
    }
    return tensor;
  }

  private double[] numbers(String name, int... shape) throws FileProblem {
    Tensor tensor = tensor(name, true, shape);
    int bad = tensor.firstNonFinite();
    if (bad >= 0) {
      throw new FileProblem(file, Reason.NOT_FINITE, name, tensor.doubles()[bad], bad);
    }
    return tensor.doubles();
  }

  private int[] ids(String name, int limit, int[] shape, boolean maskable) throws FileProblem {
    long[] from = tensor(name, false, shape).longs();
    int[] ids = new int[from.length];
    for (int i = 0; i < ids.length; i++) {
      boolean masked = maskable && from[i] == IGNORED;
      if (!masked && (from[i] < 0 || from[i] >= limit)) {
        throw new FileProblem(file, Reason.OUT_OF_RANGE, name, from[i], i, limit);
      }
      ids[i] = masked ? -1 : (int) from[i];
    }
    return ids;
  }

  /// Initial states: row l·D + d of `h0` belongs to layer l, direction d.
  private void states(Network network, int batch, Map<String, double[]> numbers) throws FileProblem {
    Architecture architecture = network.architecture();
    int hidden = architecture.hidden();
    int rows = architecture.layers() * architecture.directions();
    for (Role role : new Role[] {Role.HIDDEN, Role.CELL_STATE}) {
      String name = role == Role.HIDDEN ? "h0" : "c0";
      boolean known = network.graph().variables().stream().anyMatch(variable -> variable.role() == role);
      if (!content.tensors().containsKey(name)) {
        continue;
      }
      if (!known) {
        throw new FileProblem(file, Reason.NEEDS, name, FilePiece.of(FilePiece.Words.LSTM));
      }
      double[] all = numbers(name, rows, batch, hidden);
      int row = 0;
      for (Variable state : network.graph().variables()) {
        if (state.role() == role) {
          numbers.put(state.name(),
              Arrays.copyOfRange(all, row * batch * hidden, (row + 1) * batch * hidden));
          row++;
        }
      }
    }
  }
}
