package unrolled.ui.prose.stage;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import unrolled.engine.program.Epoch;
import unrolled.engine.program.ProgramModel;
import unrolled.engine.program.Row;
import unrolled.engine.program.RowReading;

/// The update, the losses that the program prints, and what the network now says after every row.
final class AdamPicture extends LearnedPicture {
  AdamPicture(PictureParts parts, Course course) {
    super(parts);
    setId(course.id() + "-adam");
  }

  @Override
  void show(CourseView now) {
    RowReading reading = now.reading();
    String id = now.course().id();
    Label update = sentence(strings.get("prose.adam.update", numbers.size(reading.gradientNorm()),
        numbers.size(reading.change()), numbers.setting(ProgramModel.RATE)));
    update.setId(id + "-update");
    getChildren().setAll(about(now), update, heading(strings.get("prose.adam.printed")), printed(now),
        heading(strings.get("prose.adam.rows", now.epoch().right(), now.epoch().guesses().size(),
            now.epoch().number())),
        rows(now));
    if (now.course().findings().mostRight() < now.epoch().guesses().size()) {
      getChildren().add(warning(id + "-right", strings.get("prose.adam.nothing",
          now.course().findings().mostRight(), now.epoch().guesses().size())));
    }
  }

  private FlowPane printed(CourseView now) {
    List<Label> lines = now.epochs().stream().filter(Epoch::isPrinted)
        .map(each -> tiles.tile(strings.get("prose.adam.line", each.number(), ProgramModel.EPOCHS,
            numbers.format(each.lastBatch().orElseThrow())), "u-tile-small"))
        .toList();
    FlowPane printed = Tiles.line(lines.isEmpty()
        ? List.of(sentence(strings.get("prose.adam.none"), "u-prose-muted"))
        : lines);
    printed.setId(now.course().id() + "-printed");
    return printed;
  }

  private GridPane rows(CourseView now) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("u-prose-table");
    grid.addRow(0, new Label(), column("prose.table.reads"), column("prose.table.wanted"),
        column("prose.table.says"), column("prose.table.p"));
    List<Epoch.Guess> guesses = now.epoch().guesses();
    for (int i = 0; i < guesses.size(); i++) {
      Epoch.Guess guess = guesses.get(i);
      Label p = new Label(numbers.size(guess.probability()));
      p.getStyleClass().add("u-prose-number");
      grid.addRow(i + 1, RowButton.of(now, i, parts), read(now.course(), i),
          tiles.word(now.course(), guess.target(), "u-tile-small"),
          tiles.word(now.course(), guess.word(), "u-tile-small",
              guess.isRight() ? "u-tile-right" : "u-tile-wrong"),
          p);
    }
    return grid;
  }

  /// The words of what a row reads; padding is left out, it is in the picture of the padding.
  private static Label read(Course course, int index) {
    Row row = course.program().rows().get(index);
    Label words = new Label(String.join(" ",
        row.input().stream().filter(id -> id > 0).map(course::word).toList()));
    words.getStyleClass().add("u-prose-read");
    Tiles.explained(words, words.getText());
    return words;
  }

  private Label column(String key) {
    Label label = new Label(strings.get(key));
    label.getStyleClass().add("u-prose-muted");
    return label;
  }
}
