package unrolled.ui.step.layout;

import java.util.Arrays;
import java.util.List;
import unrolled.engine.network.Decoder;

/// How the columns share the width.
///
/// @param metrics sizes that fit
/// @param initial where the initial states are
/// @param times the column of each timestep
/// @param open which of them show their operations
/// @param last where the initial states of what reads backwards are, of no width where nothing does
/// @param prediction where readout and loss are, of no width where there are none
/// @param width all of it
record Columns(
    Metrics metrics, Box initial, Box[] times, boolean[] open, Box last, Box prediction, double width) {
  private static final double[] STRIPS = {66, 62, 58, 54, 50, 47, 45};
  /// Folded columns are better than ones whose numbers are all small.
  private static final double COMFORTABLE = 50;
  private static final double THIN = 20;
  private static final double GAP = 10;
  private static final double MARGIN = 4;
  private static final double HANDOVER = 26;
  private static final double LARGEST_GAP = 30;
  private static final double WEIGHTS = 92;
  /// From this width on a weight can be read.
  private static final double READABLE = 22;
  /// No matrix becomes wider for that.
  private static final double WIDEST = 360;
  private static final double LARGEST_EXTRA = 44;

  /// The most columns open that fit, around the focused one; the others folded. Where there is room, matrices are so
  /// wide that their numbers can be read: those of the output too, or at least those of the cells.
  static Columns fit(List<Lane> lanes, LayoutRequest request) {
    Measure narrow = narrow(lanes, request);
    for (boolean output : new boolean[] {true, false}) {
      for (double strip : STRIPS) {
        Measure roomy = new Measure(lanes, request, strip, new Wide(true, output), narrow.count, narrow.thin);
        if (strip >= COMFORTABLE && roomy.total() <= request.width()) {
          return roomy.place();
        }
      }
    }
    return narrow.place();
  }

  private static Measure narrow(List<Lane> lanes, LayoutRequest request) {
    Measure best = null;
    for (double strip : STRIPS) {
      Measure all = new Measure(lanes, request, strip, Wide.NOTHING, request.timesteps(), false);
      if (all.total() <= request.width() && (strip >= COMFORTABLE || best == null)) {
        return all;
      }
      int open = all.fitting();
      if (best == null && open >= 1) {
        best = all.withOpen(open);
      }
    }
    return best == null ? new Measure(lanes, request, 47, Wide.NOTHING, 1, true) : best;
  }

  /// Which matrices are wide enough to be read, whatever it takes.
  private record Wide(boolean cells, boolean output) {
    static final Wide NOTHING = new Wide(false, false);
  }

  /// Widths of one try.
  ///
  /// @param strip width of a vector
  /// @param wide which matrices are wide enough to be read
  /// @param count how many columns are open
  /// @param thin whether the folded ones far away have no room for numbers
  private record Measure(
      List<Lane> lanes, LayoutRequest request, double strip, Wide wide, int count, boolean thin) {
    Measure withOpen(int other) {
      return new Measure(lanes, request, strip, wide, other, thin);
    }

    Metrics metrics() {
      int hidden = request.architecture().hidden();
      int inputs = lanes.getFirst().layer().inputs();
      return new Metrics(
          hidden, inputs, 1, 1, 1, 8, strip, cell(inputs, wide.cells), cell(hidden, wide.cells));
    }

    /// A matrix of many columns is a picture, not a table: it must not be wider than the window.
    private static double cell(int columns, boolean wide) {
      boolean readable = wide && columns * READABLE <= WIDEST;
      return Math.clamp(WEIGHTS / columns, readable ? READABLE : 1, 32);
    }

    double open() {
      double widest = 0;
      for (Lane lane : lanes) {
        widest = Math.max(widest, lane.join() == null ? lane.template().width(metrics()) : 0);
      }
      return widest;
    }

    double folded(int time) {
      return thin && Math.abs(time - request.focus()) > 1 ? THIN : strip + 18;
    }

    /// What is left free before the timestep at which a decoder takes over from an encoder.
    double handover(int time) {
      Decoder decoder = request.architecture().decoder();
      return decoder != null && time == decoder.from() ? HANDOVER : 0;
    }

    double side() {
      return strip + 8;
    }

    double right() {
      return request.architecture().bidirectional() ? side() : 0;
    }

    double prediction() {
      boolean none = request.graph().find("logits").isEmpty();
      int hidden = request.architecture().hidden() * request.architecture().directions();
      return none ? 0 : Prediction.width(strip, wide.output ? hidden * READABLE : 0);
    }

    boolean[] opened() {
      boolean[] open = new boolean[request.timesteps()];
      int from = Math.clamp(request.focus() - count + 1L, 0, request.timesteps() - count);
      Arrays.fill(open, from, from + count, true);
      return open;
    }

    double total() {
      double sum = 2 * MARGIN + side() + GAP + right() + prediction() + (prediction() > 0 ? GAP : 0);
      boolean[] open = opened();
      for (int t = 0; t < open.length; t++) {
        sum += (open[t] ? open() : folded(t)) + (t > 0 ? GAP : 0) + handover(t);
      }
      return sum;
    }

    int fitting() {
      for (int open = request.timesteps() - 1; open >= 1; open--) {
        if (withOpen(open).total() <= request.width()) {
          return open;
        }
      }
      return 0;
    }

    Columns place() {
      boolean[] open = opened();
      double spare = Math.max(0, request.width() - total());
      double wider = prediction() > 0 ? Math.min(LARGEST_EXTRA, spare * 0.6) : 0;
      double left = spare - wider;
      double gap = Math.min(LARGEST_GAP, GAP + left / (open.length + 1));
      double x = MARGIN + Math.max(0, left - (gap - GAP) * (open.length + 1)) / 2;
      double height = request.height();
      Box initial = new Box(x, 0, side(), height);
      x = initial.right() + gap;
      Box[] times = new Box[open.length];
      for (int t = 0; t < open.length; t++) {
        x += handover(t);
        times[t] = new Box(x, 0, open[t] ? open() : folded(t), height);
        x = times[t].right() + gap;
      }
      Box last = new Box(x - gap, 0, right(), height);
      Box prediction = new Box(last.right() + gap, 0, prediction() + wider, height);
      return new Columns(metrics(), initial, times, open, last, prediction, prediction.right() + MARGIN);
    }
  }
}
