package unrolled.ui.step;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import unrolled.engine.formula.Element;
import unrolled.engine.scenario.Counterfactual;
import unrolled.engine.scenario.Intervention;
import unrolled.engine.scenario.Setup;
import unrolled.engine.trace.Trace;
import unrolled.ui.step.layout.Cells;

class CellNumbersTest {
  private static final Setup SETUP = Setup.standard();

  /// The end of the forward pass, without and with A and B swapped.
  private static StepScene scene(boolean swapped) {
    Trace before = SETUP.trace();
    Trace after = swapped ? new Counterfactual(SETUP, new Intervention.SwapInputs(0, 1)).trace() : before;
    SimpleObjectProperty<@Nullable StepSubject> subject = new SimpleObjectProperty<>(new StepSubject(after,
        SETUP.architecture(), SETUP.alphabet(), 0, List.of(), swapped ? before : null));
    SimpleObjectProperty<@Nullable Element> nothing = new SimpleObjectProperty<>();
    StepViewModel model = new StepViewModel(
        subject, new SimpleIntegerProperty(before.story().firstBackward() - 1), nothing);
    model.resize(852, 516);
    return Objects.requireNonNull(model.scene(true));
  }

  private static Cells last(StepScene scene, String variable) {
    return scene.layout().cells().stream().filter(each -> each.variable().name().equals(variable))
        .max(Comparator.comparingInt(Cells::time)).orElseThrow();
  }

  @Test
  void beforeAndNowStandSideBySideAndTheirDifferenceBelow() {
    StepScene scene = scene(true);
    CellNumbers h = CellNumbers.of(last(scene, "h_l0"), scene, true);
    assertTrue(h.compares());
    assertEquals(0.6420, h.before()[0], 5e-5);
    assertEquals(0.7616, h.upper()[0], 5e-5);
    for (int unit = 0; unit < h.upper().length; unit++) {
      assertEquals(h.upper()[unit] - h.before()[unit], h.lower()[unit]);
    }
    assertNotEquals(0, h.lower()[0]);
  }

  @Test
  void whatIsTheSameStandsAlone() {
    StepScene scene = scene(true);
    CellNumbers weights = CellNumbers.of(last(scene, "weight_hh_l0"), scene, true);
    assertEquals(0, weights.before().length);
    assertEquals(0, weights.lower().length);
  }

  @Test
  void withoutAWhatIfThereIsNoBefore() {
    StepScene scene = scene(false);
    assertEquals(0, CellNumbers.of(last(scene, "h_l0"), scene, true).before().length);
  }
}
