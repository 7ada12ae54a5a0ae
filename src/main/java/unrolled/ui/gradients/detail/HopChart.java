package unrolled.ui.gradients.detail;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import unrolled.chart.Axis;
import unrolled.chart.ChartSpec;
import unrolled.chart.ChartView;
import unrolled.chart.Dash;
import unrolled.chart.Guide;
import unrolled.chart.Points;
import unrolled.chart.Scale;
import unrolled.chart.Series;
import unrolled.chart.Style;
import unrolled.engine.gradient.HopCurves;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;
import unrolled.ui.theme.Tone;

/// All hops: what is measured, the rule of thumb, the bound, or the direct path, by powers of ten.
final class HopChart {
  private static final double LOW = 1e-12;
  private static final double HIGH = 1e6;

  private final Strings strings;
  private final ChartView view;

  /// @param say which of its points is told in words
  HopChart(String id, Strings strings, ObservableValue<Theme> theme, PointSay say) {
    this.strings = strings;
    view = new ChartView(id, strings, theme);
    say.in(view);
  }

  /// The node.
  ChartView view() {
    return view;
  }

  /// Shows the curves, with a line at a timestep.
  ///
  /// @param time counted from 0
  void show(HopCurves curves, int time) {
    boolean lstm = curves.cell() != null;
    List<Series> series = new ArrayList<>();
    add(series, "bound", curves.bound(), Style.line(Tone.MUTED, Dash.values()[3]));
    measured(series, curves);
    add(series, "rule", curves.rule(), Style.line(Tone.CATEGORY_1, Dash.values()[1]).weighing(1.2));
    add(series, lstm ? "direct-c" : "direct-h", curves.direct(),
        Style.line(lstm ? Tone.GATE_FORGET : Tone.GATE_UPDATE, Dash.values()[1]).weighing(1.2));
    ChartSpec spec = spec(series, curves.measured().length);
    view.show(curves.measured().length < 2
        ? spec
        : spec.guided(List.of(Guide.vertical(time + 1, "t = " + (time + 1), Tone.ACCENT))));
  }

  /// Shows what is measured alone.
  void show(HopCurves curves) {
    List<Series> series = new ArrayList<>();
    measured(series, curves);
    view.show(spec(series, curves.measured().length));
  }

  private void measured(List<Series> series, HopCurves curves) {
    add(series, "cell", curves.cell(), Style.line(Tone.CATEGORY_5, Dash.values()[2]).weighing(1.2));
    add(series, "measured", curves.measured(), Style.line(Tone.BACKWARD, Dash.SOLID).weighing(1.3));
  }

  private ChartSpec spec(List<Series> series, int timesteps) {
    Axis across =
        new Axis(strings.get("detail.hop.chart.time"), Scale.COUNT, 1, Math.max(2, timesteps), false);
    Axis upwards = Axis.log(strings.get("detail.hop.chart.ratio", timesteps), LOW, HIGH).growing();
    return ChartSpec.of(strings.get("detail.hop.chart"), across, upwards, series);
  }

  /// A power that no double holds leaves a gap.
  private void add(List<Series> series, String id, double @Nullable [] decades, Style style) {
    if (decades == null) {
      return;
    }
    double[] x = new double[decades.length];
    double[] y = new double[decades.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = i + 1;
      y[i] = Math.pow(10, decades[i]);
    }
    series.add(Series.of(id, strings.get("detail.hop.curve." + id), Points.of(x, y), style));
  }
}
