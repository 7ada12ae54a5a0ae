package unrolled.ui.prose.stage;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import unrolled.chart.BarStill;
import unrolled.chart.ExportButton;
import unrolled.chart.Leaving;
import unrolled.chart.LeavingMenu;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Tone;

/// A number for each word of the dictionary as a bar; the wanted word is marked. Signed numbers grow from the middle.
final class ClassBars extends GridPane implements Leaving {
  private static final double SHARE = 0.96;

  private final StagePicture owner;
  private final String id;
  private final String what;
  private final ExportButton export;
  private @Nullable CourseView view;
  private double[] numbers = {};

  /// @param what the end of the keys that say what the numbers are
  ClassBars(StagePicture owner, String id, String what) {
    this.owner = owner;
    this.id = id;
    this.what = what;
    setId(id);
    export = new ExportButton(this, owner.strings);
    setValignment(export, VPos.TOP);
    new LeavingMenu(this, owner.strings);
    getStyleClass().addAll("u-prose-bars", STYLE);
    ColumnConstraints name = new ColumnConstraints();
    name.setMinWidth(Region.USE_PREF_SIZE);
    ColumnConstraints bar = new ColumnConstraints();
    bar.setHgrow(Priority.ALWAYS);
    ColumnConstraints number = new ColumnConstraints();
    number.setMinWidth(Region.USE_PREF_SIZE);
    getColumnConstraints().setAll(name, bar, number);
  }

  /// Shows numbers.
  ///
  /// @param values one for each word, by id
  /// @param full the magnitude at which a bar is full
  /// @param signed whether they can be negative
  void show(CourseView now, double[] values, double full, boolean signed) {
    view = now;
    numbers = values;
    getChildren().clear();
    int target = target(now);
    for (int word = 0; word < values.length; word++) {
      Label number = new Label(owner.numbers.size(values[word]));
      number.setId(id + "-" + word);
      number.getStyleClass().add("u-prose-number");
      Tiles.explained(number, owner.parts.word(now.course(), word) + ": " + owner.numbers.full(values[word]));
      Label tile = owner.tiles.word(now.course(), word, "u-tile-small");
      if (word == target) {
        tile.getStyleClass().add("u-tile-target");
      }
      addRow(word, tile, bar(values[word] / full, signed), number);
    }
    add(export, 3, 0, 1, 2);
  }

  private static int target(CourseView now) {
    return now.course().program().rows().get(now.row()).target();
  }

  @Override
  public @Nullable BarStill shown() {
    CourseView now = view;
    if (now == null) {
      return null;
    }
    Strings strings = owner.strings;
    return new BarStill(owner.parts.named("export.words." + what, now.course(), now.row() + 1),
        strings.get("export.words"), strings.get("export.words.upwards." + what),
        IntStream.range(0, numbers.length).mapToObj(word -> owner.parts.word(now.course(), word)).toList(),
        List.of(piece("target", Tone.INK, word -> word == target(now)),
            piece("others", Tone.FORWARD, word -> word != target(now))),
        true);
  }

  private BarStill.Piece piece(String name, Tone tone, IntPredicate belongs) {
    return new BarStill.Piece(owner.strings.get("export.words." + name), palette -> palette.color(tone),
        IntStream.range(0, numbers.length).mapToDouble(i -> belongs.test(i) ? numbers[i] : Double.NaN)
            .toArray());
  }

  private static Pane bar(double share, boolean signed) {
    Region bar = new Region();
    bar.getStyleClass()
        .add(share < 0 ? "u-prose-bar-negative" : signed ? "u-prose-bar-positive" : "u-prose-bar");
    Pane track = new Pane(bar);
    track.getStyleClass().add("u-prose-track");
    bar.prefWidthProperty()
        .bind(track.widthProperty().multiply(Math.abs(share) * SHARE * (signed ? 0.5 : 1)));
    bar.prefHeightProperty().bind(track.heightProperty());
    if (signed) {
      bar.layoutXProperty().bind(track.widthProperty().multiply(0.5)
          .subtract(bar.prefWidthProperty().multiply(share < 0 ? 1 : 0)));
    }
    return track;
  }
}
