package unrolled.ui.compare;

import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.layout.Background;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Stop;
import unrolled.ui.theme.Viridis;

/// What the colours of shares mean: from 0 to 1.
final class ShareBar extends HBox {
  private static final int STOPS = 12;

  ShareBar() {
    Region ramp = new Region();
    ramp.getStyleClass().add("u-time-ramp");
    ramp.setBackground(Background.fill(new LinearGradient(0, 0, 1, 0, true, CycleMethod.NO_CYCLE,
        IntStream.rangeClosed(0, STOPS).mapToDouble(i -> (double) i / STOPS)
            .mapToObj(share -> new Stop(share, Viridis.at(share))).toList())));
    setMinWidth(USE_PREF_SIZE);
    getStyleClass().add("u-time-legend");
    getChildren().setAll(new Label("0"), ramp, new Label("1"));
    managedProperty().bind(visibleProperty());
  }
}
