package unrolled.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.scenario.InitializerKind;
import unrolled.engine.scenario.Preset;
import unrolled.engine.scenario.Scenario;
import unrolled.engine.scenario.Setup;
import unrolled.engine.trace.Phase;
import unrolled.engine.trace.Trace;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.TrainingConfig;

/// Edits, undo and redo of a session, without a toolkit.
class EditingTest extends SessionUse {
  @Test
  void anEditChangesTheLossAndKeepsPlaceAndSelection() {
    double before = loss();
    playhead.to(9);
    session.selectedProperty().set(element("weight_hh_l0", 0, 0));
    editWeight(0.25);
    assertEquals(9, playhead.position());
    assertEquals(element("weight_hh_l0", 0, 0), session.selectedProperty().get());
    assertTrue(loss() < before);
    assertEquals(1, subject().edits().getFirst().was());
  }

  @Test
  void everyKindOfChangeIsUndoneAndRedone() {
    double begin = loss();
    editWeight(0.25);
    double edited = loss();
    session.change(session.setupProperty().get().withPreset(Preset.ONES, InitializerKind.UNIFORM, 1));
    session.change(session.setupProperty().get().withScenario(Scenario.ALL.get(1)));
    session.change(session.setupProperty().get().withCell(CellKind.LSTM));
    session.reset();
    assertFalse(session.canRedoProperty().get());
    for (int i = 0; i < 4; i++) {
      session.undo();
    }
    assertEquals(edited, loss());
    assertEquals(Setup.standard(), session.setupProperty().get());
    session.undo();
    assertEquals(begin, loss());
    assertFalse(session.canUndoProperty().get());
    for (int i = 0; i < 4; i++) {
      session.redo();
    }
    assertEquals(CellKind.LSTM, session.setupProperty().get().cell());
    session.redo();
    assertEquals(begin, loss());
    session.redo();
    assertEquals(begin, loss());
  }

  @Test
  void anEditedInputKeepsThePlaceThoughTheStoryGrows() {
    int size = subject().trace().size();
    playhead.to(20);
    String before = told();
    session.selectedProperty().set(element("x_ids", 1, 0));
    session.edit(element("x_ids", 1, 0), 0.5);
    assertEquals(size + 2, subject().trace().size());
    assertEquals(before, told());
    assertEquals(element("x", 1, 0), session.selectedProperty().get());
    assertEquals(-1, subject().input(1));
    assertEquals(0, subject().input(0));
    session.restore(element("x", 1, 0));
    assertEquals(20, playhead.position());
    assertEquals(1, subject().input(1));
    assertEquals(element("x_ids", 1, 0), session.selectedProperty().get());
  }

  private String told() {
    return playhead.story().sentence(playhead.position()).place().toString();
  }

  @Test
  void aStepThatExistsOnlyForNumbersGivesWayToTheOneBefore() {
    session.edit(element("x_ids", 1, 0), 0.5);
    Trace numbers = subject().trace();
    int input = numbers.steps().stream()
        .filter(step -> step.phase() == Phase.BACKWARD
            && step.op().operands().get(step.part()).variable().name().equals("x"))
        .findFirst().orElseThrow().index();
    playhead.to(input + 1);
    session.restoreAll();
    assertEquals(input, playhead.position());
  }

  @Test
  void oneIsRestoredOrAll() {
    editWeight(0.25);
    session.edit(element("bias_ih_l0", 0, 1), 2);
    session.edit(element("h_l0", -1, 2), 3);
    assertEquals(3, subject().edits().size());
    session.restore(element("bias_ih_l0", 0, 1));
    assertEquals(List.of("weight_hh_l0", "h_l0"),
        subject().edits().stream().map(each -> each.edit().variable()).toList());
    session.restoreAll();
    assertTrue(subject().edits().isEmpty());
    session.undo();
    assertEquals(2, subject().edits().size());
  }

  @Test
  void editsStayWhereTheyStillMeanTheSame() {
    editWeight(0.25);
    session.edit(element("x_ids", 1, 0), 0.5);
    Setup setup = session.setupProperty().get();
    session.change(setup.withTraining(TrainingConfig.of(Optimizer.adam(), 0.1)));
    assertEquals(2, subject().edits().size());
    session.change(session.setupProperty().get().withScenario(Scenario.ALL.get(1)));
    assertEquals(List.of("weight_hh_l0"),
        subject().edits().stream().map(each -> each.edit().variable()).toList());
    session.change(session.setupProperty().get().withCell(CellKind.RNN_RELU));
    assertTrue(subject().edits().isEmpty());
  }

  @Test
  void theSameWeightsOnceMoreBeginWithoutEdits() {
    editWeight(0.25);
    session.change(session.setupProperty().get());
    assertTrue(subject().edits().isEmpty());
    session.undo();
    assertEquals(1, subject().edits().size());
  }

  @Test
  void aRateThatIsTypedIsOneChange() {
    Setup setup = session.setupProperty().get();
    for (double rate : new double[] {0, 0.05, 0.051}) {
      session.change(setup.withTraining(TrainingConfig.of(Optimizer.sgd(), rate)));
    }
    session.undo();
    assertEquals(setup, session.setupProperty().get());
    assertFalse(session.canUndoProperty().get());
  }
}
