package unrolled.ui.step;

import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Pane;
import javafx.scene.transform.Affine;
import unrolled.engine.trace.Cursor;
import unrolled.engine.trace.Trace;
import unrolled.engine.trace.TraceView;
import unrolled.ui.theme.Theme;

/// The canvases of the diagram: one for what rests, one above it for what moves. They are painted in the pulse after
/// something has changed, and only then.
final class DiagramPane extends Pane {
  /// The share of a step after which its result stands in its place.
  static final double ARRIVED = 0.9;

  private final StepViewModel model;
  private final ObservableValue<Number> progress;
  private final ObservableValue<Theme> theme;
  private final Canvas rest = new Canvas();
  private final Canvas motion = new Canvas();
  private final CanvasSurface onRest = new CanvasSurface(rest);
  private final CanvasSurface onMotion = new CanvasSurface(motion);
  private final StepPainter painter;
  private boolean dirty = true;
  private boolean arrived = true;
  private int prepared = -1;

  DiagramPane(StepViewModel model, ObservableValue<Number> progress, ObservableValue<Theme> theme, Ink ink) {
    this.model = model;
    this.progress = progress;
    this.theme = theme;
    painter = new StepPainter(ink);
    getChildren().addAll(rest, motion);
    setMinSize(0, 0);
    model.layoutProperty().subscribe(_ -> soil());
    model.camera().changesProperty().subscribe(_ -> soil());
    model.positionProperty().subscribe(_ -> soil());
    model.subjectProperty().subscribe(_ -> soil());
    model.selectedProperty().subscribe(_ -> soil());
    model.askedProperty().subscribe(_ -> soil());
    ink.strings().languageProperty().subscribe(_ -> soil());
    theme.subscribe(_ -> soil());
    progress.subscribe(_ -> requestLayout());
  }

  private void soil() {
    dirty = true;
    prepared = -1;
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double width = Math.floor(getWidth());
    double height = Math.floor(getHeight());
    if (width != rest.getWidth() || height != rest.getHeight()) {
      for (Canvas canvas : new Canvas[] {rest, motion}) {
        canvas.setWidth(width);
        canvas.setHeight(height);
      }
      model.resize(width, height);
      dirty = true;
    }
    if (width >= 1 && height >= 1) {
      paint();
    }
  }

  private void paint() {
    boolean now = progress.getValue().doubleValue() >= ARRIVED;
    dirty |= now != arrived;
    arrived = now;
    StepScene scene = model.scene(arrived);
    Affine place = place();
    if (dirty) {
      onRest.begin(place);
      painter.on(onRest, theme.getValue(), place.getMxx());
      if (scene != null) {
        painter.paint(scene);
      }
    }
    dirty = false;
    onMotion.begin(place);
    painter.on(onMotion, theme.getValue(), place.getMxx());
    if (scene != null && !arrived) {
      prepare(scene);
      painter.paintMotion(scene, progress.getValue().doubleValue() / ARRIVED);
    }
  }

  private Affine place() {
    Camera camera = model.camera();
    double scale = camera.scale();
    return new Affine(scale, 0, -camera.x() * scale, 0, scale, -camera.y() * scale);
  }

  private void prepare(StepScene scene) {
    int position = model.positionProperty().get();
    if (prepared != position) {
      prepared = position;
      Trace trace = scene.reader().subject().trace();
      TraceView after = trace.at(new Cursor(position, scene.reader().subject().sequence()));
      painter.prepareMotion(scene, after);
    }
  }
}
