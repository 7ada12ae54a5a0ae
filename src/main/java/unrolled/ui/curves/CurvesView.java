package unrolled.ui.curves;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import unrolled.chart.ChartView;
import unrolled.chart.PointHandler;
import unrolled.chart.Series;
import unrolled.engine.math.Activation;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;
import unrolled.ui.widget.ChoiceMenu;
import unrolled.ui.widget.ChoiceMenu.Names;
import unrolled.ui.widget.Controls;

/// The Curves screen: what is chosen, one sentence about it, the curve, and the chain.
public final class CurvesView extends VBox {
  private final CurvesViewModel model;
  private final Strings strings;
  private final CurveWords words;
  private final CurveCharts charts;
  private final ChartView curve;
  private final ChartView chain;
  private final ChainTable table;
  private final Label sentence = new Label();
  private final Label product = new Label();
  private final ChoiceMenu<CurvePlace> place;
  private final ChoiceMenu<Optional<Activation>> compare;
  private final IntegerSpinnerValueFactory units = new IntegerSpinnerValueFactory(1, 1);

  /// A view of a model.
  public CurvesView(CurvesViewModel model, ObservableValue<Theme> theme, Strings strings) {
    this.model = model;
    this.strings = strings;
    Numbers numbers = new Numbers(strings);
    words = new CurveWords(strings, numbers);
    charts = new CurveCharts(strings, words);
    curve = new ChartView("curves-chart", strings, theme);
    chain = new ChartView("curves-chain", strings, theme);
    table = new ChainTable(strings, numbers);
    place = new ChoiceMenu<>("curves-place", "curves.place.hint", strings,
        new Names<>(CurvePlace::id, this::name), model::choose);
    compare = new ChoiceMenu<>("curves-compare", "curves.compare.hint", strings,
        new Names<>(CurvesView::id, this::comparison),
        other -> model.compare(other.orElse(null)));
    curve.setPointHandler(new Handler());
    setId("curves-view");
    getStyleClass().add("u-curves");
    CurvesBody body = new CurvesBody(curve, product, chain, table, theme);
    setVgrow(body, Priority.ALWAYS);
    getChildren().setAll(controls(), sentence, body);
    label(sentence, "curves-sentence", "u-curves-sentence");
    label(product, "curves-product", "u-curves-product");
    model.pictureProperty().subscribe(_ -> show());
    strings.languageProperty().subscribe(_ -> show());
  }

  private static void label(Label label, String id, String style) {
    label.setId(id);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().add(style);
  }

  private FlowPane controls() {
    Controls made = new Controls(strings);
    Spinner<Integer> unit = made.named(new Spinner<>(units), "curves-unit", "curves.unit.hint");
    unit.getStyleClass().add(Spinner.STYLE_CLASS_SPLIT_ARROWS_HORIZONTAL);
    units.valueProperty().subscribe((_, chosen) -> model.choose(chosen - 1));
    Label name = made.text("curves.unit");
    name.setLabelFor(unit);
    HBox followed = new HBox(name, unit);
    followed.getStyleClass().add("u-curves-unit");
    FlowPane row = new FlowPane(place, compare, followed);
    row.getStyleClass().add("u-curves-controls");
    return row;
  }

  private String name(CurvePlace each) {
    return strings.get("curves.place", strings.get(each.words()), words.function(each.function()));
  }

  private static String id(Optional<Activation> other) {
    return other.map(each -> each.name().toLowerCase(Locale.ROOT).replace('_', '-')).orElse("none");
  }

  private String comparison(Optional<Activation> other) {
    return other.map(each -> strings.get("curves.compare.with", words.function(each)))
        .orElseGet(() -> strings.get("curves.compare.none"));
  }

  private void show() {
    @Nullable
    CurvesPicture now = model.pictureProperty().get();
    sentence.setText((words.seen(now) + " " + words.compared(now)).strip());
    product.setText((words.multiplied(now) + " " + words.hop(now)).strip());
    table.show(now);
    place.show(model.placesProperty().get(), now == null ? null : now.place());
    List<Optional<Activation>> others = new ArrayList<>(List.of(Optional.empty()));
    Arrays.stream(Activation.values()).filter(each -> now == null || each != now.function())
        .forEach(each -> others.add(Optional.of(each)));
    compare.show(others, Optional.ofNullable(now == null ? null : now.compare()));
    if (now != null) {
      units.setMax(now.chain().units());
      units.setValue(now.unit() + 1);
      curve.show(charts.curve(now));
      chain.show(charts.chain(now));
    }
  }

  /// A click selects the unit for the inspector, a drag asks what would be.
  private final class Handler implements PointHandler {
    @Override
    public void clicked(Series series, int index) {
      unit(series, index).ifPresent(model::visit);
    }

    @Override
    public void dragged(Series series, int index, double x, double y) {
      unit(series, index).ifPresent(unit -> model.hold(unit, x));
    }

    @Override
    public void released() {
      model.release();
    }

    private Optional<Integer> unit(Series series, int index) {
      CurvesPicture now = model.pictureProperty().get();
      boolean flat = series.id().equals(CurveCharts.SATURATED);
      boolean units = flat || series.id().equals(CurveCharts.UNITS);
      return now == null || !units ? Optional.empty() : Optional.of(now.units(flat).get(index));
    }
  }
}
