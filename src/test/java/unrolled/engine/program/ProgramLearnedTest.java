package unrolled.engine.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unrolled.engine.generate.Choice;
import unrolled.engine.generate.Sampling;

/// The article's program trained, as written and corrected: what it says after 100 epochs. The random streams are not
/// PyTorch's, so losses agree with its table in shape, and the sentences agree.
class ProgramLearnedTest {
  /// Mean loss of PyTorch's three runs after epochs 1, 11, … 91 and 100.
  private static final double[] TABLE =
      {2.666, 2.076, 1.434, 0.983, 0.700, 0.517, 0.398, 0.314, 0.253, 0.210, 0.179};

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 7, 42})
  void asWrittenItSaysNothing(long seed) {
    Learned learned = Learned.of(TextProgramTest.WRITTEN, seed);
    assertEquals("Here is    ", learned.say("Here is", 4));
    Choice next = learned.generator("Here is").look(Sampling.most());
    assertTrue(next.probability(0) > 0.85 && next.probability(0) < 0.99, "P(0) " + next.probability(0));
    assertEquals(List.of(0, 14), List.of(next.ranked(0), next.ranked(1)));
    assertTrue(learned.losses().getLast() > Findings.of(learned.program()).lossFloor());
    assertEquals(11, learned.right());
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 7, 42})
  void correctedItSaysTheSentences(long seed) {
    Learned learned = Learned.of(TextProgramTest.CORRECTED, seed);
    assertEquals(14, learned.right());
    assertEquals("Here is some sample text to", learned.say("Here is", 4));
    assertEquals("Here is some sample text to demonstrate text generation with rnn",
        learned.say("Here is", 9));
    assertEquals("This is a simple example", learned.say("This is", 3));
    assertEquals(TABLE.length, learned.losses().size());
    for (int i = 0; i < TABLE.length; i++) {
      double ratio = learned.losses().get(i) / TABLE[i];
      assertTrue(ratio > 0.75 && ratio < 1.33, "loss " + i + ": " + learned.losses());
    }
  }

  @Test
  void paddingAloneIsNotEnough() {
    TextProgram program = TextProgram.of(Rules.AS_WRITTEN.withPadding(Rules.Padding.LEFT));
    assertEquals("This is a simple simple", Learned.of(program, 0).say("This is", 3));
  }
}
