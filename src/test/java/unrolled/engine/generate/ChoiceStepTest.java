package unrolled.engine.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import unrolled.engine.formula.Formula;
import unrolled.engine.generate.ChoiceStep.Kind;
import unrolled.engine.text.SampleText;
import unrolled.engine.text.UnusableText;

class ChoiceStepTest {
  private static Generator generator() throws UnusableText {
    Speaker speaker = Spoken.of(SampleText.ENGLISH);
    return new Generator(speaker.reader(List.of()), speaker.read("The ").ids());
  }

  @Test
  void everyStepEvaluatesToItsNumber() throws UnusableText {
    Generator generator = generator();
    Sampling how = new Sampling(0.7, 12, 0.9, false, 3);
    for (int i = 0; i < 30; i++) {
      Choice choice = generator.look(how);
      for (int token = 0; token < choice.size(); token++) {
        for (ChoiceStep step : ChoiceStep.of(generator.explain(choice), token)) {
          assertEquals(step.line().value(), Formula.evaluate(step.line().arithmetic()), step.kind().id());
        }
      }
      generator.next(how);
    }
  }

  @Test
  void aKeptTokenHasAllStepsAndOneThatIsCutEndsWithTheMass() throws UnusableText {
    Choice choice = generator().look(new Sampling(1, 3, 1, false, 3));
    ChoiceArithmetic arithmetic = generator().explain(choice);
    assertEquals(Arrays.asList(Kind.values()), kinds(arithmetic, choice.ranked(2)));
    assertEquals(Arrays.asList(Kind.values()).subList(0, 5), kinds(arithmetic, choice.ranked(3)));
  }

  private static List<Kind> kinds(ChoiceArithmetic arithmetic, int token) {
    return ChoiceStep.of(arithmetic, token).stream().map(ChoiceStep::kind).toList();
  }

  @Test
  void theExponentialOverItsSumIsTheProbability() throws UnusableText {
    Choice choice = generator().look(Sampling.of(1));
    List<ChoiceStep> steps = ChoiceStep.of(generator().explain(choice), choice.token());
    assertEquals(steps.get(3).line().value(), steps.get(1).line().value() / steps.get(2).line().value());
  }
}
