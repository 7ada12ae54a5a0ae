package unrolled.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Quantity;
import unrolled.engine.run.Run;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.scenario.Intervention;
import unrolled.engine.trace.Cursor;
import unrolled.engine.trace.Trace;
import unrolled.ui.formula.Notation;

/// An update of a run opens at a number of it.
class SpotTest extends SessionUse {
  private final Run run = new Run(TrainingPlan.standard().withCell(CellKind.LSTM).withSize(4, 2));

  private Element selected() {
    return Objects.requireNonNull(session.selectedProperty().get());
  }

  private double shown() {
    return subject().trace().at(new Cursor(playhead.position(), 0)).number(selected());
  }

  private Element open(Spot spot) {
    session.open(run.next(), spot);
    return selected();
  }

  @Test
  void atTheBackwardTimestepAtWhichANormIsComplete() {
    assertEquals("‖∂L/∂h₂⁽²⁾‖", Notation.plainName(open(Spot.stateNorm(1, 1))));
    Trace trace = subject().trace();
    assertEquals(trace.settled(selected()), playhead.position());
    assertTrue(shown() > 0);
    playhead.to(playhead.position() - 1);
    assertTrue(Double.isNaN(shown()), "one step before, something is still added");
    assertEquals("‖∂L/∂c₁⁽¹⁾‖", Notation.plainName(open(Spot.cellNorm(0, 0))));
  }

  @Test
  void atAGateAStateALossOrAnAnswer() {
    assertEquals("f₂⁽¹⁾[3]", Notation.plainName(open(Spot.gate("f", 0, 1, 2))));
    assertTrue(shown() > 0 && shown() < 1);
    Element state = open(Spot.state(1, 1, 1));
    assertEquals(1, state.sequence());
    double largest = Math.abs(shown());
    for (int unit = 0; unit < 4; unit++) {
      Element each = new Element(state.variable(), Quantity.VALUE, 1, 1, unit);
      assertTrue(Math.abs(subject().trace().execution().memory().value(each)) <= largest);
    }
    assertEquals("L", Notation.plainName(open(Spot.LOSS)));
    assertEquals(loss(), shown());
    int last = subject().timesteps() - 1;
    open(Spot.probability(last, 1, 2));
    assertTrue(shown() > 0 && shown() < 1);
    assertEquals("logits", open(Spot.output(last, 0)).variable().name());
    open(Spot.state(1, -1, 0));
    assertEquals(0, shown(), "the initial state");
    assertEquals(0, playhead.position());
  }

  @Test
  void atTheBeginningWhereThereIsNoSuchNumber() {
    playhead.last();
    session.open(run.next(), new Spot("c_l7", Quantity.VALUE, 0, 0, 0));
    assertNull(session.selectedProperty().get());
    assertEquals(0, playhead.position());
    session.open(run.next(), Spot.stateNorm(0, 99));
    assertNull(session.selectedProperty().get());
  }

  @Test
  void withNothingTriedOnTheNetworkAndUndoGoesBack() {
    session.suppose(new Intervention.CutRecurrence());
    open(Spot.stateNorm(0, 0));
    assertNull(session.interventionProperty().get());
    session.undo();
    assertEquals(session.setupProperty().get(), session.shownProperty().get());
  }
}
