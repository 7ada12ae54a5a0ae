package unrolled.engine.torch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import unrolled.engine.Reference;
import unrolled.engine.cell.Bias;
import unrolled.engine.cell.Control;
import unrolled.engine.cell.LstmCell;
import unrolled.engine.graph.Execution;
import unrolled.engine.io.FileProblem;
import unrolled.engine.io.Safetensors;
import unrolled.engine.io.Tensor;
import unrolled.engine.network.Architecture;
import unrolled.engine.network.Input;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.scenario.Preset;
import unrolled.engine.scenario.Setup;

/// The same network in PyTorch. That the sources compute what they say was seen by running all of [Snippets#all()] and
/// the fixtures' in PyTorch 1.13; what is held here is that text, names and numbers stay what was run.
class PyTorchSnippetTest {
  private static final Pattern TENSOR = Pattern.compile("    \"([\\w.]+)\": (\\[[^\"]*?]),\n(?=    \"|})");
  private static final Pattern NUMBER = Pattern.compile("-?\\d[\\d.E-]*");

  static Stream<PyTorchSnippet> all() {
    return Snippets.all().stream();
  }

  private static double[] numbers(String list) {
    return NUMBER.matcher(list).results().map(MatchResult::group).mapToDouble(Double::parseDouble).toArray();
  }

  private static double[] given(String text, String name) {
    Matcher found = Pattern.compile("\n" + name + " = torch\\.tensor\\(([^)]*)\\)").matcher(text);
    assertTrue(found.find(), name + " in " + text);
    return numbers(found.group(1));
  }

  private static Map<String, double[]> weights(String text) {
    Map<String, double[]> found = new LinkedHashMap<>();
    TENSOR.matcher(text).results().forEach(each -> found.put(each.group(1), numbers(each.group(2))));
    return found;
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyWeightIsReadBackBitForBit(PyTorchSnippet snippet) {
    Map<String, Tensor> tensors = ModelFile.tensors(snippet.architecture(), snippet.execution());
    Map<String, double[]> written = weights(snippet.text());
    assertEquals(tensors.keySet(), written.keySet());
    tensors.forEach((name, tensor) -> assertArrayEquals(tensor.doubles(), written.get(name), name));
  }

  static List<String> fixtures() {
    return Reference.all().stream()
        .filter(name -> name.matches("(rnn|lstm|gru|embedding)_.*(?<!vanish|explode)"))
        .toList();
  }

  /// PyTorch computed the fixture from these names, weights and inputs, by this module: so it computes it again.
  @ParameterizedTest
  @MethodSource("fixtures")
  void theSnippetOfAFixtureHasItsNamesNumbersAndLoss(String name) throws FileProblem {
    Models.Pair model = Models.of(name, "");
    String text = Snippets.of(model.network(), model.batch(), 0).text();
    Map<String, Tensor> file = Safetensors.read(Reference.path(name + ".f64.safetensors")).tensors();
    Map<String, double[]> written = weights(text);
    assertEquals(file.keySet(), written.keySet());
    file.forEach((key, tensor) -> assertArrayEquals(tensor.doubles(), written.get(key), key));
    Reference reference = Reference.of(name);
    String kind = name.startsWith("rnn") ? "RNN" : name.startsWith("gru") ? "GRU" : "LSTM";
    assertTrue(text.contains("self.rnn = nn." + kind + "("), text);
    assertEquals(name.contains("relu"), text.contains("nonlinearity=\"relu\""));
    assertEquals(name.contains("bidir"), text.contains("bidirectional=True"));
    assertEquals(name.contains("l2"), text.contains("num_layers=2"));
    double[] x = reference.has("x_ids")
        ? Arrays.stream(reference.ints("x_ids")).asDoubleStream().toArray()
        : reference.tensor("x");
    assertArrayEquals(x, given(text, "x"));
    assertArrayEquals(Arrays.stream(reference.ints("y")).asDoubleStream().toArray(), given(text, "y"));
    Matcher loss = Pattern.compile("print\\(\"loss\", loss.item\\(\\)\\)  # (\\S+) here").matcher(text);
    assertTrue(loss.find(), text);
    Reference.assertClose("loss", reference.tensor("loss"), new double[] {Double.parseDouble(loss.group(1))});
    boolean begun = reference.has("h0") && Arrays.stream(reference.tensor("h0")).anyMatch(each -> each != 0);
    assertEquals(begun, !text.contains("\nstate = None"));
  }

  private static String golden(String name) throws IOException {
    String file = "/snippets/" + name + ".py";
    try (InputStream in = Objects.requireNonNull(PyTorchSnippetTest.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static PyTorchSnippet example(CellKind kind) {
    Setup setup = Setup.standard().withCell(kind).withSize(2, 1)
        .withPreset(Preset.RANDOM, Setup.standard().initializer(), 1);
    Execution execution = setup.prepare();
    execution.forward();
    return new PyTorchSnippet(setup.architecture(), execution, setup.alphabet());
  }

  @ParameterizedTest
  @EnumSource(CellKind.class)
  void theTextOfEveryCellIsAsItWasRunInPyTorch(CellKind kind) throws IOException {
    assertEquals(golden(kind.id()), example(kind).text());
  }

  @Test
  void aLargeNetworkReadsItsWeightsFromAFile() {
    PyTorchSnippet small = Snippets.drawn(Architecture.of(new LstmCell(), 4, 3), 0, false);
    PyTorchSnippet large =
        Snippets.drawn(Architecture.of(new LstmCell(), 4, 64).withInput(new Input.Real(4)), 0, false);
    assertTrue(small.fits());
    assertFalse(large.fits());
    String text = large.text("my \"weights\".safetensors");
    assertTrue(text.contains("net.load_state_dict(load_file(\"my \\\"weights\\\".safetensors\"))\n"), text);
    assertTrue(weights(text).isEmpty(), text);
  }

  @Test
  void whatIsNotTrainedStaysAsItIs() {
    Architecture one = Architecture.of(new LstmCell(), 4, 3);
    String stays = "parameter.requires_grad_(False)";
    String cut = Snippets.drawn(one.withControl(Control.NO_RECURRENCE), 0, false).text();
    assertTrue(cut.contains("if \"bias_hh\" in name or \"weight_hh\" in name:  # stays 0"), cut);
    assertTrue(cut.contains("nn.LSTM("), "W_hh = 0 is still an LSTM of PyTorch");
    String nothing = Snippets.drawn(one.withControl(Control.NO_CARRY), 0, false).text();
    assertTrue(nothing.contains("# nothing is carried over"), nothing);
    String two = Snippets.drawn(one.withBias(Bias.TWO), 0, false).text();
    assertFalse(two.contains(stays), two);
  }

  @Test
  void whatIsNotFiniteIsWrittenAsPythonWritesIt() {
    assertEquals("float(\"nan\")", PythonNumbers.number(Double.NaN));
    assertEquals("float(\"-inf\")", PythonNumbers.number(Double.NEGATIVE_INFINITY));
    assertEquals("-0.0", PythonNumbers.number(-0.0));
  }
}
