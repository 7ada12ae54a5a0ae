package unrolled.engine.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Quantity;
import unrolled.engine.scenario.Setup;

class NumberTextTest {
  private final Trace trace = Setup.standard().trace();

  private Element number(String text, int position) {
    return NumberText.parse(text, trace, new Cursor(position, 0)).orElseThrow();
  }

  @Test
  void aNumberIsThatOfTheLastStepThatBroughtItAbout() {
    int second = CursorText.parse("forward:2", trace).orElseThrow().position();
    int first = CursorText.parse("forward:1", trace).orElseThrow().position();
    assertEquals(1, number("h_l0[2]", second).time());
    assertEquals(0, number("h_l0[2]", first).time());
    assertEquals(1, number("h_l0[2]", second).index());
  }

  @Test
  void withoutAPlaceItIsTheLargest() {
    Element largest = number("h_l0", trace.size());
    TraceView view = trace.at(new Cursor(trace.size(), 0));
    for (int unit = 1; unit <= 3; unit++) {
      assertTrue(Math.abs(view.number(number("h_l0[" + unit + "]", trace.size()))) <= Math
          .abs(view.number(largest)));
    }
  }

  @Test
  void gradientsAndWhatAnUpdateMakesHaveEnds() {
    Element gradient = number("weight_hh_l0.grad[1,3]", trace.size());
    assertEquals(Quantity.GRADIENT, gradient.quantity());
    assertEquals(2, gradient.index());
    assertEquals(Quantity.NEXT_VALUE, number("weight_hh_l0.next[2,1]", trace.size()).quantity());
    assertEquals("head.weight", number("head.weight.grad", trace.size()).variable().name());
  }

  @Test
  void whatIsNotThereIsNothing() {
    for (String text : List.of("", "h", "h_l0[0]", "h_l0[4]", "h_l0[2,1]", "weight_hh_l0.grad[0,1]",
        "weight_hh_l0.grad[1,4]", "h_l0[999999]", "h_l0.other", "[1]")) {
      assertTrue(NumberText.parse(text, trace, new Cursor(trace.size(), 0)).isEmpty(), text);
    }
    assertTrue(NumberText.parse("h_l0", trace, new Cursor(0, 0)).isEmpty());
  }
}
