package unrolled.engine.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import unrolled.engine.Reference;
import unrolled.engine.io.FileProblem.Reason;

class SafetensorsTest {

  @TempDir
  private Path folder;

  static List<String> fixturesWithWeights() {
    return Reference.all().stream()
        .filter(name -> !name.contains("_long_") && !name.matches("(optim|clip|toy|edge)_.*"))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      short             | the file has 2 bytes, too few for the length of a safetensors header.
      huge_header       | the header claims 4611686018427387904 bytes, more than the 100000000 allowed.
      header_past_end   | the header claims 999 bytes, and only 2 follow.
      not_json          | this is not valid JSON (line 1, column 3).
      size_mismatch     | tensor "w" (F32 of shape [2, 2]) needs 16 bytes and has 8.
      offset_past_end   | tensor "w" ends at byte 16 of the data, which has 8.
      negative_shape    | tensor "w" has the shape [-1, 4], and a size cannot be negative.
      overlap           | tensor "b" shares bytes with tensor "a".
      hole              | bytes 0 to 4 of the data belong to no tensor.
      trailing          | bytes 4 to 9 of the data belong to no tensor.
      overflow_shape    | tensor "w" has the shape [2147483648, 2147483648], which is too large.
      unknown_dtype     | tensor "w" has the unknown number type "Q7".
      """)
  void everyBadFileIsRefusedInOneSentence(String name, String sentence) {
    Path file = Reference.path("bad_" + name + ".safetensors");
    FileProblem problem = assertThrows(FileProblem.class, () -> Safetensors.read(file));
    assertEquals(file + ": " + sentence, problem.getMessage());
  }

  @Test
  void allTwelveBadFilesAreTested() throws IOException {
    try (Stream<Path> files = Files.list(Reference.path("README.md").resolveSibling("."))) {
      assertEquals(12, files.filter(file -> file.getFileName().toString().startsWith("bad_")).count());
    }
  }

  @Test
  void everyNumberTypeIsReadExactly() throws FileProblem {
    Reference expected = Reference.of("edge_dtypes");
    SafetensorsFile file = Safetensors.read(Reference.path("edge_dtypes.safetensors"));
    assertEquals(List.copyOf(expected.names()), List.copyOf(file.tensors().keySet()));
    file.tensors().forEach((name, tensor) -> {
      assertArrayEquals(expected.shape(name), tensor.shape(), name);
      assertArrayEquals(expected.tensor(name), tensor.doubles(), name);
    });
    assertArrayEquals(new long[] {1, -2, 3, 1L << 40}, tensor(file, "ids").longs());
    assertEquals(DType.BF16, tensor(file, "bf").dtype());
    assertEquals("pt", file.metadata().get("format"));
  }

  @ParameterizedTest
  @MethodSource("fixturesWithWeights")
  void weightsEqualTheFixture(String name) throws FileProblem {
    Reference expected = Reference.of(name);
    SafetensorsFile f64 = Safetensors.read(Reference.path(name + ".f64.safetensors"));
    SafetensorsFile f32 = Safetensors.read(Reference.path(name + ".f32.safetensors"));
    assertEquals(f64.tensors().keySet(), f32.tensors().keySet());
    f64.tensors().forEach((key, tensor) -> {
      String plain = key.startsWith("rnn.") ? key.substring(4) : key;
      double[] rounded = expected.tensor(plain);
      assertArrayEquals(expected.shape(plain), tensor.shape(), key);
      assertArrayEquals(rounded, tensor.doubles(), key);
      for (int i = 0; i < rounded.length; i++) {
        rounded[i] = (float) rounded[i];
      }
      assertArrayEquals(rounded, tensor(f32, key).doubles(), key);
    });
  }

  @ParameterizedTest
  @MethodSource("fixturesWithWeights")
  void writingWhatWasReadGivesTheSameTensorsAndData(String name) throws IOException {
    for (String type : List.of(".f64", ".f32")) {
      Path original = Reference.path(name + type + ".safetensors");
      SafetensorsFile read = Safetensors.read(original);
      Path copy = folder.resolve("copy.safetensors");
      Safetensors.write(copy, read.metadata(), read.tensors());
      assertArrayEquals(Files.readAllBytes(original), Files.readAllBytes(copy), type);
    }
  }

  @Test
  void everyBitSurvivesARoundTrip() throws FileProblem {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    tensors.put("名称 \"q\" / \\ \n", Tensor.of(DType.F32, new double[] {1.5, -0.0, 0x1p-149}, 3));
    tensors.put("doubles", Tensor.of(new double[] {Math.PI, -0.0, Double.MIN_VALUE, Double.NaN,
        Double.NEGATIVE_INFINITY, Double.MAX_VALUE}, 2, 3));
    tensors.put("empty", Tensor.of(new double[0], 0, 3));
    tensors.put("whole", Tensor.of(new long[] {Long.MIN_VALUE, (1L << 53) + 1}, 2));
    tensors.put("scalar", Tensor.of(DType.F32, new double[] {3.25}));
    tensors.put("large", Tensor.of(new double[20_000], 20_000));
    Path file = folder.resolve("all.safetensors");
    Safetensors.write(file, Map.of("format", "pt"), tensors);
    SafetensorsFile read = Safetensors.read(file);
    assertEquals(new SafetensorsFile(Map.of("format", "pt"), tensors), read);
    assertEquals(List.copyOf(tensors.keySet()), List.copyOf(read.tensors().keySet()));
  }

  @Test
  void headerIsPaddedAndWideNumbersAreAligned() throws IOException {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    tensors.put("narrow", Tensor.of(DType.F32, new double[] {1}, 1));
    tensors.put("wide", Tensor.of(new double[] {2}, 1));
    Path file = folder.resolve("aligned.safetensors");
    Safetensors.write(file, Map.of(), tensors);
    byte[] bytes = Files.readAllBytes(file);
    long header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong();
    assertEquals(0, header % 8);
    assertEquals(bytes.length, 8 + header + 12);
    String json = new String(bytes, 8, (int) header, StandardCharsets.UTF_8);
    assertEquals("{\"narrow\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[8,12]},"
        + "\"wide\":{\"dtype\":\"F64\",\"shape\":[1],\"data_offsets\":[0,8]}}", json.stripTrailing());
  }

  @Test
  void aSingleIsRoundedToNearest() throws FileProblem {
    Path file = folder.resolve("rounded.safetensors");
    Tensor precise = Tensor.of(DType.F32, new double[] {0.1, 1 + 0x1p-25}, 2);
    Safetensors.write(file, Map.of(), Map.of("x", precise));
    assertArrayEquals(new double[] {0.1f, 1}, tensor(Safetensors.read(file), "x").doubles());
  }

  @Test
  void whatTheWriterCannotWriteLeavesNoFile() throws IOException {
    Path file = folder.resolve("no.safetensors");
    Tensor half = Tensor.of(DType.F16, new double[] {1}, 1);
    assertThrows(IllegalArgumentException.class, () -> Safetensors.write(file, Map.of(), Map.of("x", half)));
    Tensor whole = Tensor.of(new double[] {1}, 1);
    assertThrows(IllegalArgumentException.class,
        () -> Safetensors.write(file, Map.of(), Map.of("__metadata__", whole)));
    assertThrows(IllegalArgumentException.class,
        () -> Safetensors.write(file, Map.of(), Map.of("\ud800", whole)));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(), files.toList());
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      {"a":$GOOD,"a":$GOOD} | DUPLICATE
      {"a":{"dtype":"I8","dtype":"I8","shape":[1],"data_offsets":[0,1]}} | DUPLICATE
      {"__metadata__":{"k":"1","k":"2"},"a":$GOOD} | DUPLICATE
      {"__metadata__":{"k":1},"a":$GOOD} | NOT_TEXT
      {"a":{"dtype":"I8","shape":[1.0],"data_offsets":[0,1]}} | NOT_A_WHOLE_NUMBER
      {"a":{"dtype":"I8","shape":["1"],"data_offsets":[0,1]}} | NOT_A_WHOLE_NUMBER
      {"a":{"dtype":"I8","shape":[99999999999999999999],"data_offsets":[0,1]}} | NOT_A_WHOLE_NUMBER
      {"a":{"dtype":"I8","shape":1,"data_offsets":[0,1]}} | NOT_A_LIST
      {"a":{"dtype":8,"shape":[1],"data_offsets":[0,1]}} | NOT_TEXT
      {"a":[1]} | NOT_AN_OBJECT
      [] | NOT_AN_OBJECT
      {"a":{"shape":[1],"data_offsets":[0,1]}} | MISSING
      {"a":{"dtype":"I8","data_offsets":[0,1]}} | MISSING
      {"a":{"dtype":"I8","shape":[1]}} | MISSING
      {"a":{"dtype":"I8","shape":[1],"data_offsets":[0]}} | BAD_OFFSETS
      {"a":{"dtype":"I8","shape":[1],"data_offsets":[1,0]}} | BAD_OFFSETS
      {"a":{"dtype":"I8","shape":[1],"data_offsets":[-1,0]}} | BAD_OFFSETS
      {"a":$GOOD} x | NOT_JSON
      {"a":$GOOD,} | NOT_JSON
      {'a':$GOOD} | NOT_JSON
      {"\\ud800":$GOOD} | NOT_JSON
      {} | HOLE
      """, quoteCharacter = '`')
  void aHeaderThatLiesIsRefused(String header, Reason reason) throws IOException {
    String full = header.replace("$GOOD", "{\"dtype\":\"I8\",\"shape\":[1],\"data_offsets\":[0,1]}");
    assertEquals(reason, problemWith(full.getBytes(StandardCharsets.UTF_8)).reason());
  }

  @Test
  void aHeaderMustBeUtf8() throws IOException {
    byte[] header = "{\"a?\":{\"dtype\":\"I8\",\"shape\":[1],\"data_offsets\":[0,1]}}"
        .getBytes(StandardCharsets.ISO_8859_1);
    header[3] = (byte) 0xff;
    assertEquals(Reason.NOT_UTF8, problemWith(header).reason());
  }

  @Test
  void aSentenceStaysOneLineWhateverANameHolds() throws IOException {
    String name = "line\\nbreak \\u001b[31m" + "x".repeat(5000);
    String message = problemWith(("{\"" + name + "\":{\"dtype\":\"Q\",\"shape\":[1],\"data_offsets\":[0,1]}}")
        .getBytes(StandardCharsets.UTF_8)).getMessage();
    assertTrue(message.chars().noneMatch(Character::isISOControl), message);
    assertTrue(message.length() < folder.toString().length() + 300, message);
  }

  @Test
  void foldersAndMissingFilesAreNamed() {
    FileProblem isFolder = assertThrows(FileProblem.class, () -> Safetensors.read(folder));
    assertEquals(folder + ": this is a folder, not a file.", isFolder.getMessage());
    Path missing = folder.resolve("no/such.safetensors");
    FileProblem isMissing = assertThrows(FileProblem.class, () -> Safetensors.read(missing));
    assertEquals(missing + ": there is no such file.", isMissing.getMessage());
  }

  private FileProblem problemWith(byte[] header) throws IOException {
    Path file = folder.resolve("lying.safetensors");
    ByteBuffer bytes = ByteBuffer.allocate(8 + header.length + 1).order(ByteOrder.LITTLE_ENDIAN);
    Files.write(file, bytes.putLong(header.length).put(header).array());
    return assertThrows(FileProblem.class, () -> Safetensors.read(file));
  }

  private static Tensor tensor(SafetensorsFile file, String name) {
    return Objects.requireNonNull(file.tensors().get(name), name);
  }
}
