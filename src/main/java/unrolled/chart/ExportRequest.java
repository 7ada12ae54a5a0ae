package unrolled.chart;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;

/// Somebody wants something to leave the window; whoever can do that listens further up.
public final class ExportRequest extends Event {
  private static final long serialVersionUID = 1L;

  /// The only type.
  public static final EventType<ExportRequest> ASKED = new EventType<>(Event.ANY, "UNROLLED_EXPORT");

  /// It may be about to be dragged: what takes time can begin.
  public static final EventType<ExportRequest> PRESSED = new EventType<>(Event.ANY, "UNROLLED_PRESSED");

  /// It is being dragged: it leaves with the drag, which begins while this is handled.
  public static final EventType<ExportRequest> DRAGGED = new EventType<>(Event.ANY, "UNROLLED_DRAG_OUT");

  private final transient Node shown;

  /// Asks for what a node shows as a file.
  ///
  /// @param source also a [Leaving]
  public static void fire(Node source) {
    fireEvent(source, new ExportRequest(ASKED, source));
  }

  /// Says that what a node shows may be dragged soon.
  static void press(Node source) {
    fireEvent(source, new ExportRequest(PRESSED, source));
  }

  /// Lets what a node shows be dragged out of the window.
  static void drag(Node source) {
    fireEvent(source, new ExportRequest(DRAGGED, source));
  }

  private ExportRequest(EventType<ExportRequest> type, Node source) {
    super(type);
    shown = source;
  }

  /// The node that shows it.
  public Node source() {
    return shown;
  }
}
