package unrolled.engine.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unrolled.engine.io.FileProblem;
import unrolled.engine.run.Run;
import unrolled.engine.run.RunPosition;
import unrolled.engine.run.Workers;
import unrolled.engine.scenario.Edit;
import unrolled.engine.scenario.Edited;
import unrolled.engine.scenario.TrainingStep;

/// Damages good sessions at random: whatever comes of it, the reader refuses the file in one line, or gives a session
/// that can be stepped and trained.
class SessionMutationTest {
  private static final int BYTES = 400;
  private static final int VALUES = 600;
  /// What may stand in the place of a value.
  private static final List<JsonElement> OTHERS = List.of(JsonNull.INSTANCE, new JsonPrimitive(true),
      new JsonPrimitive(-1), new JsonPrimitive(0), new JsonPrimitive(7), new JsonPrimitive(Long.MAX_VALUE),
      new JsonPrimitive(Long.MIN_VALUE), new JsonPrimitive(1e308), new JsonPrimitive(-1e-320),
      new JsonPrimitive(new BigDecimal("1e99999")), new JsonPrimitive(0.5), new JsonPrimitive(""),
      new JsonPrimitive("lstm"), new JsonPrimitive("AAAAAAAA8D8="), new JsonPrimitive("A\u0000\ud83d\ude00"),
      new JsonArray(), new JsonObject(), deep(20), deep(40), deep(300), many());

  @TempDir
  private Path folder;
  private byte[] untrained = {};
  private byte[] trained = {};

  private static JsonElement deep(int levels) {
    JsonElement inner = new JsonPrimitive(1);
    for (int i = 0; i < levels; i++) {
      JsonArray outer = new JsonArray();
      outer.add(inner);
      inner = outer;
    }
    return inner;
  }

  private static JsonElement many() {
    JsonArray many = new JsonArray();
    for (int i = 0; i < 3000; i++) {
      many.add(i % 3);
    }
    return many;
  }

  @BeforeEach
  void write() throws IOException {
    Path file = folder.resolve("good");
    SessionFile.write(file, Sessions.untrained(Sessions.lstm(),
        List.of(new Edit("weight_hh_l0", 0, 0, 2, 0.5), new Edit("x", 1, 0, 0, 2))));
    untrained = Files.readAllBytes(file);
    SessionFile.write(file, Sessions.everywhere(Sessions.run(Sessions.plan(), 6), 3));
    trained = Files.readAllBytes(file);
  }

  @Test
  void damagedBytesAreReadOrRefused() throws IOException {
    Random random = new Random(20261128);
    int refused = 0;
    for (int i = 0; i < BYTES; i++) {
      byte[] bytes = (i % 2 == 0 ? untrained : trained).clone();
      for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      }
      refused += isRefused(bytes) ? 1 : 0;
    }
    assertTrue(refused > BYTES / 4, refused + " refused");
  }

  @Test
  void everyTruncationIsRefused() throws IOException {
    Random random = new Random(7);
    for (int length = 0; length < untrained.length; length += 1 + random.nextInt(9)) {
      assertTrue(isRefused(Arrays.copyOf(untrained, length)), "cut to " + length);
    }
  }

  @Test
  void nestingWithoutEndIsRefused() throws IOException {
    String begin = new String(trained, StandardCharsets.UTF_8).replaceFirst("\\}\\s*$", ",\"more\":");
    assertTrue(isRefused((begin + "[".repeat(200_000)).getBytes(StandardCharsets.UTF_8)));
    assertTrue(isRefused(
        (begin + "[".repeat(500) + "]".repeat(500) + "}").getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void aKeyThatIsMissingIsRefusedUnlessItMay() throws IOException {
    JsonElement good = JsonParser.parseString(new String(trained, StandardCharsets.UTF_8));
    List<String> accepted = new ArrayList<>();
    for (int place = 0; place < objects(good).size(); place++) {
      for (String key : objects(good).get(place).keySet()) {
        JsonElement copy = good.deepCopy();
        objects(copy).get(place).remove(key);
        if (!isRefused(copy.toString().getBytes(StandardCharsets.UTF_8))) {
          accepted.add(key);
        }
      }
    }
    assertEquals(List.of("opened", "what_if", "gradients", "compare", "own_text", "written",
        "selected", "mark", "next", "file"), accepted.stream().distinct().toList());
  }

  @Test
  void valuesOfOtherKindsAreReadOrRefused() throws IOException {
    Random random = new Random(20261129);
    int refused = 0;
    for (int i = 0; i < VALUES; i++) {
      JsonElement copy = JsonParser.parseString(
          new String(i % 2 == 0 ? untrained : trained, StandardCharsets.UTF_8));
      for (int changes = 1 + random.nextInt(2); changes > 0; changes--) {
        replace(copy, random);
      }
      refused += isRefused(copy.toString().getBytes(StandardCharsets.UTF_8)) ? 1 : 0;
    }
    assertTrue(refused > VALUES / 2 && refused < VALUES, refused + " refused");
  }

  private static void replace(JsonElement root, Random random) {
    List<JsonElement> holders = new ArrayList<>();
    collect(root, holders);
    JsonElement other = OTHERS.get(random.nextInt(OTHERS.size()));
    JsonElement holder = holders.get(random.nextInt(holders.size()));
    if (holder instanceof JsonObject object && !object.isEmpty()) {
      List<String> keys = List.copyOf(object.keySet());
      object.add(keys.get(random.nextInt(keys.size())), other.deepCopy());
    } else if (holder instanceof JsonArray array && !array.isEmpty()) {
      array.set(random.nextInt(array.size()), other.deepCopy());
    }
  }

  private static List<JsonObject> objects(JsonElement root) {
    List<JsonElement> all = new ArrayList<>();
    collect(root, all);
    return all.stream().filter(JsonElement::isJsonObject).map(JsonElement::getAsJsonObject).toList();
  }

  private static void collect(JsonElement element, List<JsonElement> into) {
    if (element instanceof JsonObject object) {
      into.add(object);
      object.asMap().values().forEach(each -> collect(each, into));
    } else if (element instanceof JsonArray array) {
      into.add(array);
      array.forEach(each -> collect(each, into));
    }
  }

  private boolean isRefused(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("mutant"), bytes);
    try {
      use(SessionFile.read(file, Sessions.KNOWN));
      return false;
    } catch (FileProblem problem) {
      String sentence = problem.getMessage();
      assertTrue(sentence.startsWith(file + ": ") && sentence.lines().count() == 1, sentence);
      return true;
    }
  }

  /// What was not refused works.
  private static void use(SavedSession session) {
    SavedStep step = session.step();
    TrainingStep base = step.opened() == null ? step.setup() : step.opened();
    Edited edited = new Edited(Objects.requireNonNull(base), step.edits());
    var trace = edited.trace();
    SavedElement selected = step.place().selected();
    if (selected != null) {
      selected.in(trace);
    }
    assertEquals(step.edits().size(), edited.replaced().size());
    List<RunPosition> runs = new ArrayList<>(Stream.ofNullable(session.training().position()).toList());
    runs.addAll(session.gradients() == null ? List.of() : session.gradients().runs());
    runs.addAll(session.comparison() == null ? List.of() : session.comparison().runs());
    SavedOwn own = session.own();
    runs.addAll(Stream.ofNullable(own == null ? null : own.position()).toList());
    runs.forEach(position -> new Run(position, Workers.NONE).step(true));
  }
}
