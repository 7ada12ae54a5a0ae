package unrolled.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.scenario.CellKind;
import unrolled.ui.FxThread;
import unrolled.ui.Headless;
import unrolled.ui.Snapshots;
import unrolled.ui.text.Language;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;

/// Train in the large type beside the inspector: in windows of 1280 and of 1024.
class TrainNarrowTest {
  private static void assertInside(Node node, double left, double right) {
    if (!node.isVisible()) {
      return;
    }
    Bounds bounds = node.localToScene(node.getLayoutBounds());
    if (node instanceof Region && node.isManaged() && bounds.getWidth() > 0) {
      assertTrue(bounds.getMinX() >= left - 1 && bounds.getMaxX() <= right + 1, node + " " + bounds);
    }
    if (node instanceof Parent parent && !node.getStyleClass().contains("slider")) {
      boolean card = node.getStyleClass().contains("u-train-chart");
      parent.getChildrenUnmodifiable().forEach(each -> assertInside(each, card ? bounds.getMinX() : left,
          card ? bounds.getMaxX() : right));
    }
  }

  @ParameterizedTest
  @CsvSource({"674, 717, ENGLISH, true", "674, 717, CHINESE, true", "460, 616, ENGLISH, false",
      "460, 616, CHINESE, false"})
  void nothingSticksOut(int width, int height, Language language, boolean both) {
    Headless.start();
    TrainingPlan plan = TrainingPlan.standard().withCell(CellKind.LSTM).withSize(4, 2);
    try (TrainSamples samples = TrainSamples.after(20, plan)) {
      samples.model.places().show(0, ChartKind.HEAT);
      samples.model.places().show(1, ChartKind.WEIGHTS);
      samples.model.step();
      samples.settle();
      FxThread.call(() -> {
        TrainView view = new TrainView(samples.model, samples.picker, new Strings(language),
            new SimpleObjectProperty<>(Theme.PROJECTOR), new StepWays(() -> {}, List.of()));
        Scene scene = new Scene(view, width, height);
        Theme.PROJECTOR.dress(scene);
        Snapshots.picture(scene);
        assertFalse(shown(view, "train-settings"), "the settings wait");
        assertEquals(both, shown(view, "train-place-2"));
        assertEquals(both, shown(view, "train-figures"));
        assertInside(view, 0, width);
        return 0;
      });
    }
  }

  private static boolean shown(TrainView view, String id) {
    Node node = Objects.requireNonNull(view.lookup("#" + id), id);
    while (node.isVisible() && node.getParent() != null) {
      node = node.getParent();
    }
    return node.isVisible();
  }
}
