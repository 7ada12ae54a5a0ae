package unrolled.ui.prose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import unrolled.ui.prose.stage.Course;
import unrolled.ui.prose.stage.CourseView;
import unrolled.ui.prose.stage.PictureParts;
import unrolled.ui.prose.stage.Stage;
import unrolled.ui.prose.stage.StagePicture;
import unrolled.ui.prose.stage.StagePictures;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;
import unrolled.ui.widget.Controls;

/// The article's program: its stages, one sentence about the open one, its picture, the training below.
public final class ProgramView extends BorderPane {
  private final ProgramViewModel model;
  private final Strings strings;
  private final PictureParts parts;
  private final HBox columns = new HBox();
  private final Map<String, StagePicture> pictures = new HashMap<>();
  private List<StagePicture> open = List.of();

  /// The program in its window.
  ///
  /// @param toStep opens the Step screen
  public ProgramView(ProgramViewModel model, Strings strings, ObservableValue<Theme> theme, Runnable toStep) {
    this.model = model;
    this.strings = strings;
    parts = new PictureParts(strings, theme, model::select, course -> {
      model.open(course);
      toStep.run();
    }, model.stageProperty()::set);
    setId("program-view");
    setMinSize(0, 0);
    VBox top = new VBox(new StageStrip(model, strings), sentence());
    top.getStyleClass().add("u-prose-top");
    setTop(top);
    columns.getStyleClass().add("u-prose-columns");
    setCenter(columns);
    setBottom(new ProgramTransport(model, strings));
    model.stageProperty().subscribe(_ -> arrange());
    model.sourceProperty().subscribe((_, _) -> arrange());
    model.shownProperty().subscribe((before, _) -> {
      if (before.isEmpty()) {
        arrange();
      } else {
        render();
      }
    });
    strings.languageProperty().subscribe((_, _) -> render());
    theme.subscribe((_, _) -> render());
  }

  private Label sentence() {
    Label sentence = new Label();
    sentence.setId("program-sentence");
    sentence.setWrapText(true);
    sentence.setMinHeight(USE_PREF_SIZE);
    sentence.getStyleClass().add("u-train-sentence");
    sentence.textProperty()
        .bind(model.stageProperty().flatMap(stage -> strings.bind("prose.say." + stage.id())));
    return sentence;
  }

  /// Puts up the pictures of the open stage: one of both courses where there is such a one, else one for each.
  private void arrange() {
    columns.getChildren().clear();
    open = List.of();
    List<CourseView> courses = model.courses();
    if (courses.isEmpty()) {
      columns.getChildren().add(new Controls(strings).text("prose.preparing", "u-prose-muted"));
      return;
    }
    Stage stage = model.stageProperty().get();
    List<StagePicture> shown = new ArrayList<>();
    if (courses.size() > 1) {
      StagePictures.ofBoth(stage, parts).ifPresent(
          made -> shown.add(picture("both-" + stage.id(), () -> made)));
    }
    if (shown.isEmpty()) {
      courses.forEach(each -> shown.add(picture(each.course().id() + "-" + stage.id(),
          () -> StagePictures.of(stage, each.course(), parts))));
    }
    open = List.copyOf(shown);
    for (int i = 0; i < open.size(); i++) {
      columns.getChildren().add(column(open.get(i), courses.get(i).course(), open.size() > 1));
    }
    render();
  }

  private StagePicture picture(String id, Supplier<StagePicture> make) {
    return pictures.computeIfAbsent(id, _ -> make.get());
  }

  private ScrollPane column(StagePicture picture, Course course, boolean named) {
    VBox content = new VBox();
    content.getStyleClass().add("u-prose-content");
    if (named) {
      content.getChildren().add(new Controls(strings).text("prose.source." + course.id(), "u-detail-title"));
    }
    content.getChildren().add(picture);
    VBox.setVgrow(picture, Priority.ALWAYS);
    ScrollPane pane = new ScrollPane(content);
    pane.getStyleClass().add("u-prose-scroll");
    pane.setFitToWidth(true);
    pane.setFitToHeight(true);
    pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    pane.setMinSize(0, 0);
    pane.setPrefWidth(0);
    HBox.setHgrow(pane, Priority.ALWAYS);
    return pane;
  }

  private void render() {
    List<CourseView> courses = model.courses();
    for (int i = 0; i < Math.min(open.size(), courses.size()); i++) {
      open.get(i).update(courses.get(i));
    }
  }
}
