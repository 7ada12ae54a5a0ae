package unrolled.chart;

import javafx.event.Event;
import javafx.event.EventType;

/// Somebody wants a chart to leave the window; whoever can do that listens further up.
public final class ExportRequest extends Event {
  private static final long serialVersionUID = 1L;

  /// The only type.
  public static final EventType<ExportRequest> ASKED = new EventType<>(Event.ANY, "UNROLLED_EXPORT");

  private final transient ChartView chart;

  /// Asks for a chart as a file.
  static void fire(ChartView chart) {
    fireEvent(chart, new ExportRequest(chart));
  }

  private ExportRequest(ChartView chart) {
    super(ASKED);
    this.chart = chart;
  }

  /// The chart.
  public ChartView chart() {
    return chart;
  }
}
