package unrolled.ui.prose.stage;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import unrolled.engine.program.ProgramStep;
import unrolled.engine.program.Row;

/// The batches of the next epoch in their order; the one with the chosen row is marked.
final class BatchesPicture extends LearnedPicture {
  private static final int SHOWN = 3;
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

  BatchesPicture(PictureParts parts) {
    super(parts);
  }

  @Override
  void show(CourseView now) {
    ProgramStep step = now.reading().step();
    FlowPane cards = new FlowPane();
    cards.getStyleClass().add("u-prose-batches");
    List<List<Integer>> batches = step.epochRows();
    for (int i = 0; i < batches.size(); i++) {
      cards.getChildren().add(card(now, i + 1, batches.get(i)));
    }
    Label order = sentence(strings.get("prose.batches.order", step.epoch(), batches.size()));
    order.setId(now.course().id() + "-order");
    getChildren().setAll(order, cards);
  }

  private VBox card(CourseView now, int number, List<Integer> rows) {
    VBox card = new VBox(heading(strings.get("prose.batches.batch", number)));
    card.getStyleClass().add("u-prose-card");
    card.pseudoClassStateChanged(SELECTED, rows.contains(now.row()));
    for (int index : rows) {
      Row row = now.course().program().rows().get(index);
      HBox line = new HBox(RowButton.of(now, index, parts), read(now.course(), row),
          tiles.tile("→", "u-tile-bare"), tiles.word(now.course(), row.target(), "u-tile-small"));
      line.getStyleClass().add("u-prose-row");
      card.getChildren().add(line);
    }
    return card;
  }

  /// The last words of what a row reads, so that it is known again.
  private Label read(Course course, Row row) {
    List<String> words = row.input().stream().filter(id -> id > 0).map(course::word).toList();
    int from = Math.max(0, words.size() - SHOWN);
    return tiles.tile((from > 0 ? "… " : "") + String.join(" ", words.subList(from, words.size())),
        "u-tile-bare");
  }
}
