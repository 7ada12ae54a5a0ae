package unrolled.ui.step;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import unrolled.engine.data.TextProblem;
import unrolled.engine.scenario.Counterfactual;
import unrolled.engine.scenario.Intervention;
import unrolled.engine.scenario.Scenario;
import unrolled.engine.scenario.Setup;
import unrolled.engine.trace.Comparison;
import unrolled.engine.trace.Cursor;
import unrolled.engine.trace.Trace;
import unrolled.ui.text.Language;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;

class ComparedWordsTest {
  private final Strings strings = new Strings(Language.ENGLISH);

  private String words(Setup setup, boolean end) {
    Trace before = setup.trace();
    Trace after = new Counterfactual(setup, new Intervention.SwapInputs(0, 1)).trace();
    Cursor cursor = new Cursor(end ? before.size() : 0, 0);
    StepSubject subject = new StepSubject(after, setup.architecture(), setup.alphabet(), 0);
    return strings.get(new ComparedWords(subject,
        new Comparison(before.at(cursor), after.at(cursor)), new Numbers(strings)).say());
  }

  @Test
  void lossAndProbabilityStandSideBySide() {
    assertEquals("without → with the what-if: loss 1.6178 → 1.6178, p(C) 0.1983 → 0.1983",
        words(Setup.standard(), true));
  }

  @Test
  void nothingIsSaidBeforeItIsKnown() {
    assertFalse(words(Setup.standard(), false).contains("1.6"));
  }

  @Test
  void withoutALossTheCellsAreExplained() throws TextProblem {
    Setup setup = Setup.standard().withScenario(Scenario.of("AB", ""));
    assertEquals(strings.get("step.compared.read"), words(setup, true));
  }
}
