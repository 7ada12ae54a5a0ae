package unrolled.engine.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import unrolled.engine.data.RememberFirst;
import unrolled.engine.graph.Memory;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.scenario.InitializerKind;
import unrolled.engine.train.GradientClipping;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.TrainingConfig;

/// A run whose numbers leave all bounds stops before the update, and says what happened.
class DivergenceTest {
  private static final TrainingConfig GENTLE = TrainingConfig.of(Optimizer.sgd(), 0.01);
  /// Large weights and a hundred timesteps: tanh keeps the states small while the gradients explode.
  private static final TrainingPlan EXPLODING = TrainingPlan.standard().withTask(new RememberFirst(true))
      .withSize(32, 1).withBatch(100, 8).withInitializer(InitializerKind.GAUSSIAN).withTraining(GENTLE);

  static Stream<Arguments> diverging() {
    TrainingPlan standard = TrainingPlan.standard();
    return Stream.of(
        Arguments.of(standard.withTraining(TrainingConfig.of(Optimizer.sgd(), 1_000)), Divergence.Kind.LOSS),
        Arguments.of(EXPLODING.withCell(CellKind.RNN_RELU), Divergence.Kind.LOSS),
        Arguments.of(EXPLODING.withCell(CellKind.RNN_IDENTITY)
            .withTraining(GENTLE.withClipping(new GradientClipping.ByNorm(1, false))), Divergence.Kind.LOSS),
        Arguments.of(EXPLODING, Divergence.Kind.GRADIENT_NORM));
  }

  @ParameterizedTest
  @MethodSource("diverging")
  void theRunStopsBeforeTheUpdateAndSaysWhy(TrainingPlan plan, Divergence.Kind kind) {
    Run run = new Run(plan);
    for (int i = 0; i < 20; i++) {
      run.step(false);
    }
    Divergence divergence = Objects.requireNonNull(run.divergence());
    assertEquals(kind, divergence.quantity());
    assertEquals(run.step() + 1, divergence.step());
    assertTrue(!(divergence.value() <= divergence.limit()), divergence.toString());
    double[] before = parameters(run);
    assertTrue(Arrays.stream(before).allMatch(Double::isFinite));
    run.step(true);
    assertArrayEquals(before, parameters(run));
    TrainingSnapshot snapshot = run.snapshot(1, 0, RunState.RUNNING, 5);
    assertEquals(RunState.DIVERGED, snapshot.state());
    assertEquals(divergence, snapshot.divergence());
    assertEquals(divergence.step(), Objects.requireNonNull(snapshot.latest()).step());
    assertEquals(divergence.value(), number(Objects.requireNonNull(snapshot.next()), kind));
    HistoryView history = snapshot.history();
    assertEquals(run.step(), history.size(), "what was not made is no step of the history");
  }

  private static double[] parameters(Run run) {
    return run.execution().graph().parameters().stream()
        .flatMapToDouble(each -> Arrays.stream(run.execution().memory().values(each))).toArray();
  }

  /// What the update that was not made computes when it is looked into.
  private static double number(Moment update, Divergence.Kind kind) {
    var execution = update.trace().execution();
    Memory memory = execution.memory();
    return kind == Divergence.Kind.LOSS
        ? memory.values(memory.graph().variable("loss"))[0]
        : execution.updates().normAfter();
  }

  @Test
  void clippingKeepsAnExplodingRunGoing() {
    Run run = new Run(EXPLODING.withTraining(GENTLE.withClipping(new GradientClipping.ByNorm(1, false))));
    for (int i = 0; i < 20; i++) {
      run.step(true);
    }
    assertNull(run.divergence());
    assertTrue(run.history().view().sample(0).normBefore() > Divergence.NORM_LIMIT);
    assertEquals(1, run.history().view().sample(0).normAfter(), 1e-6);
  }
}
