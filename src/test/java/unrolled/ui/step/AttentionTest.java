package unrolled.ui.step;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import unrolled.engine.graph.Product;
import unrolled.engine.trace.Phase;
import unrolled.engine.trace.TraceStep;
import unrolled.ui.step.layout.Box;
import unrolled.ui.step.layout.Cells;
import unrolled.ui.step.layout.StepLayout;

class AttentionTest {
  private final SimpleObjectProperty<@Nullable StepSubject> subject = new SimpleObjectProperty<>();
  private final ReadOnlyIntegerWrapper position = new ReadOnlyIntegerWrapper();
  private final StepViewModel model =
      new StepViewModel(subject, position.getReadOnlyProperty(), new SimpleObjectProperty<>());

  private void show(StepSubject about, int at) {
    position.set(at);
    subject.set(about);
    model.resize(852, 516);
  }

  private StepLayout layout() {
    return Objects.requireNonNull(model.layoutProperty().get());
  }

  @Test
  void inADeepNetworkWhatHappensIsSeenAndReadable() {
    StepSubject about = StepSamples.random(
        StepSamples.architecture(StepSamples.CELLS.get(1), 16).withLayers(3), 4);
    for (int step = 1; step <= about.trace().size(); step += 13) {
      show(about, step);
      Attention attention = Attention.of(layout(), model.step(), timeOf(model.step()), false).orElseThrow();
      Box view = model.camera().view();
      Box place = attention.place();
      assertNotEquals(attention.column(), place, "step " + step);
      assertTrue(place.height() > view.height()
          || (place.y() >= view.y() - 1e-6 && place.bottom() <= view.bottom() + 1e-6), "step " + step);
      assertTrue(layout().cells().stream()
          .filter(cells -> place.encloses(cells.box()) && Targets.isTarget(model.step(), cells))
          .filter(cells -> !isHandedToAFoldedRow(cells))
          .allMatch(cells -> cells.cellHeight() * model.camera().scale() >= 11), "step " + step);
    }
  }

  /// The gradient of a lower layer's state arrives in a row that is folded, where there are colours only.
  private boolean isHandedToAFoldedRow(Cells cells) {
    TraceStep step = Objects.requireNonNull(model.step());
    return step.phase() == Phase.BACKWARD && step.op() instanceof Product product
        && product.input().shift() == 0 && cells.variable().equals(product.input().variable());
  }

  private static int timeOf(@Nullable TraceStep step) {
    return step == null || step.time() < 0 ? 3 : step.time();
  }

  @Test
  void allOfADeepNetworkIsSeenFromFurtherAway() {
    StepSubject about = StepSamples.random(
        StepSamples.architecture(StepSamples.CELLS.get(1), 16).withLayers(3), 4);
    show(about, about.trace().size() / 2);
    Camera camera = model.camera();
    assertTrue(layout().height() * camera.scale() > camera.height());
    camera.zoomBy(1e-3, 300, 200);
    assertTrue(layout().height() * camera.scale() <= camera.height() + 1e-6);
    assertTrue(layout().width() * camera.scale() <= camera.width() + 1e-6);
  }
}
