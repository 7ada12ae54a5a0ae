package unrolled.ui.insight;

import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import unrolled.chart.ExportButton;
import unrolled.chart.Leaving;
import unrolled.chart.LeavingMenu;
import unrolled.chart.Sketch;
import unrolled.ui.text.Strings;
import unrolled.ui.tokens.TokenPane;

/// Texts in which tokens have colours, with what stands beside them: as a whole it leaves the window, from the first
/// token in sight on.
final class InsightPicture extends HBox implements Leaving {
  private final Strings strings;
  private final TokenPane text;
  private final Supplier<@Nullable Insight> insight;
  private final ExportButton export;
  private Node corner = this;

  /// @param text whose first token in sight is the first that leaves
  /// @param insight what is shown now; null for nothing
  InsightPicture(String id, Strings strings, TokenPane text, Supplier<@Nullable Insight> insight) {
    this.strings = strings;
    this.text = text;
    this.insight = insight;
    setId(id);
    getStyleClass().addAll("u-insight-columns", STYLE);
    setMinSize(0, 0);
    export = new ExportButton(this, strings);
    export.setManaged(false);
    new LeavingMenu(this, strings);
  }

  /// Holds its parts, each beside the other.
  ///
  /// @param beside what stands right of the texts
  void hold(List<Node> texts, Node... beside) {
    corner = texts.getLast();
    getChildren().setAll(texts);
    getChildren().addAll(beside);
    getChildren().add(export);
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    Bounds place = corner.getBoundsInParent();
    export.place(place.getMaxX(), place.getMinY());
  }

  @Override
  public @Nullable Sketch shown() {
    Insight now = insight.get();
    return now == null ? null : InsightSketch.now(strings).of(now, text.first());
  }
}
