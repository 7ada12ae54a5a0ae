package unrolled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Spinner;
import javafx.scene.input.KeyCode;
import javafx.stage.Popup;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Quantity;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.scenario.Intervention.CutRecurrence;
import unrolled.engine.scenario.Intervention.FreezeGate;
import unrolled.engine.scenario.Intervention.Level;
import unrolled.engine.scenario.Intervention.SwapInputs;
import unrolled.engine.scenario.Scenario;
import unrolled.engine.scenario.Setup;
import unrolled.ui.FxThread;
import unrolled.ui.Snapshots;
import unrolled.ui.text.Language;
import unrolled.ui.theme.Theme;

/// What-ifs tried with the controls a person has, and what the window then says.
class WhatIfUseTest extends LaboratoryUse {
  @Override
  @Start
  void open(Stage stage) {
    super.open(stage);
  }

  @Test
  void everyWhatIfIsTriedAndTakenBack(FxRobot robot) {
    robot.interact(() -> session.change(
        Setup.standard().withScenario(Scenario.ALL.get(1)).withCell(CellKind.LSTM)));
    robot.push(KeyCode.END);
    press(robot, "what-if");
    press(robot, "what-if-cut");
    assertEquals(new CutRecurrence(), session.interventionProperty().get());
    press(robot, "what-if-swap");
    assertEquals(new SwapInputs(0, 1), session.interventionProperty().get());
    robot.interact(() -> ((Spinner<?>) find("what-if-second")).increment());
    robot.interact(() -> ((Spinner<?>) find("what-if-first")).increment());
    assertEquals(new SwapInputs(1, 2), session.interventionProperty().get());
    assertEquals("If x₂ ↔ x₃", text("what-if"));
    robot.push(KeyCode.ESCAPE);
    press(robot, "what-if-off");
    assertNull(session.interventionProperty().get());
    assertFalse(FxThread.call(() -> find("what-if-off").isVisible()));
  }

  @Test
  void everyGateIsFrozenWhollyOrInPart(FxRobot robot) {
    robot.interact(() -> session.change(Setup.standard().withCell(CellKind.LSTM)));
    robot.push(KeyCode.END);
    press(robot, "what-if");
    for (String gate : new String[] {"i", "f", "g", "o"}) {
      press(robot, "what-if-gate-" + gate);
      for (Level level : Level.values()) {
        press(robot, "what-if-" + level.id());
        assertEquals(new FreezeGate(gate, -1, level), session.interventionProperty().get());
      }
    }
    robot.interact(() -> ((Spinner<?>) find("what-if-unit")).increment(2));
    assertEquals(new FreezeGate("o", 1, Level.VALUE), session.interventionProperty().get());
    assertEquals("If o[2] is frozen", text("what-if"));
    press(robot, "what-if-none");
    assertNull(session.interventionProperty().get());
    press(robot, "what-if-one");
    robot.push(KeyCode.ESCAPE);
    assertTrue(text("step-subtitle").startsWith("without → with the what-if: loss "), text("step-subtitle"));
  }

  @Test
  void theInspectorSaysWhatIsFrozenAndWhatItWas(FxRobot robot) {
    robot.interact(() -> {
      session.change(Setup.standard().withCell(CellKind.LSTM));
      session.suppose(new FreezeGate("f", -1, Level.ONE));
      model.playhead().last();
    });
    select(robot, "gate_f_l0", 1, 0);
    assertTrue(text("inspector-state").startsWith("Frozen at 1"), text("inspector-state"));
    assertTrue(text("inspector-compared").endsWith("Difference +0.4086."), text("inspector-compared"));
    robot.interact(() -> session.selectedProperty().set(
        new Element(trace().graph().variable("gate_f_l0"), Quantity.GRADIENT, 1, 0, 0)));
    assertTrue(text("inspector-state").contains("not handed on"), text("inspector-state"));
    select(robot, "weight_hh_l0", 0, 0);
    assertTrue(text("inspector-compared").contains("changes nothing"), text("inspector-compared"));
  }

  @Test
  void theWhatIfPanelFitsTheSmallestWindow(FxRobot robot) throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "pictures"));
    robot.interact(() -> session.change(Setup.standard().withCell(CellKind.LSTM)));
    for (Theme theme : Theme.values()) {
      for (Language language : Language.values()) {
        robot.interact(() -> {
          model.choose(theme);
          model.strings().speak(language);
        });
        press(robot, "what-if");
        robot.interact(() -> {});
        Popup popup = (Popup) Window.getWindows().stream()
            .filter(Popup.class::isInstance).findFirst().orElseThrow();
        Snapshots.write(FxThread.call(() -> Snapshots.picture(popup.getScene())),
            folder.resolve("panel-what-if-" + theme.id() + "-" + language.id() + ".png"));
        assertTrue(popup.getY() + popup.getHeight() <= HEIGHT, () -> language + " in " + theme);
        robot.interact(popup::hide);
      }
    }
  }
}
