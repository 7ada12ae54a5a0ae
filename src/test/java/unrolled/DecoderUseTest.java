package unrolled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import javafx.scene.control.Control;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import unrolled.engine.data.RomanNumerals;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Quantity;
import unrolled.engine.graph.Domain;
import unrolled.engine.graph.Variable;
import unrolled.engine.run.Run;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.scenario.Intervention;
import unrolled.ui.FxThread;
import unrolled.ui.text.Language;

/// An update of an encoder–decoder in the whole window: every screen, every kind of number, edited and tried.
class DecoderUseTest extends LaboratoryUse {
  private static final int FROM = 8;

  @Start
  @Override
  void open(Stage stage) {
    super.open(stage);
  }

  private void open(FxRobot robot, CellKind cell, boolean forced) {
    TrainingPlan plan = TrainingPlan.standard().withTask(new RomanNumerals(2, false)).withCell(cell)
        .withBatch(11, 3);
    Run run = new Run(plan.withTraining(plan.training().withForcing(forced)));
    run.step(true);
    robot.interact(() -> session.open(run.next()));
  }

  @Test
  void everyScreenShowsItAndEveryKindOfNumberIsExplained(FxRobot robot) {
    for (CellKind cell : List.of(CellKind.RNN_TANH, CellKind.LSTM, CellKind.GRU)) {
      open(robot, cell, cell != CellKind.LSTM);
      for (String screen : App.screens()) {
        robot.interact(() -> model.open(screen));
        robot.interact(() -> model.playhead().last());
      }
      robot.interact(() -> model.open("step"));
      for (Language language : Language.values()) {
        robot.interact(() -> model.strings().speak(language));
        for (Variable variable : trace().graph().variables()) {
          for (int time : variable.domain() == Domain.ONCE ? new int[] {0} : new int[] {0, FROM, 10}) {
            inspect(robot, variable, time);
          }
        }
      }
    }
  }

  private void inspect(FxRobot robot, Variable variable, int time) {
    for (Quantity quantity : List.of(Quantity.VALUE, Quantity.GRADIENT)) {
      if (quantity == Quantity.VALUE || variable.hasGradient()) {
        robot.interact(
            () -> session.selectedProperty().set(new Element(variable, quantity, time, 0, 0)));
        String said = text("inspector-name") + text("step-subtitle");
        assertFalse(said.contains("NaN") || said.contains("{"), said);
      }
    }
  }

  @Test
  void everyStepIsToldInBothLanguages(FxRobot robot) {
    open(robot, CellKind.LSTM, false);
    for (Language language : Language.values()) {
      robot.interact(() -> model.strings().speak(language));
      for (int at = 0; at < trace().size(); at += 23) {
        int place = at;
        robot.interact(() -> model.playhead().to(place));
        String said = text("step-subtitle") + text("step-title");
        assertFalse(said.contains("NaN") || said.contains("{"), said);
      }
      assertTrue(text("run-notice-words").endsWith(language == Language.ENGLISH
          ? "reads what it wrote"
          : "读入自己写的符号"));
    }
  }

  @Test
  void aWeightOfTheEncoderIsEditedAndInputsAreSwappedOnOneSideOnly(FxRobot robot) {
    open(robot, CellKind.RNN_TANH, true);
    robot.interact(() -> model.playhead().last());
    double before = loss();
    select(robot, "encoder.weight_hh_l0", 0, 1);
    robot.interact(() -> session.edit(Objects.requireNonNull(session.selectedProperty().get()), 1.5));
    assertNotEquals(before, loss());
    robot.interact(session::undo);
    select(robot, "decoder.x_ids", FROM, 3);
    robot.interact(() -> session.edit(Objects.requireNonNull(session.selectedProperty().get()), 0.5));
    assertNotEquals(before, loss());
    robot.interact(session::undo);
    assertEquals(before, loss());
    robot.interact(() -> session.suppose(new Intervention.SwapInputs(FROM, FROM + 1)));
    assertNotNull(Objects.requireNonNull(session.subjectProperty().get()).before());
    robot.interact(() -> session.suppose(new Intervention.SwapInputs(FROM - 1, FROM)));
    assertNull(Objects.requireNonNull(session.subjectProperty().get()).before());
  }

  @Test
  void theKeyTurnsTeacherForcingAndGradientsDoesNotOfferTheTask(FxRobot robot) {
    robot.interact(() -> model.open("train"));
    robot.interact(() -> laboratory.training().model().change(
        laboratory.training().model().planProperty().get().withTask(new RomanNumerals(3, false))));
    robot.interact(() -> ((Control) find("train-run")).requestFocus());
    robot.type(KeyCode.T);
    assertFalse(laboratory.training().model().planProperty().get().training().forced());
    robot.type(KeyCode.T);
    assertTrue(laboratory.training().model().planProperty().get().training().forced());
    robot.interact(() -> model.open("gradients"));
    assertFalse(offers("gradients-task", "roman"));
    robot.interact(() -> model.open("compare"));
    assertTrue(offers("compare-task", "roman"));
  }

  private static boolean offers(String menu, String task) {
    return FxThread.call(() -> ((MenuButton) find(menu)).getItems().stream()
        .anyMatch(each -> (menu + "-" + task).equals(each.getId())));
  }

  private double loss() {
    return trace().execution().memory().values(trace().graph().variable("loss"))[0];
  }
}
