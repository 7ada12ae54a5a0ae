package unrolled.ui.gradients.detail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import unrolled.engine.run.Moment;
import unrolled.engine.scenario.CellKind;
import unrolled.ui.FxThread;
import unrolled.ui.Headless;
import unrolled.ui.text.Language;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;

/// Every control of the three panels.
class DetailUseTest {
  private final Strings strings = new Strings(Language.ENGLISH);
  private final SimpleObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
  private final SimpleObjectProperty<@Nullable Moment> moment = new SimpleObjectProperty<>();

  @BeforeEach
  void start() {
    Headless.start();
  }

  /// Uses a panel in a window on the thread of the window.
  private static void use(Region panel, Consumer<Region> how) {
    Stage stage = new Stage();
    Theme.LIGHT.dress(new Scene(panel, 900, 500));
    stage.setScene(panel.getScene());
    stage.show();
    settle(panel);
    how.accept(panel);
    stage.hide();
  }

  private static void settle(Region panel) {
    panel.applyCss();
    panel.layout();
  }

  private static void onWindow(Runnable action) {
    FxThread.call(() -> {
      action.run();
      return 0;
    });
  }

  private static <N extends Node> N find(Region panel, String id, Class<N> kind) {
    return kind.cast(Objects.requireNonNull(panel.lookup("#" + id), id));
  }

  private static String text(Region panel, String id) {
    return find(panel, id, Label.class).getText();
  }

  private static void choose(Region panel, String id, String value) {
    MenuItem item = find(panel, id, MenuButton.class).getItems().stream()
        .filter(each -> (id + "-" + value).equals(each.getId())).findFirst().orElseThrow();
    assertTrue(item.isVisible(), value);
    item.fire();
    settle(panel);
  }

  private static void mouse(Node node, EventType<MouseEvent> kind, double x, double y) {
    node.fireEvent(new MouseEvent(kind, x, y, x, y, MouseButton.PRIMARY, 1, false, false, false, false, true,
        false, false, true, false, true, null));
  }

  private HopPanel hop() {
    return new HopPanel(new HopViewModel(moment, Runnable::run, Runnable::run), strings, theme);
  }

  @Test
  void oneHopIsChosenByTimestepSequenceLayerAndMatrix() {
    onWindow(() -> use(hop(), panel -> {
      assertEquals("Pause the run to look into one training step.", text(panel, "detail-hop-empty"));
      moment.set(DetailSamples.moment(DetailSamples.small(CellKind.LSTM)));
      settle(panel);
      assertFalse(find(panel, "detail-hop-empty", Label.class).isVisible());
      assertEquals("training step 1", text(panel, "detail-hop-step"));
      assertEquals("t = 5", text(panel, "detail-hop-time-words"));
      String last = text(panel, "detail-hop-figure-norm");
      find(panel, "detail-hop-time", Slider.class).setValue(3);
      assertEquals("t = 3", text(panel, "detail-hop-time-words"));
      assertNotEquals(last, text(panel, "detail-hop-figure-norm"));
      String first = text(panel, "detail-hop-figure-norm");
      find(panel, "detail-hop-sequence", Slider.class).setValue(2);
      assertEquals("sequence 2 of 3", text(panel, "detail-hop-sequence-words"));
      assertNotEquals(first, text(panel, "detail-hop-figure-norm"));
      choose(panel, "detail-hop-layer", "2");
      for (HopMatrix each : HopMatrix.values()) {
        choose(panel, "detail-hop-matrix", each.id());
        assertNotEquals("–", text(panel, "detail-hop-figure-sigma"));
      }
      assertTrue(text(panel, "detail-hop-map-words").startsWith("diag(f₃)"));
      MatrixMap map = find(panel, "detail-hop-map", MatrixMap.class);
      mouse(map, MouseEvent.MOUSE_MOVED, 3, 3);
      mouse(map, MouseEvent.MOUSE_EXITED, 3, 3);
      assertNotNull(panel.lookup("#detail-hop-chart"));
    }));
  }

  @Test
  void aPlainCellHasNoChoiceOfMatricesAndOneLayerNone() {
    onWindow(() -> use(hop(), panel -> {
      moment.set(DetailSamples.moment(DetailSamples.plan(CellKind.RNN_TANH)));
      settle(panel);
      assertFalse(find(panel, "detail-hop-matrix", MenuButton.class).isVisible());
      assertFalse(find(panel, "detail-hop-layer", MenuButton.class).isVisible());
      assertNotNull(panel.lookup("#detail-hop-figure-slope"));
      assertTrue(text(panel, "detail-hop-sentence").contains("less sensitive to h₁"));
      String english = text(panel, "detail-hop-sentence");
      strings.speak(Language.CHINESE);
      assertNotEquals(english, text(panel, "detail-hop-sentence"));
      theme.set(Theme.PROJECTOR);
      settle(panel);
      strings.speak(Language.ENGLISH);
      assertEquals(english, text(panel, "detail-hop-sentence"), "nothing is lost");
    }));
  }

  @Test
  void aBarIsChosenWithTheSliderTheMouseAndTheArrows() {
    onWindow(() -> use(
        new SplitPanel(new SplitViewModel(moment, Runnable::run, Runnable::run), strings, theme), panel -> {
          moment.set(DetailSamples.moment(DetailSamples.small(CellKind.RNN_TANH)));
          settle(panel);
          assertTrue(text(panel, "detail-split-sum").startsWith("‖∂L/∂h₁‖ = "),
              text(panel, "detail-split-sum"));
          find(panel, "detail-split-time", Slider.class).setValue(4);
          assertTrue(text(panel, "detail-split-sum").startsWith("‖∂L/∂h₄‖ = "));
          SplitBars bars = find(panel, "detail-split-bars", SplitBars.class);
          mouse(bars, MouseEvent.MOUSE_MOVED, bars.getWidth() - 5, 20);
          mouse(bars, MouseEvent.MOUSE_PRESSED, bars.getWidth() - 5, 20);
          assertEquals("k = 5", text(panel, "detail-split-time-words"));
          mouse(bars, MouseEvent.MOUSE_PRESSED, 2, 20);
          assertEquals("k = 5", text(panel, "detail-split-time-words"), "beside the bars is no bar");
          press(bars, KeyCode.LEFT);
          assertEquals("k = 4", text(panel, "detail-split-time-words"));
          press(bars, KeyCode.HOME);
          assertEquals("k = 1", text(panel, "detail-split-time-words"));
          press(bars, KeyCode.RIGHT);
          press(bars, KeyCode.END);
          assertEquals("k = 5", text(panel, "detail-split-time-words"));
          String whole = text(panel, "detail-split-sum");
          choose(panel, "detail-split-layer", "2");
          assertNotEquals(whole, text(panel, "detail-split-sum"));
          moment.set(DetailSamples.moment(DetailSamples.plan(CellKind.GRU)));
          assertTrue(text(panel, "detail-split-sentence").contains("one loss, at t = 40"));
        }));
  }

  private static void press(SplitBars bars, KeyCode code) {
    KeyEvent event = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
    assertTrue(bars.keeps(event));
    bars.fireEvent(event);
  }

  @Test
  void theMeterFollowsTheLayer() {
    onWindow(() -> use(
        new MeterPanel(new MeterViewModel(moment, Runnable::run, Runnable::run), strings, theme), panel -> {
          moment.set(DetailSamples.moment(DetailSamples.small(CellKind.RNN_TANH)));
          settle(panel);
          assertTrue(text(panel, "detail-meter-sentence").startsWith("Forwards: "));
          choose(panel, "detail-meter-layer", "2");
          assertNotNull(panel.lookup("#detail-meter-accuracy"));
          assertNotNull(panel.lookup("#detail-meter-gradient"));
          assertTrue(text(panel, "detail-meter-sentence").contains("Backwards: "));
        }));
  }

  @Test
  void everyControlIsNamedAndExplained() {
    onWindow(() -> use(hop(), panel -> {
      moment.set(DetailSamples.moment(DetailSamples.small(CellKind.LSTM)));
      settle(panel);
      for (String id : new String[] {"detail-hop-time", "detail-hop-sequence", "detail-hop-matrix",
          "detail-hop-layer"}) {
        Control control = find(panel, id, Control.class);
        assertNotNull(control.getTooltip(), id);
        assertNotNull(control.getAccessibleText(), id);
        assertTrue(control.isFocusTraversable(), id);
      }
    }));
  }

  @Test
  void aStepThatCannotBeDecomposedSaysSo() {
    onWindow(() -> {
      HopViewModel model = new HopViewModel(moment, Runnable::run, Runnable::run) {
        @Override
        HopReading compute(Moment now, Choice choice) {
          throw new ArithmeticException("did not converge");
        }
      };
      use(new HopPanel(model, strings, theme), panel -> {
        moment.set(DetailSamples.moment(DetailSamples.small(CellKind.GRU)));
        settle(panel);
        assertTrue(text(panel, "detail-hop-empty").contains("could not be decomposed"));
      });
    });
  }

  @Test
  void thePublicPanelsComputeOnTheGivenExecutor() {
    onWindow(() -> {
      int[] asked = {0};
      moment.set(DetailSamples.moment(DetailSamples.small(CellKind.GRU)));
      HopPanel hop = new HopPanel(moment, _ -> asked[0]++, Runnable::run, strings, theme);
      SplitPanel split = new SplitPanel(moment, _ -> asked[0]++, Runnable::run, strings, theme);
      MeterPanel meter = new MeterPanel(moment, _ -> asked[0]++, Runnable::run, strings, theme);
      assertEquals(3, asked[0]);
      hop.activeProperty().set(false);
      assertTrue(split.activeProperty().get() && meter.activeProperty().get());
    });
  }
}
