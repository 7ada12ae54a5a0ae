package unrolled.ui.session;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import unrolled.engine.formula.Element;
import unrolled.engine.scenario.Edit;
import unrolled.engine.scenario.Edited;
import unrolled.engine.scenario.Intervention;
import unrolled.engine.scenario.Setup;
import unrolled.engine.scenario.TrainingStep;
import unrolled.engine.session.SavedElement;
import unrolled.engine.session.SavedPlace;
import unrolled.engine.session.SavedStep;
import unrolled.engine.session.SavedStep.Typed;
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
  private final Tracer tracer;
  private final ReadOnlyObjectWrapper<Setup> setup;
  private final ReadOnlyObjectWrapper<TrainingStep> shown;
  private final ReadOnlyObjectWrapper<@Nullable StepSubject> subject = new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<@Nullable Element> selected = new SimpleObjectProperty<>();
  private final ObjectProperty<Typed> typed = new SimpleObjectProperty<>(new Typed("", ""));
  private final History<SessionState> history;
  private final ReadOnlyObjectWrapper<@Nullable Intervention> intervention = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Object> content;
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
    content = new ReadOnlyObjectWrapper<>(history.present());
    compute(null);
  }

  /// Steps through another setup from now on; edits that still mean the same are kept.
  public void change(Setup other) {
    SessionState now = history.present();
    SessionState next = now.with(other);
    boolean rate = next.differsInRateOnly(now);
    go(next, rate && typingRate);
    typingRate = rate;
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
    compute(spot == null ? null : trace -> Place.at(trace, spot));
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
    go(history.present().with(new Edited(history.present().base(), List.of())));
  }

  private void go(SessionState next) {
    go(next, false);
  }

  private void go(SessionState next, boolean replacing) {
    if (replacing) {
      history.replace(next);
    } else {
      history.change(next);
    }
    compute(null);
  }

  /// Takes the last change back, if there is one.
  public void undo() {
    if (history.undo()) {
      compute(null);
    }
  }

  /// Makes the change again that was taken back, if there is one.
  public void redo() {
    if (history.redo()) {
      compute(null);
    }
  }

  /// What a file keeps.
  public SavedStep kept() {
    Element element = selected.get();
    return history.present().kept(intervention.get(), typed.get(), new SavedPlace(playhead.position(),
        playhead.granularityProperty().get(), element == null ? null : SavedElement.of(element)));
  }

  /// Goes to where a person was when it was kept; there is nothing to undo then.
  public void open(SavedStep kept) {
    history.begin(new SessionState(kept.setup(), kept.opened(), kept.edits()));
    typed.set(kept.typed());
    intervention.set(kept.tried());
    playhead.granularityProperty().set(kept.place().granularity());
    compute(trace -> Place.of(kept.place(), trace));
  }

  /// Shows what would be otherwise; null for what is.
  public void suppose(@Nullable Intervention what) {
    intervention.set(what);
    compute(null);
  }

  /// @param aim finds where to go to, null for the place that is the same as now
  private void compute(@Nullable Function<Trace, Place> aim) {
    typingRate = false;
    setup.set(history.present().setup());
    shown.set(history.present().base());
    SessionState step = history.present();
    Intervention what = intervention.get();
    content.set(List.of(step, Optional.ofNullable(what)));
    tracer.ask(() -> Arrival.of(step, what, aim), this::show);
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

  /// What a person has decided of what is stepped through: equal as long as nothing is decided otherwise.
  public ReadOnlyObjectProperty<Object> contentProperty() {
    return content.getReadOnlyProperty();
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

  /// The scenario a person typed, used or not.
  ObjectProperty<Typed> typedProperty() {
    return typed;
  }

  /// The place in the story.
  public Playhead playhead() {
    return playhead;
  }
}
