package unrolled.ui.curves;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import unrolled.chart.Axis;
import unrolled.chart.ChartSpec;
import unrolled.chart.Dash;
import unrolled.chart.Guide;
import unrolled.chart.Marker;
import unrolled.chart.Points;
import unrolled.chart.Round;
import unrolled.chart.Scale;
import unrolled.chart.Series;
import unrolled.chart.Series.Trait;
import unrolled.chart.Style;
import unrolled.engine.math.Activation;
import unrolled.engine.trace.SlopeChain;
import unrolled.ui.inspector.CurvePoint;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Tone;

/// The two charts of the screen, in words of the moment.
final class CurveCharts {
  /// The series whose points are the units; their indices are those of [CurvesPicture#units(boolean)].
  static final String UNITS = "units";
  /// The same for the units that are saturated.
  static final String SATURATED = "saturated";

  private static final double MARGIN = 0.08;
  private static final double COMPARED = 2;
  private static final double TANGENT = 0.18;
  private static final double LEAST_DECADE = 1e-2;
  private static final double EDGE = 0.3;

  private final Strings strings;
  private final CurveWords words;

  CurveCharts(Strings strings, CurveWords words) {
    this.strings = strings;
    this.words = words;
  }

  /// Function and derivative, and the units on both.
  ChartSpec curve(CurvesPicture now) {
    List<Series> all = new ArrayList<>();
    Activation compared = now.compare();
    if (compared != null) {
      add(all, compared, now.reach(), Tone.CATEGORY_2);
    }
    add(all, now.function(), now.reach(), Tone.CATEGORY_1);
    CurvePoint held = now.held();
    if (now.isKnown()) {
      tangent(all, held == null ? now.point(now.unit()) : held, now.reach());
      all.add(ring(now));
      units(all, now, false, Style.marks(Tone.FORWARD, Marker.CIRCLE).weighing(1.15));
      units(all, now, true, Style.marks(Tone.DANGER, Marker.CROSS).weighing(1.15));
    }
    if (held != null) {
      double[] at = {held.input(), held.input()};
      all.add(Series.of("held", strings.get("curves.held"),
          Points.of(at, new double[] {held.output(), held.slope()}),
          Style.marks(Tone.CATEGORY_2, Marker.DIAMOND).weighing(1.5)));
    }
    return ChartSpec.of(strings.get("curves.chart", words.function(now.function())),
        Axis.linear(strings.get("curves.axis.input"), -now.reach(), now.reach()), vertical(now), all);
  }

  private void add(List<Series> all, Activation function, double reach, Tone tone) {
    FunctionCurve curve = FunctionCurve.of(function, reach);
    String name = words.function(function);
    all.add(Series.of(function.id() + "-slope", strings.get("curves.slope.of", name), curve.slope(),
        Style.line(tone, Dash.DASHED)));
    all.add(Series.of(function.id(), name, curve.value(), Style.line(tone, Dash.SOLID).weighing(1.25)));
  }

  /// A piece of the tangent: the slope as one sees it.
  private void tangent(List<Series> all, CurvePoint point, double reach) {
    double half = TANGENT * reach / Math.hypot(1, point.slope());
    double[] x = {point.input() - half, point.input() + half};
    double[] y = {point.output() - half * point.slope(), point.output() + half * point.slope()};
    all.add(Series.of("tangent", "", Points.of(x, y), Style.line(Tone.INK, Dash.SOLID).weighing(0.75))
        .saying(_ -> strings.get("curves.tangent")));
  }

  private void units(List<Series> all, CurvesPicture now, boolean saturated, Style style) {
    List<Integer> units = now.units(saturated);
    String id = saturated ? SATURATED : UNITS;
    String name = strings.get(saturated ? "curves.saturated" : "curves.units", units.size());
    Series slopes = Series.of(id + "-slope", "", at(now, units, CurvePoint::slope), style.weighing(0.7));
    Series values = Series.of(id, units.isEmpty() ? "" : name, at(now, units, CurvePoint::output), style);
    all.add(slopes.saying(naming(now, units)));
    all.add(values.saying(naming(now, units)).with(Trait.DRAGGABLE));
  }

  private Series ring(CurvesPicture now) {
    List<Integer> unit = List.of(now.unit());
    return Series
        .of("ring", strings.get("curves.unit.ring", now.unit() + 1), at(now, unit, CurvePoint::output),
            Style.marks(Tone.INK, Marker.RING).weighing(1.7))
        .saying(naming(now, unit));
  }

  private static Points at(CurvesPicture now, List<Integer> units, ToDoubleFunction<CurvePoint> reading) {
    return Points.of(units.stream().mapToDouble(unit -> now.point(unit).input()).toArray(),
        units.stream().mapToDouble(unit -> reading.applyAsDouble(now.point(unit))).toArray());
  }

  private IntFunction<String> naming(CurvesPicture now, List<Integer> units) {
    return index -> strings.get("curves.unit.at", units.get(index) + 1, now.timestep());
  }

  private Axis vertical(CurvesPicture now) {
    double low = Math.min(0, now.function().value(-now.reach()));
    double high = Math.max(1, now.function().value(now.reach()));
    Activation compared = now.compare();
    if (compared != null) {
      low = Math.min(low, Math.max(-COMPARED, compared.value(-now.reach())));
      high = Math.max(high, Math.min(COMPARED, compared.value(now.reach())));
    }
    double margin = MARGIN * (high - low);
    return Axis.linear(strings.get("curves.axis.value"), low - margin, high + margin);
  }

  /// What the factors have multiplied to at each timestep, in decades.
  ChartSpec chain(CurvesPicture now) {
    SlopeChain chain = now.chain();
    int unit = now.unit();
    List<Series> all = new ArrayList<>();
    all.add(line("slopes", "curves.chain.slopes", now,
        Style.line(Tone.CATEGORY_1, Dash.SOLID).marked(Marker.CIRCLE),
        hop -> Math.abs(chain.slopes(hop, unit))));
    if (chain.hasWeight()) {
      all.add(line("path", "curves.chain.path", now,
          Style.line(Tone.CATEGORY_2, Dash.DASHED).marked(Marker.SQUARE),
          hop -> Math.abs(chain.path(hop, unit))));
    }
    Style third = Style.line(Tone.INK, Dash.DASH_DOT).marked(Marker.TRIANGLE);
    if (chain.isWhole()) {
      all.add(line("norm", "curves.chain.norm", now, third, chain::norm));
    } else if (chain.keeper().isPresent()) {
      all.add(line("kept", "curves.chain.kept", now, third, hop -> chain.kept(hop, unit)));
    }
    List<Guide> guides = now.isKnown()
        ? List.of(Guide.vertical(now.hop() + 1, "", Tone.ACCENT))
        : List.of();
    Axis across = new Axis(strings.get("curves.axis.time"), Scale.COUNT, 1 - EDGE,
        Math.max(2, chain.hops()) + EDGE, false);
    return ChartSpec.of(strings.get("curves.chain"), across, decades(now), all).guided(guides);
  }

  private Series line(String id, String key, CurvesPicture now, Style style, IntToDoubleFunction size) {
    double[] x = IntStream.range(0, now.known()).mapToDouble(hop -> hop + 1).toArray();
    double[] y = IntStream.range(0, now.known()).mapToDouble(size).toArray();
    return Series.of(id, strings.get(key), Points.of(x, y), style);
  }

  /// The ends are those of the whole story, so that the chart rests while one steps.
  private Axis decades(CurvesPicture now) {
    SlopeChain chain = now.chain();
    double low = LEAST_DECADE;
    double high = 1;
    for (int hop = 0; hop < chain.hops(); hop++) {
      double[] sizes = {Math.abs(chain.slopes(hop, now.unit())), Math.abs(chain.path(hop, now.unit())),
          chain.norm(hop), chain.kept(hop, now.unit())};
      for (double size : sizes) {
        boolean shown = Double.isFinite(size) && size > 0;
        low = shown ? Math.min(low, size) : low;
        high = shown ? Math.max(high, size) : high;
      }
    }
    return Axis.log(strings.get("curves.axis.product"), Round.decadeBelow(low),
        Round.decadeAbove(high * 1.01));
  }
}
