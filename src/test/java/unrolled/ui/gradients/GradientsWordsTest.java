package unrolled.ui.gradients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import unrolled.engine.run.Divergence;
import unrolled.engine.run.Experiment;
import unrolled.engine.run.Run;
import unrolled.engine.run.RunState;
import unrolled.engine.run.TrainingPlan;
import unrolled.ui.runs.RescueViewModel;
import unrolled.ui.text.Language;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;

class GradientsWordsTest {
  private final Strings strings = new Strings(Language.ENGLISH);
  private final GradientsWords words = new GradientsWords(new Numbers(strings));

  @ParameterizedTest
  @CsvSource({"radius, 0, times less sensitive", "radius, 1, about as sensitive",
      "radius, 2, times more sensitive",
      "truncation, 0, no gradient at all"})
  void howFarBackTheGradientReachesIsSaid(String id, int run, String part) {
    Experiment experiment = GradientsSamples.experiment(id);
    String said = strings.get(words.reach("this run",
        new Run(experiment.plans().get(run)).snapshot(1, 0, RunState.PAUSED, 0), 0));
    assertTrue(said.startsWith("this run: ") && said.contains(part), said);
  }

  @ParameterizedTest
  @EnumSource
  void aDivergenceSaysAtWhichStepWhatWentTooFarAndFromWhereClippingHelps(Divergence.Kind kind) {
    Divergence why = new Divergence(kind, 12, Double.POSITIVE_INFINITY, 1e9);
    Run run = new Run(TrainingPlan.standard());
    run.step(true);
    run.step(true);
    String said = strings.get(words.diverged("exploding", why,
        new RescueViewModel.State(0, why, false, run.at(2))));
    assertTrue(
        said.contains("step 12") && said.contains("∞") && said.contains("clipping helps from step 2 on"),
        said);
    assertEquals(-1, said.indexOf("NaN"));
    assertTrue(strings.get(words.diverged("exploding", why, new RescueViewModel.State(0, why, false, null)))
        .contains("helps from none of them"));
  }
}
