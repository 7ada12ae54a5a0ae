package unrolled.engine.program;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import unrolled.engine.math.LinearAlgebra;
import unrolled.engine.math.Seeded;
import unrolled.engine.math.Shape;

class WordPlaneTest {
  private static final Shape SHAPE = new Shape(6, 9);
  private static final double[] WORDS = words();

  private static double[] words() {
    RandomGenerator random = Seeded.of(3);
    return random.doubles(SHAPE.size()).map(each -> 2 * each - 1).toArray();
  }

  private static double dot(double[] a, int from, double[] b, int at) {
    double sum = 0;
    for (int i = 0; i < SHAPE.columns(); i++) {
      sum += a[from + i] * b[at + i];
    }
    return sum;
  }

  private static double[] centred() {
    double[] centred = WORDS.clone();
    for (int j = 0; j < SHAPE.columns(); j++) {
      double mean = 0;
      for (int i = 0; i < SHAPE.rows(); i++) {
        mean += WORDS[i * SHAPE.columns() + j];
      }
      for (int i = 0; i < SHAPE.rows(); i++) {
        centred[i * SHAPE.columns() + j] -= mean / SHAPE.rows();
      }
    }
    return centred;
  }

  @Test
  void theShareIsThatOfTheTwoLargestSingularValues() {
    double[] sigma = LinearAlgebra.singularValues(centred(), SHAPE);
    double all = Arrays.stream(sigma).map(each -> each * each).sum();
    assertEquals((sigma[0] * sigma[0] + sigma[1] * sigma[1]) / all,
        WordPlane.of(WORDS, SHAPE, null).share(), 1e-12);
  }

  @Test
  void pointsAreWordsLessTheirMeanAlongTheDirections() {
    WordPlane plane = WordPlane.of(WORDS, SHAPE, null);
    double[] centred = centred();
    for (int word = 0; word < SHAPE.rows(); word++) {
      for (int axis = 0; axis < 2; axis++) {
        assertEquals(dot(centred, word * SHAPE.columns(), plane.directions(), axis * SHAPE.columns()),
            plane.at(word, axis), 1e-12);
      }
    }
  }

  @Test
  void howeverThePlaneBeforeWasTurnedOrMirroredItIsMetAgain() {
    WordPlane plane = WordPlane.of(WORDS, SHAPE, null);
    for (double[] turn : new double[][] {{-1, 0, 0, 1}, {0, 1, 1, 0}, {0, -1, 1, 0}, {0.6, 0.8, 0.8, -0.6}}) {
      WordPlane before = new WordPlane(WORDS, SHAPE, turned(plane.directions(), turn), plane.points(), 1);
      WordPlane again = WordPlane.of(WORDS, SHAPE, before);
      assertArrayEquals(before.directions(), again.directions(), 1e-12);
      assertEquals(plane.share(), again.share(), 1e-12);
    }
  }

  private static double[] turned(double[] v, double[] r) {
    int n = SHAPE.columns();
    double[] turned = new double[2 * n];
    for (int i = 0; i < n; i++) {
      turned[i] = r[0] * v[i] + r[1] * v[n + i];
      turned[n + i] = r[2] * v[i] + r[3] * v[n + i];
    }
    return turned;
  }

  @Test
  void fromEpochToEpochNoWordJumps() {
    ProgramRun run = new ProgramRun(TextProgramTest.CORRECTED, 1);
    WordPlane before = run.next().plane();
    for (int epoch = 1; epoch <= 60; epoch++) {
      WordPlane now = run.next().plane();
      for (int word = 0; word < now.shape().rows(); word++) {
        double x = now.at(word, 0) - before.at(word, 0);
        double y = now.at(word, 1) - before.at(word, 1);
        assertTrue(Math.hypot(x, y) < 0.75, "epoch " + epoch + ", word " + word);
      }
      before = now;
    }
  }
}
