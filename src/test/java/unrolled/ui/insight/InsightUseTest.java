package unrolled.ui.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static unrolled.ui.Using.find;
import static unrolled.ui.Using.fire;
import static unrolled.ui.Using.press;
import static unrolled.ui.Using.settle;
import static unrolled.ui.Using.text;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unrolled.engine.generate.Speaker;
import unrolled.engine.generate.Spoken;
import unrolled.engine.insight.LookBack;
import unrolled.engine.text.SampleText;
import unrolled.ui.Headless;
import unrolled.ui.Snapshots;
import unrolled.ui.Using;
import unrolled.ui.text.Language;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;
import unrolled.ui.tokens.TokenPane;
import unrolled.ui.widget.NumberSpinner;
import unrolled.ui.write.WriteViewModel;

/// Every control of the panel, and what it looks like.
class InsightUseTest {
  private final Strings strings = new Strings(Language.ENGLISH);
  private final SimpleObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
  private final SimpleObjectProperty<@Nullable Speaker> speaker =
      new SimpleObjectProperty<>(Spoken.of(SampleText.ENGLISH));
  private final WriteViewModel writing =
      new WriteViewModel(speaker, "The tide ", Runnable::run, Runnable::run);
  private final InsightViewModel model =
      new InsightViewModel(writing, Runnable::run, Runnable::run, Runnable::run);

  @BeforeEach
  void start() {
    Headless.start();
    for (int i = 0; i < 50; i++) {
      writing.step();
    }
  }

  private void use(Consumer<InsightPanel> how) {
    Using.panel(() -> new InsightPanel(model, strings, theme), how);
  }

  private static void choose(InsightPanel panel, String id, int item) {
    find(panel, id, MenuButton.class).getItems().get(item).fire();
    settle(panel);
  }

  @Test
  void aUnitIsChosenAndReadByKeysAndContexts() {
    use(panel -> {
      choose(panel, "insight-variable", 0);
      find(panel, "insight-unit", NumberSpinner.class).getValueFactory().setValue(5);
      assertEquals(4, model.unitProperty().get());
      assertTrue(text(panel, "insight-sentence").contains("[5]"));
      TokenPane tokens = find(panel, "insight-text", TokenPane.class);
      press(tokens, KeyCode.HOME);
      assertTrue(text(panel, "insight-reading").startsWith("Token 1, “T”"));
      press(tokens, KeyCode.RIGHT);
      press(tokens, KeyCode.DOWN);
      press(tokens, KeyCode.UP);
      assertTrue(text(panel, "insight-reading").startsWith("Token 2, “h”"), text(panel, "insight-reading"));
      press(tokens, KeyCode.LEFT);
      press(tokens, KeyCode.END);
      assertTrue(text(panel, "insight-reading").startsWith("Token 59"));
      fire(panel, "insight-largest-1");
      assertNotEquals(58, tokens.pointedProperty().get());
      assertNotNull(panel.lookup("#insight-smallest-" + 7));
      assertNotNull(panel.lookup("#insight-bar"));
      choose(panel, "insight-source", 1);
      assertTrue(find(panel, "insight-piece", Node.class).getParent().isVisible());
      find(panel, "insight-piece", NumberSpinner.class).getValueFactory().setValue(3);
      assertEquals(2, model.pieceProperty().get());
    });
  }

  @Test
  void aTokenIsAskedHowFarItsSuccessorLooksBack() {
    use(panel -> {
      fire(panel, "insight-mode-look");
      assertFalse(find(panel, "insight-variable", Node.class).isVisible());
      TokenPane tokens = find(panel, "insight-text", TokenPane.class);
      tokens.reveal(30);
      press(tokens, KeyCode.ENTER);
      assertTrue(text(panel, "insight-sentence").contains("after token 31"));
      assertTrue(text(panel, "insight-memory").contains("learned from"));
      String before = text(panel, "insight-sentence");
      choose(panel, "insight-output", 3);
      assertNotEquals(before, text(panel, "insight-sentence"));
      choose(panel, "insight-what", 1);
      assertEquals(LookBack.What.LOGIT, model.whatProperty().get());
    });
  }

  @Test
  void aGateIsPinnedWithTheSliderAndBothTextsAreThere() {
    use(panel -> {
      fire(panel, "insight-mode-pin");
      fire(panel, "insight-all");
      assertTrue(find(panel, "insight-unit", NumberSpinner.class).isDisabled());
      choose(panel, "insight-variable", 1);
      find(panel, "insight-held", Slider.class).setValue(1.5);
      assertEquals(1.5, model.heldProperty().get());
      assertTrue(text(panel, "insight-sentence").contains("of 200 tokens differ"));
      TokenPane free = find(panel, "insight-free", TokenPane.class);
      TokenPane pinned = find(panel, "insight-pinned", TokenPane.class);
      free.reveal(12);
      press(free, KeyCode.ENTER);
      assertEquals(12, pinned.pointedProperty().get());
    });
  }

  @Test
  void everythingFollowsLanguageAndThemeAndIsNamed() {
    use(panel -> {
      String english = text(panel, "insight-sentence");
      for (String id : new String[] {"insight-mode-unit", "insight-mode-look", "insight-mode-pin",
          "insight-source",
          "insight-variable", "insight-unit", "insight-piece", "insight-all", "insight-held",
          "insight-held-field",
          "insight-what", "insight-output", "insight-largest-1"}) {
        assertNotNull(find(panel, id, Control.class).getTooltip(), id);
        assertNotNull(find(panel, id, Control.class).getAccessibleText(), id);
      }
      strings.speak(Language.CHINESE);
      theme.set(Theme.DARK);
      settle(panel);
      assertNotEquals(english, text(panel, "insight-sentence"));
      speaker.set(Spoken.broken(Spoken.of(SampleText.ENGLISH)));
      strings.speak(Language.ENGLISH);
      settle(panel);
      assertTrue(text(panel, "insight-sentence").startsWith("This cannot be shown"));
    });
  }

  @ParameterizedTest
  @CsvSource({"UNIT, LIGHT, ENGLISH, 1000, 560", "UNIT, DARK, CHINESE, 1700, 850",
      "LOOK, LIGHT, CHINESE, 1000, 560", "LOOK, PROJECTOR, ENGLISH, 1700, 850",
      "PIN, DARK, ENGLISH, 1000, 560",
      "PIN, PROJECTOR, CHINESE, 1000, 560"})
  void thePanelIsDrawnInEverySizeAndTheme(InsightMode mode, Theme look, Language language, int width,
      int height) throws IOException {
    if (language == Language.CHINESE) {
      speaker.set(Spoken.of(SampleText.CHINESE));
      model.sourceProperty().set(mode == InsightMode.PIN ? TextSource.WRITTEN : TextSource.LEARNED);
      model.placeProperty().set(60);
    }
    model.modeProperty().set(mode);
    model.variableProperty().set(mode == InsightMode.UNIT && look == Theme.DARK ? "gate_f_l0" : "h_l0");
    model.unitProperty().set(3);
    model.heldProperty().set(1);
    BufferedImage picture = Snapshots.picture(() -> new InsightPanel(model, new Strings(language),
        new SimpleObjectProperty<>(look)), look, width, height);
    Path folder = Files.createDirectories(Path.of("target", "pictures"));
    Snapshots.write(picture, folder.resolve(
        "insight-%s-%s-%s-%d.png".formatted(mode.id(), look.id(), language.id(), width)));
    assertEquals(width, picture.getWidth());
  }
}
