package unrolled.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import unrolled.ui.theme.Tone;

class SeriesDatasetTest {
  @Test
  void whereALineLeavesTheScaleItIsMarkedAndItGoesOnAlongTheEdge() {
    Points points =
        Points.of(new double[] {1, 2, 3, 4, 5, 6}, new double[] {0, 1e-15, 1e-13, 1, 1e9, Double.NaN});
    SeriesDataset dataset =
        new SeriesDataset(List.of(Series.of("h", "h", points, Style.line(Tone.CATEGORY_1, Dash.SOLID))));
    dataset.prepare(new AxisWindow(Axis.linear("t", 1, 6)),
        new AxisWindow(Axis.log("‖∂L/∂h‖", 1e-12, 1e6).withEdges()), 400);
    int[] marks = new int[6];
    for (int i = 0; i < marks.length; i++) {
      marks[i] = dataset.leaves(0, i);
    }
    assertEquals(List.of(-1, 0, -1, 0, 1, 0), java.util.Arrays.stream(marks).boxed().toList());
    assertEquals(1e-12, dataset.getYValue(0, 0));
    assertEquals(1e6, dataset.getYValue(0, 4));
    assertEquals(Double.NaN, dataset.getYValue(0, 5));
    assertEquals(0, dataset.leaves(0, 99), "the legend asks for points there are not");
  }
}
