package unrolled.ui.train;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import unrolled.chart.Axis;
import unrolled.chart.ChartSpec;
import unrolled.chart.ColorBar;
import unrolled.chart.ColorScale;
import unrolled.chart.PointHandler;
import unrolled.chart.Raster;
import unrolled.chart.Round;
import unrolled.chart.Scale;
import unrolled.chart.SpanColors;
import unrolled.engine.data.Task;
import unrolled.engine.formula.Quantity;
import unrolled.engine.graph.Role;
import unrolled.engine.graph.Variable;
import unrolled.engine.run.Activations;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.ui.inspector.Picked;
import unrolled.ui.runs.Picker;
import unrolled.ui.runs.RunChart;
import unrolled.ui.session.Spot;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;
import unrolled.ui.theme.Tone;
import unrolled.ui.widget.ChoiceMenu;
import unrolled.ui.widget.ChoiceMenu.Names;

/// A state or a gate of one sequence as a colour at every unit and timestep: states and candidates signed, gates as
/// shares of their own colour. The limit of signed colours grows with the numbers and never shrinks within a run.
final class StatesChart extends RunChart {
  private final ObservableValue<Theme> theme;
  private final Numbers numbers;
  private final Raster raster = new Raster(Task.MOST_TIMESTEPS, TrainingPlan.MOST_HIDDEN);
  private final ReadOnlyObjectWrapper<ColorScale> colors;
  private final Label reading = new Label();
  private final ChoiceMenu<Variable> choice;
  private final Map<String, Double> limits = new HashMap<>();
  private String chosen = "h_l0";
  private @Nullable Activations shown;
  private @Nullable Variable variable;
  private long run = -1;

  StatesChart(Strings strings, ObservableValue<Theme> theme, Picker picker) {
    super("train-chart-states", strings, theme);
    view.setPointHandler(explain(picker));
    picker.pickedProperty().subscribe(_ -> view.requestLayout());
    this.theme = theme;
    numbers = new Numbers(strings);
    colors = new ReadOnlyObjectWrapper<>(SpanColors.signed(1, theme.getValue().palette()));
    choice =
        new ChoiceMenu<>("train-states-choice", "train.states.choice", strings,
            new Names<>(Variable::name, this::name), this::choose);
    reading.setId("train-states-reading");
    reading.setMinWidth(0);
    reading.getStyleClass().add("u-train-figure-name");
    addToHeading(reading, choice);
    setRight(new ColorBar("train-states-bar", strings, theme, colors));
    theme.subscribe(_ -> paint());
    strings.languageProperty().subscribe(_ -> read());
  }

  /// Its places are numbers: what is clicked is explained, and what is explained is marked.
  private PointHandler explain(Picker picker) {
    return new PointHandler() {
      @Override
      public void clicked(int unit, int time) {
        Activations all = shown;
        Variable of = variable;
        if (all != null && of != null) {
          picker.pick(new Picked(0, all.step(), spot(of, time, unit)), () -> strings.get("shell.train"));
        }
      }

      @Override
      public @Nullable Point2D marked(ChartSpec spec) {
        Picked picked = picker.pickedProperty().get();
        Variable of = variable;
        return picked != null && of != null
            && picked.spot().equals(spot(of, picked.spot().time(), picked.spot().index()))
                ? new Point2D(picked.spot().time() + 1.0, picked.spot().index() + 1.0)
                : null;
      }
    };
  }

  private static Spot spot(Variable of, int time, int unit) {
    return new Spot(of.name(), Quantity.VALUE, time, 0, unit);
  }

  private String name(Variable of) {
    String what = switch (of.role()) {
      case HIDDEN -> strings.get("inspector.role.hidden");
      case CELL_STATE -> strings.get("inspector.role.cell-state");
      default -> strings.get("inspector.gate." + of.symbol().letter());
    };
    String letter = of.symbol().letter();
    return of.symbol().layer() == 0
        ? strings.get("train.states.name", letter, what)
        : strings.get("train.states.name.layer", letter, what, of.symbol().layer());
  }

  private void choose(Variable wanted) {
    chosen = wanted.name();
    select();
  }

  @Override
  public void show(List<TrainingSnapshot> all) {
    TrainingSnapshot now = all.getFirst();
    Activations next = now.inside().activations();
    if (now.runId() != run) {
      run = now.runId();
      limits.clear();
    }
    if (next != null) {
      shown = next;
      select();
    }
  }

  private void select() {
    Activations all = shown;
    if (all == null) {
      return;
    }
    List<Variable> there = Stream.of(Role.HIDDEN, Role.CELL_STATE, Role.GATE)
        .flatMap(role -> all.variables(role).stream()).toList();
    Variable now =
        there.stream().filter(each -> each.name().equals(chosen)).findFirst().orElse(there.getFirst());
    choice.show(there, now);
    variable = now;
    grow(all, now);
    specify();
    paint();
  }

  private void grow(Activations all, Variable of) {
    double limit = limits.getOrDefault(of.name(), 1.0);
    for (int time = 0; time < all.timesteps(); time++) {
      for (int unit = 0; unit < of.width(); unit++) {
        double size = Math.abs(all.value(of, time, unit));
        limit = size > limit && Double.isFinite(size) ? Round.beyond(size) : limit;
      }
    }
    limits.put(of.name(), limit);
  }

  @Override
  protected void specify() {
    Activations all = shown;
    Variable of = variable;
    if (all != null && of != null) {
      show(ChartSpec.of(strings.get("train.chart.states"), axis("train.chart.time", all.timesteps()),
          axis("train.chart.unit", of.width()), List.of()).withoutLegend().over(raster, this::point));
    }
  }

  private Axis axis(String key, int last) {
    return new Axis(strings.get(key), Scale.COUNT, 0.5, last + 0.5, false);
  }

  private void paint() {
    Activations all = shown;
    Variable of = variable;
    if (all == null || of == null) {
      return;
    }
    ColorScale scale = scale(of);
    colors.set(scale);
    for (int time = 0; time < all.timesteps(); time++) {
      for (int unit = 0; unit < of.width(); unit++) {
        raster.set(time, unit, all.value(of, time, unit), scale);
      }
    }
    raster.show(all.timesteps(), of.width(), 0.5, all.timesteps() + 0.5);
    read();
  }

  private ColorScale scale(Variable of) {
    Tone tone = switch (of.role() == Role.GATE ? of.symbol().letter() : "") {
      case "f" -> Tone.GATE_FORGET;
      case "i" -> Tone.GATE_INPUT;
      case "o" -> Tone.GATE_OUTPUT;
      case "r" -> Tone.GATE_RESET;
      case "z" -> Tone.GATE_UPDATE;
      default -> Tone.ZERO;
    };
    var palette = theme.getValue().palette();
    return tone == Tone.ZERO
        ? SpanColors.signed(limits.getOrDefault(of.name(), 1.0), palette)
        : SpanColors.share(tone, palette);
  }

  private String point(int time, int unit) {
    Activations all = shown;
    Variable of = variable;
    return all == null || of == null
        ? ""
        : strings.get("train.states.point", time + 1, unit + 1, numbers.format(all.value(of, time, unit)));
  }

  /// Which step's numbers these are.
  private void read() {
    Activations all = shown;
    reading.setText(all == null ? "" : strings.get("train.states.step", all.step()));
  }
}
