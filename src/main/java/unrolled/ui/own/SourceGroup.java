package unrolled.ui.own;

import java.util.Objects;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.kordamp.ikonli.feather.Feather;
import unrolled.engine.text.SampleText;
import unrolled.ui.text.Message;
import unrolled.ui.text.Strings;
import unrolled.ui.train.Form;
import unrolled.ui.train.Setting;
import unrolled.ui.widget.Controls;

/// Where the text comes from, and what that makes.
final class SourceGroup {
  private static final int ROWS = 3;

  private final OwnViewModel model;
  private final SourceViewModel source;
  private final Form form;
  private final FilePlaces files;
  private final Strings strings;
  private final Controls controls;

  SourceGroup(OwnViewModel model, Form form, FilePlaces files) {
    this.model = model;
    source = model.source();
    this.form = form;
    this.files = files;
    strings = form.strings();
    controls = form.controls();
  }

  VBox build(Supplier<Window> window) {
    TextArea typed = controls.named(new TypedArea(source::take), "own-typed", "own.typed");
    typed.setPrefRowCount(ROWS);
    typed.setWrapText(true);
    typed.promptTextProperty().bind(strings.bind("own.typed.prompt"));
    FlowPane give = new FlowPane(
        controls.labelled("own-sample-english", Feather.BOOK_OPEN, "own.sample.english",
            () -> source.take(SampleText.ENGLISH)),
        controls.labelled("own-sample-chinese", Feather.BOOK_OPEN, "own.sample.chinese",
            () -> source.take(SampleText.CHINESE)),
        controls.labelled("own-open", Feather.FOLDER, "own.open",
            () -> files.text(window.get()).ifPresent(source::open)),
        controls.labelled("own-paste", Feather.CLIPBOARD, "own.paste", SourceGroup.this::paste));
    give.getStyleClass().add("u-own-buttons");
    var use = controls.labelled("own-use", Feather.CHECK, "own.use", () -> source.take(typed.getText()));
    use.disableProperty().bind(typed.textProperty().isEmpty());
    return form.group("own.settings.text", give, typed, use, problem(), busy(), summary(),
        new TokenTiles(source, strings));
  }

  private void paste() {
    source.take(Objects.requireNonNullElse(Clipboard.getSystemClipboard().getString(), ""));
  }

  private Label problem() {
    Label problem = form.problem("own-source-problem");
    problem.textProperty().bind(Bindings.createStringBinding(() -> {
      Message why = source.problemProperty().get();
      return why == null ? "" : strings.get(why) + " " + strings.get("own.problem.stays");
    }, source.problemProperty(), strings.languageProperty()));
    return problem;
  }

  private Node busy() {
    ProgressIndicator turning = new ProgressIndicator();
    turning.getStyleClass().add("u-own-busy");
    Label words = controls.text("own.busy");
    words.setWrapText(true);
    HBox busy = new HBox(turning, words);
    busy.setId("own-busy");
    busy.getStyleClass().add("u-train-row");
    busy.visibleProperty().bind(source.busyProperty());
    busy.managedProperty().bind(source.busyProperty());
    return busy;
  }

  private VBox summary() {
    Label name = new Label();
    name.setId("own-source-name");
    name.setWrapText(true);
    name.getStyleClass().add("u-train-chart-title");
    name.textProperty().bind(source.sourceProperty().flatMap(now -> Bindings.createStringBinding(
        () -> strings.get(now.given().name()), strings.languageProperty())));
    Label makes = new Label();
    makes.setId("own-source-makes");
    makes.setWrapText(true);
    makes.setMinHeight(Label.USE_PREF_SIZE);
    makes.textProperty().bind(Bindings.createStringBinding(this::makes, source.sourceProperty(),
        model.training().planProperty(), strings.languageProperty()));
    Label waits = controls.text("train.pending", "u-train-pending");
    waits.setId("own-source-pending");
    waits.visibleProperty()
        .bind(model.training().pendingProperty().map(waiting -> waiting.contains(Setting.TASK)));
    waits.managedProperty().bind(waits.visibleProperty());
    VBox summary = new VBox(name, makes, waits);
    summary.getStyleClass().add("u-train-setting");
    return summary;
  }

  private String makes() {
    Source now = source.sourceProperty().get();
    int length = form.plan().length();
    boolean unknown = now.corpus().vocabulary().hasUnknown();
    String vocabulary = now.choice().notes().isPresent()
        ? unknown ? "own.makes.file.unknown" : "own.makes.file.known"
        : unknown ? "own.makes.unknown" : "own.makes.known";
    return strings.get("own.makes", now.characters(), now.corpus().size(), now.windows(length),
        now.task().timesteps(length), now.task().validation().map(part -> part.size()).orElse(0)) + " "
        + strings.get(vocabulary, now.corpus().vocabulary().size());
  }
}
