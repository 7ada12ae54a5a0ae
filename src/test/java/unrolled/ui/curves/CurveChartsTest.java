package unrolled.ui.curves;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import unrolled.chart.ChartSpec;
import unrolled.chart.Points;
import unrolled.chart.Series;
import unrolled.chart.Series.Trait;
import unrolled.engine.math.Activation;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.scenario.Preset;

class CurveChartsTest {
  private final CurvesSample sample = CurvesSample.fading();
  private final CurveCharts charts = new CurveCharts(sample.strings, sample.words);

  private static Series find(ChartSpec spec, String id) {
    return spec.series().stream().filter(each -> each.id().equals(id)).findFirst()
        .orElseThrow(() -> new AssertionError("there is no series " + id));
  }

  private static boolean has(ChartSpec spec, String id) {
    return spec.series().stream().anyMatch(each -> each.id().equals(id));
  }

  @Test
  void unitsStandOnTheCurveAndSaturatedOnesLookDifferent() {
    sample.to("forward:10");
    ChartSpec spec = charts.curve(sample.picture());
    Series units = find(spec, CurveCharts.UNITS);
    Series saturated = find(spec, CurveCharts.SATURATED);
    assertEquals(2, units.points().size());
    assertEquals(sample.picture().point(1).output(), saturated.points().y(0));
    assertFalse(units.style().marker() == saturated.style().marker());
    assertFalse(units.style().tone() == saturated.style().tone());
    assertEquals("unit 2, timestep 10", saturated.says().apply(0));
    assertTrue(units.is(Trait.DRAGGABLE) && saturated.is(Trait.DRAGGABLE));
  }

  @ParameterizedTest
  @EnumSource(Activation.class)
  void everyFunctionIsDrawnAsTheEngineComputesIt(Activation function) {
    FunctionCurve curve = FunctionCurve.of(function, 4);
    for (int i = 0; i < curve.value().size(); i++) {
      assertEquals(function.value(curve.value().x(i)), curve.value().y(i));
    }
    long gaps = 0;
    for (int i = 0; i < curve.slope().size(); i++) {
      boolean gap = Double.isNaN(curve.slope().y(i));
      gaps += gap ? 1 : 0;
      assertTrue(gap || curve.slope().y(i) == function.slope(curve.slope().x(i)));
    }
    assertEquals(function.isKink(0) ? 1 : 0, gaps);
  }

  @Test
  void aSecondFunctionAndAHeldPointAreSeriesOfTheirOwn() {
    sample.to("forward:2");
    assertFalse(has(charts.curve(sample.picture()), "relu"));
    sample.model.compare(Activation.RELU);
    sample.model.hold(2, 2.5);
    ChartSpec spec = charts.curve(sample.picture());
    assertTrue(has(spec, "relu") && has(spec, "relu-slope"));
    Points held = find(spec, "held").points();
    assertEquals(2.5, held.x(0));
    assertEquals(Activation.TANH.value(2.5), held.y(0));
    assertEquals(Activation.TANH.slope(2.5), held.y(1));
    assertTrue(spec.y().high() >= 2, "the second function has room");
  }

  @Test
  void theChainGrowsWithThePlayheadOnAxesThatRest() {
    sample.to("forward:3");
    ChartSpec early = charts.chain(sample.picture());
    sample.to("last");
    ChartSpec late = charts.chain(sample.picture());
    assertEquals(3, find(early, "slopes").points().size());
    assertEquals(10, find(late, "slopes").points().size());
    assertEquals(early.x(), late.x());
    assertEquals(early.y(), late.y());
    assertEquals(0.0974, find(late, "path").points().y(9), 5e-5);
    assertEquals(1, find(late, "norm").points().y(0));
  }

  @ParameterizedTest
  @EnumSource(CellKind.class)
  void everyPlaceOfEveryCellCanBeDrawnAtEveryMoment(CellKind cell) {
    sample.session.change(CurvesSample.setup("ABCA", cell, Preset.RANDOM));
    for (CurvePlace place : sample.model.placesProperty().get()) {
      sample.model.choose(place);
      for (String at : new String[] {"first", "forward:1", "loss", "backward:2", "last"}) {
        sample.to(at);
        assertEquals(sample.picture().isKnown(), has(charts.curve(sample.picture()), CurveCharts.UNITS));
        assertEquals(sample.picture().chain().isWhole(), has(charts.chain(sample.picture()), "norm"));
      }
    }
  }

  @Test
  void oneTimestepIsAChainWithoutHops() {
    sample.session.change(CurvesSample.setup("B", CellKind.RNN_TANH, Preset.IDENTITY));
    sample.to("last");
    Points slopes = find(charts.chain(sample.picture()), "slopes").points();
    assertEquals(1, slopes.size());
    assertEquals(1, slopes.y(0));
  }
}
