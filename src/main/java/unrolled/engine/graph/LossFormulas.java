package unrolled.engine.graph;

import java.util.ArrayList;
import java.util.List;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Formula;
import unrolled.engine.formula.Quantity;

/// What every loss says about its mean.
final class LossFormulas {
  private LossFormulas() {}

  /// Whether the loss is that of one row, so that there is nothing to average.
  static boolean isSingle(Memory memory, LossOp op) {
    return memory.values(op.rowLosses()).length == 1;
  }

  /// The timestep of the row that an element speaks of; a single row's is the last.
  static int time(Memory memory, LossOp op, Element element) {
    return element.variable().equals(op.loss()) ? memory.timesteps() - 1 : element.time();
  }

  static Formula mean(Memory memory, LossOp op) {
    List<Formula> terms = new ArrayList<>();
    Variable rows = op.rowLosses();
    double[] values = memory.values(rows);
    for (int row = 0; row < values.length; row++) {
      int time = rows.domain() == Domain.LAST ? memory.timesteps() - 1 : row / memory.batch();
      if (!memory.graph().span(op).contains(time)) {
        continue;
      }
      Element element = new Element(rows, Quantity.VALUE, time, row % memory.batch(), 0);
      terms.add(new Formula.Scalar(element, values[row]));
    }
    return new Formula.Quotient(new Formula.Sum(terms), new Formula.Constant("N", memory.lossTerms()));
  }
}
