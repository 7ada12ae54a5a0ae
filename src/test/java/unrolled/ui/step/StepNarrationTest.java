package unrolled.ui.step;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import unrolled.engine.cell.Control;
import unrolled.engine.network.Architecture;
import unrolled.engine.network.LossKind;
import unrolled.engine.network.Network;
import unrolled.engine.network.Readout;
import unrolled.engine.train.GradientClipping;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.TrainingConfig;
import unrolled.ui.playback.Sentence;
import unrolled.ui.text.Language;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;

class StepNarrationTest {
  private static final Strings ENGLISH = new Strings(Language.ENGLISH);

  static Stream<Architecture> all() {
    return Stream.concat(StepSamples.all().stream(), StepSamples.decoders());
  }

  private static String meaning(StepSubject subject, int position) {
    return ENGLISH.get(new StepNarration(subject, new Numbers(ENGLISH)).sentence(position).meaning());
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyStepHasAWholeSentenceInBothLanguages(Architecture architecture) {
    StepSubject subject = StepSamples.random(architecture, 2);
    for (Language language : Language.values()) {
      Strings strings = new Strings(language);
      StepNarration narration = new StepNarration(subject, new Numbers(strings));
      for (int position = 0; position <= subject.trace().size(); position++) {
        Sentence sentence = narration.sentence(position);
        String text = strings.get(sentence.place()) + strings.get(sentence.meaning());
        assertFalse(text.contains("{"), text);
        assertTrue(text.endsWith(language == Language.ENGLISH ? "." : "。"), text);
      }
    }
  }

  @Test
  void theMemoryOfAIsNamedWhereTheInputSaysNothing() {
    assertEquals("the input was B and says nothing to unit 1, yet that unit holds 0.6420: this is memory.",
        meaning(StepSamples.identity(), 8));
  }

  @Test
  void theLossSaysHowMuchTheTargetGot() {
    assertEquals("the network gave C only 20 %; a loss of 0 would need 100 %. L is 1.6178.",
        meaning(StepSamples.identity(), 12));
  }

  @Test
  void withoutAnInitialStateTheFirstTimestepTeachesNoMemory() {
    assertEquals("h₀ is all 0, so this timestep adds nothing to the gradient of W_hh.",
        meaning(StepSamples.identity(), 29));
  }

  @Test
  void whatIsCutOutOfTheNetworkIsSaid() {
    for (Control control : new Control[] {Control.NO_RECURRENCE, Control.NO_CARRY}) {
      StepSubject subject = StepSamples.random(
          StepSamples.architecture(StepSamples.CELLS.getFirst(), 3).withControl(control), 2);
      Set<String> all = IntStream.rangeClosed(0, subject.trace().size())
          .mapToObj(position -> meaning(subject, position)).collect(Collectors.toSet());
      String name = control == Control.NO_CARRY ? "h₁" : "W_hh";
      assertTrue(all.contains(
          name + " is cut out of this network: it is held at 0, so nothing from before comes through here."));
      assertEquals(control == Control.NO_RECURRENCE, all.contains(
          "W_hh is cut out of this network: it is held at 0, so nothing gets back to h₁ this way."));
    }
  }

  @Test
  void clippingAndEveryOptimizerHaveASentence() {
    for (Optimizer optimizer : new Optimizer[] {Optimizer.adam(), Optimizer.rmsProp(),
        new Optimizer.Sgd(0.9)}) {
      for (GradientClipping clipping : new GradientClipping[] {new GradientClipping.ByNorm(0.1, false),
          new GradientClipping.ByNorm(1000, false), new GradientClipping.ByValue(0.1)}) {
        Network network = StepSamples.random(StepSamples.architecture(StepSamples.CELLS.getFirst(), 3));
        StepSubject subject =
            StepSamples.subject(network, 2, TrainingConfig.of(optimizer, 0.1).withClipping(clipping));
        int size = subject.trace().size();
        assertTrue(meaning(subject, size).contains(" to "), meaning(subject, size));
        assertFalse(meaning(subject, size - 5).isEmpty());
      }
    }
  }

  @Test
  void aNetworkThatIsOnlyRunForwardHasSentences() {
    Architecture silent =
        StepSamples.architecture(StepSamples.CELLS.getFirst(), 3).withReadout(Readout.NONE, 0, LossKind.NONE);
    StepSubject subject = StepSamples.random(silent, 2);
    assertTrue(meaning(subject, subject.trace().size()).contains("tanh"));
  }
}
