package unrolled.ui.prose.stage;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import unrolled.engine.program.ProgramModel;
import unrolled.engine.program.Rules;
import unrolled.engine.program.TextProgram;

/// The text, the two decisions in which the courses differ, and what becomes of it, stage by stage, as numbers.
final class TextPicture extends StagePicture {
  TextPicture(PictureParts parts) {
    super(parts);
  }

  @Override
  void show(CourseView now) {
    Course course = now.course();
    Label text = sentence(strings.get("prose.quote", course.program().text()), "u-prose-text");
    text.setId(course.id() + "-text");
    Rules rules = course.program().rules();
    getChildren().setAll(text, heading(strings.get("prose.text.decisions")),
        sentence(strings.get(rules.fullStops() ? "prose.text.stops.kept" : "prose.text.stops.cut")),
        sentence(strings.get(
            rules.padding() == Rules.Padding.LEFT ? "prose.text.padding.left" : "prose.text.padding.right")),
        heading(strings.get("prose.text.becomes")), figures(now));
  }

  private FlowPane figures(CourseView now) {
    Course course = now.course();
    TextProgram program = course.program();
    int words = program.sentences().stream().mapToInt(each -> each.words().size()).sum();
    int kept = program.sentences().stream().mapToInt(each -> each.kept().size()).sum();
    int ids = program.dictionary().size();
    int batches = now.reading().step().epochRows().size();
    FlowPane figures = new FlowPane(figure(course, Stage.SENTENCES, program.sentences().size()),
        figure(course, Stage.WORDS, kept, words), figure(course, Stage.IDS, ids),
        figure(course, Stage.NGRAMS, program.rows().size()),
        figure(course, Stage.PADDING, program.timesteps()),
        figure(course, Stage.BATCHES, batches, ProgramModel.BATCH),
        figure(course, Stage.EMBEDDING, ProgramModel.EMBEDDING),
        figure(course, Stage.LSTM, ProgramModel.HIDDEN),
        figure(course, Stage.SOFTMAX, ids));
    figures.getStyleClass().add("u-prose-batches");
    return figures;
  }

  /// How many of what a stage has; pressed, it opens that stage.
  ///
  /// @param values for the words beside the number
  private Node figure(Course course, Stage stage, int count, Object... values) {
    Label number = new Label(String.valueOf(count));
    number.getStyleClass().add("u-prose-figure-number");
    Label words = new Label(strings.get("prose.figure." + stage.id(), values));
    words.getStyleClass().add("u-prose-figure-words");
    words.setWrapText(true);
    Button button = new Button();
    button.setId(course.id() + "-figure-" + stage.id());
    button.getStyleClass().add("u-prose-figure");
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.setGraphic(new VBox(number, words));
    button.setTooltip(new Tooltip(strings.get("prose.stage.hint")));
    button.setAccessibleText(number.getText() + " " + words.getText());
    button.setOnAction(_ -> parts.go().accept(stage));
    return button;
  }
}
