package unrolled.ui.session;

import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import unrolled.engine.formula.Element;
import unrolled.engine.scenario.Edit;
import unrolled.engine.scenario.Edited;
import unrolled.engine.scenario.Intervention;
import unrolled.engine.scenario.Setup;
import unrolled.engine.scenario.TrainingStep;
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
  private final Tracer tracer;
  private final ReadOnlyObjectWrapper<Setup> setup;
  private final ReadOnlyObjectWrapper<TrainingStep> shown;
  private final ReadOnlyObjectWrapper<@Nullable StepSubject> subject = new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<@Nullable Element> selected = new SimpleObjectProperty<>();
  private final StringProperty typedText = new SimpleStringProperty("");
  private final StringProperty typedTarget = new SimpleStringProperty("");
  private final History<SessionState> history;
  private final ReadOnlyObjectWrapper<@Nullable Intervention> intervention = new ReadOnlyObjectWrapper<>();
  private boolean typingRate;

  /// A session that begins with a setup.
  ///
  /// @param numbers how the sentences about steps write numbers
  /// @param background where traces are computed
  /// @param foreground where they are shown: the JavaFX thread
  public Session(Setup begin, Playhead playhead, Numbers numbers, Executor background, Executor foreground) {
    this.numbers = numbers;
    this.playhead = playhead;
    tracer = new Tracer(background, foreground);
    history = new History<>(SessionState.of(begin));
    setup = new ReadOnlyObjectWrapper<>(begin);
    shown = new ReadOnlyObjectWrapper<>(begin);
    compute();
  }

  /// Steps through another setup from now on; edits that still mean the same are kept.
  public void change(Setup other) {
    SessionState now = history.present();
    SessionState next = now.with(other);
    boolean rate = next.differsInRateOnly(now);
    if (rate && typingRate) {
      history.replace(next);
    } else {
      history.change(next);
    }
    typingRate = rate;
    compute();
  }

  /// Steps through a training step, whatever the menus say. One update of a run after another is one visit to the run:
  /// undo goes back to what was before it, and does not keep every network on the way.
  public void open(TrainingStep other) {
    open(other, null);
  }

  /// The same with a number of it selected, and the playhead where that number has just become what it is.
  ///
  /// @param spot null for what was selected before, where there still is such a thing; with a spot, nothing is tried on
  /// the network, so that the number is the one of the step
  public void open(TrainingStep other, @Nullable Spot spot) {
    intervention.set(spot == null ? intervention.get() : null);
    SessionState now = history.present();
    SessionState next = new SessionState(setup.get(), other, List.of());
    if (now.opened() != null && now.edits().isEmpty()) {
      history.replace(next);
    } else {
      history.change(next);
    }
    typingRate = false;
    compute(spot);
  }

  /// Replaces a given number; everything downstream follows.
  ///
  /// @param element a number for which [Edit#isPossible] holds
  /// @param value a finite double
  public void edit(Element element, double value) {
    SessionState now = history.present();
    go(now.with(now.step().with(Edit.of(element, value))));
  }

  /// Makes one edited number what it was.
  public void restore(Element element) {
    SessionState now = history.present();
    go(now.with(now.step().without(element)));
  }

  /// Makes all edited numbers what they were.
  public void restoreAll() {
    SessionState now = history.present();
    go(now.with(new Edited(now.base(), List.of())));
  }

  private void go(SessionState next) {
    history.change(next);
    typingRate = false;
    compute();
  }

  /// Takes the last change back, if there is one.
  public void undo() {
    if (history.undo()) {
      typingRate = false;
      compute();
    }
  }

  /// Makes the change again that was taken back, if there is one.
  public void redo() {
    if (history.redo()) {
      typingRate = false;
      compute();
    }
  }

  /// Shows what would be otherwise; null for what is.
  public void suppose(@Nullable Intervention what) {
    intervention.set(what);
    compute();
  }

  private void compute() {
    compute(null);
  }

  /// @param spot what is selected when the trace is there, null for what was selected before
  private void compute(@Nullable Spot spot) {
    setup.set(history.present().setup());
    shown.set(history.present().base());
    Edited step = history.present().step();
    Intervention what = intervention.get();
    tracer.ask(() -> Arrival.of(step, what, spot), this::show);
  }

  private void show(Arrival next) {
    StepSubject before = subject.get();
    Place kept = before == null
        ? Place.BEGINNING
        : Place.same(before.trace(), playhead.position(), selected.get(), next.subject().trace());
    Place place = next.place() == null ? kept : next.place();
    selected.set(null);
    if (next.subject().before() == null) {
      intervention.set(null);
    }
    subject.set(next.subject());
    playhead.tell(new TraceStory(next.subject(), numbers), place.position());
    selected.set(place.selected());
  }

  /// Back to the example the app opens with.
  public void reset() {
    playhead.first();
    selected.set(null);
    intervention.set(null);
    go(SessionState.of(Setup.standard()));
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

  /// What is tried on the network, null for nothing.
  public ReadOnlyObjectProperty<@Nullable Intervention> interventionProperty() {
    return intervention.getReadOnlyProperty();
  }

  /// Whether there is a change to take back.
  public ReadOnlyBooleanProperty canUndoProperty() {
    return history.canUndoProperty();
  }

  /// Whether there is a change to make again.
  public ReadOnlyBooleanProperty canRedoProperty() {
    return history.canRedoProperty();
  }

  /// Whether a trace is being computed.
  public ReadOnlyBooleanProperty busyProperty() {
    return tracer.busyProperty();
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
