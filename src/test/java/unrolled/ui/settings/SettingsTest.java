package unrolled.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unrolled.ui.text.Language;
import unrolled.ui.theme.Theme;

class SettingsTest {
  private static final Rectangle2D SCREEN = new Rectangle2D(0, 0, 1920, 1080);

  private final MemoryStore store = new MemoryStore();
  private final Settings settings = new Settings(store);

  @Test
  void whatIsRememberedComesBack() {
    Place place = new Place(10, 20, 1280, 800, true);
    settings.remember(Language.CHINESE);
    settings.remember(Theme.DARK);
    settings.remember(place);
    settings.rememberReducedMotion(true);
    Settings later = new Settings(store);
    assertEquals(Language.CHINESE, later.language());
    assertEquals(Theme.DARK, later.theme());
    assertEquals(Optional.of(place), later.window());
    assertTrue(later.reducedMotion());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nonsense", "1 2 3", "NaN 0 10 10 true", "1 2 x 4 true", "LIGHT"})
  void whatCannotBeUnderstoodCountsAsNeverWritten(String garbage) {
    for (String name : List.of("language", "theme", "window", "reduced-motion")) {
      store.write(name, garbage);
    }
    assertEquals(Language.system(), settings.language());
    assertEquals(Theme.LIGHT, settings.theme());
    assertEquals(Optional.empty(), settings.window());
    assertFalse(settings.reducedMotion());
  }

  @Test
  void aWindowLeftOnAScreenThatIsGoneComesBackOntoOneThatIsThere() {
    Place place = new Place(2500, 1400, 1280, 800, false).within(List.of(SCREEN));
    assertEquals(new Place(640, 280, 1280, 800, false), place);
  }

  @Test
  void aWindowStaysOnTheScreenItOverlapsMost() {
    Rectangle2D right = new Rectangle2D(1920, 0, 1920, 1080);
    Place place = new Place(1800, 100, 1280, 800, false).within(List.of(SCREEN, right));
    assertEquals(1920, place.x());
  }

  @Test
  void aWindowIsNeverLargerThanItsScreenNorTooSmallToUse() {
    assertEquals(new Place(0, 0, 1920, 1080, false),
        new Place(-5, -5, 9000, 9000, false).within(List.of(SCREEN)));
    assertEquals(1024, new Place(0, 0, 10, 10, false).within(List.of(SCREEN)).width());
  }

  @Test
  void theTextThatWasOpenedLastIsRemembered() {
    Settings settings = new Settings(new MemoryStore());
    assertEquals(Optional.empty(), settings.textFile());
    Path file = Path.of("texts", "poem.txt");
    settings.rememberTextFile(file);
    assertEquals(Optional.of(file.toAbsolutePath()), settings.textFile());
  }

  @Test
  void aFirstWindowIsInTheMiddle() {
    assertEquals(new Place(240, 90, 1440, 900, false), Place.middleOf(SCREEN));
  }
}
