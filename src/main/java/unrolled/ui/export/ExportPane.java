package unrolled.ui.export;

import java.awt.image.BufferedImage;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import unrolled.chart.ExportRequest;
import unrolled.chart.Leaving;
import unrolled.chart.Shown;
import unrolled.engine.io.FileProblem;
import unrolled.export.Format;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;
import unrolled.ui.widget.Controls;
import unrolled.ui.widget.FocusInside;

/// The export over the screen: what, how, and a preview that follows.
public final class ExportPane extends StackPane {
  /// In multiples of the type size.
  private static final double TYPE = 14;
  private static final double WIDTH = 36;
  private static final double HEIGHT = 21;

  private final ExportViewModel model;
  private final Offers offers;
  private final Strings strings;
  private final ObservableValue<Theme> theme;
  private final Controls controls;
  private final FileQuestion question;
  private final ImageView preview = new ImageView();
  private final StackPane ground = new StackPane(preview);
  private final Button save;
  private @Nullable DragOut dragged;

  /// An export of a window.
  ///
  /// @param question asks for the file
  public ExportPane(ExportViewModel model, Offers offers, Strings strings, ObservableValue<Theme> theme,
      FileQuestion question) {
    this.model = model;
    this.offers = offers;
    this.strings = strings;
    this.theme = theme;
    this.question = question;
    controls = new Controls(strings);
    setId("export-pane");
    getStyleClass().add("u-overlay");
    save = controls.labelled("export-save", Feather.DOWNLOAD, "export.save", this::save);
    visibleProperty().bind(model.openProperty());
    managedProperty().bind(visibleProperty());
    FocusInside.keep(this);
    model.openProperty().subscribe(this::opened);
  }

  /// It is built when it is first opened; keys go to it then.
  private void opened(boolean open) {
    if (open) {
      if (getChildren().isEmpty()) {
        getChildren().setAll(card());
      }
      save.requestFocus();
    }
  }

  private VBox card() {
    HBox body = new HBox(ground(), new ExportForm(model, strings));
    body.getStyleClass().add("u-export-body");
    VBox card = new VBox(heading(), body, words(), buttons());
    card.getStyleClass().add("u-card");
    card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    return card;
  }

  private HBox heading() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox heading = new HBox(controls.text("export.title", "u-card-title"), space,
        controls.icon("export-close", Feather.X, "export.close", model::close));
    heading.getStyleClass().add("u-card-heading");
    return heading;
  }

  private Node ground() {
    ground.setId("export-preview");
    ground.getStyleClass().add("u-export-preview");
    ground.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    ground.accessibleTextProperty().bind(strings.bind("export.preview"));
    preview.setPreserveRatio(true);
    preview.setSmooth(true);
    model.previewProperty().subscribe(
        image -> preview.setImage(image == null ? null : SwingFXUtils.toFXImage(image, null)));
    theme.subscribe(_ -> fit());
    sceneProperty().flatMap(scene -> scene.widthProperty()).subscribe(_ -> fit());
    sceneProperty().flatMap(scene -> scene.heightProperty()).subscribe(_ -> fit());
    return ground;
  }

  /// As large as there is room beside the form, and no larger than is of use.
  private void fit() {
    double em = TYPE * theme.getValue().scale();
    double room = getScene() == null ? WIDTH * em : getScene().getWidth() - 30 * em;
    double tall = getScene() == null ? HEIGHT * em : getScene().getHeight() - 20 * em;
    double width = Math.clamp(room, 12 * em, WIDTH * em);
    double height = Math.clamp(tall, 8 * em, HEIGHT * em);
    ground.setMinSize(width, height);
    ground.setMaxSize(width, height);
    preview.setFitWidth(width - em);
    preview.setFitHeight(height - em);
  }

  private Node words() {
    Label said = new Label();
    said.setId("export-said");
    said.setWrapText(true);
    said.setMinHeight(USE_PREF_SIZE);
    said.getStyleClass().add("u-export-said");
    Runnable say = () -> {
      var message = model.saidProperty().get();
      said.setText(message == null ? "" : strings.get(message));
    };
    model.saidProperty().subscribe(_ -> say.run());
    strings.languageProperty().subscribe(_ -> say.run());
    return said;
  }

  private Node buttons() {
    ProgressBar bar = controls.named(new ProgressBar(), "export-progress", "export.cancel.hint");
    bar.progressProperty().bind(model.doneProperty());
    bar.visibleProperty().bind(model.busyProperty());
    Button cancel = controls.labelled("export-cancel", Feather.X_CIRCLE, "export.cancel", model::cancel);
    cancel.visibleProperty().bind(model.busyProperty());
    cancel.managedProperty().bind(cancel.visibleProperty());
    Button copy = controls.labelled("export-copy", Feather.COPY, "export.copy", this::copy);
    copy.disableProperty().bind(model.previewProperty().isNull());
    save.disableProperty().bind(model.busyProperty().or(model.subjectProperty().isNull()));
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox row = new HBox(bar, space, cancel, copy, save);
    row.getStyleClass().add("u-export-buttons");
    return row;
  }

  private void copy() {
    BufferedImage image = model.previewProperty().get();
    if (image != null) {
      ClipboardContent content = new ClipboardContent();
      content.putImage(SwingFXUtils.toFXImage(image, null));
      Clipboard.getSystemClipboard().setContent(content);
      model.copied();
    }
  }

  private void save() {
    Subject subject = Objects.requireNonNull(model.subjectProperty().get());
    String end = model.choiceProperty().get().settings().format().id();
    question.ask(getScene().getWindow(), subject.id() + "." + end, end).ifPresent(model::save);
  }

  /// Closes; what is being written is cancelled.
  public void close() {
    model.close();
  }

  /// Listens to charts that want to leave, anywhere below a node.
  ///
  /// @param window asked for the screen that is open
  public void listen(Parent root, Supplier<OpenScreen> window) {
    root.addEventHandler(ExportRequest.ASKED, event -> {
      open(window.get(), event.source());
      event.consume();
    });
    root.addEventHandler(ExportRequest.PRESSED, event -> {
      dragged = drawn(window.get(), event.source());
      event.consume();
    });
    root.addEventHandler(ExportRequest.DRAGGED, event -> {
      dragOut(window.get(), event.source());
      event.consume();
    });
  }

  private @Nullable DragOut drawn(OpenScreen window, Node source) {
    Shown shown = ((Leaving) source).shown();
    return shown == null
        ? null
        : new DragOut(offers.figure(shown, window.screen()), source.getId(),
            model.choiceProperty().get().with(Format.PNG).settings());
  }

  private void dragOut(OpenScreen window, Node source) {
    try {
      if (dragged != null) {
        dragged.begin(source);
      }
    } catch (FileProblem problem) {
      open(window, source);
      model.failed(problem);
    }
  }

  /// Opens for what has the focus in it, else for the first thing there is.
  public void open(OpenScreen window) {
    Node focus = getScene() == null ? null : getScene().getFocusOwner();
    open(window, focus);
  }

  private void open(OpenScreen window, @Nullable Node source) {
    Offers.Offer offer = offers.on(window);
    model.open(offer.all(), around(offer, source));
  }

  /// What shows a node: itself, or what it is a part of.
  private static @Nullable Subject around(Offers.Offer offer, @Nullable Node source) {
    for (Node each = source; each != null; each = each.getParent()) {
      Subject subject = offer.shown().get(each);
      if (subject != null) {
        return subject;
      }
    }
    return null;
  }

  /// The screen that is open.
  ///
  /// @param window all that is seen
  /// @param stage the node that holds the screen
  /// @param screen its id
  /// @param ofTrace whether it shows what is stepped through
  public record OpenScreen(Parent window, Parent stage, String screen, boolean ofTrace) {}
}
