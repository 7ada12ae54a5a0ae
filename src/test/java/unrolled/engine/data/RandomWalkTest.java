package unrolled.engine.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RandomWalkTest {
  @Test
  void whatIsWantedIsReadNext() {
    Batch batch = new RandomWalk(10).next(new Draws(1, 1), 50, 4);
    double[] x = batch.numbers("x");
    double[] y = batch.numbers("y");
    for (int row = 0; row < 4; row++) {
      assertEquals(0, x[row]);
    }
    for (int at = 4; at < x.length; at++) {
      assertEquals(y[at - 4], x[at]);
    }
  }

  /// Moves hang together with nothing: not with the move before, not with where the walk is.
  @Test
  void nothingInThePastSaysWhichWayItGoes() {
    Batch batch = new RandomWalk(10).blank(40, 64);
    Draws random = new Draws(2, 1);
    double withMove = 0;
    double withPlace = 0;
    int count = 0;
    for (int round = 0; round < 300; round++) {
      new RandomWalk(10).draw(random, batch);
      double[] x = batch.numbers("x");
      double[] y = batch.numbers("y");
      for (int at = 64; at < x.length; at++) {
        withMove += (y[at] - x[at]) * (x[at] - x[at - 64]) / 0.01;
        withPlace += Math.signum((y[at] - x[at]) * x[at]);
        count++;
      }
    }
    assertEquals(0, withMove / count, 0.01);
    assertEquals(0, withPlace / count, 0.01);
    assertTrue(new RandomWalk(10).goal(40).isEmpty());
  }
}
