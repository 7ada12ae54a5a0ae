package unrolled.ui.train;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import unrolled.chart.Axis;
import unrolled.chart.ChartSpec;
import unrolled.chart.Dash;
import unrolled.chart.PointHandler;
import unrolled.chart.Points;
import unrolled.chart.Round;
import unrolled.chart.Series;
import unrolled.chart.Series.Trait;
import unrolled.chart.Style;
import unrolled.engine.graph.Variable;
import unrolled.engine.run.Histogram;
import unrolled.engine.run.Spread;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.ui.inspector.Picked;
import unrolled.ui.runs.Picker;
import unrolled.ui.runs.RunChart;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;
import unrolled.ui.theme.Tone;
import unrolled.ui.widget.ChoiceMenu;
import unrolled.ui.widget.ChoiceMenu.Names;

/// How the numbers of one parameter, or of its latest change, are spread: how many lie in each piece of the axis.
final class WeightsChart extends RunChart {
  /// Of each piece the corners and the middle of its top, at both ends a foot.
  private static final int EACH = 3;
  private static final int CORNERS = EACH * Histogram.BINS + 2;

  private final Numbers numbers;
  private final Points stairs = new Points(CORNERS);
  private final Label reading = new Label();
  private final ChoiceMenu<Entry> choice;
  private @Nullable Entry chosen;
  private @Nullable Entry shownEntry;
  private @Nullable Histogram shown;
  private List<Spread> spreads = List.of();
  private long step;
  private double limit;
  private double most;
  private Tone tone = Tone.CATEGORY_1;

  /// What can be chosen.
  ///
  /// @param change whether it is ΔW rather than W
  private record Entry(Variable parameter, boolean change) {
    /// Its name on the command line.
    String id() {
      return parameter.name() + (change ? ".change" : "");
    }
  }

  WeightsChart(Strings strings, ObservableValue<Theme> theme, Picker picker) {
    super("train-chart-weights", strings, theme);
    numbers = new Numbers(strings);
    view.setPointHandler(explain(picker));
    picker.pickedProperty().subscribe(_ -> view.requestLayout());
    choice =
        new ChoiceMenu<>("train-weights-choice", "train.weights.choice", strings,
            new Names<>(Entry::id, this::name), this::choose);
    reading.setId("train-weights-reading");
    reading.setMinWidth(0);
    reading.getStyleClass().add("u-train-figure-name");
    addToHeading(reading, choice);
    strings.languageProperty().subscribe(_ -> read());
  }

  /// Its bars are counted: what is clicked is told, and what is told is marked.
  private PointHandler explain(Picker picker) {
    return new PointHandler() {
      @Override
      public void clicked(Series series, int index) {
        SpreadBar bar = bar(Math.clamp((index - 1) / EACH, 0, Histogram.BINS - 1));
        if (bar != null) {
          boolean next = bar.when() == SpreadBar.When.BEFORE;
          picker.pick(new Picked(0, next ? step + 1 : step, bar.spot(), bar),
              () -> strings.get("shell.train"));
        }
      }

      @Override
      public @Nullable Point2D marked(ChartSpec spec) {
        Picked picked = picker.pickedProperty().get();
        SpreadBar same = picked != null && picked.fact() instanceof SpreadBar told ? bar(told.bin()) : null;
        return same != null && picked.fact() instanceof SpreadBar told && told.isSameBar(same)
            ? new Point2D(stairs.x(top(told.bin())), stairs.y(top(told.bin())))
            : null;
      }
    };
  }

  /// The middle of the top of a piece, among the corners.
  private static int top(int bin) {
    return EACH * bin + 2;
  }

  private @Nullable SpreadBar bar(int bin) {
    Entry of = shownEntry;
    if (of == null) {
      return null;
    }
    boolean first = spreads.stream().allMatch(each -> each.update() == null);
    return new SpreadBar(of.parameter(),
        of.change() ? SpreadBar.When.CHANGE : first ? SpreadBar.When.BEFORE : SpreadBar.When.AFTER, limit,
        bin);
  }

  private String name(Entry entry) {
    return SpreadBar.sign(entry.parameter(), entry.change(), strings);
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
      step = now.step();
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
    shownEntry = entry;
    double[] x = new double[CORNERS];
    double[] y = new double[CORNERS];
    double half = histogram.limit() / Histogram.BINS;
    double largest = 1;
    for (int bin = 0; bin < Histogram.BINS; bin++) {
      for (int corner = 0; corner < EACH; corner++) {
        x[EACH * bin + 1 + corner] = histogram.middle(bin) + (corner - 1) * half;
        y[EACH * bin + 1 + corner] = histogram.count(bin);
      }
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
          List.of(Series.of("spread", "", stairs, Style.line(tone, Dash.SOLID)).with(Trait.IN_COLUMNS)))
          .withoutLegend());
    }
  }

  private void read() {
    Histogram histogram = shown;
    reading.setText(histogram == null
        ? ""
        : strings.get("train.weights.within", numbers.format(histogram.limit())));
  }
}
