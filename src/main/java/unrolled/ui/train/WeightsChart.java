package unrolled.ui.train;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import unrolled.chart.Axis;
import unrolled.chart.ChartSpec;
import unrolled.chart.Dash;
import unrolled.chart.Points;
import unrolled.chart.Round;
import unrolled.chart.Series;
import unrolled.chart.Style;
import unrolled.engine.graph.Symbol;
import unrolled.engine.graph.Variable;
import unrolled.engine.run.Histogram;
import unrolled.engine.run.Spread;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.ui.formula.Notation;
import unrolled.ui.runs.RunChart;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;
import unrolled.ui.theme.Tone;
import unrolled.ui.widget.ChoiceMenu;

/// How the numbers of one parameter, or of its latest change, are spread: how many lie in each piece of the axis.
final class WeightsChart extends RunChart {
  private static final int CORNERS = 2 * Histogram.BINS + 2;

  private final Numbers numbers;
  private final Points stairs = new Points(CORNERS);
  private final Label reading = new Label();
  private final ChoiceMenu<Entry> choice;
  private @Nullable Entry chosen;
  private @Nullable Histogram shown;
  private List<Spread> spreads = List.of();
  private double limit;
  private double most;
  private Tone tone = Tone.CATEGORY_1;

  /// What can be chosen.
  ///
  /// @param change whether it is ΔW rather than W
  private record Entry(Variable parameter, boolean change) {}

  WeightsChart(Strings strings, ObservableValue<Theme> theme) {
    super("train-chart-weights", strings, theme);
    numbers = new Numbers(strings);
    choice =
        new ChoiceMenu<>("train-weights-choice", "train.weights.choice", strings, this::name, this::choose);
    reading.setId("train-weights-reading");
    reading.getStyleClass().add("u-train-figure-name");
    addToHeading(reading, choice);
    strings.languageProperty().subscribe(_ -> read());
  }

  private String name(Entry entry) {
    Symbol symbol = entry.parameter().symbol();
    String sign = (entry.change() ? "Δ" : "") + Notation.plainName(symbol);
    return symbol.layer() == 0 ? sign : strings.get("train.weights.layer", sign, symbol.layer());
  }

  private void choose(Entry entry) {
    chosen = entry;
    select();
  }

  @Override
  public void show(List<TrainingSnapshot> all) {
    TrainingSnapshot now = all.getFirst();
    if (!now.inside().spreads().isEmpty()) {
      spreads = now.inside().spreads();
      select();
    }
  }

  private void select() {
    List<Entry> entries = new ArrayList<>();
    spreads.forEach(each -> entries.add(new Entry(each.parameter(), false)));
    spreads.stream().filter(each -> each.update() != null)
        .forEach(each -> entries.add(new Entry(each.parameter(), true)));
    Entry now = chosen != null && entries.contains(chosen) ? chosen : entries.getFirst();
    choice.show(entries, now);
    Spread spread =
        spreads.stream().filter(each -> each.parameter().equals(now.parameter())).findFirst().orElseThrow();
    Histogram histogram = now.change() ? spread.update() : spread.weights();
    if (histogram != null) {
      fill(histogram, now);
    }
  }

  private void fill(Histogram histogram, Entry entry) {
    shown = histogram;
    double[] x = new double[CORNERS];
    double[] y = new double[CORNERS];
    double half = histogram.limit() / Histogram.BINS;
    double largest = 1;
    for (int bin = 0; bin < Histogram.BINS; bin++) {
      x[2 * bin + 1] = histogram.middle(bin) - half;
      x[2 * bin + 2] = histogram.middle(bin) + half;
      y[2 * bin + 1] = histogram.count(bin);
      y[2 * bin + 2] = histogram.count(bin);
      largest = Math.max(largest, histogram.count(bin));
    }
    x[0] = -histogram.limit();
    x[CORNERS - 1] = histogram.limit();
    stairs.set(x, y);
    most = Round.beyond(largest);
    limit = histogram.limit();
    tone = entry.change() ? Tone.UPDATE : Tone.CATEGORY_1;
    specify();
    read();
  }

  @Override
  protected void specify() {
    if (shown != null) {
      show(ChartSpec.of(strings.get("train.chart.weights"),
          Axis.linear(strings.get("train.chart.weight"), -limit, limit),
          Axis.linear(strings.get("train.chart.many"), 0, most),
          List.of(Series.of("spread", "", stairs, Style.line(tone, Dash.SOLID)))).withoutLegend());
    }
  }

  private void read() {
    Histogram histogram = shown;
    reading.setText(histogram == null
        ? ""
        : strings.get("train.weights.within", numbers.format(histogram.limit())));
  }
}
