package unrolled.ui.step.layout;

import java.util.List;
import unrolled.engine.graph.Variable;

/// How the rows share the height.
///
/// @param metrics sizes that fit
/// @param head where the plates begin, below the names of the halves of an encoder–decoder
/// @param open which rows show their operations
/// @param tops where each row begins
/// @param foldedCell height of a cell in a row that is folded
/// @param input where the row of the symbols begins
/// @param bottom where the plates end
record Rows(
    Metrics metrics, double head, boolean[] open, double[] tops, double foldedCell, double input,
    double bottom) {
  /// Room for the title of a plate.
  static final double HEADER = 30;
  /// Room for the name of a half.
  static final double HALF = 24;
  /// Room for the symbols.
  static final double INPUT = 54;

  private static final double LEAST_GAP = 8;
  private static final double LARGEST_GAP = 17;
  private static final double LARGEST_REST = 48;
  private static final double READABLE = 22;
  /// Heights of the cells of states and of what lies in between, down to where a number can no longer be read.
  private static final double[][] CELLS = {
      {32, 28}, {32, 26}, {30, 24}, {30, 22}, {28, 20}, {28, 18}, {27, 16}, {26, 15}, {25, 14}, {24, 14},
      {22, 14}, {20, 14}, {18, 14}, {16, 14}};

  /// The largest cells that fit; all rows open where they stay readable, else the focused one. Where nothing readable
  /// fits, it is higher than the room, and one looks at a part of it.
  static Rows fit(List<Lane> lanes, LayoutRequest request, Metrics widths) {
    boolean[] all = new boolean[lanes.size()];
    boolean[] one = new boolean[lanes.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = lanes.get(i).join() == null;
      one[i] = i == opened(lanes, request.lane());
    }
    boolean single = lanes.size() == 1;
    for (double[] cells : CELLS) {
      Metrics m = widths.withCells(cells[0], cells[1]).withGap(LEAST_GAP);
      boolean fits = height(lanes, all, m) <= room(request);
      if (fits && (single || cells[0] >= READABLE)) {
        return spread(lanes, all, m, request);
      }
      if (!single && height(lanes, one, m) <= room(request)) {
        return spread(lanes, one, m, request);
      }
    }
    double[] least = CELLS[CELLS.length - 1];
    return spread(lanes, one, widths.withCells(least[0], least[1]).withGap(LEAST_GAP / 2), request);
  }

  private static double head(LayoutRequest request) {
    return request.architecture().decoder() == null ? 0 : HALF;
  }

  private static double room(LayoutRequest request) {
    return request.height() - head(request);
  }

  /// The row of cells that is open for a row: where directions are joined, the one below.
  private static int opened(List<Lane> lanes, int lane) {
    int row = Math.clamp(lane, 0, lanes.size() - 1);
    return lanes.get(row).join() == null ? row : row - 1;
  }

  private static double foldedCell(Metrics m) {
    return Math.clamp(44.0 / m.hidden(), 2.5, 13);
  }

  private static double height(List<Lane> lanes, boolean[] open, Metrics m) {
    double sum = HEADER + INPUT;
    for (int i = 0; i < open.length; i++) {
      sum += laneHeight(lanes.get(i), open[i], m);
    }
    return sum;
  }

  private static double laneHeight(Lane lane, boolean open, Metrics m) {
    if (open) {
      return lane.template().height(m);
    }
    int cells = lane.join() == null ? m.hidden() : 2 * m.hidden();
    return Metrics.CAPTION + cells * foldedCell(m) + (lane.join() == null ? 8 : 26 + Metrics.PILL);
  }

  /// Spends what is left on the gaps.
  private static Rows spread(List<Lane> lanes, boolean[] open, Metrics tight, LayoutRequest request) {
    double needed = height(lanes, open, tight);
    double more = height(lanes, open, tight.withGap(tight.gap() + 1)) - needed;
    double left = Math.max(0, room(request) - needed);
    double gap = Math.min(LARGEST_GAP, tight.gap() + (more > 0 ? left / more : 0));
    Metrics m = tight.withGap(Math.max(tight.gap(), gap));
    double rest = Math.max(0, room(request) - height(lanes, open, m)) / (lanes.size() + 1);
    double[] tops = new double[lanes.size()];
    double head = head(request);
    double y = head + HEADER + Math.min(rest, LARGEST_REST);
    for (int i = lanes.size() - 1; i >= 0; i--) {
      tops[i] = y;
      y += laneHeight(lanes.get(i), open[i], m) + Math.min(rest, LARGEST_REST);
    }
    int outputs = request.graph().find("logits").map(Variable::width).orElse(0);
    double prediction = outputs == 0 ? 0 : Prediction.leastHeight(outputs);
    double bottom = head + Math.max(Math.max(room(request), prediction), height(lanes, open, m));
    return new Rows(m, head, open, tops, foldedCell(m), Math.min(y, bottom - INPUT), bottom);
  }

  double height(Lane lane, int index) {
    return laneHeight(lane, open[index], metrics);
  }
}
