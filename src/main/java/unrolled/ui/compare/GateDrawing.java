package unrolled.ui.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Point2D;
import org.jspecify.annotations.Nullable;
import unrolled.chart.Axis;
import unrolled.chart.ChartSpec;
import unrolled.chart.ColorScale;
import unrolled.chart.Dash;
import unrolled.chart.PointHandler;
import unrolled.chart.Raster;
import unrolled.chart.Scale;
import unrolled.chart.SpanColors;
import unrolled.chart.Style;
import unrolled.engine.data.Task;
import unrolled.engine.run.Activity;
import unrolled.engine.run.TrainingPlan;
import unrolled.ui.inspector.Picked;
import unrolled.ui.session.Spot;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;
import unrolled.ui.theme.Tone;

/// What each gate lets through for the first sequence of the batch: a unit a row, a timestep a column, from 0 to 1.
final class GateDrawing extends Drawing {
  /// The same in every theme.
  private static final ColorScale SHARES = SpanColors.viridis(Theme.LIGHT.palette());
  private final Numbers numbers;
  private final Map<String, Raster> rasters = new HashMap<>();

  GateDrawing(Strings strings, Picking picking) {
    super(strings, picking);
    numbers = new Numbers(strings);
  }

  @Override
  List<List<Sheet>> columns(List<Named> all, Look look) {
    List<List<Sheet>> columns = new ArrayList<>();
    for (Named each : all) {
      Activity activity = each.of().activity();
      if (activity != null && !activity.gates().isEmpty()) {
        columns.add(column(each, activity, look));
      }
    }
    return columns;
  }

  private List<Sheet> column(Named network, Activity activity, Look look) {
    List<Sheet> sheets = new ArrayList<>();
    for (int gate = 0; gate < activity.gates().size(); gate++) {
      String letter = activity.gates().get(gate);
      Style style = Style.line(Tone.gate(letter).orElseThrow(), Dash.SOLID);
      String name = strings.get("step.gate." + letter);
      ChartSpec spec =
          of(strings.get("chart.of", network.name(), name), spec(network, activity, gate, look));
      sheets.add(new Sheet(network.of().colour() + "-" + letter,
          strings.get("compare.gate", network.name(), name), style, spec, Sheet.Across.TIME,
          picks(network, activity, letter)));
    }
    return sheets;
  }

  private PointHandler picks(Named network, Activity activity, String letter) {
    return new PointHandler() {
      @Override
      public void clicked(int unit, int time) {
        picking.pick(network, target(activity, letter, time, unit),
            activity.gate(activity.gates().indexOf(letter), time, unit));
      }

      @Override
      public @Nullable Point2D marked(ChartSpec shown) {
        Picked picked = picking.picked();
        if (picked == null) {
          return null;
        }
        int time = picked.spot().time();
        int unit = picked.spot().index();
        Picked here = picking.number(network, target(activity, letter, time, unit));
        return here != null && here.run() == picked.run() && here.spot().equals(picked.spot())
            ? new Point2D(time + 1.0, unit + 1.0)
            : null;
      }
    };
  }

  private static Target target(Activity activity, String letter, int time, int unit) {
    return Target.inside(activity.moment(),
        Spot.gate(letter, activity.moment().plan().layers() - 1, time, unit));
  }

  private ChartSpec spec(Named network, Activity activity, int gate, Look look) {
    String key = network.of().colour() + activity.gates().get(gate);
    Raster raster = rasters.computeIfAbsent(key,
        _ -> new Raster(Task.MOST_TIMESTEPS, TrainingPlan.MOST_HIDDEN));
    for (int time = 0; time < activity.timesteps(); time++) {
      for (int unit = 0; unit < activity.units(); unit++) {
        raster.set(time, unit, activity.gate(gate, time, unit), SHARES);
      }
    }
    raster.show(activity.timesteps(), activity.units(), 0.5, activity.timesteps() + 0.5);
    Axis units = new Axis(strings.get("compare.unit"), Scale.COUNT, 0.5, activity.units() + 0.5, false);
    return ChartSpec.of(strings.get("compare.picture.gates"), timesteps(List.of(network)), units, List.of())
        .withoutLegend()
        .over(raster, (time, unit) -> strings.get("train.states.point", time + 1, unit + 1,
            numbers.format(activity.gate(gate, time, unit))))
        .guided(atTime(look));
  }

  @Override
  String nothing() {
    return strings.get("compare.gates.nothing");
  }
}
