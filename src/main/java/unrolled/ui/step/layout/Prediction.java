package unrolled.ui.step.layout;

import org.jspecify.annotations.Nullable;
import unrolled.engine.graph.Differentiable;
import unrolled.engine.graph.LossOp;
import unrolled.engine.graph.Operand;
import unrolled.engine.graph.Role;
import unrolled.engine.graph.Variable;

/// Readout and loss, from top to bottom: the product, the sum, logits beside their bars, the loss.
final class Prediction {
  private static final double PAD = 14;
  private static final double LABEL = 20;
  private static final double BARS = 62;
  private static final double ARROW = 16;
  /// Height of all that does not depend on the number of outputs, and what is left free.
  private static final double FIXED = 214;
  private static final double REST = 26;
  /// Lower logits and weights could not be read.
  private static final double LEAST_ROW = 15;
  private static final double LEAST_WEIGHT = 13;

  private final Sheet sheet;
  private final Box box;
  private final int time;
  private final double strip;
  private final double row;
  private final double weightRow;
  private double y;

  Prediction(Sheet sheet, Box box, int time, double strip) {
    this.sheet = sheet;
    this.box = box;
    this.time = time;
    this.strip = strip;
    int outputs = sheet.names().get("logits").width();
    double room = box.height() - Rows.HEADER - FIXED - REST;
    row = Math.clamp(room / outputs * 0.58, LEAST_ROW, 34);
    weightRow = Math.clamp(room / outputs * 0.42, LEAST_WEIGHT, 24);
    double needed = Rows.HEADER + FIXED + outputs * (row + weightRow);
    y = box.y() + Rows.HEADER + Math.clamp((box.height() - needed) * 0.4, 0, 60);
  }

  /// The height at which its numbers can just be read.
  static double leastHeight(int outputs) {
    return Rows.HEADER + FIXED + outputs * (LEAST_ROW + LEAST_WEIGHT);
  }

  /// The width that the bars need, and the matrix with what stands beside it.
  static double width(double strip, double matrix) {
    return 2 * PAD + Math.max(LABEL + strip + ARROW + BARS, matrix + 2 * strip + 6);
  }

  private void cells(Variable variable, Box at, Look look) {
    sheet.parts().cells.add(new Cells(variable, variable.role() == Role.LOSS ? 0 : time, -1, at, 0,
        variable.width(), 1, look));
  }

  private void parameter(Operand operand, Box at, Look look) {
    Variable variable = operand.variable();
    sheet.parts().cells.add(new Cells(
        variable, 0, -1, at, operand.start(), operand.rows(), variable.width(), look));
  }

  private void glyph(Differentiable op, double centerX, double centerY, double width) {
    sheet.parts().glyphs.add(new Glyph(op, time, Box.around(centerX, centerY, width, Metrics.PILL)));
  }

  private void caption(Variable variable, int at, double x, double baseline) {
    sheet.parts().captions
        .add(new Caption("", variable.symbol(), at, x, baseline, Caption.Align.CENTER));
  }

  void place() {
    Variable logits = sheet.names().get("logits");
    Differentiable sum = sheet.names().producer(logits, time);
    boolean biased = sum.operands().size() > 1 && !sum.operands().getFirst().variable().isParameter();
    Variable product = biased ? sum.operands().getFirst().variable() : logits;
    weights(product, biased ? sum : null);
    if (biased) {
      glyph(sum, logitsX() + strip / 2, y + Metrics.PILL / 2, Metrics.PILL);
      y += Metrics.PILL + 12;
    } else {
      y += 8;
    }
    y += Metrics.CAPTION;
    sheet.parts().captions.add(new Caption(
        "", logits.symbol(), time, logitsX() + strip / 2 - 7, y - 5, Caption.Align.RIGHT));
    cells(logits, new Box(logitsX(), y, strip, logits.width() * row), Look.LOGITS);
    loss(logits);
  }

  private double logitsX() {
    return box.x() + PAD + LABEL;
  }

  private void weights(Variable product, @Nullable Differentiable sum) {
    Differentiable op = sheet.names().producer(product, time);
    Operand weight = op.operands().getFirst();
    double height = weight.rows() * weightRow;
    y += Metrics.CAPTION;
    double bias = sum == null ? 0 : strip - 8;
    double room = box.width() - 2 * PAD - (sum == null ? 0 : strip + 6 + bias + 8);
    double width = Math.min(room, weight.variable().width() * 28.0);
    double left = sum == null ? logitsX() : box.x() + PAD;
    Box matrix = new Box(left, y, width, height);
    parameter(weight, matrix, Look.WEIGHT);
    caption(weight.variable(), Caption.NO_TIME, matrix.centerX(), y - 7);
    sheet.parts().glyphs.add(new Glyph(op, time, matrix));
    if (sum != null) {
      Box result = new Box(matrix.right() + 6, y, strip, height);
      cells(product, result, Look.PART);
      Operand added = sum.operands().get(1);
      Box at = new Box(result.right() + 8, y, bias, height);
      parameter(added, at, Look.BIAS);
      caption(added.variable(), Caption.NO_TIME, at.centerX(), y - 7);
    }
    y += height + 12;
  }

  private void loss(Variable logits) {
    double bottom = y + logits.width() * row;
    var found =
        sheet.names().find("loss") == null ? null : sheet.names().producer(sheet.names().get("loss"), time);
    if (found instanceof LossOp op) {
      double barX = logitsX() + strip + ARROW;
      double width = box.right() - PAD - barX;
      if (op.results().size() > 2) {
        cells(op.results().getFirst(), new Box(barX, y, width, logits.width() * row), Look.BARS);
      } else {
        cells(op.target(), new Box(barX, y, strip, logits.width() * row), Look.INPUT);
        caption(op.target(), time, barX + strip / 2, y - 5);
      }
      y = bottom + 16;
      glyph(op, barX + width / 2, y + Metrics.PILL / 2, 62);
      y += Metrics.PILL + 20;
      Box row1 = new Box(box.x() + PAD, y, strip, 30);
      cells(op.rowLosses(), row1, Look.LOSS);
      sheet.parts().captions
          .add(new Caption(op.results().size() > 2 ? "step.row.loss" : "step.row.square", null,
              Caption.NO_TIME, row1.centerX(), y + 44, Caption.Align.CENTER));
      Box total = new Box(barX + width - strip - 12, y, strip + 12, 30);
      cells(op.loss(), total, Look.LOSS);
      caption(op.loss(), Caption.NO_TIME, total.centerX(), y + 44);
    }
  }
}
