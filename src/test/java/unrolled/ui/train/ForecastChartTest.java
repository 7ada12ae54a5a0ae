package unrolled.ui.train;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ForecastChartTest {
  private TrainWindow window;

  @Start
  void open(Stage stage) {
    window = new TrainWindow(stage);
  }

  @AfterEach
  void close() {
    window.samples.close();
  }

  @Test
  void ofNumbersTheForecastIsDrawnBesideTheNaiveOne() {
    assertFalse(window.isShown("train-chart-forecast"));
    window.choose("train-task", "random-walk");
    window.press("train-step");
    assertTrue(window.isShown("train-chart-forecast"));
    assertTrue(window.text("train-figure-accuracy").endsWith("%"), window.text("train-figure-accuracy"));
    window.choose("train-task", "adding");
    window.press("train-reset");
    window.press("train-step");
    assertTrue(window.isShown("train-chart-forecast"));
    window.choose("train-task", "pair");
    window.press("train-reset");
    window.press("train-step");
    assertFalse(window.isShown("train-chart-forecast"));
  }
}
