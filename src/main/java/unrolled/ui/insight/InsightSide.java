package unrolled.ui.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import unrolled.engine.insight.UnitTrack;
import unrolled.ui.text.Strings;
import unrolled.ui.widget.Controls;

/// Beside the text: where a unit responds most, or how long the memory is.
final class InsightSide extends ScrollPane {
  private final Controls controls;
  private final InsightWords words;
  private final IntConsumer reveal;
  private final VBox body = new VBox();

  /// @param reveal shows a place of the text
  InsightSide(Strings strings, IntConsumer reveal) {
    this.reveal = reveal;
    controls = new Controls(strings);
    words = new InsightWords(strings);
    body.getStyleClass().add("u-insight-side");
    setId("insight-side");
    setContent(body);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setMinHeight(0);
    getStyleClass().addAll("u-write-scroll", "u-insight-side-scroll");
  }

  void clear() {
    body.getChildren().clear();
  }

  void show(Insight.Unit unit) {
    List<Node> rows = new ArrayList<>();
    rows.add(controls.text("insight.largest", "u-detail-title"));
    unit.largest().forEach(each -> rows.add(row("insight-largest-" + rows.size(), unit, each)));
    rows.add(controls.text("insight.smallest", "u-detail-title"));
    unit.smallest().forEach(each -> rows.add(row("insight-smallest-" + rows.size(), unit, each)));
    body.getChildren().setAll(rows);
  }

  private Button row(String id, Insight.Unit unit, UnitTrack.Context context) {
    Button button = controls.named(new Button(words.context(unit, context)), id, "insight.context.hint");
    button.getStyleClass().add("u-insight-context");
    button.setMnemonicParsing(false);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setOnAction(_ -> reveal.accept(context.token()));
    return button;
  }

  void show(Insight.Look look) {
    Label memory = new Label(words.memory(look));
    memory.setId("insight-memory");
    memory.setWrapText(true);
    Label how = controls.text("insight.look.how", "u-detail-muted");
    how.setWrapText(true);
    body.getChildren().setAll(controls.text("insight.memory.title", "u-detail-title"), memory, how);
  }
}
