package unrolled.engine.torch;

import java.util.Map;
import java.util.Optional;
import unrolled.engine.io.Tensor;

/// Where a run first left the finite numbers: content, not an error.
///
/// @param tensor its name
/// @param timestep counted from 0, −1 where the tensor has none
/// @param value NaN or an infinity
public record NonFinite(String tensor, int timestep, double value) {
  private static final String GRADIENT = "grad";

  /// The first in time: forward values by ascending timestep, then gradients by descending timestep.
  public static Optional<NonFinite> first(Map<String, Tensor> tensors) {
    NonFinite first = null;
    for (Map.Entry<String, Tensor> entry : tensors.entrySet()) {
      int index = entry.getValue().firstNonFinite();
      if (index >= 0) {
        NonFinite found = of(entry.getKey(), entry.getValue(), index);
        first = first == null || found.order() < first.order() ? found : first;
      }
    }
    return Optional.ofNullable(first);
  }

  private static NonFinite of(String name, Tensor tensor, int index) {
    int[] shape = tensor.shape();
    boolean overTime = shape.length == 3 && !name.endsWith("h0") && !name.endsWith("c0");
    int at = overTime && name.startsWith(GRADIENT) ? last(tensor) : index;
    int time = overTime ? at / (shape[1] * shape[2]) : -1;
    return new NonFinite(name, time, tensor.doubles()[at]);
  }

  private static int last(Tensor tensor) {
    int index = tensor.size() - 1;
    while (Double.isFinite(tensor.doubles()[index])) {
      index--;
    }
    return index;
  }

  private long order() {
    boolean gradient = tensor.startsWith(GRADIENT);
    long far = Integer.MAX_VALUE;
    long within = timestep < 0 ? far : gradient ? far - 1 - timestep : timestep;
    return (gradient ? 2 * far : 0) + within;
  }
}
