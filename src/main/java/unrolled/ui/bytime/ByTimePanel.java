package unrolled.ui.bytime;

import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import unrolled.chart.BarStill;
import unrolled.chart.ExportButton;
import unrolled.chart.Leaving;
import unrolled.chart.LeavingMenu;
import unrolled.engine.trace.TimeGroup;
import unrolled.ui.formula.Notation;
import unrolled.ui.text.Message;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;
import unrolled.ui.theme.Tone;

/// A stacked bar with its heading and a sentence that says what it adds up to; gone where there is nothing to split.
public final class ByTimePanel extends VBox implements Leaving {
  private static final double WIDEST_TOOLTIP = 420;

  private final Strings strings;
  private final Numbers numbers;
  private final ObservableValue<Theme> theme;
  private final Text heading = new Text();
  private final Text words = new Text();
  private final ByTimeBar bar;
  private final TimeLegend legend = new TimeLegend();
  private final Tooltip meaning = new Tooltip();
  private @Nullable ByTime shown;
  private boolean brief;
  private boolean hidden;

  /// A panel that shows nothing yet.
  ///
  /// @param id of the panel in the scene
  public ByTimePanel(String id, Strings strings, ObservableValue<Theme> theme) {
    this.strings = strings;
    this.theme = theme;
    numbers = new Numbers(strings);
    bar = new ByTimeBar(this::words);
    setId(id);
    bar.setId(id + "-bar");
    words.setId(id + "-words");
    heading.getStyleClass().add("u-by-time-heading");
    getStyleClass().addAll("u-by-time", STYLE);
    HBox.setHgrow(bar, Priority.ALWAYS);
    HBox row = new HBox(bar, legend, new ExportButton(this, strings));
    new LeavingMenu(this, strings);
    row.getStyleClass().add("u-by-time-row");
    TextFlow flow = new TextFlow(heading, words);
    Tooltip.install(flow, meaning);
    meaning.setWrapText(true);
    meaning.setMaxWidth(WIDEST_TOOLTIP);
    getChildren().setAll(flow, row);
    show(null);
    strings.languageProperty().subscribe(_ -> show(shown));
    theme.subscribe(_ -> show(shown));
  }

  /// Where there is little room, only the sum is written; what the pieces are is in the tooltip.
  public void setBrief(boolean wanted) {
    if (wanted != brief) {
      brief = wanted;
      show(shown);
    }
  }

  /// Where there is no room, nothing is shown.
  public void setHidden(boolean wanted) {
    if (wanted != hidden) {
      hidden = wanted;
      show(shown);
    }
  }

  /// Shows parts, or nothing where there are none or only one timestep.
  public void show(@Nullable ByTime byTime) {
    shown = byTime;
    boolean split = !hidden && byTime != null && byTime.timesteps() > 1;
    setVisible(split);
    setManaged(split);
    if (byTime == null || !split) {
      return;
    }
    bar.show(byTime, theme.getValue());
    legend.show(byTime.timesteps());
    String name = name(byTime);
    heading.setText(strings.get("bytime.heading", name));
    String whole = strings.get(message(byTime, name));
    meaning.setText(whole);
    boolean some = byTime.isFinite() && !byTime.isNothing();
    words.setText(" — " + (brief && some ? strings.get(total(byTime, name)) : whole));
    bar.setAccessibleText(byTime.groups().stream().map(this::words).collect(Collectors.joining("; ")));
  }

  @Override
  public @Nullable BarStill shown() {
    ByTime now = shown;
    return now == null || now.timesteps() < 2 || !now.isFinite() ? null : bars(now);
  }

  private BarStill bars(ByTime byTime) {
    String name = name(byTime);
    double[] parts = byTime.groups().stream().mapToDouble(TimeGroup::part).toArray();
    String upwards = strings.get(byTime.whole() ? "bytime.bars.whole" : "bytime.bars.number", name);
    return new BarStill(strings.get("bytime.heading", name), strings.get("bytime.bars.across"), upwards,
        byTime.groups().stream().map(ByTimeBar::name).toList(),
        List.of(new BarStill.Piece(upwards, palette -> palette.color(Tone.BACKWARD), parts)), false);
  }

  /// `∂L/∂W_hh`, or of one number `∂L/∂W_hh[1,2]`.
  private static String name(ByTime byTime) {
    String full = Notation.plainName(byTime.element());
    return byTime.whole() ? full.replaceFirst("\\[.*", "") : full;
  }

  private Message message(ByTime byTime, String name) {
    String total = numbers.format(byTime.total());
    if (!byTime.isFinite()) {
      return Message.of("bytime.infinite");
    } else if (byTime.isNothing()) {
      return Message.of("bytime.nothing");
    }
    return Message.of(byTime.whole() ? "bytime.whole" : "bytime.number", name, total);
  }

  private Message total(ByTime byTime, String name) {
    String key = byTime.whole() ? "bytime.brief.whole" : "bytime.brief.number";
    return Message.of(key, name, numbers.format(byTime.total()));
  }

  private String words(TimeGroup group) {
    return strings.get("bytime.part", ByTimeBar.name(group), numbers.format(group.part()));
  }
}
