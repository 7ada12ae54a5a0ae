package unrolled.ui.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static unrolled.ui.Using.find;
import static unrolled.ui.Using.fire;
import static unrolled.ui.Using.mouse;
import static unrolled.ui.Using.press;
import static unrolled.ui.Using.settle;
import static unrolled.ui.Using.text;

import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import unrolled.engine.generate.Choice;
import unrolled.engine.generate.Speaker;
import unrolled.engine.generate.Spoken;
import unrolled.engine.text.SampleText;
import unrolled.ui.Headless;
import unrolled.ui.Using;
import unrolled.ui.text.Language;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;
import unrolled.ui.tokens.TokenPane;
import unrolled.ui.widget.NumberSpinner;

/// Every control of the panel.
class WriteUseTest {
  private final Strings strings = new Strings(Language.ENGLISH);
  private final SimpleObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
  private final SimpleObjectProperty<@Nullable Speaker> speaker =
      new SimpleObjectProperty<>(Spoken.of(SampleText.ENGLISH));
  private final WriteViewModel model =
      new WriteViewModel(speaker, "The ", Runnable::run, Runnable::run);

  @BeforeEach
  void start() {
    Headless.start();
  }

  private void use(Consumer<WritePanel> how) {
    Using.panel(() -> new WritePanel(model, strings, theme), how);
  }

  private int size() {
    return model.pageProperty().get().ids().size();
  }

  private Choice choice() {
    return Objects.requireNonNull(model.pageProperty().get().choice());
  }

  @Test
  void tokensAreWrittenAndTakenBackWithButtons() {
    use(panel -> {
      assertTrue(find(panel, "write-back", Button.class).isDisabled());
      fire(panel, "write-step");
      fire(panel, "write-step");
      assertEquals(6, size());
      fire(panel, "write-back");
      assertEquals(5, size());
      fire(panel, "write-play");
      assertTrue(model.playingProperty().get());
      fire(panel, "write-play");
      assertFalse(model.playingProperty().get());
      fire(panel, "write-home");
      assertEquals(4, size());
    });
  }

  @Test
  void keysWriteAndTakeBackWhereverTheFocusIs() {
    use(panel -> {
      TokenPane tokens = find(panel, "write-text", TokenPane.class);
      press(tokens, KeyCode.N);
      press(tokens, KeyCode.RIGHT);
      assertEquals(6, size());
      press(tokens, KeyCode.LEFT);
      assertEquals(5, size());
      press(tokens, KeyCode.SPACE);
      assertTrue(model.playingProperty().get());
      press(tokens, KeyCode.HOME);
      assertEquals(4, size());
      panel.press(KeyCode.N);
      assertEquals(5, size());
      assertTrue(WritePanel.keys().contains(KeyCode.N));
      fire(panel, "write-copy");
      assertEquals(model.pageProperty().get().text(), Clipboard.getSystemClipboard().getString());
    });
  }

  @Test
  void aPromptIsTypedAndAWrongOneSaysSo() {
    use(panel -> {
      TextField prompt = find(panel, "write-prompt", TextField.class);
      Label problem = find(panel, "write-problem", Label.class);
      assertFalse(problem.isVisible());
      prompt.setText("漢字");
      fire(panel, "write-read");
      assertTrue(problem.isVisible());
      assertTrue(problem.getText().startsWith("Nothing of this was in the text"));
      assertEquals(4, size());
      prompt.setText("A tide");
      prompt.getOnAction().handle(null);
      assertFalse(problem.isVisible());
      assertEquals("A tide", model.pageProperty().get().text());
    });
  }

  @Test
  void temperatureAndTopPAreMovedAndTyped() {
    use(panel -> {
      find(panel, "write-temperature", Slider.class).setValue(0.5);
      assertEquals(0.5, model.samplingProperty().get().temperature());
      TextField typed = find(panel, "write-temperature-field", TextField.class);
      typed.setText("3");
      typed.getOnAction().handle(null);
      assertEquals(3, model.samplingProperty().get().temperature());
      typed.setText("warm");
      typed.getOnAction().handle(null);
      assertEquals("3", typed.getText(), "what is no number gives way");
      find(panel, "write-top-p", Slider.class).setValue(0.6);
      assertEquals(0.6, model.samplingProperty().get().topP());
      TextField share = find(panel, "write-top-p-field", TextField.class);
      share.setText("0");
      share.getOnAction().handle(null);
      assertEquals(0.6, model.samplingProperty().get().topP());
    });
  }

  @Test
  void topKSeedGreedyAndSpeedAreChangedToo() {
    use(panel -> {
      find(panel, "write-top-k", NumberSpinner.class).getValueFactory().setValue(5);
      assertEquals(5, model.samplingProperty().get().topK());
      assertTrue(choice().kept() <= 5);
      find(panel, "write-speed", MenuButton.class).getItems().getFirst().fire();
      assertEquals(WritingSpeed.HALF, model.speedProperty().get());
      find(panel, "write-seed", NumberSpinner.class).getValueFactory().setValue(8);
      fire(panel, "write-reseed");
      assertEquals(9, model.samplingProperty().get().seed());
      find(panel, "write-greedy", ToggleButton.class).fire();
      assertTrue(model.samplingProperty().get().greedy());
      assertTrue(text(panel, "write-sentence").contains("Nothing is drawn"));
    });
  }

  @Test
  void aBarIsSelectedChosenAndExplained() {
    use(panel -> {
      BarsPane bars = find(panel, "write-bars", BarsPane.class);
      mouse(bars, MouseEvent.MOUSE_MOVED, 40, 68);
      int second = choice().ranked(1);
      assertEquals(second, model.selectedProperty().get());
      assertTrue(
          bars.getAccessibleText().contains(Double.toString(choice().probability(second)).substring(0, 6)));
      assertEquals("= " + new Numbers(strings).detailed(choice().probability(second)),
          text(panel, "write-step-probability-result"));
      press(bars, KeyCode.DOWN);
      assertEquals(choice().ranked(2), model.selectedProperty().get());
      press(bars, KeyCode.UP);
      mouse(bars, MouseEvent.MOUSE_EXITED, 40, 68);
      press(bars, KeyCode.ENTER);
      assertEquals(second, model.pageProperty().get().ids().getLast());
      press(bars, KeyCode.LEFT);
      assertEquals(4, size());
      mouse(bars, MouseEvent.MOUSE_PRESSED, 40, 68);
      assertEquals(second, model.pageProperty().get().ids().getLast());
      model.setTopK(1);
      settle(panel);
      mouse(bars, MouseEvent.MOUSE_MOVED, 40, 68);
      assertTrue(text(panel, "write-arithmetic-end").startsWith("It cannot be drawn"));
      assertFalse(find(panel, "write-step-share", Node.class).isVisible());
    });
  }

  @Test
  void pressingATokenGoesBackToItAndTheBranchIsListed() {
    use(panel -> {
      for (int i = 0; i < 6; i++) {
        fire(panel, "write-step");
      }
      TokenPane tokens = find(panel, "write-text", TokenPane.class);
      assertTrue(find(panel, "write-branches", MenuButton.class).isDisabled());
      tokens.reveal(7);
      assertTrue(tokens.getAccessibleText().contains("token 8"));
      press(tokens, KeyCode.ENTER);
      assertEquals(7, size());
      mouse(tokens, MouseEvent.MOUSE_MOVED, 4, 8);
      assertEquals(0, tokens.pointedProperty().get());
      mouse(tokens, MouseEvent.MOUSE_PRESSED, 4, 8);
      assertEquals(4, size(), "the prompt stays");
      settle(panel);
      MenuButton branches = find(panel, "write-branches", MenuButton.class);
      assertEquals(1, branches.getItems().size());
      branches.getItems().getFirst().fire();
      assertEquals(10, size());
      mouse(tokens, MouseEvent.MOUSE_EXITED, 4, 8);
      assertEquals(-1, tokens.pointedProperty().get());
    });
  }

  @Test
  void everythingFollowsLanguageAndTheme() {
    use(panel -> {
      String english = text(panel, "write-sentence");
      strings.speak(Language.CHINESE);
      assertNotEquals(english, text(panel, "write-sentence"));
      theme.set(Theme.PROJECTOR);
      speaker.set(Spoken.broken(Spoken.of(SampleText.ENGLISH)));
      strings.speak(Language.ENGLISH);
      assertTrue(text(panel, "write-problem").startsWith("The outputs of the network are no longer numbers"));
      speaker.set(null);
      assertTrue(text(panel, "write-sentence").startsWith("There is no network yet"));
      assertTrue(find(panel, "write-step", Button.class).isDisabled());
    });
  }

  @Test
  void everyControlIsNamedAndExplained() {
    use(panel -> {
      for (String id : new String[] {"write-prompt", "write-read", "write-home", "write-back", "write-play",
          "write-step", "write-speed", "write-branches", "write-copy", "write-greedy", "write-temperature",
          "write-temperature-field", "write-top-k", "write-top-p", "write-seed", "write-reseed"}) {
        Control control = find(panel, id, Control.class);
        assertNotNull(control.getTooltip(), id);
        assertNotNull(control.getAccessibleText(), id);
      }
    });
  }
}
