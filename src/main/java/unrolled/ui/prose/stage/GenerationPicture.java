package unrolled.ui.prose.stage;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import unrolled.engine.generate.Choice;
import unrolled.engine.program.Answer;
import unrolled.engine.program.TextProgram;

/// What the program says to its prompts, word by word: the window that it reads, the most probable words.
final class GenerationPicture extends LearnedPicture {
  private static final int BARS = 3;

  GenerationPicture(PictureParts parts, Course course) {
    super(parts);
    setId(course.id() + "-generation");
  }

  @Override
  void show(CourseView now) {
    getChildren().clear();
    for (int i = 0; i < now.answers().size(); i++) {
      answer(now, now.answers().get(i), now.course().id() + "-answer-" + (i + 1));
    }
    boolean silent = now.answers().stream().allMatch(Answer::isSilent);
    if (silent && now.course().findings().paddingMismatch()) {
      getChildren().add(1, warning(now.course().id() + "-silent",
          strings.get("prose.generation.silent", now.course().findings().paddingTargets(),
              now.course().program().rows().size())));
    }
  }

  private void answer(CourseView now, Answer answer, String id) {
    FlowPane said = Tiles.line(List.of(tiles.tile(answer.prompt(), "u-tile-bare", "u-prose-said")));
    said.setId(id);
    said.setAccessibleText(answer.text());
    answer.words().forEach(word -> said.getChildren().add(
        tiles.word(now.course(), word.choice().token(), "u-tile-new")));
    getChildren().add(new VBox(heading(strings.get("prose.generation.asked", answer.prompt(),
        answer.words().size())), said));
    for (Answer.Word word : answer.words()) {
      getChildren().add(step(now.course(), word));
    }
  }

  private VBox step(Course course, Answer.Word word) {
    FlowPane window = Tiles.line(List.of(name("prose.generation.reads")));
    word.window().forEach(id -> window.getChildren().add(id == TextProgram.PADDING
        ? tiles.id(course, id, "u-tile-small")
        : tiles.word(course, id, "u-tile-small")));
    window.getChildren().add(note(word.trained()));
    FlowPane bars = Tiles.line(List.of(name("prose.generation.says")));
    for (Choice.Bar bar : word.choice().bars(BARS)) {
      Label tile = tiles.word(course, bar.token(), "u-tile-small", bar.drawn() ? "u-tile-new" : "u-tile-old");
      Label p = new Label(numbers.format(bar.probability()));
      p.getStyleClass().add("u-prose-number");
      bars.getChildren().addAll(tile, p);
    }
    VBox step = new VBox(window, bars);
    step.getStyleClass().add("u-prose-card");
    return step;
  }

  private Label name(String key) {
    Label name = new Label(strings.get(key));
    name.getStyleClass().add("u-prose-name");
    return name;
  }

  private Label note(boolean trained) {
    Label note = new Label(strings.get(trained ? "prose.generation.trained" : "prose.generation.untrained"));
    note.getStyleClass().add(trained ? "u-prose-muted" : "u-prose-warning");
    return note;
  }
}
