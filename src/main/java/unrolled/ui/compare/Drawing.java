package unrolled.ui.compare;

import java.util.List;
import java.util.function.Function;
import unrolled.chart.Axis;
import unrolled.chart.ChartSpec;
import unrolled.chart.Guide;
import unrolled.chart.PointHandler;
import unrolled.chart.Scale;
import unrolled.chart.Series;
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

  /// The chart of one network.
  final Sheet sheet(Named one, ChartSpec spec, Sheet.Across across) {
    return new Sheet(String.valueOf(one.of().colour()), one.name(), one.style(), spec, across,
        picks(List.of(one)));
  }

  /// Finds the network whose line was picked.
  private PointHandler picks(List<Named> shown) {
    return new PointHandler() {
      @Override
      public void clicked(Series series, int index) {
        shown.stream().filter(each -> shown.size() == 1 || series.id().endsWith("-" + each.of().colour()))
            .findFirst().ifPresent(network -> Drawing.this.pick(network, series, index));
      }
    };
  }

  /// A point of a line of a network was picked.
  void pick(Named network, Series series, int index) {}

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
