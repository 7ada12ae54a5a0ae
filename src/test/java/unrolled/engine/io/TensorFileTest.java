package unrolled.engine.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import unrolled.engine.Reference;

class TensorFileTest {

  @TempDir
  private Path folder;

  private TensorFile read(String json) throws IOException {
    return TensorFile.read(Files.writeString(folder.resolve("in.json"), json));
  }

  private FileProblem problem(String json) {
    return assertThrows(FileProblem.class, () -> read(json));
  }

  private static Tensor tensor(TensorFile file, String name) {
    return Objects.requireNonNull(file.tensors().get(name), name);
  }

  @ParameterizedTest
  @MethodSource("unrolled.engine.Reference#all")
  void fixturesSurviveARoundTrip(String name) throws FileProblem {
    TensorFile original = TensorFile.read(Reference.path(name + ".json"));
    assertEquals(name, original.name());
    Path copy = folder.resolve("copy.json");
    original.write(copy);
    TensorFile again = TensorFile.read(copy);
    assertEquals(original, again);
    assertEquals(List.copyOf(original.tensors().keySet()), List.copyOf(again.tensors().keySet()));
    assertEquals(List.copyOf(original.config().keySet()), List.copyOf(again.config().keySet()));
  }

  @Test
  void everyDoubleSurvivesARoundTrip() throws FileProblem {
    Random random = new Random(7);
    double[] data = random.longs(20_000).mapToDouble(Double::longBitsToDouble).toArray();
    double[] special =
        {0.0, -0.0, Double.MIN_VALUE, Double.MAX_VALUE, Double.NaN, Double.NEGATIVE_INFINITY, 2e-3};
    System.arraycopy(special, 0, data, 0, special.length);
    Tensor doubles = Tensor.of(data, data.length);
    Tensor longs = Tensor.of(new long[] {Long.MIN_VALUE, Long.MAX_VALUE, 1L << 40, (1L << 53) + 1}, 2, 2);
    Path file = folder.resolve("all.json");
    Map<String, Object> config = new LinkedHashMap<>();
    config.put("text", "名 \" \\ \n \u2028");
    config.put("list", Arrays.asList(1L, 2.5, null, true, List.of(), Map.of("deep", 1e300)));
    TensorFile written = new TensorFile("n", config, Map.of("d", doubles, "l", longs));
    written.write(file);
    assertEquals(written, TensorFile.read(file));
  }

  @Test
  void theTextIsAsTheReferenceDescribesIt() throws IOException {
    Path file = folder.resolve("out.json");
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    tensors.put("loss", Tensor.of(new double[] {0.1}));
    double[] data = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 2e-23};
    tensors.put("x", Tensor.of(data, 2, 2));
    tensors.put("y", Tensor.of(new long[] {1L << 40}, 1));
    new TensorFile("run", Map.of("seed", 3L), tensors).write(file);
    assertEquals("{\"name\":\"run\",\"config\":{\"seed\":3},\"tensors\":{"
        + "\"loss\":{\"shape\":[],\"dtype\":\"float64\",\"data\":[0.1]},"
        + "\"x\":{\"shape\":[2,2],\"dtype\":\"float64\","
        + "\"data\":[\"NaN\",\"Infinity\",\"-Infinity\",2.0E-23]},"
        + "\"y\":{\"shape\":[1],\"dtype\":\"int64\",\"data\":[1099511627776]}}}", Files.readString(file));
  }

  @Test
  void fieldsMayComeInAnyOrder() throws IOException {
    TensorFile file = read("{\"tensors\":{"
        + "\"y\":{\"data\":[9007199254740993,-1],\"dtype\":\"int64\",\"shape\":[2]},"
        + "\"x\":{\"data\":[1,2.5],\"shape\":[1,2],\"dtype\":\"float64\"}}}");
    assertArrayEquals(new long[] {9007199254740993L, -1}, tensor(file, "y").longs());
    assertArrayEquals(new double[] {1, 2.5}, tensor(file, "x").doubles());
    assertEquals("", file.name());
    assertTrue(file.config().isEmpty());
  }

  @Test
  void aNonFiniteInputIsReadAndFound() throws IOException {
    TensorFile file = read("{\"tensors\":{\"x\":"
        + "{\"shape\":[3],\"dtype\":\"float64\",\"data\":[1,\"NaN\",1e999]}}}");
    assertArrayEquals(new double[] {1, Double.NaN, Double.POSITIVE_INFINITY}, tensor(file, "x").doubles());
    assertEquals(1, tensor(file, "x").firstNonFinite());
    assertEquals(-1, Tensor.of(new double[] {1, 2}, 2).firstNonFinite());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      ``                                                   | this is not valid JSON (line 1, column 1).
      not json                                             | this is not valid JSON (line 1, column 1).
      {"tensors":{}} {}                                    | this is not valid JSON (line 1, column 17).
      {"tensors":{},}                                      | this is not valid JSON (line 1, column 16).
      {"config":{"a":NaN},"tensors":{}}                    | this is not valid JSON (line 1, column 16).
      {"tensors":{}                                        | this is not valid JSON (line 1, column 14).
      []                                                   | "$" should be an object in braces.
      {"name":"n"}                                         | "tensors" is missing in "$".
      {"name":3,"tensors":{}}                              | "name" should be a text in quotes.
      {"tensors":[]}                                       | "tensors" should be an object in braces.
      {"tensors":{},"tensors":{}}                          | the name "tensors" occurs twice.
      {"config":{"a":1,"a":2},"tensors":{}}                | the name "a" occurs twice.
      """)
  void aDocumentThatIsNoneIsRefused(String json, String sentence) {
    assertEquals(folder.resolve("in.json") + ": " + sentence, problem(json).getMessage());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      {}                                                   | MISSING dtype, x
      {"shape":[1],"dtype":"float64"}                      | MISSING data, x
      {"dtype":"float64","data":[1]}                       | MISSING shape, x
      {"shape":[2],"dtype":"float64","data":[1]}           | WRONG_LENGTH x, [2], 2, 1
      {"shape":[],"dtype":"float64","data":[]}             | WRONG_LENGTH x, [], 1, 0
      {"shape":[1],"dtype":"float32","data":[1]}           | UNKNOWN_DTYPE x, float32
      {"shape":[1],"dtype":64,"data":[1]}                  | NOT_TEXT tensors.x.dtype
      {"shape":[-1],"dtype":"int64","data":[1]}            | NEGATIVE_SHAPE x, [-1]
      {"shape":[65536,65536],"dtype":"int64","data":[1]}   | SHAPE_TOO_LARGE x, [65536, 65536]
      {"shape":[2000000000],"dtype":"int64","data":[1]}    | WRONG_LENGTH x, [2000000000], 2000000000, 1
      {"shape":1,"dtype":"int64","data":[1]}               | NOT_A_LIST tensors.x.shape
      {"shape":["1"],"dtype":"int64","data":[1]}           | NOT_A_WHOLE_NUMBER tensors.x.shape[0]
      {"shape":[2],"dtype":"int64","data":[1,2.0]}         | NOT_A_WHOLE_NUMBER tensors.x.data[1]
      {"shape":[1],"dtype":"int64","data":["NaN"]}         | NOT_A_WHOLE_NUMBER tensors.x.data[0]
      {"data":[9223372036854775808],"shape":[1],"dtype":"int64"} | NOT_A_WHOLE_NUMBER tensors.x.data[0]
      {"shape":[1],"dtype":"float64","data":["1"]}         | NOT_A_NUMBER tensors.x.data[0]
      {"shape":[1],"dtype":"float64","data":["nan"]}       | NOT_A_NUMBER tensors.x.data[0]
      {"shape":[1],"dtype":"float64","data":[null]}        | NOT_A_NUMBER tensors.x.data[0]
      {"shape":[2],"dtype":"float64","data":[1,[2]]}       | NOT_A_NUMBER tensors.x.data[1]
      {"shape":[1],"dtype":"float64","data":1}             | NOT_A_LIST tensors.x.data
      """)
  void aTensorThatIsNoneIsRefused(String json, String reasonAndArguments) {
    FileProblem problem = problem("{\"tensors\":{\"x\":" + json + "}}");
    assertEquals(reasonAndArguments, problem.reason() + " " + String.join(", ",
        problem.arguments().stream().map(Object::toString).toList()));
  }

  @Test
  void aSentenceSaysWhatIsWrongAndWhere() {
    String tooShort = "{\"tensors\":{\"x\":{\"shape\":[2],\"dtype\":\"float64\",\"data\":[1]}}}";
    assertEquals(folder.resolve("in.json")
        + ": tensor \"x\" has the shape [2], so its data should have the length 2, not 1.",
        problem(tooShort).getMessage());
    String fraction = "{\"tensors\":{\"y\":{\"shape\":[1],\"dtype\":\"int64\",\"data\":[0.5]}}}";
    assertEquals(folder.resolve("in.json")
        + ": \"tensors.y.data[0]\" should be a whole number of at most 64 bits.",
        problem(fraction).getMessage());
  }

  @Test
  void nestingAndLongConfigurationsAreBounded() {
    assertEquals(FileProblem.Reason.NOT_JSON,
        problem("{\"config\":{\"a\":" + "[".repeat(100_000) + "}").reason());
    assertEquals(FileProblem.Reason.NOT_JSON, problem("{\"skipped\":" + "[".repeat(100_000)).reason());
    assertEquals(FileProblem.Reason.TOO_MANY,
        problem("{\"config\":{\"a\":[" + "0,".repeat(10_000) + "0]},\"tensors\":{}}").reason());
    assertEquals(FileProblem.Reason.TOO_MANY,
        problem("{\"tensors\":{\"x\":{\"shape\":[" + "1,".repeat(32) + "1]}}}").reason());
  }

  @Test
  void aFailureWhileTensorsAreProducedLeavesNothing() throws IOException {
    Path file = folder.resolve("out.json");
    Tensor one = Tensor.of(new double[] {1});
    assertThrows(IllegalArgumentException.class, () -> TensorFileWriter.write(file, "n", Map.of(), sink -> {
      sink.tensor("x", one);
      sink.tensor("x", one);
    }));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(), files.toList());
    }
  }
}
