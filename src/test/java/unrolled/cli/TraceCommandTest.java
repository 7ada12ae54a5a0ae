package unrolled.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import unrolled.engine.Reference;
import unrolled.engine.io.FileProblem;
import unrolled.engine.io.Safetensors;
import unrolled.engine.io.SafetensorsFile;
import unrolled.engine.io.Tensor;
import unrolled.engine.io.TensorFile;

class TraceCommandTest {
  @TempDir
  @SuppressWarnings("NullAway.Init") // set by JUnit
  private Path folder;

  private record Result(int exit, String err) {}

  private static Result run(Object... args) {
    StringWriter err = new StringWriter();
    CommandLine line = UnrolledCommand.commandLine().setErr(new PrintWriter(err));
    List<String> all = new ArrayList<>(List.of("trace"));
    for (Object arg : args) {
      all.add(arg.toString());
    }
    return new Result(line.execute(all.toArray(String[]::new)), err.toString());
  }

  private static double[] get(Map<String, Tensor> tensors, String name) {
    return Objects.requireNonNull(tensors.get(name), name).doubles();
  }

  private Result trace(Path weights, Path input) {
    return run("--weights", weights, "--input", input, "--out", folder.resolve("out.json"));
  }

  private void assertFails(Result result, int exit, String... words) {
    assertEquals(exit, result.exit(), result.err());
    for (String word : words) {
      assertTrue(result.err().contains(word), result.err());
    }
    assertFalse(result.err().contains("\tat "), result.err());
    assertFalse(Files.exists(folder.resolve("out.json")));
    if (exit == 1) {
      assertEquals(1, result.err().lines().count(), result.err());
    }
  }

  static List<String> models() {
    return Reference.all().stream()
        .filter(name -> name.matches("(rnn|lstm|gru|embedding)_.*(?<!vanish|explode)")).toList();
  }

  private Path input(String name, Consumer<Map<String, Tensor>> change,
      Map<String, @Nullable Object> settings)
      throws FileProblem {
    TensorFile fixture = TensorFile.read(Reference.path(name + ".json"));
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    for (String key : List.of("x", "x_ids", "y", "h0", "c0")) {
      Tensor tensor = fixture.tensors().get(key);
      if (tensor != null) {
        tensors.put(key, tensor);
      }
    }
    change.accept(tensors);
    Map<String, @Nullable Object> config = new LinkedHashMap<>(settings);
    if (name.startsWith("rnn_relu")) {
      config.putIfAbsent("nonlinearity", "relu");
    }
    Path file = folder.resolve("input.json");
    new TensorFile(name, config, tensors).write(file);
    return file;
  }

  private Path weights(String name, Consumer<Map<String, Tensor>> change) throws FileProblem {
    SafetensorsFile file = Safetensors.read(Reference.path(name + ".f64.safetensors"));
    Map<String, Tensor> tensors = new LinkedHashMap<>(file.tensors());
    change.accept(tensors);
    Path path = folder.resolve("weights.safetensors");
    Safetensors.write(path, Map.of(), tensors);
    return path;
  }

  @ParameterizedTest
  @MethodSource("models")
  void everyModelIsTracedAsPyTorchComputesIt(String name) throws FileProblem {
    Path input = input(name, _ -> {}, Map.of());
    Result result = trace(Reference.path(name + ".f64.safetensors"), input);
    assertEquals(0, result.exit(), result.err());
    Reference reference = Reference.of(name);
    Map<String, Tensor> written = TensorFile.read(folder.resolve("out.json")).tensors();
    for (String tensor : reference.names()) {
      if (tensor.matches("(h_|c_|gate_|output|logits|loss|grad).*")) {
        Tensor found = written.get(tensor);
        assertNotNull(found, tensor);
        Reference.assertClose(name + " " + tensor, reference.tensor(tensor), found.doubles());
      }
    }
  }

  @Test
  void float32WeightsAreRead() {
    Path out = folder.resolve("out.json");
    Result result = run("--weights", Reference.path("gru_l1.f32.safetensors"), "--input",
        Reference.path("gru_l1.json"), "--out", out);
    assertEquals(0, result.exit(), result.err());
    assertTrue(Files.exists(out));
  }

  @Test
  void withoutATargetTheRunIsForwardOnlyAndSaysSo() throws FileProblem {
    Path input = input("lstm_l1", tensors -> tensors.remove("y"), Map.of());
    Result result = trace(Reference.path("lstm_l1.f64.safetensors"), input);
    assertEquals(0, result.exit(), result.err());
    assertTrue(result.err().startsWith("Forward only"), result.err());
    Map<String, Tensor> written = TensorFile.read(folder.resolve("out.json")).tensors();
    assertTrue(written.containsKey("logits"));
    assertFalse(written.keySet().stream().anyMatch(key -> key.startsWith("grad") || key.equals("loss")));
  }

  @Test
  void absentBiasesMeanNoBiasAndNoGradientForIt() throws FileProblem {
    Path weights = weights("gru_l1", tensors -> tensors.keySet().removeIf(key -> key.contains("bias")));
    Result result = trace(weights, input("gru_l1", _ -> {}, Map.of()));
    assertEquals(0, result.exit(), result.err());
    Map<String, Tensor> written = TensorFile.read(folder.resolve("out.json")).tensors();
    assertTrue(written.containsKey("grad.weight_hh_l0"));
    assertFalse(written.keySet().stream().anyMatch(key -> key.contains("bias")));
  }

  @Test
  void theActivationComesFromTheOptionThenFromTheInput() throws FileProblem {
    Path weights = Reference.path("rnn_relu_l1.f64.safetensors");
    Path plain = input("rnn_tanh_l1", _ -> {}, Map.of());
    Path out = folder.resolve("out.json");
    assertEquals(0, run("--weights", weights, "--input", plain, "--out", out, "--activation", "relu").exit());
    double smallest = Double.MAX_VALUE;
    for (double h : get(TensorFile.read(out).tensors(), "h_l0")) {
      smallest = Math.min(smallest, h);
    }
    assertTrue(smallest >= 0, "ReLU gives nothing below 0, found " + smallest);
  }

  @Test
  void anActivationThatContradictsTheInputIsRefused() throws FileProblem {
    Path input = input("rnn_relu_l1", _ -> {}, Map.of());
    assertFails(run("--weights", Reference.path("rnn_relu_l1.f64.safetensors"), "--input", input, "--out",
        folder.resolve("out.json"), "--activation", "tanh"), 1, "nonlinearity", "relu");
  }

  @Test
  void anActivationForAnLstmIsAWrongCommandLine() {
    assertFails(run("--weights", Reference.path("lstm_l1.f64.safetensors"), "--input",
        Reference.path("lstm_l1.json"), "--out", folder.resolve("out.json"), "--activation", "tanh"), 2,
        "--activation");
  }

  @Test
  void resultsThatAreNotFiniteAreContent() throws FileProblem {
    Path weights = weights("rnn_relu_l1", tensors -> Arrays.fill(get(tensors, "rnn.weight_ih_l0"), 2));
    Path input = input("rnn_relu_l1", tensors -> {
      double[] x = get(tensors, "x").clone();
      Arrays.fill(x, 2 * 3 * 2, x.length, 1e308);
      tensors.put("x", Tensor.of(x, 5, 2, 3));
    }, Map.of("nonlinearity", "relu"));
    Result result = trace(weights, input);
    assertEquals(0, result.exit(), result.err());
    assertTrue(result.err().contains("Not finite") && result.err().contains("h_l0 at timestep 2"),
        result.err());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"short", "huge_header", "header_past_end", "not_json", "size_mismatch", "offset_past_end",
          "negative_shape", "overlap", "hole", "trailing", "overflow_shape", "unknown_dtype"})
  void aDamagedFileIsRefusedInOneSentence(String kind) {
    String name = "bad_" + kind + ".safetensors";
    assertFails(trace(Reference.path(name), Reference.path("lstm_l1.json")), 1, name);
  }

  @Test
  void badInputIsRefusedInOneSentence() throws IOException {
    Path weights = Reference.path("lstm_l1.f64.safetensors");
    assertFails(trace(weights, input("lstm_l1", t -> t.remove("x"), Map.of())), 1, "\"x\"");
    assertFails(
        trace(weights, input("lstm_l1", t -> t.put("x", Tensor.of(new double[4], 1, 1, 4)), Map.of())), 1,
        "[1, 1, 4]");
    assertFails(
        trace(weights, input("lstm_l1", t -> t.put("x_ids", Tensor.of(new long[10], 5, 2)), Map.of())), 1,
        "x_ids");
    assertFails(trace(weights,
        input("lstm_l1", t -> t.put("y", Tensor.of(new long[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 3}, 5, 2)),
            Map.of())),
        1, "\"y\" holds 3");
    assertFails(trace(weights, input("lstm_l1", t -> get(t, "x")[4] = Double.NaN, Map.of())), 1,
        "NaN");
    assertFails(trace(weights, input("lstm_l1", _ -> {}, Map.of("loss_at", "last"))), 1, "\"y\"");
    assertFails(trace(weights, folder), 1, "folder");
    assertFails(trace(weights, folder.resolve("missing.json")), 1, "missing.json");
    Path text = Files.writeString(folder.resolve("text.json"), "hello");
    assertFails(trace(weights, text), 1, "JSON");
    assertFails(run("--weights", weights, "--input", Reference.path("lstm_l1.json"), "--out",
        folder.resolve("nowhere/out.json")), 1, "nowhere");
  }

  @Test
  void badWeightsAreRefusedInOneSentence() throws IOException {
    Path input = input("lstm_l1", _ -> {}, Map.of());
    assertFails(trace(weights("lstm_l1", t -> t.remove("rnn.bias_hh_l0")), input), 1, "rnn.bias_hh_l0");
    assertFails(trace(weights("lstm_l1", t -> t.put("rnn.weight_hr_l0", Tensor.of(new double[1], 1))), input),
        1, "weight_hr_l0");
    assertFails(trace(weights("lstm_l1", t -> t.remove("rnn.weight_hh_l0")), input), 1, "rnn.weight_hh_l0");
    assertFails(
        trace(weights("lstm_l1", t -> t.put("rnn.weight_ih_l0", Tensor.of(new double[24], 8, 3))), input), 1,
        "8");
    assertFails(trace(weights("lstm_l1", t -> t.put("head.weight", Tensor.of(new double[9], 3, 3))), input),
        1, "head.weight");
    assertFails(
        trace(weights("lstm_l1", t -> get(t, "head.bias")[0] = Double.POSITIVE_INFINITY), input), 1,
        "Infinity");
  }

  @Test
  void aWrongCommandLineIsExitCodeTwo() {
    assertFails(run("--weights", "a"), 2, "--help");
    assertFails(run("--weights", "a", "--input", "b", "--out", "c", "--activation", "cosine"), 2, "cosine");
  }
}
