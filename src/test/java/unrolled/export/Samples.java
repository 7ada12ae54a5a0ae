package unrolled.export;

import java.util.List;
import unrolled.chart.ChartSpec;
import unrolled.chart.Charts;
import unrolled.chart.Still;
import unrolled.ui.FxThread;
import unrolled.ui.Headless;

/// Figures to export.
final class Samples {
  static final String TITLE = "曲线 curves ∂L/∂h";

  private Samples() {}

  static Figure.Chart curves() {
    return figure(Charts.curves(TITLE, "净输入, a", "激活值"));
  }

  static Figure.Chart decades() {
    return figure(Charts.decades("‖∂L/∂h‖", 40));
  }

  static Figure.Chart heat() {
    return heat("heat");
  }

  static Figure.Chart heat(String name) {
    Headless.start();
    return FxThread.call(() -> figure(Charts.heat(name)));
  }

  private static Figure.Chart figure(ChartSpec spec) {
    return new Figure.Chart(
        new Caption(spec.name(), "A line falls 从左到右.", List.of("LSTM, 16", "seed 7")),
        Still.of(spec, "more"));
  }
}
