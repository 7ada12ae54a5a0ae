package unrolled.ui.playback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import unrolled.engine.trace.Granularity;

class PlayheadTest {
  private static final double FRAME = 1.0 / 60;

  private final Playhead playhead = new Playhead();
  private final Story story = SampleStory.of(2, 4);

  @BeforeEach
  void tell() {
    playhead.tell(story, 0);
  }

  private void run(double seconds) {
    for (double t = 0; t < seconds && playhead.movingProperty().get(); t += FRAME) {
      playhead.advance(FRAME);
    }
  }

  private double progress() {
    return playhead.progressProperty().get();
  }

  @Test
  void aStepForwardSetsThePositionAndLetsItGrow() {
    playhead.next(Granularity.OP);
    assertEquals(1, playhead.position());
    assertEquals(0, progress());
    assertTrue(playhead.movingProperty().get());
    run(1);
    assertEquals(1, progress());
    assertFalse(playhead.movingProperty().get());
  }

  @Test
  void aStepBackShrinksFirst() {
    playhead.to(3);
    playhead.previous(Granularity.OP);
    assertEquals(3, playhead.position());
    playhead.advance(0.1);
    assertTrue(progress() > 0 && progress() < 1);
    run(1);
    assertEquals(2, playhead.position());
    assertEquals(1, progress());
  }

  @Test
  void stepsInQuickSuccessionLoseNone() {
    for (int i = 0; i < 5; i++) {
      playhead.next(Granularity.OP);
    }
    assertEquals(5, playhead.position());
    for (int i = 0; i < 3; i++) {
      playhead.previous(Granularity.OP);
    }
    run(1);
    assertEquals(2, playhead.position());
  }

  @Test
  void nothingMovesBeyondTheEnds() {
    playhead.previous(Granularity.OP);
    assertEquals(0, playhead.position());
    playhead.last();
    playhead.next(Granularity.OP);
    assertEquals(story.size(), playhead.position());
    assertFalse(playhead.movingProperty().get());
  }

  @Test
  void aLongWayBackIsAJump() {
    playhead.last();
    playhead.previous(Granularity.TIMESTEP);
    assertEquals(story.size() - 5, playhead.position());
    assertFalse(playhead.movingProperty().get());
  }

  @Test
  void teachingStopsAreTheEndsOfSegments() {
    playhead.nextStop();
    assertEquals(4, playhead.position());
    playhead.nextStop();
    assertEquals(8, playhead.position());
    playhead.to(6);
    playhead.previousStop();
    run(1);
    assertEquals(4, playhead.position());
    playhead.previousStop();
    assertEquals(0, playhead.position());
  }

  @Test
  void playingVisitsEveryStepAndStopsAtTheEnd() {
    List<Integer> visited = new ArrayList<>();
    playhead.positionProperty().subscribe((_, now) -> visited.add(now.intValue()));
    playhead.speedProperty().set(Speed.EIGHTFOLD);
    playhead.play();
    run(120);
    assertEquals(story.size(), visited.size());
    assertEquals(story.size(), playhead.position());
    assertFalse(playhead.playingProperty().get());
  }

  @Test
  void playingBackwardsEndsAtTheBeginning() {
    playhead.last();
    playhead.turnAround();
    assertTrue(playhead.playingProperty().get());
    run(120);
    assertEquals(0, playhead.position());
  }

  @Test
  void playingFromTheEndBeginsAgain() {
    playhead.last();
    playhead.togglePlay();
    assertEquals(0, playhead.position());
    assertTrue(playhead.playingProperty().get());
  }

  @Test
  void eightTimesTheSpeedTakesAnEighthOfTheFrames() {
    assertEquals(8, framesToEnd(Speed.NORMAL) / (double) framesToEnd(Speed.EIGHTFOLD), 1);
  }

  private int framesToEnd(Speed speed) {
    playhead.tell(SampleStory.of(2, 4), 0);
    playhead.speedProperty().set(speed);
    playhead.play();
    int frames = 0;
    while (playhead.movingProperty().get()) {
      playhead.advance(FRAME / 8);
      frames++;
    }
    return frames;
  }

  @Test
  void playingByTimestepStopsAtTheEndOfEach() {
    playhead.granularityProperty().set(Granularity.TIMESTEP);
    playhead.play();
    playhead.advance(FRAME);
    assertEquals(4, playhead.position());
  }

  @Test
  void aStepByHandEndsPlaying() {
    playhead.play();
    playhead.next(Granularity.OP);
    assertFalse(playhead.playingProperty().get());
  }

  @Test
  void withReducedMotionStepsAppearAtOnce() {
    playhead.reducedMotionProperty().set(true);
    playhead.next(Granularity.OP);
    assertEquals(1, progress());
    assertFalse(playhead.movingProperty().get());
    playhead.previous(Granularity.OP);
    assertEquals(0, playhead.position());
    playhead.play();
    run(2.5);
    assertTrue(playhead.position() > 2, "still plays");
  }

  @Test
  void aNewStoryStandsStillWhereItIsTold() {
    playhead.play();
    playhead.tell(SampleStory.of(1, 2), 99);
    assertEquals(playhead.story().size(), playhead.position());
    assertFalse(playhead.movingProperty().get());
  }

  @Test
  void withoutAStoryNothingPlays() {
    playhead.tell(Story.empty(), 0);
    playhead.play();
    assertFalse(playhead.playingProperty().get());
    assertFalse(playhead.movingProperty().get());
  }

  @Test
  void beforeAStepForwardSomebodyMayBeAskedAndRefuse() {
    List<Integer> asked = new ArrayList<>();
    playhead.ask(to -> {
      asked.add(to);
      return to != 2;
    });
    playhead.next(Granularity.OP);
    run(1);
    playhead.next(Granularity.OP);
    assertEquals(1, playhead.position());
    assertEquals(1, progress());
    playhead.previous(Granularity.OP);
    run(1);
    playhead.to(5);
    playhead.last();
    assertEquals(List.of(1, 2), asked, "steps back and jumps do not ask");
  }
}
