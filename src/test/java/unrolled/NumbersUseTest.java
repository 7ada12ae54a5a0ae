package unrolled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import unrolled.engine.data.NumberTask;
import unrolled.engine.data.Task;
import unrolled.engine.data.Tasks;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Quantity;
import unrolled.engine.run.Run;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.scenario.Intervention;
import unrolled.ui.text.Language;

/// An update of a task of numbers in the whole window: step by step, inspected, edited, tried, as curves.
class NumbersUseTest extends LaboratoryUse {
  @Start
  @Override
  void open(Stage stage) {
    super.open(stage);
  }

  private void open(FxRobot robot, Task task, CellKind cell) {
    Run run = new Run(TrainingPlan.standard().withTask(task).withCell(cell).withBatch(5, 3));
    run.step(true);
    robot.interact(() -> session.open(run.next()));
  }

  @Test
  void everyStepIsShownAndToldInBothLanguages(FxRobot robot) {
    for (Task task : Tasks.ALL) {
      if (task instanceof NumberTask) {
        open(robot, task, CellKind.LSTM);
        for (String screen : App.screens()) {
          robot.interact(() -> model.open(screen));
          robot.interact(() -> model.playhead().last());
        }
        robot.interact(() -> model.open("step"));
        for (Language language : Language.values()) {
          robot.interact(() -> model.strings().speak(language));
          for (int at = 0; at < trace().size(); at += 31) {
            int place = at;
            robot.interact(() -> model.playhead().to(place));
            String said = text("step-subtitle") + text("step-title");
            assertFalse(said.contains("NaN") || said.contains("softmax"), said);
          }
        }
      }
    }
  }

  @Test
  void aNumberThatIsReadIsInspectedEditedAndSwapped(FxRobot robot) {
    open(robot, Tasks.ALL.stream().filter(NumberTask.class::isInstance).findFirst().orElseThrow(),
        CellKind.RNN_TANH);
    robot.interact(() -> model.playhead().last());
    select(robot, "x", 2, 0);
    double before = loss();
    robot.interact(() -> session.edit(Objects.requireNonNull(session.selectedProperty().get()), 0.125));
    assertEquals(0.125, number("x", 2));
    assertTrue(loss() != before);
    robot.interact(() -> session.suppose(new Intervention.SwapInputs(1, 2)));
    assertEquals(0.125, number("x", 1));
    assertNotNull(Objects.requireNonNull(session.subjectProperty().get()).before());
    robot.interact(() -> {
      session.suppose(null);
      session.undo();
    });
    assertEquals(before, loss());
  }

  private double loss() {
    return trace().execution().memory().values(trace().graph().variable("loss"))[0];
  }

  private double number(String name, int time) {
    return trace().execution().memory()
        .value(new Element(trace().graph().variable(name), Quantity.VALUE, time, 0, 0));
  }
}
