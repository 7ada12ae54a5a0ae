package unrolled.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StringsTest {
  private static final Path SOURCES = Path.of("src", "main", "java", "unrolled");
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");

  /// Keys that are put together in the code: whatever begins like this counts as used.
  private static final List<String> PUT_TOGETHER = List.of("playback.granularity.", "shell.theme.",
      "step.gate.", "curves.function.",
      "inspector.gate.", "inspector.parameter.", "inspector.quantity.", "inspector.role.", "session.cell.",
      "session.initializer.", "session.optimizer.", "session.phase.", "session.preset.", "session.problem.",
      "session.scenario.", "session.what-if.says.", "step.say.gate.", "train.task.", "train.text.",
      "train.control.", "train.difficulty.", "train.clip.", "train.figure.", "train.chart.",
      "train.say.diverged.",
      "predict.sign.",
      "predict.size.",
      "predict.slip.", "predict.rough.", "gradients.experiment.", "gradients.run.", "gradients.differs.",
      "gradients.look.", "gradients.diverged.", "gradients.detail.", "detail.hop.matrix.",
      "detail.hop.figure.", "detail.hop.curve.", "detail.hop.point.",
      "compare.picture.", "compare.column.", "export.format.", "export.look.", "export.size.",
      "export.language.", "export.problem.", "export.heat.", "export.words.", "prose.stage.", "prose.figure.",
      "prose.say.",
      "prose.source.", "prose.voice.",
      "lesson.", "write.problem.", "write.step.", "insight.mode.", "insight.source.", "own.source.sample.",
      "own.cut.", "own.reading.", "own.progress.speed.", "own.figure.", "own.problem.", "file.",
      "command.list.", "command.train.diverged.", "command.wrong.becomes.", "help.");

  private static Set<String> keys(Language language) {
    return new TreeSet<>(TextFiles.texts(language).stringPropertyNames());
  }

  private static Set<String> literals() throws IOException {
    Set<String> found = new TreeSet<>();
    try (var files = Files.walk(SOURCES)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        Matcher matcher = LITERAL.matcher(Files.readString(file));
        while (matcher.find()) {
          found.add(matcher.group(1));
        }
      }
    }
    return found;
  }

  /// Literals that are keys: dotted, in lower case, in an area that exists.
  private static Set<String> usedKeys() throws IOException {
    Pattern key = Pattern.compile("(" + String.join("|", areasOfKeys()) + ")(\\.[a-z0-9-]+)+");
    Set<String> used =
        literals().stream().filter(key.asMatchPredicate()).collect(Collectors.toCollection(TreeSet::new));
    Set<String> hints = keys(Language.ENGLISH);
    hints.removeIf(each -> !each.endsWith(".hint") || !used.contains(each.substring(0, each.length() - 5)));
    used.addAll(hints);
    return used;
  }

  private static Set<String> areasOfKeys() {
    return keys(Language.ENGLISH).stream().map(key -> key.substring(0, key.indexOf('.')))
        .collect(Collectors.toSet());
  }

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertEquals(keys(Language.ENGLISH), keys(Language.CHINESE));
  }

  @Test
  void noKeyIsInTwoFiles() {
    int sum = Strings.AREAS.stream().mapToInt(area -> Strings.load(Language.ENGLISH, area).size()).sum();
    assertEquals(keys(Language.ENGLISH).size(), sum);
  }

  @Test
  void everyKeyTheCodeNamesExists() throws IOException {
    Set<String> missing = usedKeys();
    missing.removeAll(keys(Language.ENGLISH));
    assertEquals(Set.of(), missing);
  }

  @Test
  void everyTextIsUsed() throws IOException {
    Set<String> unused = keys(Language.ENGLISH);
    unused.removeAll(usedKeys());
    unused.removeIf(key -> PUT_TOGETHER.stream().anyMatch(key::startsWith));
    assertEquals(Set.of(), unused);
  }

  @Test
  void everyPrefixIsStillPutTogether() throws IOException {
    assertTrue(literals().containsAll(PUT_TOGETHER), PUT_TOGETHER::toString);
  }

  @Test
  void bothLanguagesFillInTheSameThings() {
    for (String key : keys(Language.ENGLISH)) {
      assertEquals(places(Language.ENGLISH, key), places(Language.CHINESE, key), key);
    }
  }

  private static Set<String> places(Language language, String key) {
    Set<String> places = new TreeSet<>();
    Matcher matcher = PLACE.matcher(TextFiles.texts(language).getProperty(key));
    while (matcher.find()) {
      places.add(matcher.group(1));
    }
    return places;
  }

  /// A straight apostrophe quotes inside a message, and vanishes.
  @Test
  void noTextHasAStraightApostropheOrIsEmpty() {
    for (Language language : Language.values()) {
      TextFiles.texts(language).forEach((key, text) -> {
        assertFalse(text.toString().contains("'"), key::toString);
        assertFalse(text.toString().isBlank(), key::toString);
      });
    }
  }

  @Test
  void aBoundTextFollowsTheLanguage() {
    Strings strings = new Strings(Language.ENGLISH);
    var bound = strings.bind("shell.reset");
    assertEquals("Reset", bound.get());
    strings.speak(Language.CHINESE);
    assertEquals("重置", bound.get());
  }

  @Test
  void aMessageInsideAMessageIsPutIntoWords() {
    Strings strings = new Strings(Language.ENGLISH);
    Message inner = Message.of("playback.granularity.cell");
    assertEquals("Step 3 of 20,000 · Cell", strings.get(Message.of("playback.place", 3, 20_000, inner)));
  }

  @Test
  void anUnknownKeyIsAMistake() {
    assertThrows(IllegalArgumentException.class, () -> new Strings(Language.ENGLISH).get("shell.nothing"));
  }
}
