package unrolled.ui.train;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import unrolled.engine.run.Detail;

/// What is shown in the places for charts: each kind once. What nobody looks at is not copied from the run.
public final class ChartPlaces {
  /// Places for charts: two above, one below.
  public static final int COUNT = 3;

  private final ReadOnlyObjectWrapper<List<ChartKind>> shown = new ReadOnlyObjectWrapper<>(
      List.of(ChartKind.PREDICTION, ChartKind.NORMS, ChartKind.HEAT));
  private final Consumer<Detail> watch;
  private Detail watched = Detail.NONE;

  /// @param watch says what has to be copied from now on
  ChartPlaces(Consumer<Detail> watch) {
    this.watch = watch;
  }

  /// Shows a kind in a place; if it is shown elsewhere, the two change places.
  public void show(int place, ChartKind kind) {
    List<ChartKind> next = new ArrayList<>(shown.get());
    int before = next.indexOf(kind);
    if (before >= 0) {
      next.set(before, next.get(place));
    }
    next.set(place, kind);
    shown.set(List.copyOf(next));
    Detail wanted = new Detail(next.contains(ChartKind.STATES), next.contains(ChartKind.WEIGHTS));
    if (!wanted.equals(watched)) {
      watched = wanted;
      watch.accept(wanted);
    }
  }

  /// The kinds by place.
  public ReadOnlyObjectProperty<List<ChartKind>> shownProperty() {
    return shown.getReadOnlyProperty();
  }
}
