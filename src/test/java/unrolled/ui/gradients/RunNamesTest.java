package unrolled.ui.gradients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import unrolled.engine.run.Experiment;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.train.GradientClipping;
import unrolled.ui.text.Language;
import unrolled.ui.text.Strings;

class RunNamesTest {
  private final RunNames names = new RunNames(new Strings(Language.ENGLISH));

  @Test
  void whatDiffersIsNamedAndIsEachRunsOwn() {
    List<TrainingPlan> plans = Experiment.RADIUS.plans();
    assertEquals(List.of(Difference.RADIUS), Difference.among(plans));
    assertEquals("Same data, same seed. What differs: ρ of Wₕₕ.", names.same(plans));
    assertEquals("ρ = 0.6", names.own(plans, 0));
    TrainingPlan one = plans.getFirst();
    assertEquals("Same data, same seed, nothing differs.", names.same(List.of(one, one)));
    TrainingPlan other = one.withSize(8, 3).withBatch(7, 16)
        .withTraining(one.training().withWindow(5).withClipping(new GradientClipping.ByValue(0.1)));
    assertEquals("T = 7, H = 8, 3 layers, clipped at ±0.1, back 5 timesteps",
        names.own(List.of(one, other), 1));
    assertEquals("T = 40, H = 32, 1 layer, not clipped, back to the beginning",
        names.own(List.of(one, other), 0));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyExperimentAndRunHasItsWordsInBothLanguages(Language language) {
    Strings strings = new Strings(language);
    RunNames all = new RunNames(strings);
    for (Experiment experiment : Experiment.ALL) {
      assertFalse(strings.get("gradients.experiment." + experiment.id()).isBlank());
      assertFalse(strings.get("gradients.look." + experiment.id()).isBlank());
      for (int run = 0; run < experiment.variants().size(); run++) {
        assertFalse(all.name(experiment, run).isBlank());
        assertFalse(all.own(experiment.plans(), run).isBlank(), experiment.id());
      }
    }
  }
}
