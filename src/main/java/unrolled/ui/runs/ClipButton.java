package unrolled.ui.runs;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import unrolled.engine.run.Rescue;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.ui.text.Strings;
import unrolled.ui.widget.Controls;

/// Bounds the gradients of the first run that diverged and lets it try again the step it did not make; takes no room
/// where there is none, or where that has been tried.
public final class ClipButton extends HBox {
  private final ReadOnlyObjectProperty<List<TrainingSnapshot>> seen;
  private final Strings strings;

  /// A button over runs.
  ///
  /// @param id its node id
  /// @param seen the runs as they were last seen
  /// @param goOn clips a run, counted from 0, and goes on with it
  public ClipButton(String id, Strings strings, ReadOnlyObjectProperty<List<TrainingSnapshot>> seen,
      IntConsumer goOn) {
    this.seen = seen;
    this.strings = strings;
    Button go = new Controls(strings).labelled(id, Feather.SCISSORS, "train.clip-on",
        () -> goOn.accept(first()));
    go.textProperty().unbind();
    go.textProperty().bind(Bindings.createStringBinding(this::words, seen, strings.languageProperty()));
    go.setMinWidth(USE_PREF_SIZE);
    setMinWidth(USE_PREF_SIZE);
    getChildren().setAll(go);
    visibleProperty().bind(seen.map(now -> helps(now)));
    managedProperty().bind(visibleProperty());
  }

  /// The first run that diverged, −1 for none.
  public static int diverged(List<TrainingSnapshot> runs) {
    return IntStream.range(0, runs.size()).filter(run -> runs.get(run).divergence() != null).findFirst()
        .orElse(-1);
  }

  private static boolean helps(List<TrainingSnapshot> runs) {
    int run = diverged(runs);
    return run >= 0 && !Rescue.clipped(runs.get(run).plan()).equals(runs.get(run).plan());
  }

  private int first() {
    return diverged(seen.get());
  }

  private String words() {
    int run = first();
    return run < 0 ? "" : strings.get("train.clip-on", Rescue.NORM, seen.get().get(run).step() + 1);
  }
}
