package unrolled.ui.compare;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Point2D;
import org.jspecify.annotations.Nullable;
import unrolled.chart.Axis;
import unrolled.chart.ChartSpec;
import unrolled.chart.Guide;
import unrolled.chart.PointHandler;
import unrolled.chart.Scale;
import unrolled.chart.Series;
import unrolled.ui.inspector.Picked;
import unrolled.ui.runs.PointPicks;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Tone;

/// Makes one kind of picture of the networks: charts in columns.
abstract class Drawing {
  final Strings strings;

  /// What explains a number that is picked.
  final Picking picking;

  Drawing(Strings strings, Picking picking) {
    this.strings = strings;
    this.picking = picking;
  }

  /// The charts, column by column; none where there is nothing to draw yet.
  abstract List<List<Sheet>> columns(List<Named> all, Look look);

  /// What is said where there is nothing to draw.
  abstract String nothing();

  /// One chart of all networks where they may lie over each other, or one for each.
  ///
  /// @param spec the chart of some of them, whose lines end their names with the network's colour
  final List<List<Sheet>> lines(List<Named> all, Look look, Sheet.Across across,
      Function<List<Named>, ChartSpec> spec) {
    if (all.isEmpty()) {
      return List.of();
    }
    if (look.overlayProperty().get() && all.size() > 1) {
      return List.of(List.of(new Sheet("all", "", all.getFirst().style(), spec.apply(all), across,
          picks(all))));
    }
    return all.stream().map(each -> List.of(sheet(each, spec.apply(List.of(each)).withoutLegend(), across)))
        .toList();
  }

  /// The chart of one network, which is named in it too: it can leave the window alone.
  final Sheet sheet(Named one, ChartSpec spec, Sheet.Across across) {
    return new Sheet(String.valueOf(one.of().colour()), one.name(), one.style(), of(one.name(), spec), across,
        picks(List.of(one)));
  }

  /// A chart that says what it is of.
  final ChartSpec of(String whose, ChartSpec spec) {
    return spec.named(strings.get("chart.of", spec.name(), whose));
  }

  /// Explains the points of lines, each of the network whose line it is.
  private PointHandler picks(List<Named> shown) {
    return new PointHandler() {
      @Override
      public void clicked(Series series, int index) {
        network(shown, series.id()).ifPresent(network -> {
          Target target = target(network, series.id(), index);
          if (target != null) {
            picking.pick(network, target, series.points().y(index));
          }
        });
      }

      @Override
      public @Nullable Point2D marked(ChartSpec spec) {
        Picked picked = picking.picked();
        return picked == null
            ? null
            : PointPicks.find(spec, picked, (line, index) -> number(shown, line, index));
      }
    };
  }

  private @Nullable Picked number(List<Named> shown, String line, int index) {
    Named network = network(shown, line).orElse(null);
    Target target = network == null ? null : target(network, line, index);
    return network == null || target == null ? null : picking.number(network, target);
  }

  private static Optional<Named> network(List<Named> shown, String line) {
    return shown.stream().filter(each -> shown.size() == 1 || line.endsWith("-" + each.of().colour()))
        .findFirst();
  }

  /// What a point of a line of a network is, null where nothing explains it.
  @Nullable
  Target target(Named network, String line, int index) {
    return null;
  }

  /// The axis of timesteps, counted from 1.
  final Axis timesteps(List<Named> shown) {
    int last = shown.stream().mapToInt(each -> each.of().snapshot().plan().timesteps()).max().orElse(1);
    return new Axis(strings.get("train.chart.time"), Scale.COUNT, 0.5, last + 0.5, false);
  }

  /// The timestep that is looked at, as a line.
  final List<Guide> atTime(Look look) {
    return List.of(Guide.vertical(look.timeProperty().get() + 1.0, "", Tone.ACCENT));
  }
}
