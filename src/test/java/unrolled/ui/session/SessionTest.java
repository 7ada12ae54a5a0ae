package unrolled.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Quantity;
import unrolled.engine.graph.Variable;
import unrolled.engine.run.Moment;
import unrolled.engine.run.Run;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.scenario.InitializerKind;
import unrolled.engine.scenario.Preset;
import unrolled.engine.scenario.Scenario;
import unrolled.engine.scenario.Setup;
import unrolled.engine.trace.Granularity;
import unrolled.engine.trace.Trace;
import unrolled.ui.inspector.InspectorViewModel;
import unrolled.ui.inspector.Subject;
import unrolled.ui.playback.Playhead;
import unrolled.ui.playback.StorySegment;
import unrolled.ui.text.Language;
import unrolled.ui.text.Message;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;

/// The session and the inspector's model, without a toolkit.
class SessionTest {
  private final Playhead playhead = new Playhead();
  private final Strings strings = new Strings(Language.ENGLISH);
  private final List<Runnable> waiting = new ArrayList<>();

  private Session session() {
    return new Session(Setup.standard(), playhead, new Numbers(strings), Runnable::run, Runnable::run);
  }

  private static Trace trace(Session session) {
    return Objects.requireNonNull(session.subjectProperty().get()).trace();
  }

  private static Element element(Session session, String name, Quantity quantity, int time, int index) {
    Variable variable = trace(session).graph().variable(name);
    return new Element(variable, quantity, time, 0, index);
  }

  @Test
  void otherWeightsKeepThePlaceAndTheSelection() {
    Session session = session();
    playhead.to(9);
    session.selectedProperty().set(element(session, "h_l0", Quantity.VALUE, 1, 0));
    session.change(Setup.standard().withPreset(Preset.RANDOM, InitializerKind.XAVIER, 4));
    assertEquals(9, playhead.position());
    Element kept = Objects.requireNonNull(session.selectedProperty().get());
    assertEquals("h_l0", kept.variable().name());
    assertTrue(trace(session).graph().variables().contains(kept.variable()));
  }

  @Test
  void anotherCellBeginsAtTheBeginningWithoutALostSelection() {
    Session session = session();
    playhead.to(9);
    session.selectedProperty().set(element(session, "a_l0", Quantity.VALUE, 1, 0));
    session.change(Setup.standard().withCell(CellKind.LSTM));
    assertEquals(0, playhead.position());
    assertNull(session.selectedProperty().get());
  }

  @Test
  void theLastSetupAskedForWins() {
    Session session =
        new Session(Setup.standard(), playhead, new Numbers(strings), waiting::add, Runnable::run);
    session.change(Setup.standard().withCell(CellKind.LSTM));
    session.change(Setup.standard().withCell(CellKind.GRU));
    assertTrue(session.busyProperty().get());
    waiting.reversed().forEach(Runnable::run);
    assertFalse(session.busyProperty().get());
    assertTrue(trace(session).graph().find("gate_r_l0").isPresent());
  }

  @Test
  void anUpdateOfARunIsShownUntilTheScenarioIsWantedAgain() {
    Session session = session();
    Run run = new Run(TrainingPlan.standard());
    run.step(true);
    session.open(Objects.requireNonNull(run.last()));
    session.open(run.next());
    assertEquals(2, ((Moment) session.shownProperty().get()).step());
    assertEquals(2, trace(session).execution().memory().batch(), "the pair of sequences");
    assertEquals(Setup.standard(), session.setupProperty().get(), "the menus keep what they say");
    session.undo();
    assertEquals(Setup.standard(), session.shownProperty().get(), "one visit to a run is one change");
    session.redo();
    assertEquals(2, ((Moment) session.shownProperty().get()).step());
    session.change(session.setupProperty().get());
    assertEquals(Setup.standard(), session.shownProperty().get());
    assertEquals(1, trace(session).execution().memory().batch());
  }

  @Test
  void resetGoesBackToTheArticlesExample() {
    Session session = session();
    session.change(Setup.standard().withScenario(Scenario.ALL.get(1)).withSize(7, 2));
    playhead.to(20);
    session.reset();
    assertEquals(Setup.standard(), session.setupProperty().get());
    assertEquals(0, playhead.position());
  }

  @ParameterizedTest
  @EnumSource(CellKind.class)
  void everyStepOfEveryCellHasASentenceAndANumberInBothLanguages(CellKind kind) {
    Session session = session();
    session.change(
        Setup.standard().withCell(kind).withSize(2, 2).withPreset(Preset.RANDOM, InitializerKind.UNIFORM, 1));
    InspectorViewModel inspector = new InspectorViewModel(session, Runnable::run, Runnable::run);
    for (Language language : Language.values()) {
      strings.speak(language);
      for (int position = 1; position <= trace(session).size(); position++) {
        playhead.to(position);
        Message meaning = playhead.story().sentence(position).meaning();
        assertFalse(strings.get(meaning).isBlank(), () -> meaning.toString());
        Subject subject = Objects.requireNonNull(inspector.subjectProperty().get());
        assertTrue(subject.known(), () -> subject.element().toString());
        assertNotNull(subject.explanation(), () -> subject.element().toString());
      }
    }
  }

  @Test
  void theSegmentsAreTheStepsOfTheStoryWithoutGaps() {
    session();
    int end = 0;
    for (StorySegment segment : playhead.story().segments()) {
      assertEquals(end, segment.from());
      assertFalse(strings.get(segment.label()).isBlank());
      end = segment.to();
    }
    assertEquals(playhead.story().size(), end);
  }

  @Test
  void teachingStopsEndTimestepsLogitsLossAndUpdate() {
    Session session = session();
    List<String> stops = new ArrayList<>();
    for (int position = 0; position < playhead.story().size();) {
      position = playhead.story().nextStop(position);
      stops.add(trace(session).steps().get(position - 1).phase().name());
    }
    assertEquals(
        List.of("FORWARD", "FORWARD", "OUTPUT", "LOSS", "BACKWARD", "BACKWARD", "BACKWARD", "UPDATE"), stops);
  }

  @Test
  void theInspectorFollowsThePlayheadUntilANumberIsSelected() {
    Session session = session();
    InspectorViewModel inspector = new InspectorViewModel(session, Runnable::run, Runnable::run);
    assertNull(inspector.subjectProperty().get());
    playhead.next(Granularity.TIMESTEP);
    Subject followed = Objects.requireNonNull(inspector.subjectProperty().get());
    assertEquals("h_l0", followed.element().variable().name());
    assertEquals(0.7616, followed.number(), 5e-5);
    assertNotNull(followed.curve());
    inspector.visit(element(session, "loss", Quantity.VALUE, 0, 0));
    Subject unknown = Objects.requireNonNull(inspector.subjectProperty().get());
    assertFalse(unknown.known());
    playhead.last();
    assertEquals(1.6178, Objects.requireNonNull(inspector.subjectProperty().get()).number(), 5e-5);
    inspector.follow();
    assertFalse(Objects.requireNonNull(inspector.subjectProperty().get()).chosen());
  }

  @Test
  void aGradientCanBeChecked() {
    Session session = session();
    InspectorViewModel inspector = new InspectorViewModel(session, Runnable::run, Runnable::run);
    playhead.last();
    inspector.visit(element(session, "weight_hh_l0", Quantity.GRADIENT, 0, 0));
    inspector.check();
    assertEquals(0.1687, Objects.requireNonNull(inspector.checkProperty().get()).estimate(), 5e-5);
    playhead.to(playhead.position() - 1);
    assertNull(inspector.checkProperty().get());
  }
}
