package unrolled.ui.step;

import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import unrolled.engine.formula.Element;
import unrolled.engine.graph.Clipping;
import unrolled.engine.graph.Differentiable;
import unrolled.engine.graph.ParameterStep;
import unrolled.engine.graph.Variable;
import unrolled.engine.trace.TraceStep;
import unrolled.ui.step.layout.LayoutRequest;
import unrolled.ui.step.layout.Plate;
import unrolled.ui.step.layout.StepLayout;

/// What the diagram shows: which cell is open, how near we are, which number is selected.
///
/// The open cell follows the playhead; one that a person opened stays open until the playhead moves.
public final class StepViewModel {
  /// At smaller scales numbers could not be read; what does not fit then is followed instead.
  private static final double LEAST_SCALE = 0.85;

  private final ObservableValue<@Nullable StepSubject> subject;
  private final ReadOnlyIntegerProperty position;
  private final ObjectProperty<@Nullable Element> selected;
  private final ObjectProperty<@Nullable Element> asked = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<@Nullable StepLayout> layout = new ReadOnlyObjectWrapper<>();
  private final Camera camera = new Camera();
  private @Nullable CellReader reader;
  private @Nullable Limits limits;
  private @Nullable LayoutRequest laid;
  private Map<Differentiable, Integer> rows = Map.of();
  private int openedTime = -1;
  private double comfortable = 1;
  private double least = LEAST_SCALE;

  /// A diagram that follows a playhead.
  ///
  /// @param subject what it is about
  /// @param position how many steps have been carried out
  /// @param selected the number that the inspector explains
  public StepViewModel(ObservableValue<@Nullable StepSubject> subject, ReadOnlyIntegerProperty position,
      ObjectProperty<@Nullable Element> selected) {
    this.subject = subject;
    this.position = position;
    this.selected = selected;
    subject.subscribe(_ -> begin());
    position.subscribe(_ -> follow());
    asked.subscribe(_ -> follow());
  }

  private void begin() {
    StepSubject now = subject.getValue();
    reader = null;
    laid = null;
    openedTime = -1;
    limits = now == null ? null : Limits.of(now);
    rows = now == null ? Map.of() : StepLayout.rowsOf(now.architecture(), now.trace().graph());
    camera.reset();
    arrange();
  }

  private void follow() {
    openedTime = -1;
    arrange();
  }

  /// Gives the diagram another room.
  public void resize(double width, double height) {
    if (width != camera.width() || height != camera.height()) {
      camera.resize(width, height);
      laid = null;
      arrange();
    }
  }

  /// From the next room on lays out at this scale or a larger one; what does not fit is folded or followed.
  void setLeast(double scale) {
    least = scale;
  }

  private void arrange() {
    StepSubject now = subject.getValue();
    if (now == null || camera.width() < 1 || camera.height() < 1) {
      layout.set(null);
      return;
    }
    LayoutRequest request = request(now);
    if (laid == null) {
      comfortable = Math.max(least,
          StepLayout.comfortableScale(request.within(camera.width(), camera.height())));
      request = request(now);
    }
    StepLayout tried = request.equals(laid) ? null : StepLayout.of(request);
    if (tried != null && tried.height() > request.height() + 1) {
      comfortable = Math.max(least, comfortable * request.height() / tried.height());
      request = request(now);
    }
    if (!request.equals(laid)) {
      laid = request;
      StepLayout fresh = StepLayout.of(request);
      camera.show(fresh.width(), fresh.height(), comfortable);
      layout.set(fresh);
    }
    StepLayout current = layout.get();
    if (current != null) {
      Attention.of(current, step(), focus(), openedTime >= 0).ifPresent(camera::follow);
    }
  }

  private LayoutRequest request(StepSubject now) {
    LayoutRequest whole =
        new LayoutRequest(now.architecture(), now.trace().graph(), now.timesteps(), focus(), 0,
            camera.width() / comfortable, camera.height() / comfortable);
    return whole.focused(lane(whole));
  }

  /// The timestep whose cell is open.
  int focus() {
    StepSubject now = subject.getValue();
    TraceStep step = step();
    int last = now == null ? 0 : now.timesteps() - 1;
    if (openedTime >= 0) {
      return Math.min(openedTime, last);
    }
    return step == null ? 0 : step.time() < 0 ? last : step.time();
  }

  private int lane(LayoutRequest request) {
    TraceStep step = step();
    int top = request.architecture().layers() * (request.architecture().bidirectional() ? 3 : 1) - 1;
    int quiet = step == null ? 0 : request.architecture().bidirectional() ? top - 1 : top;
    return step == null ? quiet : switch (step.op()) {
      case Differentiable op -> rows.getOrDefault(op, quiet);
      case ParameterStep update -> rows.entrySet().stream()
          .filter(entry -> reads(entry.getKey(), update.parameter()))
          .mapToInt(Map.Entry::getValue).findFirst().orElse(quiet);
      case Clipping _ -> quiet;
    };
  }

  private static boolean reads(Differentiable op, Variable parameter) {
    return op.operands().stream().anyMatch(operand -> operand.variable().equals(parameter));
  }

  /// The step that has just happened, or the next one while its result is asked for; null before the first.
  public @Nullable TraceStep step() {
    StepSubject now = subject.getValue();
    int at = position.get() + (asked.get() == null ? 0 : 1);
    return now == null || at <= 0 || at > now.trace().size() ? null : now.trace().steps().get(at - 1);
  }

  /// What a picture shows while the last step is still moving, or after it.
  ///
  /// @param arrived whether the last step has arrived
  @Nullable
  StepScene scene(boolean arrived) {
    StepSubject now = subject.getValue();
    StepLayout current = layout.get();
    if (now == null || current == null || limits == null) {
      return null;
    }
    int shown = Math.max(0, arrived ? position.get() : position.get() - 1);
    if (reader == null || reader.position() != shown) {
      reader = new CellReader(now, shown);
    }
    return new StepScene(current, reader, limits, step(), selected.get(), asked.get(), camera.view());
  }

  /// The number at a point of the canvas.
  public Optional<Element> elementAt(double x, double y) {
    StepScene scene = scene(true);
    if (scene == null) {
      return Optional.empty();
    }
    return scene.elementAt(camera.diagramX(x), camera.diagramY(y), camera.scale());
  }

  /// Opens the column at a point of the canvas where it is folded; answers whether it did.
  public boolean openAt(double x, double y) {
    StepLayout current = layout.get();
    Optional<Plate> plate = current == null
        ? Optional.empty()
        : current.plateAt(camera.diagramX(x), camera.diagramY(y));
    boolean folded = plate.isPresent() && plate.get().kind() == Plate.Kind.TIMESTEP && !plate.get().open();
    if (folded) {
      openedTime = plate.get().time();
      arrange();
    }
    return folded;
  }

  /// Selects a number, or none.
  public void select(@Nullable Element element) {
    selected.set(element);
  }

  /// Selects the nearest number in a direction; the middle of the diagram's active part where none is selected.
  public void selectTowards(Heading heading) {
    StepScene scene = scene(true);
    if (scene != null) {
      Nearest.towards(scene, selected.get(), heading).ifPresent(selected::set);
    }
  }

  /// Back to the whole picture with the playhead's cell open and nothing selected.
  public void reset() {
    openedTime = -1;
    laid = null;
    selected.set(null);
    camera.reset();
    arrange();
  }

  /// Where everything is.
  public ReadOnlyObjectProperty<@Nullable StepLayout> layoutProperty() {
    return layout.getReadOnlyProperty();
  }

  /// The number that is selected, null for none.
  public ReadOnlyObjectProperty<@Nullable Element> selectedProperty() {
    return selected;
  }

  /// The number that is asked for before the step that brings it about is shown, null for none.
  public ObjectProperty<@Nullable Element> askedProperty() {
    return asked;
  }

  /// What it is about.
  public ObservableValue<@Nullable StepSubject> subjectProperty() {
    return subject;
  }

  /// How many steps have been carried out.
  public ReadOnlyIntegerProperty positionProperty() {
    return position;
  }

  /// How near, and where.
  Camera camera() {
    return camera;
  }
}
