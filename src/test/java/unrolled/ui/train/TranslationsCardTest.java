package unrolled.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.TilePane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import unrolled.engine.run.Translations;
import unrolled.ui.FxThread;
import unrolled.ui.text.Language;

/// The encoder–decoder on the Train screen: its task, its switch, what it translates.
@ExtendWith(ApplicationExtension.class)
class TranslationsCardTest {
  private TrainWindow window;

  @Start
  void open(Stage stage) {
    window = new TrainWindow(stage);
  }

  @AfterEach
  void close() {
    window.samples.close();
  }

  private List<String> shown() {
    return FxThread
        .call(() -> ((TilePane) window.find("train-translations-list", ScrollPane.class).getContent())
            .getChildren().stream().map(each -> ((Label) each).getText()).toList());
  }

  @Test
  void whatIsHeldOutIsShownAsItIsTranslated() {
    assertFalse(window.isShown("train-translations"));
    window.choose("train-task", "roman");
    window.press("train-step");
    assertTrue(window.isShown("train-translations"));
    Translations now = Objects.requireNonNull(window.samples.seen().translations());
    assertEquals("Held out: " + now.right() + " of 84 right", window.text("train-translations-heading"));
    List<String> texts = shown();
    assertEquals(84, texts.size());
    for (int i = 0; i < texts.size(); i++) {
      Translations.Translation each = now.all().get(i);
      assertEquals(each.source() + " → " + each.written() + (each.right() ? "" : " (" + each.wanted() + ")"),
          texts.get(i));
    }
    FxThread.call(() -> {
      window.strings.speak(Language.CHINESE);
      return 0;
    });
    assertEquals("留出的数字：84 个中 " + now.right() + " 个正确", window.text("train-translations-heading"));
    window.choose("train-task", "pair");
    window.press("train-reset");
    window.press("train-step");
    assertFalse(window.isShown("train-translations"));
  }

  @Test
  void theSwitchIsThereWhereThereIsADecoderAndAppliesAtOnce() {
    assertFalse(window.isShown("train-forcing"));
    FxThread.call(() -> {
      window.model.toggleForcing();
      return 0;
    });
    assertTrue(window.plan().training().forced(), "nothing to switch");
    window.choose("train-task", "roman");
    window.press("train-step");
    assertTrue(window.isShown("train-forcing"));
    window.choose("train-forcing", "off");
    window.press("train-step");
    assertFalse(window.samples.seen().plan().training().forced());
    assertEquals(2, window.samples.seen().step());
    FxThread.call(() -> {
      window.model.toggleForcing();
      return 0;
    });
    window.press("train-step");
    assertTrue(window.samples.seen().plan().training().forced());
  }
}
