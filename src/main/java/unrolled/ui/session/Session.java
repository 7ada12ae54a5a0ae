package unrolled.ui.session;

import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import unrolled.engine.formula.Element;
import unrolled.engine.scenario.Setup;
import unrolled.engine.scenario.TrainingStep;
import unrolled.engine.trace.Trace;
import unrolled.ui.playback.Playhead;
import unrolled.ui.step.StepSubject;
import unrolled.ui.text.Numbers;

/// What all screens share: the setup, the trace it gives, the number that is selected.
///
/// Traces are computed in the background; the last setup asked for wins, and until its trace is there the old one
/// stays.
public final class Session {
  private final Playhead playhead;
  private final Numbers numbers;
  private final Executor background;
  private final Executor foreground;
  private final ReadOnlyObjectWrapper<Setup> setup;
  private final ReadOnlyObjectWrapper<TrainingStep> shown;
  private final ReadOnlyObjectWrapper<@Nullable StepSubject> subject = new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<@Nullable Element> selected = new SimpleObjectProperty<>();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final StringProperty typedText = new SimpleStringProperty("");
  private final StringProperty typedTarget = new SimpleStringProperty("");
  private int latest;

  /// A session that begins with a setup.
  ///
  /// @param numbers how the sentences about steps write numbers
  /// @param background where traces are computed
  /// @param foreground where they are shown: the JavaFX thread
  public Session(Setup begin, Playhead playhead, Numbers numbers, Executor background, Executor foreground) {
    this.numbers = numbers;
    this.playhead = playhead;
    this.background = background;
    this.foreground = foreground;
    setup = new ReadOnlyObjectWrapper<>(begin);
    shown = new ReadOnlyObjectWrapper<>(begin);
    change(begin);
  }

  /// Steps through another setup from now on.
  public void change(Setup other) {
    setup.set(other);
    open(other);
  }

  /// Steps through a training step, whatever the menus say.
  public void open(TrainingStep other) {
    shown.set(other);
    busy.set(true);
    int request = ++latest;
    background.execute(() -> {
      Trace trace = other.trace();
      foreground.execute(() -> show(request, other, trace));
    });
  }

  private void show(int request, TrainingStep shown, Trace trace) {
    if (request != latest) {
      return;
    }
    StepSubject before = subject.get();
    boolean alike = before != null && before.trace().size() == trace.size();
    Element kept = selected.get();
    int position = alike ? playhead.position() : 0;
    selected.set(null);
    StepSubject next = new StepSubject(trace, shown.architecture(), shown.alphabet(), 0);
    subject.set(next);
    playhead.tell(new TraceStory(next, numbers), position);
    selected.set(kept == null ? null : sameIn(trace, kept));
    busy.set(false);
  }

  /// The number at the same place in another trace, null where there is none.
  private static @Nullable Element sameIn(Trace trace, Element element) {
    return trace.graph().find(element.variable().name())
        .filter(variable -> variable.shape().equals(element.variable().shape()))
        .filter(_ -> element.time() < trace.execution().memory().timesteps())
        .map(variable -> new Element(
            variable, element.quantity(), element.time(), element.sequence(), element.index()))
        .orElse(null);
  }

  /// Back to the example the app opens with.
  public void reset() {
    playhead.first();
    selected.set(null);
    change(Setup.standard());
  }

  /// What is stepped through, or will be as soon as it is computed.
  public ReadOnlyObjectProperty<Setup> setupProperty() {
    return setup.getReadOnlyProperty();
  }

  /// The training step that is stepped through, or will be as soon as it is computed: the setup, or one of a run.
  public ReadOnlyObjectProperty<TrainingStep> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /// The trace with what is needed to draw it; null until the first is there.
  public ReadOnlyObjectProperty<@Nullable StepSubject> subjectProperty() {
    return subject.getReadOnlyProperty();
  }

  /// The number a person selected, null for none.
  public ObjectProperty<@Nullable Element> selectedProperty() {
    return selected;
  }

  /// Whether a trace is being computed.
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /// The text a person typed as a scenario, used or not.
  StringProperty typedText() {
    return typedText;
  }

  /// The target a person typed, used or not.
  StringProperty typedTarget() {
    return typedTarget;
  }

  /// The place in the story.
  public Playhead playhead() {
    return playhead;
  }
}
