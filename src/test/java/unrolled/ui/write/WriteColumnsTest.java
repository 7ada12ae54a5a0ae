package unrolled.ui.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unrolled.engine.generate.Speaker;
import unrolled.engine.generate.Spoken;
import unrolled.engine.text.SampleText;
import unrolled.ui.FxThread;
import unrolled.ui.Headless;
import unrolled.ui.Snapshots;
import unrolled.ui.text.Language;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;

/// However narrow it is, bars of the next token are long enough to be compared.
class WriteColumnsTest {
  /// Of the longest bar beside its name and number, in pixels before the theme's scale.
  private static final double LENGTH = 80;
  private static final double NAME_AND_NUMBER = 64 + 70;

  @ParameterizedTest
  @CsvSource({"PROJECTOR, ENGLISH, 900, true", "PROJECTOR, CHINESE, 900, true",
      "PROJECTOR, ENGLISH, 1160, true", "LIGHT, ENGLISH, 930, false", "DARK, CHINESE, 1180, false",
      "PROJECTOR, ENGLISH, 1800, false"})
  void barsHaveALength(Theme theme, Language language, int width, boolean stacked) {
    Headless.start();
    FxThread.call(() -> {
      SimpleObjectProperty<@Nullable Speaker> speaker =
          new SimpleObjectProperty<>(Spoken.of(SampleText.ENGLISH));
      WriteViewModel model = new WriteViewModel(speaker, "The tide ", Runnable::run, Runnable::run);
      WritePanel panel = new WritePanel(model, new Strings(language), new SimpleObjectProperty<>(theme));
      Scene scene = new Scene(panel, width, 560);
      theme.dress(scene);
      Snapshots.picture(scene);
      double bars = place(panel, "write-bars").getWidth() / theme.scale() - NAME_AND_NUMBER;
      assertTrue(bars >= LENGTH, "length " + bars);
      assertEquals(stacked,
          place(panel, "write-arithmetic").getMinY() > place(panel, "write-text").getMaxY());
      return 0;
    });
  }

  private static Bounds place(WritePanel panel, String id) {
    var node = Objects.requireNonNull(panel.lookup("#" + id), id);
    return node.localToScene(node.getLayoutBounds());
  }
}
