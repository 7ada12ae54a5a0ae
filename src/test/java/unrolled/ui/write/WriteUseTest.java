package unrolled.ui.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import unrolled.engine.generate.Choice;
import unrolled.engine.generate.Speaker;
import unrolled.engine.generate.Spoken;
import unrolled.engine.text.SampleText;
import unrolled.ui.FxThread;
import unrolled.ui.Headless;
import unrolled.ui.text.Language;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;
import unrolled.ui.tokens.TokenPane;
import unrolled.ui.widget.NumberSpinner;
import unrolled.ui.widget.OwnKeys;

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
    FxThread.call(() -> {
      WritePanel panel = new WritePanel(model, strings, theme);
      Stage stage = new Stage();
      Theme.LIGHT.dress(new Scene(panel, 1000, 560));
      stage.setScene(panel.getScene());
      stage.show();
      settle(panel);
      how.accept(panel);
      stage.hide();
      return 0;
    });
  }

  private static void settle(WritePanel panel) {
    panel.applyCss();
    panel.layout();
  }

  private static <N extends Node> N find(WritePanel panel, String id, Class<N> kind) {
    return kind.cast(Objects.requireNonNull(panel.lookup("#" + id), id));
  }

  private static String text(WritePanel panel, String id) {
    return find(panel, id, Label.class).getText();
  }

  private static void fire(WritePanel panel, String id) {
    find(panel, id, ButtonBase.class).fire();
    settle(panel);
  }

  private static void mouse(Node node, EventType<MouseEvent> kind, double x, double y) {
    Point2D at = node.localToScene(x, y);
    node.fireEvent(new MouseEvent(kind, at.getX(), at.getY(), at.getX(), at.getY(), MouseButton.PRIMARY, 1, false, false, false, false, true,
        false, false, true, false, true, null));
  }

  private static void press(Node node, KeyCode code) {
    KeyEvent event = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
    assertTrue(((OwnKeys) node).keeps(event), code::toString);
    node.fireEvent(event);
  }

  private int size() {
    return model.pageProperty().get().ids().size();
  }

  private Choice choice() {
    return Objects.requireNonNull(model.pageProperty().get().choice());
  }

  @Test
  void tokensAreWrittenAndTakenBackWithButtonsAndKeys() {
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
      TokenPane tokens = find(panel, "write-text", TokenPane.class);
      press(tokens, KeyCode.N);
      press(tokens, KeyCode.RIGHT);
      assertEquals(7, size());
      press(tokens, KeyCode.LEFT);
      assertEquals(6, size());
      press(tokens, KeyCode.SPACE);
      assertTrue(model.playingProperty().get());
      press(tokens, KeyCode.HOME);
      assertEquals(4, size());
      fire(panel, "write-step");
      fire(panel, "write-home");
      assertEquals(4, size());
      panel.press(KeyCode.N);
      assertEquals(5, size());
      assertTrue(WritePanel.keys().contains(KeyCode.N));
      fire(panel, "write-copy");
      assertEquals(model.pageProperty().get().text(), Clipboard.getSystemClipboard().getString());
      find(panel, "write-speed", MenuButton.class).getItems().getFirst().fire();
      assertEquals(WritingSpeed.HALF, model.speedProperty().get());
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
      prompt.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
      settle(panel);
      assertFalse(problem.isVisible());
      assertEquals("A tide", model.pageProperty().get().text());
    });
  }

  @Test
  void samplingIsChangedWithEveryControl() {
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
      find(panel, "write-top-k", NumberSpinner.class).getValueFactory().setValue(5);
      assertEquals(5, model.samplingProperty().get().topK());
      assertTrue(choice().kept() <= 5);
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
      assertTrue(bars.getAccessibleText().contains(Double.toString(choice().probability(second)).substring(0, 6)));
      assertEquals("= " + new unrolled.ui.text.Numbers(strings).detailed(choice().probability(second)),
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
      settle(panel);
      speaker.set(Spoken.broken(Spoken.of(SampleText.ENGLISH)));
      strings.speak(Language.ENGLISH);
      assertTrue(text(panel, "write-problem").startsWith("The outputs of the network are no longer numbers"));
      speaker.set(null);
      settle(panel);
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
