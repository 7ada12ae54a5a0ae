package unrolled.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SampleTest {
  @Test
  void everyNumberHasAPlaceOfItsOwn() {
    Sample sample = filled(new Sample(new double[2 * Sample.width(2, 3)], Sample.width(2, 3), 2, 3));
    Sample copy = new Sample(new double[Sample.width(2, 3)], 0, 2, 3);
    copy.copy(sample);
    assertEquals(9, copy.step());
    assertEquals(0.5, copy.loss());
    assertEquals(0.75, copy.accuracy());
    assertEquals(4, copy.normBefore());
    assertEquals(1, copy.normAfter());
    for (int group = 0; group <= 2; group++) {
      assertEquals(100 + group, copy.groupNorm(group));
    }
    for (int i = 0; i < 6; i++) {
      assertEquals(200 + i, copy.stateNorm(i / 3, i % 3));
    }
    assertEquals(2, copy.layers());
    assertEquals(3, copy.timesteps());
  }

  @Test
  void aRowWithMoreRoomTakesAShorterOneOver() {
    Sample row = new Sample(new double[Sample.width(2, 5)], 0, 2, 5);
    row.copy(filled(new Sample(new double[Sample.width(2, 3)], 0, 2, 3)));
    assertEquals(3, row.timesteps());
    for (int i = 0; i < 6; i++) {
      assertEquals(200 + i, row.stateNorm(i / 3, i % 3));
    }
  }

  private static Sample filled(Sample sample) {
    sample.setTimesteps(3);
    for (int i = 0; i < 6; i++) {
      sample.setStateNorm(i / 3, i % 3, 200 + i);
    }
    for (int group = 0; group <= 2; group++) {
      sample.setGroupNorm(group, 100 + group);
    }
    sample.setNorms(4, 1);
    sample.setPrediction(0.5, 0.75);
    sample.setStep(9);
    return sample;
  }
}
