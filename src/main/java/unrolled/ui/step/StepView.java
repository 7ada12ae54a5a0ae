package unrolled.ui.step;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Affine;
import org.jspecify.annotations.Nullable;
import unrolled.engine.trace.Comparison;
import unrolled.engine.trace.Cursor;
import unrolled.engine.trace.Trace;
import unrolled.ui.bytime.ByTime;
import unrolled.ui.bytime.ByTimePanel;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;

/// The Step screen: title, colour bars, and the unrolled network.
public final class StepView extends VBox {
  /// The height, in pixels of normal type, from which on the words beside the picture are written out.
  private static final double ROOMY = 340;
  /// Lower than this, all room is the network's; what each timestep taught is in the inspector too, and what stands
  /// below the title is told by the title.
  private static final double LOW = 260;

  private final StepViewModel model;
  private final Strings strings;
  private final ObservableValue<Theme> theme;
  private final Label title = new Label();
  private final Label subtitle = new Label();
  private final Canvas colours = new Canvas(Legend.WIDTH, Legend.HEIGHT);
  private final CanvasSurface onColours = new CanvasSurface(colours);
  private final Ink legendInk;
  private final Numbers numbers;
  private final ByTimePanel byTime;

  /// A view of a model.
  ///
  /// @param progress how far the last step has moved, in [0, 1]
  public StepView(StepViewModel model, ObservableValue<Number> progress, ObservableValue<Theme> theme,
      Strings strings) {
    this(model, progress, theme, strings, StepExtras.NONE);
  }

  /// A view of a model with something beside its title.
  ///
  /// @param progress how far the last step has moved, in [0, 1]
  /// @param extras what the session adds
  public StepView(StepViewModel model, ObservableValue<Number> progress, ObservableValue<Theme> theme,
      Strings strings, StepExtras extras) {
    this.model = model;
    this.strings = strings;
    this.theme = theme;
    numbers = new Numbers(strings);
    Ink ink = new Ink(strings, numbers, onColours);
    legendInk = new Ink(strings, numbers, onColours);
    setId("step-view");
    getStyleClass().add("u-step");
    DiagramPane pane = new DiagramPane(model, progress, theme, ink);
    pane.setId("step-diagram");
    pane.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    DiagramInput input = new DiagramInput(model, pane, ink, extras.edit());
    setVgrow(pane, Priority.ALWAYS);
    byTime = new ByTimePanel("step-by-time", strings, theme);
    getChildren().addAll(header(extras.tools()), pane, byTime);
    heightProperty().subscribe(_ -> makeRoom());
    theme.subscribe(_ -> makeRoom());
    model.selectedProperty().subscribe(each -> pane.setAccessibleText(each == null
        ? subtitle.getText()
        : input.spoken(each)));
    model.positionProperty().subscribe(_ -> name());
    model.askedProperty().subscribe(_ -> name());
    model.subjectProperty().subscribe(_ -> name());
    strings.languageProperty().subscribe(_ -> name());
    model.subjectProperty().subscribe(_ -> colour());
    strings.languageProperty().subscribe(_ -> colour());
    theme.subscribe(_ -> colour());
  }

  private void makeRoom() {
    byTime.setBrief(getHeight() < ROOMY * theme.getValue().scale());
    boolean low = getHeight() < LOW * theme.getValue().scale();
    byTime.setHidden(low);
    subtitle.setVisible(!low);
    subtitle.setManaged(!low);
  }

  private HBox header(List<Node> tools) {
    title.setId("step-title");
    title.getStyleClass().add("u-step-title");
    subtitle.setId("step-subtitle");
    subtitle.getStyleClass().add("u-step-subtitle");
    Tooltip more = new Tooltip();
    more.textProperty().bind(subtitle.textProperty());
    title.setTooltip(more);
    FlowPane named = new FlowPane(title);
    named.getStyleClass().add("u-step-tools");
    named.getChildren().addAll(tools);
    VBox words = new VBox(named, subtitle);
    words.setMinWidth(0);
    words.widthProperty().subscribe(width -> named.setPrefWrapLength(width.doubleValue()));
    subtitle.setWrapText(true);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox header = new HBox(words, colours);
    header.setAlignment(Pos.CENTER_LEFT);
    header.getStyleClass().add("u-step-header");
    header.setMinHeight(Region.USE_PREF_SIZE);
    return header;
  }

  private void name() {
    StepSubject subject = model.subjectProperty().getValue();
    if (subject == null) {
      title.setText("");
      subtitle.setText("");
      byTime.show(null);
      return;
    }
    title.setText(strings.get(Titles.title(subject, model.step())));
    byTime.show(ByTime.taughtBy(subject.trace(), model.step()));
    Comparison comparison = comparison(subject);
    subtitle.setText(strings.get(comparison == null
        ? Titles.subtitle(subject, model.step())
        : new ComparedWords(subject, comparison, numbers).say()));
  }

  private @Nullable Comparison comparison(StepSubject subject) {
    Trace before = subject.before();
    int position = model.positionProperty().get();
    if (before == null || position > before.size()) {
      return null;
    }
    Cursor cursor = new Cursor(position, subject.sequence());
    return new Comparison(before.at(cursor), subject.trace().at(cursor));
  }

  /// The colour bars, which stay the same at every step.
  private void colour() {
    double scale = theme.getValue().scale();
    colours.setWidth(Legend.WIDTH * scale);
    colours.setHeight(Legend.HEIGHT * scale);
    onColours.begin(new Affine(scale, 0, 0, 0, scale, 0));
    legendInk.on(onColours, theme.getValue(), scale);
    StepSubject subject = model.subjectProperty().getValue();
    if (subject != null) {
      new Legend(legendInk).paint(Limits.of(subject), 0, 0);
    }
  }
}
