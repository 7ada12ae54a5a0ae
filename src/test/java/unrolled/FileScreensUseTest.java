package unrolled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import unrolled.engine.program.Epoch;
import unrolled.engine.run.Experiment;
import unrolled.engine.run.Moment;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.engine.text.Cut;
import unrolled.engine.text.SampleText;
import unrolled.ui.compare.CompareViewModel;
import unrolled.ui.compare.Picture;
import unrolled.ui.gradients.GradientsViewModel;
import unrolled.ui.own.OwnViewModel;
import unrolled.ui.own.Source;
import unrolled.ui.prose.ProgramViewModel;
import unrolled.ui.runs.RunsViewModel;

/// The screens of several runs, and the article's program, saved and reopened: at the same steps, with the same bits.
class FileScreensUseTest extends FileUse {
  @Override
  @Start
  void open(Stage stage) {
    super.open(stage);
  }

  private static List<Moment> moments(RunsViewModel runs) {
    return runs.seenProperty().get().stream().map(TrainingSnapshot::next).map(Objects::requireNonNull)
        .toList();
  }

  private static void assertSame(List<Moment> expected, List<Moment> actual) {
    assertEquals(expected.size(), actual.size());
    for (int i = 0; i < expected.size(); i++) {
      assertTrue(expected.get(i).isSameAs(actual.get(i)), "run " + i);
    }
  }

  private void reopen(FxRobot robot) {
    robot.interact(() -> laboratory.filing().open(asked));
    press(robot, "unsaved-go");
  }

  private GradientsViewModel gradients() {
    return laboratory.gradients().model();
  }

  private CompareViewModel compare() {
    return laboratory.comparing().model();
  }

  private ProgramViewModel program() {
    return laboratory.writing().model();
  }

  @Test
  void gradientsReopenAtTheirStepAndGoOnWithTheSameBits(FxRobot robot) {
    robot.interact(() -> {
      model.open("gradients");
      gradients().choose(
          Experiment.ALL.stream().filter(each -> each.id().equals("truncation")).findFirst().orElseThrow());
      gradients().select(1);
      gradients().sight().detailProperty().set("split");
      laboratory.gradients().make(7);
    });
    List<Moment> kept = moments(gradients().runs());
    assertTrue(files().unsavedProperty().get());
    save(robot);
    robot.interact(() -> laboratory.gradients().make(3));
    List<Moment> later = moments(gradients().runs());
    robot.interact(() -> {
      gradients().choose(Experiment.RADIUS);
      gradients().sight().detailProperty().set("change");
      laboratory.gradients().make(1);
    });
    reopen(robot);
    robot.interact(() -> laboratory.gradients().make(0));
    assertSame(kept, moments(gradients().runs()));
    assertEquals("truncation", gradients().experimentProperty().get().id());
    assertEquals(1, gradients().selectedProperty().get());
    assertEquals("split", gradients().sight().detailProperty().get());
    assertFalse(files().unsavedProperty().get());
    robot.interact(() -> laboratory.gradients().make(3));
    assertSame(later, moments(gradients().runs()));
  }

  @Test
  void compareReopensAtItsStep(FxRobot robot) {
    robot.interact(() -> {
      model.open("compare");
      compare().remove(0);
      compare().select(1);
      compare().look().pictureProperty(0).set(Picture.GATES);
      laboratory.comparing().make(5);
    });
    List<Moment> kept = moments(compare().runs());
    save(robot);
    robot.interact(() -> {
      compare().add();
      compare().look().pictureProperty(0).set(Picture.STATES);
      laboratory.comparing().make(2);
    });
    reopen(robot);
    robot.interact(() -> laboratory.comparing().make(0));
    assertSame(kept, moments(compare().runs()));
    assertEquals(List.of(1, 2, 3),
        compare().lineupProperty().get().entrants().stream().map(each -> each.colour()).toList());
    assertEquals(1, compare().selectedProperty().get());
    assertEquals(Picture.GATES, compare().look().pictureProperty(0).get());
    assertEquals(OptionalLong.empty(), compare().look().markProperty().get());
    assertFalse(files().unsavedProperty().get());
  }

  @Test
  void theProgramIsTrainedAnewToTheSameNumbers(FxRobot robot) {
    robot.interact(() -> {
      model.open("text");
      program().begin(3);
      for (int i = 0; i < 6; i++) {
        program().makeOne();
      }
      program().lookAt(4);
      program().select(2);
      laboratory.writing().parts().open("both");
    });
    List<Epoch> kept = epochs();
    save(robot);
    robot.interact(() -> {
      program().begin(1);
      laboratory.writing().parts().open("as-written");
    });
    assertTrue(files().unsavedProperty().get());
    reopen(robot);
    assertEquals(6, program().madeProperty().get());
    assertEquals(4, program().epochProperty().get());
    assertEquals(2, program().rowProperty().get());
    assertEquals(3, program().seedProperty().get());
    assertEquals("both", laboratory.writing().parts().openProperty().get());
    assertEquals(kept.stream().map(Epoch::loss).toList(), epochs().stream().map(Epoch::loss).toList());
    assertEquals(kept.stream().map(Epoch::guesses).toList(), epochs().stream().map(Epoch::guesses).toList());
    assertFalse(files().unsavedProperty().get());
    robot.interact(() -> program().makeOne());
    assertEquals(7, program().madeProperty().get());
  }

  private OwnViewModel own() {
    return laboratory.writing().own().model();
  }

  private void learn(FxRobot robot, int steps) {
    robot.interact(() -> {
      for (int i = 0; i < steps; i++) {
        own().step();
      }
    });
    until(() -> !own().training().liveProperty().get());
  }

  private void typeAText(FxRobot robot) {
    robot.interact(() -> {
      own().source().take("the tide comes, the tide goes, and the clock knows. ".repeat(20));
      own().source().change(own().source().choiceProperty().get().withCut(Cut.WORDS));
    });
    until(() -> !own().source().busyProperty().get());
    robot.interact(() -> {
      own().change(plan -> plan.withSize(6, 1).withBatch(8, 2));
      own().wantEpochs(30);
    });
  }

  private void assertIsThere(Source source) {
    assertEquals(source.given(), own().source().sourceProperty().get().given());
    assertEquals(source.choice(), own().source().choiceProperty().get());
    assertEquals(source.task(), own().learnedProperty().get().task());
    assertEquals(30, own().epochsProperty().get());
  }

  @Test
  void onesOwnTextReopensAtItsStepAndGoesOnWithTheSameBits(FxRobot robot) {
    robot.interact(() -> {
      model.open("text");
      laboratory.writing().parts().open("own");
    });
    until(() -> !own().training().liveProperty().get());
    assertFalse(files().unsavedProperty().get());
    typeAText(robot);
    learn(robot, 5);
    Source source = own().learnedProperty().get();
    List<Moment> kept = moments(own().training().runs());
    assertTrue(files().unsavedProperty().get());
    save(robot);
    learn(robot, 3);
    List<Moment> later = moments(own().training().runs());
    robot.interact(() -> own().source().take(SampleText.CHINESE));
    until(() -> !own().source().busyProperty().get());
    robot.interact(() -> own().reset());
    until(() -> !own().training().liveProperty().get());
    reopen(robot);
    until(() -> !own().training().liveProperty().get());
    assertSame(kept, moments(own().training().runs()));
    assertIsThere(source);
    assertFalse(files().unsavedProperty().get());
    learn(robot, 3);
    assertSame(later, moments(own().training().runs()));
    assertTrue(files().unsavedProperty().get());
  }

  private List<Epoch> epochs() {
    return program().shownProperty().get().stream().map(each -> each.epoch()).toList();
  }
}
