package unrolled.ui.playback;

import java.util.function.IntPredicate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import unrolled.engine.trace.Granularity;

/// Where we are in the story, and how we move through it.
///
/// The position counts completed steps; the progress in [0, 1] says how far the last of them has been drawn. A step
/// forward sets the position at once and lets the progress grow; a step back lets it shrink to 0 first. A jump shows
/// only its last step moving. At rest the progress is 1.
public final class Playhead {
  /// Seconds that one step moves at normal speed.
  static final double MOTION = 0.45;
  /// Seconds of rest between two steps while playing at normal speed.
  static final double REST = 0.55;

  private static final double LONGEST_FRAME = 0.1;

  private final ReadOnlyObjectWrapper<Story> story = new ReadOnlyObjectWrapper<>(Story.empty());
  private final ReadOnlyIntegerWrapper position = new ReadOnlyIntegerWrapper();
  private final StepMotion motion = new StepMotion();
  private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper moving = new ReadOnlyBooleanWrapper();
  private final BooleanProperty backwards = new SimpleBooleanProperty();
  private final ObjectProperty<Speed> speed = new SimpleObjectProperty<>(Speed.NORMAL);
  private final ObjectProperty<Granularity> granularity = new SimpleObjectProperty<>(Granularity.OP);
  private final BooleanProperty reducedMotion = new SimpleBooleanProperty();

  private IntPredicate gate = _ -> true;
  private double rest;

  /// Has somebody asked before every step forward: where the answer is no, the playhead stays where it then is.
  public void ask(IntPredicate mayPass) {
    gate = mayPass;
  }

  /// Replaces the story; the playhead stands still at a position of it.
  public void tell(Story other, int at) {
    stop();
    position.set(0);
    story.set(other);
    position.set(Math.clamp(at, 0, other.size()));
  }

  /// One move further, and no longer playing.
  public void next(Granularity by) {
    stop();
    forward(story().next(position(), by));
  }

  /// One move back, and no longer playing.
  public void previous(Granularity by) {
    stop();
    back(story().previous(position(), by));
  }

  /// To the next teaching stop.
  public void nextStop() {
    stop();
    forward(story().nextStop(position()));
  }

  /// To the teaching stop before.
  public void previousStop() {
    stop();
    back(story().previousStop(position()));
  }

  /// Before the first step.
  public void first() {
    to(0);
  }

  /// After the last step.
  public void last() {
    to(story().size());
  }

  /// To any position, without motion.
  public void to(int other) {
    stop();
    position.set(Math.clamp(other, 0, story().size()));
  }

  /// Plays or stops playing; at the end it begins again.
  public void togglePlay() {
    if (playing.get()) {
      stop();
    } else {
      play();
    }
  }

  /// Plays in the direction that is set; from the far end where there is nothing left to play.
  public void play() {
    finish();
    if (atEnd()) {
      position.set(backwards.get() ? story().size() : 0);
    }
    playing.set(story().size() > 0);
    rest = 0;
    settle();
  }

  /// Plays in the other direction.
  public void turnAround() {
    backwards.set(!backwards.get());
    play();
  }

  /// Stops playing; a step in motion is completed.
  public void stop() {
    playing.set(false);
    finish();
  }

  /// Moves by the time of one frame; called only while [#movingProperty()] is true.
  public void advance(double seconds) {
    double beat = Math.min(seconds, LONGEST_FRAME) * speed.get().factor();
    if (motion.isMoving()) {
      if (motion.advance(beat / MOTION)) {
        finish();
      }
    } else {
      rest -= beat;
      if (playing.get() && rest <= 0) {
        playOn();
      }
    }
    settle();
  }

  private void playOn() {
    if (atEnd()) {
      playing.set(false);
    } else if (backwards.get()) {
      back(story().previous(position(), granularity.get()));
    } else {
      forward(story().next(position(), granularity.get()));
    }
  }

  private boolean atEnd() {
    return position() == (backwards.get() ? 0 : story().size());
  }

  private void forward(int to) {
    if (to != position() && gate.test(to)) {
      motion.grow();
      position.set(to);
      begin();
    }
  }

  private void back(int to) {
    if (position() - to > 1) {
      position.set(to);
      rest = REST;
    } else if (to != position()) {
      motion.shrink(to);
      begin();
    }
  }

  private void begin() {
    if (reducedMotion.get()) {
      finish();
    }
    settle();
  }

  private void finish() {
    if (motion.isShrinking()) {
      position.set(motion.target());
    }
    motion.rest();
    rest = REST;
    settle();
  }

  private void settle() {
    moving.set(playing.get() || motion.isMoving());
  }

  /// The story of the moment.
  public Story story() {
    return story.get();
  }

  /// The story of the moment.
  public ReadOnlyObjectProperty<Story> storyProperty() {
    return story.getReadOnlyProperty();
  }

  /// How many steps have been carried out.
  public int position() {
    return position.get();
  }

  /// How many steps have been carried out.
  public ReadOnlyIntegerProperty positionProperty() {
    return position.getReadOnlyProperty();
  }

  /// How far the last step has been drawn, 1 at rest.
  public ReadOnlyDoubleProperty progressProperty() {
    return motion.progress();
  }

  /// Whether the story plays by itself.
  public ReadOnlyBooleanProperty playingProperty() {
    return playing.getReadOnlyProperty();
  }

  /// Whether anything moves: then, and only then, the clock runs.
  public ReadOnlyBooleanProperty movingProperty() {
    return moving.getReadOnlyProperty();
  }

  /// Whether playing goes from the end to the beginning.
  public BooleanProperty backwardsProperty() {
    return backwards;
  }

  /// How fast.
  public ObjectProperty<Speed> speedProperty() {
    return speed;
  }

  /// How far one move goes, of the buttons and of playing.
  public ObjectProperty<Granularity> granularityProperty() {
    return granularity;
  }

  /// Whether steps appear at once instead of moving.
  public BooleanProperty reducedMotionProperty() {
    return reducedMotion;
  }
}
