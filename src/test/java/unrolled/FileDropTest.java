package unrolled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import unrolled.engine.cell.GruCell;
import unrolled.engine.cell.LstmCell;
import unrolled.engine.data.RomanNumerals;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Quantity;
import unrolled.engine.network.Architecture;
import unrolled.engine.network.Network;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.torch.ModelFile;
import unrolled.engine.torch.ModelStep;

/// Files that are dropped on the window.
class FileDropTest extends FileUse {
  @Override
  @Start
  void open(Stage stage) {
    super.open(stage);
  }

  @Test
  void whatIsDroppedIsOpenedOrSaidToBeOfNoUse(FxRobot robot) throws IOException {
    work(robot);
    save(robot);
    robot.interact(() -> session.undo());
    Path text = Files.writeString(folder.resolve("text.txt"), "read from a file, read from a file");
    robot.interact(() -> laboratory.filing().open(text));
    assertTrue(text("file-said").startsWith("Drop a session"), text("file-said"));
    press(robot, "language");
    assertTrue(text("file-said").startsWith("可以拖入会话"), text("file-said"));
    press(robot, "file-dismiss");
    assertFalse(find("file-notice").isVisible());
    Path damaged = Files.writeString(folder.resolve("damaged.unrolled"), "{\"format\":");
    robot.interact(() -> laboratory.filing().open(damaged));
    press(robot, "unsaved-go");
    assertEquals("damaged.unrolled 已损坏，或不是 Unrolled 的会话文件；没有任何改变。", text("file-said"));
    assertNotEquals(damaged, files().fileProperty().get());
    robot.interact(() -> laboratory.filing().open(asked));
    press(robot, "unsaved-go");
    assertEquals(CellKind.LSTM, session.setupProperty().get().cell());
  }

  @Test
  void weightsThatAreDroppedOpenInStep(FxRobot robot) throws IOException {
    Path small = folder.resolve("small.safetensors");
    Network gru = Network.of(Architecture.of(new GruCell(GruCell.Variant.PYTORCH), 4, 3));
    gru.parameters().get("weight_hh_l0")[5] = 0.123456789;
    ModelFile.write(small, gru, Map.of());
    robot.interact(() -> {
      model.open("train");
      laboratory.filing().open(small);
    });
    until(() -> session.shownProperty().get() instanceof ModelStep);
    assertEquals("step", model.screenProperty().get());
    assertEquals(0.123456789,
        trace().execution().memory().values(trace().graph().variable("weight_hh_l0"))[5]);
    assertTrue(text("file-said").contains("reset gate applied after the hidden product"), text("file-said"));
    assertEquals("small.safetensors · GRU · 3 units", text("run-notice-words"));
    assertTrue(files().unsavedProperty().get());
    select(robot, "gate_r_l0", 0, 0);
    assertTrue(text("inspector-name").startsWith("r₁["), text("inspector-name"));
    robot.interact(
        () -> session.edit(new Element(trace().graph().variable("weight_hh_l0"), Quantity.VALUE, 0, 0, 5),
            2));
    assertEquals(2, trace().execution().memory().values(trace().graph().variable("weight_hh_l0"))[5]);
    press(robot, "run-notice-leave");
    assertEquals(session.setupProperty().get(), session.shownProperty().get());
  }

  @Test
  void anEncoderAndADecoderOpenInStepOnANumeral(FxRobot robot) throws IOException {
    Path roman = folder.resolve("roman.safetensors");
    TrainingPlan plan = TrainingPlan.standard().withTask(new RomanNumerals(2, false)).withSize(5, 1);
    ModelFile.write(roman, plan.network(), Map.of("task", "roman"));
    robot.interact(() -> {
      model.open("text");
      laboratory.filing().open(roman);
    });
    until(() -> session.shownProperty().get() instanceof ModelStep);
    assertEquals("step", model.screenProperty().get());
    assertTrue(text("file-said").contains("the decoder reads what it wrote itself"), text("file-said"));
    assertEquals("roman.safetensors · tanh RNN · 5 units · reads what it wrote", text("run-notice-words"));
    robot.interact(() -> model.playhead().last());
    select(robot, "encoder.weight_hh_l0", 0, 0);
    select(robot, "decoder.weight_hh_l0", 0, 0);
    assertTrue(text("inspector-name").contains("decoder"), text("inspector-name"));
  }

  @Test
  void weightsThatCannotBeShownAreSaidToBe(FxRobot robot) throws IOException {
    Path large = folder.resolve("large.safetensors");
    ModelFile.write(large, Network.of(Architecture.of(new LstmCell(), 4, 300)), Map.of());
    robot.interact(() -> laboratory.filing().open(large));
    assertTrue(text("file-said").contains("300 hidden units in 1 layer, too many"), text("file-said"));
    Path other = Files.writeString(folder.resolve("other.safetensors"), "no weights");
    press(robot, "language");
    robot.interact(() -> laboratory.filing().open(other));
    assertTrue(text("file-said").startsWith("other.safetensors 中没有"), text("file-said"));
    assertEquals(session.setupProperty().get(), session.shownProperty().get());
  }

  @Test
  void aTextThatIsDroppedWhileOneIsToBeLearnedIsRead(FxRobot robot) throws IOException {
    Path text = Files.writeString(folder.resolve("dropped.txt"), "dropped here, dropped here, dropped here");
    robot.interact(() -> {
      model.open("text");
      laboratory.writing().parts().open("own");
      find("shell").applyCss();
    });
    robot.interact(() -> laboratory.filing().open(text));
    until(() -> text("own-source-name").equals("dropped.txt"));
    assertFalse(find("file-notice").isVisible());
  }
}
