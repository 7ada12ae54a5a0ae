package unrolled.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Slider;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import unrolled.chart.ChartView;
import unrolled.engine.scenario.CellKind;
import unrolled.ui.FxThread;
import unrolled.ui.runs.Pace;
import unrolled.ui.text.Language;
import unrolled.ui.theme.Theme;
import unrolled.ui.train.Setting;

/// Every control of the networks and of their pictures.
@ExtendWith(ApplicationExtension.class)
class CompareUseTest {
  private CompareWindow window;

  @Start
  void open(Stage stage) {
    window = new CompareWindow(stage);
  }

  @AfterEach
  void close() {
    window.samples.close();
  }

  private List<CellKind> cells() {
    return window.samples.seen().stream().map(each -> each.plan().cell()).toList();
  }

  @Test
  void runPauseStepResetAndPace() {
    window.press("compare-step");
    assertEquals("step 1, the latest", window.text("compare-mark-words"));
    FxThread.call(() -> {
      window.button("compare-run").fire();
      window.samples.until(seen -> seen.getFirst().step() > 5);
      return 0;
    });
    assertEquals("Pause", window.text("compare-run"));
    window.press("compare-run");
    assertEquals("Run", window.text("compare-run"));
    window.press("compare-reset");
    assertEquals("–", window.text("compare-loss-0"));
    assertEquals("step 0, the latest", window.text("compare-mark-words"));
    window.slide("compare-pace", 0);
    assertEquals(Pace.ONE, window.model.runs().paceProperty().get());
  }

  @Test
  void networksAreAddedDuplicatedAndTakenOutBetweenOneAndFour() {
    assertTrue(window.isDisabled("compare-add"));
    assertTrue(window.isDisabled("compare-duplicate-0"));
    window.press("compare-remove-2");
    assertEquals(List.of(CellKind.RNN_TANH, CellKind.RNN_RELU, CellKind.GRU), cells());
    window.press("compare-duplicate-3");
    assertEquals("GRU · 2", window.text("compare-name-2"));
    assertTrue(window.isDisabled("compare-duplicate-0"));
    window.press("compare-remove-0");
    window.press("compare-add");
    assertEquals(CellKind.RNN_TANH, cells().getLast());
    for (String id : List.of("compare-remove-0", "compare-remove-1", "compare-remove-2")) {
      window.press(id);
    }
    assertEquals(List.of(CellKind.GRU), cells());
    assertTrue(window.isDisabled("compare-remove-3"), "one stays");
  }

  @Test
  void theTableIsInTheOrderInWhichTheTaskWasSolved() {
    window.make(60);
    assertEquals("1.", window.text("compare-place-3"));
    assertEquals("42", window.text("compare-solved-3"));
    assertEquals("1,011", window.text("compare-parameters-3"));
    assertEquals("not yet", window.text("compare-solved-0"));
    assertEquals("–", window.text("compare-place-0"));
    assertTrue(window.top("compare-name-3") < window.top("compare-name-0"));
    assertTrue(window.text("compare-sentence").startsWith("First: GRU, at step 42."));
  }

  @Test
  void aNetworkIsSelectedAndSteppedInto() {
    window.press("compare-name-2");
    assertEquals(CellKind.LSTM, window.model.planProperty().get().cell());
    window.press("compare-name-2");
    assertEquals(2, window.model.selectedProperty().get(), "pressed again it stays selected");
    window.press("compare-open-3");
    assertEquals(CellKind.GRU, window.samples.opened.getLast().plan().cell());
    assertEquals(1, window.steps);
  }

  @Test
  void settingsOfTheSelectedNetworkAreItsOwnAndTheTaskIsEveryones() {
    window.press("compare-name-1");
    window.choose("compare-cell", "rnn-elu");
    window.choose("compare-initializer", "orthogonal");
    window.choose("compare-clip", "norm");
    window.choose("compare-optimizer", "sgd");
    window.type("compare-rate", "0.25");
    window.choose("compare-task", "cycle");
    window.type("compare-seed", "7");
    window.press("compare-step");
    assertEquals(CellKind.RNN_ELU, cells().get(1));
    assertEquals("16 units · orthogonal · SGD 0.25 · clipped at norm 1", window.text("compare-settings-1"));
    window.samples.seen().forEach(each -> assertEquals("cycle", each.plan().task().id()));
    window.samples.seen().forEach(each -> assertEquals(7, each.plan().seed()));
    window.choose("compare-cell", "gru");
    assertEquals(Set.of(Setting.CELL), window.model.pendingProperty().get().get(1));
    assertTrue(window.isShown("compare-cell-pending"));
    assertEquals("Reset, 1 change", window.text("compare-reset"));
    window.press("compare-name-0");
    assertFalse(window.isShown("compare-cell-pending"), "of this one nothing waits");
    window.press("compare-reset");
    assertEquals(CellKind.GRU, cells().get(1));
    window.press("compare-settings-toggle");
    assertFalse(window.isShown("compare-settings"));
  }

  @Test
  void timestepAndTrainingStepAreSharedByAllPictures() {
    window.make(12);
    window.slide("compare-time", 5);
    assertEquals("t = 5", window.text("compare-time-words"));
    assertEquals(4, window.model.look().timeProperty().get());
    window.slide("compare-mark", 3);
    assertEquals("step 3 of 12", window.text("compare-mark-words"));
    assertEquals("at training step 3", window.text("compare-when-1"));
    window.make(1);
    assertEquals(3, FxThread.call(() -> window.find("compare-mark", Slider.class).getValue()));
    window.press("compare-newest");
    assertEquals("step 13, the latest", window.text("compare-mark-words"));
    assertTrue(window.isDisabled("compare-newest"));
  }

  @Test
  void aClickIntoAPictureLooksThere(FxRobot robot) {
    window.make(20);
    window.text("compare-sentence");
    robot.clickOn(point("compare-chart-1-all", 6, 1));
    assertEquals(5, window.model.look().timeProperty().get());
    robot.clickOn(point("compare-chart-0-all", 8, 0.2));
    assertEquals(8, window.model.marked());
  }

  private Point2D point(String id, double x, double y) {
    return FxThread.call(() -> {
      ChartView chart = window.find(id, ChartView.class);
      return chart.localToScreen(Objects.requireNonNull(chart.placeOf(x, y)));
    });
  }

  @Test
  void everyPictureCanBeChosenForEachPlace() {
    window.make(2);
    for (int place = 0; place < 2; place++) {
      String menu = place == 0 ? "compare-picture-first" : "compare-picture-second";
      for (Picture picture : Picture.values()) {
        window.choose(menu, picture.id());
        window.text("compare-sentence");
        assertEquals(picture, window.model.look().pictureProperty(place).get());
        String last = picture == Picture.GATES ? "-3-z" : picture == Picture.STATES ? "-3" : "-all";
        assertTrue(window.isShown("compare-chart-" + place + last), picture::id);
      }
    }
  }

  @Test
  void linesLieInOneChartOrSideBySide() {
    window.make(2);
    window.text("compare-sentence");
    assertTrue(window.isShown("compare-chart-0-all"));
    window.choose("compare-overlay", "off");
    window.text("compare-sentence");
    assertNull(window.scene.lookup("#compare-chart-0-all"));
    assertTrue(window.isShown("compare-chart-0-3"));
    window.choose("compare-overlay", "on");
    window.text("compare-sentence");
    assertTrue(window.isShown("compare-chart-0-all"));
  }

  @Test
  void withoutGatesThePictureSaysSo() {
    window.press("compare-remove-3");
    window.press("compare-remove-2");
    window.choose("compare-picture-first", "gates");
    assertTrue(window.text("compare-nothing-0").contains("LSTM and GRU"));
  }

  @Test
  void languageAndThemeChangeAndKeepTheNetworks() {
    window.make(2);
    FxThread.call(() -> {
      window.model.look().pictureProperty(0).set(Picture.STATES);
      window.strings.speak(Language.CHINESE);
      window.theme.set(Theme.DARK);
      return 0;
    });
    assertEquals("第 2 步，最新", window.text("compare-mark-words"));
    assertTrue(window.text("compare-sentence").contains("还没有网络学会"), window.text("compare-sentence"));
    assertTrue(window.text("compare-settings-0").startsWith("16 个单元"));
  }

  @Test
  void everyControlHasATooltipAndAName() {
    List<Control> controls = FxThread.call(() -> controls(window.scene.getRoot()));
    assertTrue(controls.size() > 30, () -> "only " + controls.size() + " controls");
    for (Control control : controls) {
      assertNotNull(control.getTooltip(), control::getId);
      assertFalse(Objects.requireNonNullElse(control.getAccessibleText(), "").isBlank(), control::getId);
    }
  }

  /// Everything that can be reached by Tab and has a name of the screen.
  private static List<Control> controls(Parent parent) {
    List<Control> found = new ArrayList<>();
    for (Node node : parent.getChildrenUnmodifiable()) {
      boolean own = node.getId() != null && node.getId().startsWith("compare-") && node.isFocusTraversable();
      if (own && node instanceof Control control && !"compare-settings".equals(node.getId())) {
        found.add(control);
      }
      if (node instanceof Parent inner) {
        found.addAll(controls(inner));
      }
    }
    return found;
  }
}
