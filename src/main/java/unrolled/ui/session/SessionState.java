package unrolled.ui.session;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import unrolled.engine.scenario.Counterfactual;
import unrolled.engine.scenario.Edit;
import unrolled.engine.scenario.Edited;
import unrolled.engine.scenario.Intervention;
import unrolled.engine.scenario.Preset;
import unrolled.engine.scenario.Setup;
import unrolled.engine.scenario.TrainingStep;
import unrolled.engine.session.SavedPlace;
import unrolled.engine.session.SavedStep;
import unrolled.engine.trace.Trace;
import unrolled.ui.step.StepSubject;

/// What is stepped through, as far as a person decided it: this is what undo and redo go through.
///
/// @param setup what the menus say
/// @param opened what was opened in its place, a pause in training; null for none
/// @param edits the numbers that were replaced
record SessionState(Setup setup, @Nullable TrainingStep opened, List<Edit> edits) {
  static SessionState of(Setup setup) {
    return new SessionState(setup, null, List.of());
  }

  /// What a file keeps of it.
  SavedStep kept(@Nullable Intervention tried, SavedStep.Typed typed, SavedPlace place) {
    return new SavedStep(setup, opened, edits, tried, typed, place);
  }

  /// The step carried out.
  ///
  /// @param what is tried on it, null for nothing; what is not possible is not tried
  StepSubject subject(@Nullable Intervention what) {
    Edited step = step();
    Trace before = step.trace();
    boolean tried = what != null && what.isPossible(before.execution());
    Trace after = tried ? new Counterfactual(step, Objects.requireNonNull(what)).trace() : before;
    int sequence = Math.min(step.sequence(), after.execution().memory().batch() - 1);
    return new StepSubject(after, step.architecture(), step.alphabet(), sequence, step.replaced(),
        tried ? before : null);
  }

  TrainingStep base() {
    return opened == null ? setup : opened;
  }

  Edited step() {
    return new Edited(base(), edits);
  }

  SessionState with(Edited step) {
    return new SessionState(setup, opened, step.edits());
  }

  /// Another setup, with the edits that still mean the same: another way to learn changes no number, another sequence
  /// of the same symbols no parameter. The same setup once more begins without edits.
  SessionState with(Setup other) {
    if (opened != null || other.equals(setup)) {
      return of(other);
    }
    boolean learning = setup.withTraining(other.training()).equals(other);
    boolean sequence = setup.withTraining(other.training()).withScenario(other.scenario()).equals(other)
        && setup.alphabet().equals(other.alphabet()) && setup.preset() != Preset.TRAINED;
    List<Edit> kept = learning ? edits : sequence ? parameters() : List.of();
    return new SessionState(other, null, kept);
  }

  private List<Edit> parameters() {
    List<String> names = setup.architecture().graph().parameters().stream().map(each -> each.name()).toList();
    return edits.stream().filter(each -> names.contains(each.variable())).toList();
  }

  /// Whether only the learning rate is another, as while it is being typed.
  boolean differsInRateOnly(SessionState other) {
    var mine = setup.training();
    var others = other.setup.training();
    return mine.learningRate() != others.learningRate()
        && other.equals(new SessionState(setup.withTraining(others), opened, edits))
        && mine.optimizer().equals(others.optimizer()) && mine.clipping().equals(others.clipping());
  }
}
