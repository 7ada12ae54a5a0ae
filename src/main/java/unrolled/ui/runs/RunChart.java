package unrolled.ui.runs;

import java.util.List;
import javafx.beans.value.ObservableValue;
import unrolled.engine.run.HistoryView;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;

/// A chart of one run or several, on a card.
public abstract class RunChart extends ChartCard {
  /// An empty chart.
  ///
  /// @param id the node id
  protected RunChart(String id, Strings strings, ObservableValue<Theme> theme) {
    super(id, strings, theme);
    setPrefSize(0, 0);
    strings.languageProperty().subscribe((_, _) -> specify());
  }

  /// Says in the language of the moment what the chart shows.
  protected abstract void specify();

  /// Shows runs as they stand; nothing for none.
  public abstract void show(List<TrainingSnapshot> now);

  /// Marks a training step, where the chart has a place for it.
  ///
  /// @param step counted from 1, 0 for none
  public void mark(long step) {}

  /// Shows what the run did before it went on from an earlier step, where the chart has a place for it.
  ///
  /// @param history empty for nothing
  public void fillAbandoned(HistoryView history) {}
}
