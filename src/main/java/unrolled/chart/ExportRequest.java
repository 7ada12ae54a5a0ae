package unrolled.chart;

import javafx.event.Event;
import javafx.event.EventType;

/// Somebody wants a chart to leave the window; whoever can do that listens further up.
public final class ExportRequest extends Event {
  private static final long serialVersionUID = 1L;

  /// The only type.
  public static final EventType<ExportRequest> ASKED = new EventType<>(Event.ANY, "UNROLLED_EXPORT");

  /// A chart is being dragged: it leaves with the drag, which begins while this is handled.
  public static final EventType<ExportRequest> DRAGGED = new EventType<>(Event.ANY, "UNROLLED_DRAG_OUT");

  private final transient ChartView chart;

  /// Asks for a chart as a file.
  static void fire(ChartView chart) {
    fireEvent(chart, new ExportRequest(ASKED, chart));
  }

  /// Lets a chart be dragged out of the window.
  static void drag(ChartView chart) {
    fireEvent(chart, new ExportRequest(DRAGGED, chart));
  }

  private ExportRequest(EventType<ExportRequest> type, ChartView chart) {
    super(type);
    this.chart = chart;
  }

  /// The chart.
  public ChartView chart() {
    return chart;
  }
}
