package unrolled.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SampleTest {
  @Test
  void everyNumberHasAPlaceOfItsOwn() {
    SampleSizes sizes = new SampleSizes(2, 3, true);
    int width = Sample.width(sizes);
    Sample sample = filled(new Sample(new double[2 * width], width, sizes));
    Sample copy = new Sample(new double[width], 0, sizes);
    copy.copy(sample);
    assertEquals(9, copy.step());
    assertEquals(0.5, copy.loss());
    assertEquals(0.75, copy.accuracy());
    assertEquals(4, copy.normBefore());
    assertEquals(1, copy.normAfter());
    assertEquals(7, copy.weightNorm());
    assertEquals(8, copy.updateNorm());
    for (int group = 0; group <= 2; group++) {
      assertEquals(100 + group, copy.groupNorm(group));
    }
    for (int i = 0; i < 6; i++) {
      assertEquals(200 + i, copy.stateNorm(i / 3, i % 3));
      assertEquals(300 + i, copy.cellNorm(i / 3, i % 3));
    }
    assertEquals(2, copy.layers());
    assertEquals(3, copy.timesteps());
  }

  @Test
  void withoutACellStateThereIsNoNormOfItAndNoRoomForOne() {
    SampleSizes sizes = new SampleSizes(2, 3, false);
    assertEquals(Sample.width(new SampleSizes(2, 3, true)) - 6, Sample.width(sizes));
    assertEquals(Double.NaN, new Sample(new double[Sample.width(sizes)], 0, sizes).cellNorm(0, 0));
  }

  @Test
  void aRowWithMoreRoomTakesAShorterOneOver() {
    Sample row =
        new Sample(new double[Sample.width(new SampleSizes(2, 5, true))], 0, new SampleSizes(2, 5, true));
    row.copy(filled(
        new Sample(new double[Sample.width(new SampleSizes(2, 3, true))], 0, new SampleSizes(2, 3, true))));
    assertEquals(3, row.timesteps());
    for (int i = 0; i < 6; i++) {
      assertEquals(200 + i, row.stateNorm(i / 3, i % 3));
    }
  }

  private static Sample filled(Sample sample) {
    sample.setTimesteps(3);
    for (int i = 0; i < 6; i++) {
      sample.setStateNorm(i / 3, i % 3, 200 + i);
      sample.setCellNorm(i / 3, i % 3, 300 + i);
    }
    for (int group = 0; group <= 2; group++) {
      sample.setGroupNorm(group, 100 + group);
    }
    sample.setNorms(4, 1);
    sample.setWeightNorm(7);
    sample.setUpdateNorm(8);
    sample.setPrediction(0.5, 0.75);
    sample.setStep(9);
    return sample;
  }
}
