package unrolled.ui.curves;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Quantity;
import unrolled.engine.math.Activation;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.scenario.Preset;
import unrolled.engine.scenario.Setup;
import unrolled.ui.inspector.CurvePoint;

class CurvesViewModelTest {
  private final CurvesSample sample = CurvesSample.fading();

  @Test
  void beforeTheFirstActivationNothingIsKnown() {
    sample.playhead.first();
    assertFalse(sample.picture().isKnown());
    assertEquals(List.of(), sample.picture().units(true));
    assertEquals(List.of(), sample.picture().units(false));
  }

  @Test
  void withoutATraceThereIsNoPicture() {
    CurvesViewModel empty = new CurvesViewModel(
        new SimpleObjectProperty<>(), new SimpleIntegerProperty(), new SimpleObjectProperty<>());
    assertNull(empty.pictureProperty().get());
    empty.hold(0, 1);
    empty.release();
    empty.visit(0);
    empty.choose(3);
    assertEquals(List.of(), empty.placesProperty().get());
  }

  /// h₂ = tanh(0.7616) = 0.6420, slope 1 − 0.6420² = 0.5878.
  @Test
  void theUnitsStandWhereTheEnginePutThem() {
    sample.to("forward:2");
    CurvePoint point = sample.picture().point(0);
    assertEquals(0.7615941559557649, point.input(), 1e-15);
    assertEquals(0.6420149920119997, point.output(), 1e-15);
    assertEquals(1 - point.output() * point.output(), point.slope(), 1e-15);
    assertEquals(2, sample.picture().timestep());
    assertEquals(2, sample.picture().known());
  }

  @Test
  void theLastComputedTimestepStaysWhileTheNextIsComputed() {
    sample.to("forward:3");
    sample.playhead.to(sample.playhead.position() + 1);
    assertEquals(3, sample.picture().timestep());
  }

  @Test
  void onTheWayBackEverythingIsKnownAndTheTimestepIsThePlayheads() {
    sample.to("backward:4");
    assertEquals(4, sample.picture().timestep());
    assertEquals(10, sample.picture().known());
    sample.to("last");
    assertEquals(10, sample.picture().timestep());
  }

  /// B comes nine times: unit 2 gathers it and leaves the steep part of tanh.
  @Test
  void aUnitOnTheFlatPartIsSaturated() {
    sample.to("forward:10");
    assertEquals(List.of(1), sample.picture().units(true));
    assertEquals(List.of(0, 2), sample.picture().units(false));
    assertTrue(sample.picture().point(1).slope() < CurvePoint.FLAT);
  }

  @Test
  void heldIsWhatWouldBeAndChangesNothing() {
    sample.to("forward:2");
    double[] before = numbers();
    sample.model.hold(0, 1.5);
    CurvePoint held = Objects.requireNonNull(sample.picture().held());
    assertEquals(Activation.TANH.value(1.5), held.output());
    assertEquals(Activation.TANH.slope(1.5), held.slope());
    assertEquals(0.7615941559557649, sample.picture().point(0).input(), 1e-15);
    assertEquals(List.of(before[0], before[3]), List.of(numbers()[0], numbers()[3]));
    sample.model.release();
    assertNull(sample.picture().held());
  }

  private double[] numbers() {
    var trace = sample.subject().trace();
    return trace.execution().memory().values(trace.graph().variable("h_l0")).clone();
  }

  @Test
  void noPointIsHeldBeyondTheAxisOrNowhere() {
    sample.to("forward:2");
    sample.model.hold(0, 1e9);
    assertEquals(sample.picture().reach(), Objects.requireNonNull(sample.picture().held()).input());
    sample.model.release();
    sample.model.hold(0, Double.NaN);
    assertNull(sample.picture().held());
  }

  @Test
  void theUnitFollowsTheSelectionAndIsSelectedInItsTurn() {
    sample.to("forward:2");
    var state = sample.subject().trace().graph().variable("h_l0");
    sample.session.selectedProperty().set(new Element(state, Quantity.VALUE, 0, 0, 2));
    assertEquals(2, sample.picture().unit());
    sample.model.visit(1);
    assertEquals(new Element(state, Quantity.VALUE, 1, 0, 1), sample.session.selectedProperty().get());
    assertEquals(1, sample.picture().unit());
  }

  @Test
  void gatesAreChosenAndStayChosenWhileTheyExist() {
    sample.session.change(CurvesSample.setup("ABCA", CellKind.LSTM, Preset.RANDOM));
    assertEquals(List.of("gate_i_l0", "gate_f_l0", "gate_g_l0", "gate_o_l0", "shown_l0"),
        sample.model.placesProperty().get().stream().map(CurvePlace::id).toList());
    sample.model.choose(sample.place("gate_f_l0"));
    assertEquals(Activation.SIGMOID, sample.picture().function());
    sample.session.change(CurvesSample.setup("ABCAB", CellKind.LSTM, Preset.RANDOM));
    assertEquals("gate_f_l0", sample.picture().place().id());
    sample.session.change(CurvesSample.setup("AB", CellKind.RNN_ELU, Preset.RANDOM));
    assertEquals("h_l0", sample.picture().place().id());
  }

  @Test
  void fewerUnitsBringTheLastOne() {
    sample.model.choose(7);
    assertEquals(2, sample.picture().unit());
    Setup smaller = CurvesSample.setup("AB", CellKind.RNN_TANH, Preset.IDENTITY).withSize(2, 1);
    sample.session.change(smaller);
    assertEquals(1, sample.picture().unit());
  }

  @Test
  void theAxisHoldsEveryNumberOfTheStory() {
    sample.session.change(CurvesSample.setup("ABCABCABC", CellKind.RNN_RELU, Preset.ONES));
    double reach = sample.picture().reach();
    sample.to("last");
    assertEquals(reach, sample.picture().reach());
    for (int unit = 0; unit < 3; unit++) {
      assertTrue(Math.abs(sample.picture().point(unit).input()) <= reach);
    }
  }

  @Test
  void aSecondFunctionIsReadAtTheSamePlace() {
    sample.to("forward:2");
    assertNull(sample.picture().compared());
    sample.model.compare(Activation.RELU);
    CurvePoint there = Objects.requireNonNull(sample.picture().compared());
    assertEquals(sample.picture().point(0).input(), there.output());
    assertEquals(1, there.slope());
    sample.model.hold(0, -1);
    assertEquals(0, Objects.requireNonNull(sample.picture().compared()).slope());
    assertNotNull(sample.picture().held());
  }
}
