package unrolled.ui.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import unrolled.engine.program.ProgramStep;
import unrolled.engine.scenario.TrainingStep;
import unrolled.ui.prose.stage.Course;
import unrolled.ui.prose.stage.CourseView;
import unrolled.ui.prose.stage.Stage;

class ProgramViewModelTest {
  private final ArrayDeque<Runnable> work = new ArrayDeque<>();
  private final List<TrainingStep> opened = new ArrayList<>();
  private final ProgramViewModel model = new ProgramViewModel(work::addLast, Runnable::run, opened::add);

  private void settle() {
    while (!work.isEmpty()) {
      Objects.requireNonNull(work.poll()).run();
    }
  }

  private void make(int epochs) {
    model.prepare();
    settle();
    for (int i = 0; i < epochs; i++) {
      model.makeOne();
      settle();
    }
  }

  private CourseView first() {
    return model.courses().getFirst();
  }

  @Test
  void nothingIsComputedBeforeItIsAskedFor() {
    assertTrue(work.isEmpty());
    model.prepare();
    model.prepare();
    assertEquals(1, work.size());
    settle();
    assertEquals(0, first().epoch().number());
  }

  @Test
  void aRunGoesOnUntilItIsPausedOrAllEpochsAreMade() {
    make(0);
    model.toggle();
    for (int i = 0; i < 20; i++) {
      Objects.requireNonNull(work.poll()).run();
    }
    model.toggle();
    settle();
    int paused = model.madeProperty().get();
    assertTrue(paused > 3 && paused < 30, "made " + paused);
    model.toggle();
    settle();
    assertEquals(100, model.madeProperty().get());
    assertFalse(model.runningProperty().get());
    model.toggle();
    model.makeOne();
    assertTrue(work.isEmpty());
  }

  @Test
  void theLatestEpochIsFollowedUntilAnotherIsLookedAt() {
    make(4);
    assertEquals(4, first().epoch().number());
    model.lookAt(2);
    settle();
    assertEquals(2, first().epoch().number());
    make(1);
    assertEquals(2, first().epoch().number());
    assertEquals(6, first().epochs().size());
    model.lookAt(99);
    settle();
    assertEquals(5, first().epoch().number());
  }

  @Test
  void anotherSeedBeginsAnewAndWhatWasUnderWayIsForgotten() {
    make(2);
    double loss = first().epoch().loss();
    model.toggle();
    model.begin(5);
    settle();
    assertEquals(0, model.madeProperty().get());
    make(2);
    assertNotEquals(loss, first().epoch().loss());
    model.begin(0);
    settle();
    make(2);
    assertEquals(loss, first().epoch().loss());
  }

  @Test
  void bothCoursesLearnTogether() {
    make(3);
    model.open(Source.BOTH);
    assertEquals(Course.ALL, model.courses().stream().map(CourseView::course).toList());
    assertEquals(List.of(3, 3), model.courses().stream().map(each -> each.epoch().number()).toList());
  }

  @Test
  void aRowThatASourceDoesNotHaveGivesWayToItsLast() {
    make(0);
    model.open(Source.CORRECTED);
    model.select(13);
    settle();
    assertEquals(13, first().row());
    model.open(Source.AS_WRITTEN);
    settle();
    assertEquals(11, model.rowProperty().get());
    assertEquals(11, first().row());
    model.select(-4);
    assertEquals(0, model.rowProperty().get());
  }

  @Test
  void stagesEndAtBothEnds() {
    model.move(-1);
    assertEquals(Stage.TEXT, model.stageProperty().get());
    model.move(1);
    assertEquals(Stage.SENTENCES, model.stageProperty().get());
    model.move(99);
    assertEquals(Stage.GENERATION, model.stageProperty().get());
  }

  @Test
  void theUpdateThatReadsTheRowIsOpened() {
    assertFalse(model.openFirst());
    make(2);
    model.select(6);
    settle();
    assertTrue(model.openFirst());
    ProgramStep step = (ProgramStep) opened.getFirst();
    assertEquals(3, step.epoch());
    assertEquals(6, step.row());
    assertEquals(Course.WRITTEN.program(), step.program());
  }
}
