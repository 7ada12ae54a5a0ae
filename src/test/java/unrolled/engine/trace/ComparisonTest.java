package unrolled.engine.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Quantity;
import unrolled.engine.graph.Variable;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.scenario.Counterfactual;
import unrolled.engine.scenario.Edit;
import unrolled.engine.scenario.Edited;
import unrolled.engine.scenario.Intervention;
import unrolled.engine.scenario.Setup;

class ComparisonTest {
  private final Trace before = Setup.standard().trace();
  private final Trace after =
      new Counterfactual(Setup.standard(), new Intervention.SwapInputs(0, 1)).trace();

  private Comparison at(int position) {
    Cursor cursor = new Cursor(position, 0);
    return new Comparison(before.at(cursor), after.at(cursor));
  }

  private Element element(String name, Quantity quantity, int time, int index) {
    return new Element(before.graph().variable(name), quantity, time, 0, index);
  }

  @Test
  void aDifferenceIsAfterMinusBefore() {
    Comparison end = at(before.size());
    assertEquals(Math.tanh(1), end.difference(element("h_l0", Quantity.VALUE, 0, 1)), 1e-15);
    assertEquals(-Math.tanh(1), end.difference(element("h_l0", Quantity.VALUE, 0, 0)), 1e-15);
    assertEquals(0, end.difference(element("h_l0", Quantity.VALUE, 0, 2)));
    assertEquals(1, end.difference(element("x_ids", Quantity.VALUE, 0, 1)));
  }

  @Test
  void aRowIsTheDifferencesOneByOne() {
    for (int position = 0; position <= before.size(); position++) {
      Comparison comparison = at(position);
      for (Variable variable : before.graph().variables()) {
        double[] row = comparison.row(variable, Quantity.VALUE, variable.isParameter() ? 0 : 1, 0);
        for (int index = 0; index < row.length; index++) {
          assertEquals(comparison.difference(new Element(
              variable, Quantity.VALUE, variable.isParameter() ? 0 : 1, 0, index)), row[index]);
        }
      }
    }
  }

  @Test
  void whatIsNotKnownHasNoDifference() {
    Comparison begin = at(0);
    assertTrue(Double.isNaN(begin.difference(element("h_l0", Quantity.VALUE, 0, 0))));
    assertEquals(0, begin.row(before.graph().variable("h_l0"), Quantity.VALUE, 0, 0).length);
  }

  @Test
  void infinityIsTheSameAsInfinity() {
    Setup linear = Setup.standard().withCell(CellKind.RNN_IDENTITY);
    Edited huge = new Edited(linear, List.of(
        new Edit("weight_ih_l0", 0, 0, 0, Double.MAX_VALUE),
        new Edit("weight_hh_l0", 0, 0, 0, Double.MAX_VALUE)));
    Trace trace = huge.trace();
    Cursor end = new Cursor(trace.size(), 0);
    Element state = new Element(trace.graph().variable("h_l0"), Quantity.VALUE, 1, 0, 0);
    assertEquals(Double.POSITIVE_INFINITY, trace.at(end).number(state));
    assertEquals(0, new Comparison(trace.at(end), trace.at(end)).difference(state));
  }
}
