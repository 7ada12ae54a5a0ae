package unrolled.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import unrolled.engine.data.Batch;
import unrolled.engine.graph.Execution;
import unrolled.engine.graph.Frozen;
import unrolled.engine.math.Gemm;
import unrolled.engine.network.Architecture;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.scenario.InitializerKind;
import unrolled.engine.scenario.Intervention.CutRecurrence;
import unrolled.engine.scenario.Intervention.FreezeGate;
import unrolled.engine.scenario.Intervention.Level;
import unrolled.engine.scenario.Intervention.SwapInputs;
import unrolled.engine.scenario.Preset;
import unrolled.engine.scenario.Setup;
import unrolled.engine.scenario.TrainingStep;
import unrolled.engine.trace.Trace;
import unrolled.engine.train.Trainer;

/// What-ifs of a session, and steps that come from elsewhere, without a toolkit.
class WhatIfTest extends SessionUse {
  @Test
  void aWhatIfIsComparedFromTheSamePlaceAndGoesAgain() {
    playhead.to(12);
    session.suppose(new CutRecurrence());
    assertEquals(12, playhead.position());
    Trace before = Objects.requireNonNull(subject().before());
    assertEquals(1.6178, number(before, element("loss", 0, 0)), 5e-5);
    assertTrue(loss() < 1.6);
    assertFalse(session.canUndoProperty().get());
    session.suppose(null);
    assertNull(subject().before());
    assertEquals(1.6178, loss(), 5e-5);
  }

  @Test
  void editsGoOnUnderAWhatIf() {
    session.suppose(new SwapInputs(0, 1));
    editWeight(0.25);
    assertNotNull(subject().before());
    assertEquals(0.25, number(subject().trace(), element("weight_hh_l0", 0, 0)));
    assertEquals(1, subject().input(0));
  }

  @Test
  void aWhatIfThatTheNextNetworkDoesNotHaveIsTakenBack() {
    session.change(Setup.standard().withCell(CellKind.LSTM));
    session.suppose(new FreezeGate("f", Frozen.ALL, Level.ONE));
    session.change(Setup.standard().withCell(CellKind.GRU));
    assertNull(session.interventionProperty().get());
    assertNull(subject().before());
  }

  @Test
  void aStepFromElsewhereIsEditedAndTriedLikeAnyOther() {
    Setup setup = Setup.standard().withPreset(Preset.RANDOM, InitializerKind.XAVIER, 3);
    Batch batch = new Batch(2, 2,
        Map.of("x_ids", new int[] {0, 1, 1, 2}, "y", new int[] {2, 0}), Map.of());
    session.open(new Batched(setup, batch));
    double before = loss();
    session.edit(element("x_ids", 1, 0), -1);
    assertTrue(loss() != before);
    session.suppose(new SwapInputs(0, 1));
    assertNotNull(subject().before());
    session.suppose(null);
    session.undo();
    assertEquals(before, loss());
    session.undo();
    assertEquals(1.6178, loss(), 5e-5);
  }

  /// A step of a setup's network on a batch of one's own.
  private record Batched(Setup setup, Batch batch) implements TrainingStep {
    @Override
    public Architecture architecture() {
      return setup.architecture();
    }

    @Override
    public List<String> alphabet() {
      return setup.alphabet();
    }

    @Override
    public Execution prepare() {
      return Trainer.prepare(setup.network(), setup.training(), batch, Gemm.create(), true);
    }
  }
}
