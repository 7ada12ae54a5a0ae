package unrolled.ui.curves;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unrolled.chart.ChartView;
import unrolled.engine.formula.Element;
import unrolled.engine.math.Activation;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.scenario.Preset;
import unrolled.ui.FxThread;
import unrolled.ui.Headless;
import unrolled.ui.Snapshots;
import unrolled.ui.text.Language;
import unrolled.ui.theme.Theme;

class CurvesUseTest {
  private final CurvesSample sample = CurvesSample.fading();
  private @Nullable Scene scene;

  @BeforeEach
  void open() {
    Headless.start();
    scene = FxThread.call(() -> {
      Scene made = scene(Theme.LIGHT, 900, 600);
      sample.to("forward:2");
      return made;
    });
    settle();
  }

  private Scene scene(Theme theme, int width, int height) {
    CurvesView view = new CurvesView(sample.model, new SimpleObjectProperty<>(theme), sample.strings);
    Scene made = new Scene(view, width, height);
    theme.dress(made);
    return made;
  }

  private void settle() {
    FxThread.call(() -> {
      Scene shown = Objects.requireNonNull(scene);
      shown.getRoot().applyCss();
      shown.getRoot().layout();
      return true;
    });
  }

  private Node find(String id) {
    return Objects.requireNonNull(Objects.requireNonNull(scene).lookup("#" + id), id);
  }

  private String text(String id) {
    return ((Label) find(id)).getText();
  }

  private void choose(String menu, int index) {
    FxThread.call(() -> {
      ((MenuButton) find(menu)).getItems().get(index).fire();
      return true;
    });
    settle();
  }

  private void mouse(EventType<MouseEvent> type, Point2D at) {
    FxThread.call(() -> {
      Point2D scenic = find("curves-chart").localToScene(at);
      Event.fireEvent(find("curves-chart"), new MouseEvent(type, scenic.getX(), scenic.getY(), scenic.getX(),
          scenic.getY(), MouseButton.PRIMARY, 1, false, false, false, false, true, false, false, false,
          false, true, new PickResult(null, scenic.getX(), scenic.getY())));
      return true;
    });
    settle();
  }

  private Point2D place(double x, double y) {
    ChartView chart = (ChartView) find("curves-chart");
    return Objects.requireNonNull(FxThread.call(() -> chart.placeOf(x, y)));
  }

  @Test
  void everyControlHasANameAndATooltip() {
    for (String id : new String[] {"curves-place", "curves-compare", "curves-unit", "curves-table"}) {
      Control control = (Control) find(id);
      assertNotNull(control.getTooltip(), id);
      assertTrue(!control.getAccessibleText().isBlank(), id);
    }
    assertTrue(find("curves-chart").getAccessibleText().startsWith("The curve of tanh"));
    assertTrue(find("curves-chain").isFocusTraversable());
  }

  @Test
  void theScreenFollowsThePlayhead() {
    assertTrue(text("curves-sentence").startsWith("t = 2: none of 3"));
    FxThread.call(() -> {
      sample.to("forward:10");
      return true;
    });
    settle();
    assertTrue(text("curves-sentence").startsWith("t = 10: 1 of 3"));
    assertTrue(text("curves-product").contains("0.0974"), text("curves-product"));
    assertEquals(10, ((TableView<?>) find("curves-table")).getItems().size());
  }

  @Test
  void aUnitIsChosen() {
    FxThread.call(() -> {
      ((Spinner<?>) find("curves-unit")).increment();
      return true;
    });
    assertEquals(1, sample.picture().unit());
    assertTrue(text("curves-product").contains("unit 2"), text("curves-product"));
  }

  @Test
  void aSecondFunctionIsLaidOverTheFirstAndTakenAway() {
    choose("curves-compare", 3);
    assertEquals(Activation.RELU, sample.picture().compare());
    assertTrue(text("curves-sentence").contains("There, ReLU(0.7616) would be 0.7616 with slope 1"),
        text("curves-sentence"));
    choose("curves-compare", 0);
    assertNull(sample.picture().compare());
  }

  @Test
  void aGateIsChosen() {
    FxThread.call(() -> {
      sample.session.change(CurvesSample.setup("ABCA", CellKind.LSTM, Preset.RANDOM));
      sample.to("forward:3");
      return true;
    });
    settle();
    choose("curves-place", 1);
    assertEquals("gate_f_l0", sample.picture().place().id());
    assertEquals("forget gate: sigmoid", ((MenuButton) find("curves-place")).getText());
    assertTrue(text("curves-product").contains("its direct path keeps"));
  }

  @Test
  void aPointIsDraggedAndReturns() {
    Point2D from = place(0.7615941559557649, 0.6420149920119997);
    mouse(MouseEvent.MOUSE_PRESSED, from);
    mouse(MouseEvent.MOUSE_DRAGGED, place(2, 0.5));
    assertEquals(2, Objects.requireNonNull(sample.picture().held()).input(), 0.02);
    assertTrue(text("curves-sentence").startsWith("What if unit 1 had a = "), text("curves-sentence"));
    mouse(MouseEvent.MOUSE_RELEASED, place(2, 0.5));
    assertNull(sample.picture().held());
    assertTrue(text("curves-sentence").startsWith("t = 2"));
  }

  @Test
  void aClickedPointIsExplainedByTheInspector() {
    Point2D at = place(0.7615941559557649, 0.6420149920119997);
    mouse(MouseEvent.MOUSE_PRESSED, at);
    mouse(MouseEvent.MOUSE_RELEASED, at);
    Element selected = Objects.requireNonNull(sample.session.selectedProperty().get());
    assertEquals("h_l0", selected.variable().name());
    assertEquals(1, selected.time());
    assertEquals(0, selected.index());
  }

  @Test
  void theLanguageChangesAndNothingIsLost() {
    choose("curves-compare", 2);
    FxThread.call(() -> {
      sample.model.choose(2);
      sample.strings.speak(Language.CHINESE);
      return true;
    });
    settle();
    assertTrue(text("curves-sentence").startsWith("t = 2：3 个单元都没有饱和"), text("curves-sentence"));
    assertEquals("与 sigmoid 比较", ((MenuButton) find("curves-compare")).getText());
    assertEquals(2, sample.picture().unit());
    assertEquals(Activation.SIGMOID, sample.picture().compare());
  }

  @Test
  void beforeTheFirstStepTheCurveStandsAlone() {
    FxThread.call(() -> {
      sample.playhead.first();
      return true;
    });
    settle();
    assertTrue(text("curves-sentence").startsWith("Nothing has been computed yet"));
    assertEquals(0, ((TableView<?>) find("curves-table")).getItems().size());
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, 868, 594", "DARK, 614, 460", "PROJECTOR, 900, 330", "LIGHT, 1500, 860",
      "DARK, 420, 560"})
  void theChartsKeepTheirRoomAtEverySize(Theme theme, int width, int height) throws IOException {
    BufferedImage picture = FxThread.call(() -> {
      sample.to("forward:9");
      sample.model.compare(Activation.LEAKY_RELU);
      scene = scene(theme, width, height);
      sample.model.hold(1, -1.2);
      return Snapshots.picture(Objects.requireNonNull(scene));
    });
    Path folder = Files.createDirectories(Path.of("target", "pictures"));
    Snapshots.write(picture, folder.resolve("curves-" + width + ".png"));
    for (String id : new String[] {"curves-chart", "curves-chain"}) {
      ChartView chart = (ChartView) find(id);
      assertTrue(chart.getWidth() >= 180 && chart.getHeight() >= 100, id + " " + chart.getHeight());
      assertTrue(chart.getBoundsInParent().getMaxX() <= width, id);
    }
  }
}
