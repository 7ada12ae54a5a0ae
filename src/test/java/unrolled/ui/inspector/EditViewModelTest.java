package unrolled.ui.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Quantity;
import unrolled.engine.scenario.Intervention;
import unrolled.engine.scenario.Setup;
import unrolled.engine.trace.Trace;
import unrolled.ui.playback.Playhead;
import unrolled.ui.session.Session;
import unrolled.ui.text.Language;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;

/// Typing over a number, without a toolkit.
class EditViewModelTest {
  private final Session session = new Session(Setup.standard(), new Playhead(),
      new Numbers(new Strings(Language.ENGLISH)), Runnable::run, Runnable::run);
  private final EditViewModel model =
      new InspectorViewModel(session, Runnable::run, Runnable::run).editing();

  private Trace trace() {
    return Objects.requireNonNull(session.subjectProperty().get()).trace();
  }

  private void select(String name, Quantity quantity, int time, int index) {
    session.selectedProperty()
        .set(new Element(trace().graph().variable(name), quantity, time, 0, index));
  }

  private EditViewModel.Target target() {
    return Objects.requireNonNull(model.targetProperty().get());
  }

  @Test
  void aGivenNumberIsShownWithAllItsDigits() {
    select("weight_hh_l0", Quantity.VALUE, 0, 0);
    assertEquals("1", model.typedProperty().get());
    model.typedProperty().set("1/3");
    assertTrue(model.apply());
    assertEquals("0.3333333333333333", model.typedProperty().get());
    assertTrue(target().edited());
    assertEquals(1, target().was());
    model.restore();
    assertFalse(target().edited());
    assertEquals("1", model.typedProperty().get());
  }

  @Test
  void whatIsComputedCannotBeTypedOver() {
    session.playhead().last();
    assertNull(model.targetProperty().get());
    select("h_l0", Quantity.VALUE, 0, 0);
    assertNull(model.targetProperty().get());
    assertFalse(model.ask());
    select("weight_hh_l0", Quantity.GRADIENT, 0, 0);
    assertNull(model.targetProperty().get());
    select("weight_hh_l0", Quantity.NEXT_VALUE, 0, 0);
    assertEquals(Quantity.VALUE, target().element().quantity());
    select("h_l0", Quantity.VALUE, -1, 0);
    assertEquals(0, target().now());
    int asked = model.askedProperty().get();
    assertTrue(model.ask());
    assertEquals(asked + 1, model.askedProperty().get());
  }

  @Test
  void aBadEntryStaysAndSaysWhy() {
    select("weight_hh_l0", Quantity.VALUE, 0, 0);
    model.typedProperty().set("much");
    assertFalse(model.apply());
    assertEquals("inspector.edit.no-number", Objects.requireNonNull(model.problemProperty().get()).key());
    assertEquals("much", model.typedProperty().get());
    model.typedProperty().set("1e999");
    assertFalse(model.apply());
    assertEquals("inspector.edit.too-large", Objects.requireNonNull(model.problemProperty().get()).key());
    assertFalse(session.canUndoProperty().get());
    select("bias_ih_l0", Quantity.VALUE, 0, 0);
    assertNull(model.problemProperty().get());
  }

  @Test
  void theSameNumberIsNoEdit() {
    select("weight_hh_l0", Quantity.VALUE, 0, 0);
    model.typedProperty().set("1.0");
    assertTrue(model.apply());
    assertFalse(session.canUndoProperty().get());
  }

  @Test
  void tenthsAddUpWithoutDust() {
    select("bias_ih_l0", Quantity.VALUE, 0, 0);
    for (int i = 0; i < 3; i++) {
      model.nudge(1);
    }
    assertEquals(0.3, target().now());
    model.nudge(-5);
    assertEquals(-0.2, target().now());
  }

  @Test
  void underAWhatIfTheNumberBeforeItIsEdited() {
    select("weight_hh_l0", Quantity.VALUE, 0, 0);
    session.suppose(new Intervention.CutRecurrence());
    assertNotNull(Objects.requireNonNull(session.subjectProperty().get()).before());
    assertEquals(1, target().now());
    model.nudge(5);
    assertEquals(1.5, target().now());
    session.suppose(null);
    assertEquals(1.5, target().now());
  }
}
