package unrolled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import unrolled.engine.generate.Choice;
import unrolled.engine.generate.Sampling;
import unrolled.ui.own.OwnViewModel;
import unrolled.ui.write.Page;
import unrolled.ui.write.WriteViewModel;

/// A text that a network wrote, saved and reopened: the same tokens, and what could come next with the same bits.
class FileWrittenUseTest extends FileUse {
  @Override
  @Start
  void open(Stage stage) {
    super.open(stage);
  }

  private WriteViewModel write() {
    return laboratory.writing().written();
  }

  private Page page() {
    return write().pageProperty().get();
  }

  /// All that is seen: what is written and the ways that were left, and every number of the next choice.
  private record Seen(List<Object> text, List<Long> numbers, Sampling how, String prompt) {}

  private Seen seen() {
    Page page = page();
    Choice next = Objects.requireNonNull(page.choice());
    List<Long> numbers = IntStream.range(0, next.size()).boxed()
        .flatMap(i -> List.of(next.logit(i), next.probability(i), next.share(i), next.draw()).stream())
        .map(Double::doubleToRawLongBits).toList();
    return new Seen(List.of(page.prompt(), page.given(), page.ids(), page.hand(), page.others(),
        Objects.requireNonNull(page.speaker()).name()), numbers, write().samplingProperty().get(),
        write().promptProperty().get());
  }

  /// A text of a prompt of one's own with one token that a person chose, and a way that was left.
  private void write(FxRobot robot, String prompt) {
    robot.interact(() -> {
      write().promptProperty().set(prompt);
      write().read();
      write().setTemperature(0.6);
      write().setSeed(7);
    });
    times(robot, 6, write()::step);
    robot.interact(() -> write().rewind(page().given() + 2));
    robot.interact(() -> write().choose(Objects.requireNonNull(page().choice()).ranked(2)));
    times(robot, 3, write()::step);
    assertEquals(1, page().others().size());
    assertEquals(6, page().ids().size() - page().given());
  }

  private static void times(FxRobot robot, int count, Runnable what) {
    robot.interact(() -> IntStream.range(0, count).forEach(_ -> what.run()));
  }

  private void part(FxRobot robot, String id) {
    robot.interact(() -> {
      model.open("text");
      laboratory.writing().parts().open(id);
    });
  }

  private void reopen(FxRobot robot) {
    robot.interact(() -> laboratory.filing().open(asked));
    press(robot, "unsaved-go");
    until(() -> !files().unsavedProperty().get());
  }

  @Test
  void theProgramGoesOnWithItsText(FxRobot robot) {
    part(robot, "both");
    times(robot, 5, laboratory.writing().model()::makeOne);
    part(robot, "write");
    assertFalse(page().ids().isEmpty());
    assertEquals(List.of(), ((List<?>) laboratory.writing().content()).getLast(), "a prompt is no text yet");
    save(robot);
    write(robot, "this is");
    Seen kept = seen();
    assertTrue(files().unsavedProperty().get());
    times(robot, 2, laboratory.writing().model()::makeOne);
    save(robot);
    times(robot, 3, write()::step);
    assertTrue(files().unsavedProperty().get(), "what is written is a change");
    Seen later = seen();
    robot.interact(() -> laboratory.writing().model().begin(9));
    part(robot, "as-written");
    part(robot, "write");
    assertNotEquals(kept, seen());
    reopen(robot);
    assertEquals(kept, seen());
    assertEquals(7, laboratory.writing().model().madeProperty().get());
    assertEquals("write", laboratory.writing().parts().openProperty().get());
    times(robot, 3, write()::step);
    assertEquals(later, seen());
    assertTrue(files().unsavedProperty().get());
  }

  private OwnViewModel own() {
    return laboratory.writing().own().model();
  }

  private void learn(FxRobot robot, int steps) {
    times(robot, steps, own()::step);
    until(() -> !own().training().liveProperty().get() && own().trainedProperty().get() != null
        && Objects.requireNonNull(own().trainedProperty().get()).step() == steps);
  }

  @Test
  void onesOwnNetworkGoesOnWithItsText(FxRobot robot) {
    part(robot, "own");
    robot.interact(() -> own().change(plan -> plan.withSize(6, 1).withBatch(8, 2)));
    learn(robot, 4);
    part(robot, "write");
    write(robot, "the");
    Seen kept = seen();
    save(robot);
    times(robot, 2, write()::step);
    Seen later = seen();
    part(robot, "both");
    part(robot, "write");
    assertNotEquals(kept.text(), seen().text());
    reopen(robot);
    until(() -> page().choice() != null && kept.equals(seen()));
    assertEquals(kept, seen());
    times(robot, 2, write()::step);
    assertEquals(later, seen());
  }
}
