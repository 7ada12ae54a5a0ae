package unrolled.ui.bytime;

import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.layout.Background;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Stop;

/// Which colour is which timestep: from the first to the last.
public final class TimeLegend extends HBox {
  private static final int STOPS = 8;

  private final Label first = new Label("t = 1");
  private final Label last = new Label();

  /// A ramp from the first timestep on.
  public TimeLegend() {
    Region ramp = new Region();
    ramp.getStyleClass().add("u-time-ramp");
    ramp.setBackground(Background.fill(new LinearGradient(0, 0, 1, 0, true, CycleMethod.NO_CYCLE,
        IntStream.rangeClosed(0, STOPS).mapToDouble(i -> (double) i / STOPS)
            .mapToObj(share -> new Stop(share, ByTimeBar.colour(share))).toList())));
    first.setMinWidth(USE_PREF_SIZE);
    last.setMinWidth(USE_PREF_SIZE);
    setMinWidth(USE_PREF_SIZE);
    getStyleClass().add("u-time-legend");
    getChildren().setAll(first, ramp, last);
  }

  /// Says how many timesteps there are.
  public void show(int timesteps) {
    last.setText(String.valueOf(timesteps));
  }
}
