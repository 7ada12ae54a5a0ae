package unrolled.ui.step.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;
import unrolled.engine.graph.Differentiable;
import unrolled.engine.graph.Operand;
import unrolled.engine.graph.Symbol;
import unrolled.engine.graph.Variable;

/// Places one layer at one timestep; coordinates are those of its area, mirrored where the layer reads backwards.
///
/// Everything is named as the equations name it, without the layer: `a_f` is the pre-activation of gate f.
final class Pen {
  private final Parts parts;
  private final Names names;
  private final Lane lane;
  private final int time;
  private final int timesteps;
  private final boolean stacked;
  private final Box area;

  Pen(Sheet sheet, Lane lane, int time, Box area) {
    parts = sheet.parts();
    names = sheet.names();
    timesteps = sheet.timesteps();
    stacked = sheet.stacked();
    this.lane = lane;
    this.time = time;
    this.area = area;
  }

  /// Whether the matrix of the product that computes a variable was not there at the timestep before in the direction
  /// of the layer: it is the first, or another one takes over.
  boolean isNew(String resultBase) {
    int before = lane.mirrored() ? time + 1 : time - 1;
    return before < 0 || before == timesteps || !matrix(resultBase, before).equals(matrix(resultBase, time));
  }

  private Operand matrix(String resultBase, int at) {
    return names.producer(variable(resultBase), at).operands().getFirst();
  }

  boolean has(String base) {
    return names.find(lane.name(base)) != null;
  }

  private Variable variable(String base) {
    return names.get(lane.name(base));
  }

  private Box place(Box local) {
    double x = lane.mirrored() ? area.width() - local.right() : local.x();
    return new Box(area.x() + x, area.y() + local.y(), local.width(), local.height());
  }

  /// A vector as a column of cells.
  void strip(String base, Box box, Look look) {
    Variable variable = variable(base);
    parts.cells.add(new Cells(variable, time, time, place(box), 0, variable.width(), 1, look));
  }

  /// The matrix of the product that computes a variable; it stands for the product itself.
  void product(String resultBase, Box box) {
    Differentiable op = names.producer(variable(resultBase), time);
    Operand weight = matrix(resultBase, time);
    Variable matrix = weight.variable();
    Box place = place(box);
    parts.cells.add(new Cells(
        matrix, 0, time, place, weight.start(), weight.rows(), matrix.width(), Look.WEIGHT));
    parts.glyphs.add(new Glyph(op, time, place));
  }

  /// The biases that the sum of a variable reads, side by side.
  ///
  /// @param below whether their names stand below, since a line leaves above
  void biases(String sumBase, Box box, boolean below) {
    List<Operand> biases = biasesOf(sumBase);
    double gap = 3;
    double width = (box.width() - gap * (biases.size() - 1)) / Math.max(1, biases.size());
    for (int i = 0; i < biases.size(); i++) {
      Operand bias = biases.get(i);
      Box place = place(new Box(box.x() + i * (width + gap), box.y(), width, box.height()));
      parts.cells
          .add(new Cells(bias.variable(), 0, time, place, bias.from(), bias.rows(), 1, Look.BIAS));
      parts.captions.add(new Caption(
          "", bias.symbol(), Caption.NO_TIME, place.centerX(),
          below ? place.bottom() + 14 : place.y() - 6, Caption.Align.CENTER));
    }
  }

  /// The parameters that a sum reads.
  List<Operand> biasesOf(String sumBase) {
    return names.producer(variable(sumBase), time).operands().stream()
        .filter(operand -> operand.variable().isParameter())
        .toList();
  }

  /// The sign of the operation that computes a variable.
  void glyph(String resultBase, double centerX, double centerY, double width) {
    parts.glyphs.add(new Glyph(names.producer(variable(resultBase), time), time,
        place(Box.around(centerX, centerY, width, Metrics.PILL))));
  }

  /// The name of a variable, centred.
  void name(String base, double centerX, double baseline) {
    if (stacked) {
      nameBeside(base, centerX - (lane.mirrored() ? -7 : 7), baseline);
    } else {
      caption("", variable(base).symbol(), time, centerX, baseline);
    }
  }

  /// The name of the matrix in a product, centred.
  void matrixName(String resultBase, String key, double centerX, double baseline) {
    Symbol symbol = matrix(resultBase, time).symbol();
    caption(key, symbol, Caption.NO_TIME, centerX, baseline);
  }

  private void caption(String key, @Nullable Symbol symbol, int at, double centerX, double baseline) {
    Box place = place(new Box(centerX, baseline, 0, 0));
    parts.captions.add(new Caption(key, symbol, at, place.x(), place.y(), Caption.Align.CENTER));
  }

  /// The name of a variable to the left of a line that passes.
  void nameBeside(String base, double right, double baseline) {
    Box place = place(new Box(right, baseline, 0, 0));
    parts.captions.add(new Caption(
        "", variable(base).symbol(), time, place.x(), place.y(), Caption.Align.RIGHT));
  }

  /// The name of a gate around the line that leaves it: its letter to the left, what it does to the right.
  void gateName(String gate, double line, double baseline) {
    nameBeside("gate_" + gate, line - (lane.mirrored() ? -6 : 6), baseline);
    Box place = place(new Box(line, baseline, 0, 0));
    parts.captions.add(new Caption("step.gate." + gate, null, Caption.NO_TIME, place.x() + 6, place.y(),
        Caption.Align.LEFT));
  }

  /// A remark in words.
  void remark(String key, Box box) {
    Box place = place(box);
    parts.captions.add(new Caption(key, null, Caption.NO_TIME, place.x(), place.bottom(),
        Caption.Align.LEFT));
  }
}
