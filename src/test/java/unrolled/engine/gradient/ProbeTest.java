package unrolled.engine.gradient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import unrolled.engine.math.Gemm;

class ProbeTest {
  @Test
  void whatALineSeparatesIsAnsweredRightlyThoughAUnitNeverChanges() {
    Probe probe = new Probe(2, 2, Gemm.create());
    probe.fit(new double[] {0, 5, 1, 5}, new int[] {0, 1});
    probe.fit(new double[] {0.1, 5, 0.9, 5}, new int[] {0, 1});
    assertEquals(2, probe.right(new double[] {0.2, 5, 0.7, 5}, new int[] {0, 1}));
    assertEquals(0, probe.right(new double[] {0.2, 5, 0.7, 5}, new int[] {1, 0}));
  }

  @Test
  void whatIsNotFiniteIsSaid() {
    Probe probe = new Probe(1, 2, Gemm.create());
    probe.fit(new double[] {1}, new int[] {0});
    assertTrue(probe.isFinite());
    probe.fit(new double[] {1e200}, new int[] {1});
    assertFalse(probe.isFinite());
  }

  @Test
  void threeClassesEachHaveAScore() {
    Probe probe = new Probe(2, 3, Gemm.create());
    double[] corners = {1, 0, 0, 1, -1, -1};
    probe.fit(corners, new int[] {0, 1, 2});
    assertEquals(3, probe.right(corners, new int[] {0, 1, 2}));
  }
}
