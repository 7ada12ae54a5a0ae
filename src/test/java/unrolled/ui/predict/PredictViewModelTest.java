package unrolled.ui.predict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Quantity;
import unrolled.engine.predict.Guess;
import unrolled.engine.predict.Question;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.scenario.Setup;
import unrolled.engine.trace.Cursor;
import unrolled.engine.trace.Granularity;
import unrolled.engine.trace.Phase;
import unrolled.engine.trace.Trace;
import unrolled.ui.playback.Playhead;
import unrolled.ui.session.Session;
import unrolled.ui.text.Language;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;

/// The playhead stands before a step until something has been predicted.
class PredictViewModelTest {
  private final Playhead playhead = new Playhead();
  private final Session session = new Session(Setup.standard(), playhead,
      new Numbers(new Strings(Language.ENGLISH)), Runnable::run, Runnable::run);
  private final PredictViewModel model = new PredictViewModel(session);

  @BeforeEach
  void begin() {
    playhead.reducedMotionProperty().set(true);
    model.toggle();
  }

  private Question question() {
    return Objects.requireNonNull(model.questionProperty().get());
  }

  private Trace trace() {
    return Objects.requireNonNull(session.subjectProperty().get()).trace();
  }

  private void step() {
    playhead.next(Granularity.OP);
  }

  private void say(String number) {
    model.typedProperty().set(number);
    model.answer();
  }

  @Test
  void aStepForwardAsksAndShowsNothing() {
    step();
    assertEquals(0, playhead.position());
    assertEquals(0, question().step().index());
    assertEquals(question().element(), model.askedProperty().get());
    assertFalse(trace().at(new Cursor(playhead.position(), 0)).isKnown(question().element()));
  }

  @Test
  void anAnswerRevealsAndCounts() {
    step();
    say(Double.toString(question().answer()));
    assertEquals(1, playhead.position());
    assertTrue(Objects.requireNonNull(model.verdictProperty().get()).right());
    assertEquals(new Score(1, 1), model.scoreProperty().get());
    assertNull(model.askedProperty().get());
    model.answer();
    assertEquals(1, question().step().index());
    say("1e9");
    assertEquals(new Score(1, 2), model.scoreProperty().get());
    model.resetScore();
    assertEquals(Score.NONE, model.scoreProperty().get());
  }

  @Test
  void theWholeStoryIsAskedStepByStep() {
    for (int at = 0; at < trace().size(); at++) {
      model.answer();
      assertEquals(at, question().step().index());
      say(Double.toString(question().answer()));
      assertEquals(at + 1, playhead.position());
    }
    assertEquals(new Score(trace().size(), trace().size()), model.scoreProperty().get());
    model.answer();
    assertEquals(trace().size(), playhead.position());
  }

  @Test
  void aSignAndASizeAreAnAnswer() {
    playhead.to(3);
    step();
    model.answer();
    assertNotNull(model.problemProperty().get());
    model.signProperty().set(Guess.Sign.POSITIVE);
    assertNull(model.problemProperty().get());
    model.answer();
    assertNotNull(model.problemProperty().get(), "a sign alone is no size");
    model.sizeProperty().set(Guess.Size.MEDIUM);
    model.answer();
    assertTrue(Objects.requireNonNull(model.verdictProperty().get()).right());
    assertEquals(4, playhead.position());
  }

  @Test
  void zeroNeedsNoSizeAndASizeNeedsASign() {
    step();
    model.sizeProperty().set(Guess.Size.LARGE);
    model.answer();
    assertNotNull(model.problemProperty().get());
    model.sizeProperty().set(null);
    model.signProperty().set(Guess.Sign.ZERO);
    model.answer();
    assertNotNull(model.verdictProperty().get());
  }

  @Test
  void whatIsNoNumberIsSaidAndNothingIsLost() {
    step();
    say("about one");
    assertNotNull(model.problemProperty().get());
    assertEquals("about one", model.typedProperty().get());
    assertEquals(Score.NONE, model.scoreProperty().get());
    assertEquals(0, playhead.position());
  }

  @Test
  void aStepForwardPassesAQuestionOverWithoutCounting() {
    step();
    step();
    assertEquals(1, playhead.position());
    assertNull(model.questionProperty().get());
    assertEquals(Score.NONE, model.scoreProperty().get());
  }

  @Test
  void aLongMoveStopsBeforeItsLastStep() {
    playhead.next(Granularity.TIMESTEP);
    int end = trace().segments().getFirst().to();
    assertEquals(end - 1, playhead.position());
    assertEquals(end - 1, question().step().index());
    say("0");
    assertEquals(end, playhead.position());
    playhead.nextStop();
    assertEquals(trace().segments().get(1).to() - 1, question().step().index());
  }

  @Test
  void playingPausesAtEachQuestion() {
    playhead.reducedMotionProperty().set(false);
    playhead.togglePlay();
    for (int frame = 0; frame < 200; frame++) {
      playhead.advance(0.05);
    }
    assertFalse(playhead.playingProperty().get());
    assertEquals(0, playhead.position());
    assertEquals(0, question().step().index());
  }

  @Test
  void stepsBackAndJumpsNeverAskAndCloseAQuestion() {
    playhead.to(5);
    step();
    assertEquals(5, question().step().index());
    playhead.previous(Granularity.OP);
    assertEquals(4, playhead.position());
    assertNull(model.questionProperty().get());
    playhead.last();
    assertNull(model.questionProperty().get());
    playhead.reducedMotionProperty().set(false);
    playhead.to(5);
    step();
    playhead.previous(Granularity.OP);
    playhead.advance(0.05);
    assertNull(model.askedProperty().get(), "a step that disappears is not asked for");
  }

  @Test
  void theSwitchEndsIt() {
    step();
    model.toggle();
    assertNull(model.questionProperty().get());
    step();
    assertEquals(1, playhead.position());
  }

  @Test
  void selectingAnotherNumberOfTheStepAsksForThat() {
    playhead.to(3);
    step();
    Element first = question().element();
    Element second = new Element(first.variable(), Quantity.VALUE, first.time(), 0, 2);
    model.typedProperty().set("0.5");
    session.selectedProperty().set(second);
    assertEquals(second, question().element());
    assertEquals(second, model.askedProperty().get());
    assertEquals("0.5", model.typedProperty().get());
    session.selectedProperty().set(new Element(first.variable(), Quantity.VALUE, 1, 0, 0));
    assertEquals(second, question().element());
  }

  @Test
  void anotherTraceClosesTheQuestion() {
    step();
    session.change(Setup.standard().withCell(CellKind.GRU));
    assertNull(model.questionProperty().get());
    step();
    assertEquals(Phase.FORWARD, question().step().phase());
  }

  @Test
  void theSentenceIsThatOfTheStepBeforeWhileAQuestionIsOpen() {
    playhead.to(3);
    var before = model.sentence();
    step();
    assertEquals(before, model.sentence());
  }
}
