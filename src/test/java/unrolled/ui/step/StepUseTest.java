package unrolled.ui.step;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Quantity;
import unrolled.ui.FxThread;
import unrolled.ui.Headless;
import unrolled.ui.step.layout.Box;
import unrolled.ui.text.Language;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;

class StepUseTest {
  private final SimpleIntegerProperty position = new SimpleIntegerProperty(8);
  private final SimpleObjectProperty<@Nullable Element> selected = new SimpleObjectProperty<>();
  private final StepSubject article = StepSamples.identity();
  private final Strings strings = new Strings(Language.ENGLISH);
  private final StepViewModel model =
      new StepViewModel(new SimpleObjectProperty<>(article), position, selected);
  private @Nullable Scene scene;

  @BeforeEach
  void open() {
    Headless.start();
    scene = FxThread.call(() -> {
      StepView view =
          new StepView(model, new SimpleDoubleProperty(1), new SimpleObjectProperty<>(Theme.LIGHT), strings);
      Scene made = new Scene(view, 868, 594);
      Theme.LIGHT.dress(made);
      made.getRoot().applyCss();
      made.getRoot().layout();
      return made;
    });
  }

  private Node pane() {
    return Objects.requireNonNull(Objects.requireNonNull(scene).lookup("#step-diagram"));
  }

  private Element state(int time, int unit) {
    return new Element(article.trace().graph().variable("h_l0"), Quantity.VALUE, time, 0, unit);
  }

  private void fire(Event event) {
    FxThread.call(() -> {
      Event.fireEvent(pane(), event);
      return true;
    });
  }

  private MouseEvent mouse(EventType<MouseEvent> type, double paneX, double paneY, int clicks) {
    double x = pane().localToScene(paneX, paneY).getX();
    double y = pane().localToScene(paneX, paneY).getY();
    return new MouseEvent(type, x, y, x, y, MouseButton.PRIMARY, clicks, false, false, false, false, true,
        false, false, false, false, true, new PickResult(null, x, y));
  }

  private void click(double x, double y, int clicks) {
    fire(mouse(MouseEvent.MOUSE_PRESSED, x, y, clicks));
    fire(mouse(MouseEvent.MOUSE_RELEASED, x, y, clicks));
    fire(mouse(MouseEvent.MOUSE_CLICKED, x, y, clicks));
  }

  private void press(KeyCode code, boolean alt) {
    fire(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, alt, false));
  }

  private double[] centre(Element element) {
    Box box = Objects.requireNonNull(model.layoutProperty().get()).places(element).getFirst();
    Camera camera = model.camera();
    return new double[] {(box.centerX() - camera.x()) * camera.scale(),
        (box.centerY() - camera.y()) * camera.scale()};
  }

  @Test
  void aClickSelectsTheNumberAndNamesItForScreenReaders() {
    double[] at = centre(state(1, 0));
    click(at[0], at[1], 1);
    assertEquals(state(1, 0), selected.get());
    assertTrue(pane().getAccessibleText().contains("0.642014992"), pane().getAccessibleText());
  }

  @Test
  void lettersAndAltArrowsGoFromNumberToNumber() {
    selected.set(state(1, 0));
    press(KeyCode.S, false);
    assertEquals(state(1, 1), selected.get());
    press(KeyCode.W, false);
    assertEquals(state(1, 0), selected.get());
    press(KeyCode.A, false);
    press(KeyCode.D, false);
    assertEquals(state(1, 0), selected.get());
    press(KeyCode.DOWN, true);
    assertEquals(state(1, 1), selected.get());
  }

  @Test
  void arrowsWithoutAltAreLeftToTheTransport() {
    selected.set(state(1, 0));
    press(KeyCode.RIGHT, false);
    assertEquals(state(1, 0), selected.get());
  }

  @Test
  void theWheelWithControlZoomsAndADoubleClickShowsAllAgain() {
    fire(new ScrollEvent(ScrollEvent.SCROLL, 300, 200, 300, 200, false, true, false, false, false, false, 0,
        40, 0, 40,
        ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0,
        new PickResult(null, 300, 200)));
    assertTrue(model.camera().zoom() > 1);
    double x = model.camera().x();
    fire(mouse(MouseEvent.MOUSE_PRESSED, 300, 200, 1));
    fire(mouse(MouseEvent.MOUSE_DRAGGED, 290, 200, 1));
    assertTrue(model.camera().x() > x);
    click(1, 1, 2);
    assertEquals(1, model.camera().zoom());
  }

  @Test
  void plusMinusAndZeroZoom() {
    press(KeyCode.PLUS, false);
    press(KeyCode.PLUS, false);
    press(KeyCode.MINUS, false);
    assertEquals(1.15, model.camera().zoom(), 1e-9);
    press(KeyCode.DIGIT0, false);
    assertEquals(1, model.camera().zoom());
  }

  @Test
  void hoveringAndLeavingDisturbNothing() {
    double[] at = centre(state(0, 0));
    fire(mouse(MouseEvent.MOUSE_MOVED, at[0], at[1], 0));
    fire(mouse(MouseEvent.MOUSE_MOVED, 1, 1, 0));
    fire(mouse(MouseEvent.MOUSE_EXITED, 1, 1, 0));
    assertEquals(null, selected.get());
  }

  @Test
  void theTitleFollowsPhaseAndLanguage() {
    Label title = (Label) Objects.requireNonNull(Objects.requireNonNull(scene).lookup("#step-title"));
    assertNotNull(title);
    assertEquals("Unrolled through time", title.getText());
    FxThread.call(() -> {
      position.set(20);
      return true;
    });
    assertEquals("RNN, timestep 2: backward", title.getText());
    FxThread.call(() -> {
      strings.speak(Language.CHINESE);
      return true;
    });
    assertEquals("RNN，时间步 2：反向传播", title.getText());
  }

  @Test
  void anUpdateSaysWhatEachTimestepTaughtItsParameterAndNoOtherStepDoes() {
    Node panel = Objects.requireNonNull(Objects.requireNonNull(scene).lookup("#step-by-time"));
    assertFalse(panel.isVisible());
    FxThread.call(() -> {
      position.set(article.trace().size());
      return true;
    });
    assertTrue(panel.isVisible());
  }
}
