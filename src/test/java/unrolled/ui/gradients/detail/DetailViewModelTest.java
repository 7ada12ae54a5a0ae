package unrolled.ui.gradients.detail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Objects;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import unrolled.chart.BarStill;
import unrolled.engine.data.NoisySine;
import unrolled.engine.data.RememberFirst;
import unrolled.engine.gradient.GradientAnalysis;
import unrolled.engine.run.Moment;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.trace.TimeGroup;
import unrolled.ui.text.Language;
import unrolled.ui.text.Strings;

/// The three view models, without a toolkit; whoever asks decides when work is done.
class DetailViewModelTest {
  private final Deque<Runnable> work = new ArrayDeque<>();
  private final SimpleObjectProperty<@Nullable Moment> moment = new SimpleObjectProperty<>();

  private void settle() {
    while (!work.isEmpty()) {
      work.removeFirst().run();
    }
  }

  private HopViewModel hop() {
    return new HopViewModel(moment, work::addLast, Runnable::run);
  }

  @Test
  void ofManyRequestsOnlyTheOneAtWorkAndTheLatestAreAnswered() {
    HopViewModel model = hop();
    assertTrue(work.isEmpty(), "nothing to compute without a step");
    moment.set(DetailSamples.moment(DetailSamples.small(CellKind.RNN_TANH)));
    settle();
    for (int time = 1; time < 5; time++) {
      model.timeProperty().set(time);
      assertEquals(1, work.size());
    }
    HopReading before = model.readingProperty().get();
    work.removeFirst().run();
    assertSame(before, model.readingProperty().get(), "an answer nobody waits for is not shown");
    work.removeFirst().run();
    assertTrue(work.isEmpty());
    assertEquals(4, Objects.requireNonNull(model.readingProperty().get()).choice().time());
  }

  @Test
  void aHopIsWhatTheEngineSays() {
    HopViewModel model = hop();
    Moment step = DetailSamples.moment(DetailSamples.small(CellKind.LSTM));
    moment.set(step);
    settle();
    assertEquals(4, model.timeProperty().get(), "the last hop to begin with");
    model.layerProperty().set(1);
    model.timeProperty().set(2);
    model.sequenceProperty().set(1);
    settle();
    HopReading reading = Objects.requireNonNull(model.readingProperty().get());
    var expected = new GradientAnalysis(step.prepare()).hop(1, 2, 1);
    assertEquals(expected.hidden().norm(), Objects.requireNonNull(reading.matrix(HopMatrix.HIDDEN)).norm());
    assertNull(reading.matrix(HopMatrix.JOINT), "what takes long is computed when it is wanted");
    assertTrue(reading.has(HopMatrix.JOINT));
    model.matrixProperty().set(HopMatrix.JOINT);
    assertEquals(HopMatrix.HIDDEN, model.shown(reading), "until it is there");
    settle();
    reading = Objects.requireNonNull(model.readingProperty().get());
    assertEquals(12, Objects.requireNonNull(reading.matrix(HopMatrix.JOINT)).shape().rows());
    assertEquals(HopMatrix.JOINT, model.shown(reading));
    assertEquals("∂h₃/∂h₂", HopNames.of(HopMatrix.HIDDEN, reading));
    assertEquals("∂c₃[2]/∂h₂[6]", HopNames.element(HopMatrix.JOINT, reading, 7, 5));
    assertEquals("∂c₃[1]/∂c₂[2]", HopNames.element(HopMatrix.CELL, reading, 0, 1));
    assertEquals("∂(h₃, c₃)/∂(h₂, c₂)", HopNames.of(HopMatrix.JOINT, reading));
    assertEquals("diag(f₃)[1, 2]", HopNames.element(HopMatrix.DIRECT, reading, 0, 1));
  }

  @Test
  void choicesStayWithinWhatAnotherStepHas() {
    HopViewModel model = hop();
    moment.set(DetailSamples.moment(DetailSamples.small(CellKind.LSTM)));
    settle();
    model.layerProperty().set(1);
    model.sequenceProperty().set(2);
    model.matrixProperty().set(HopMatrix.CELL);
    moment.set(DetailSamples.moment(
        DetailSamples.plan(CellKind.RNN_TANH).withTask(new RememberFirst(true)).withBatch(3, 1)));
    settle();
    HopReading reading = Objects.requireNonNull(model.readingProperty().get());
    assertEquals(new DetailViewModel.Choice(0, 2, 0, HopMatrix.CELL), reading.choice());
    assertEquals(HopMatrix.HIDDEN, model.shown(reading));
    assertNull(reading.matrix(HopMatrix.DIRECT));
  }

  @Test
  void whileNobodyLooksNothingIsComputedAndWhileARunGoesOnTheLastAnswerStays() {
    HopViewModel model = hop();
    model.activeProperty().set(false);
    moment.set(DetailSamples.moment(DetailSamples.small(CellKind.GRU)));
    assertTrue(work.isEmpty());
    model.activeProperty().set(true);
    settle();
    HopReading reading = model.readingProperty().get();
    assertNotNull(reading);
    moment.set(null);
    settle();
    assertSame(reading, model.readingProperty().get());
  }

  @Test
  void theSplitAddsUpAndSoDoItsGroups() {
    SplitViewModel model = new SplitViewModel(moment, work::addLast, Runnable::run);
    moment.set(DetailSamples.moment(DetailSamples.small(CellKind.RNN_TANH).withBatch(30, 3)));
    settle();
    SplitReading reading = Objects.requireNonNull(model.readingProperty().get());
    assertTrue(reading.isSplit());
    assertEquals(30, reading.timesteps());
    for (int k = 0; k < 30; k++) {
      double norm = reading.norms()[k];
      assertEquals(norm, Arrays.stream(reading.shares()[k]).sum(), 1e-12);
      assertEquals(norm, reading.groups(k).stream().mapToDouble(TimeGroup::part).sum(), 1e-12);
      assertTrue(reading.groups(k).size() <= SplitReading.MOST_PIECES);
      assertTrue(reading.reach() >= norm && reading.depth() >= 0);
    }
    BarStill bars = reading.bars(new Strings(Language.ENGLISH));
    for (int k = 0; k < 30; k++) {
      assertEquals(reading.norms()[k], bars.sum(k), 1e-12, "what leaves the window is piled up to the norm");
      assertEquals(reading.shares()[k][29], bars.pieces().getLast().numbers()[k]);
    }
    model.timeProperty().set(99);
    assertEquals(29, model.time(reading));
  }

  @Test
  void theMeterSaysHowFarMemoryAndGradientReach() {
    MeterViewModel model = new MeterViewModel(moment, work::addLast, Runnable::run);
    moment.set(DetailSamples.moment(DetailSamples.plan(CellKind.RNN_TANH)));
    settle();
    MeterReading reading = Objects.requireNonNull(model.readingProperty().get());
    assertTrue(reading.memory() >= 5 && reading.memory() <= 20, "memory to " + reading.memory());
    assertTrue(reading.gradient() >= 20 && reading.gradient() <= 35, "gradient to " + reading.gradient());
    MeterReading none = new MeterReading(reading.moment(), 16, null, reading.curves());
    assertEquals(0, none.memory());
    assertEquals("detail.meter.say.none", MeterPanel.words(none).key());
    assertNotEquals(MeterPanel.words(none), MeterPanel.words(reading));
  }

  @Test
  void ofABatchThatIsTooLargeTheFirstSequenceIsSplitAlone() {
    SplitViewModel model = new SplitViewModel(moment, work::addLast, Runnable::run);
    moment.set(DetailSamples.moment(
        DetailSamples.small(CellKind.LSTM).withSize(64, 4).withBatch(100, 64)));
    settle();
    assertEquals(1, Objects.requireNonNull(model.readingProperty().get()).sequences());
    moment.set(DetailSamples.moment(DetailSamples.small(CellKind.LSTM)));
    settle();
    assertEquals(3, Objects.requireNonNull(model.readingProperty().get()).sequences());
  }

  @Test
  void aNetworkThatReadsNumbersHasNoFirstSymbolButGradients() {
    MeterViewModel meter = new MeterViewModel(moment, work::addLast, Runnable::run);
    SplitViewModel split = new SplitViewModel(moment, work::addLast, Runnable::run);
    moment
        .set(DetailSamples.moment(DetailSamples.plan(CellKind.GRU).withTask(new NoisySine(10))));
    settle();
    MeterReading read = Objects.requireNonNull(meter.readingProperty().get());
    assertNull(read.meter());
    assertTrue(Double.isFinite(read.curves().measured()[0]));
    SplitReading parts = Objects.requireNonNull(split.readingProperty().get());
    assertEquals(parts.norms()[3], Arrays.stream(parts.shares()[3]).sum(), 1e-12);
  }
}
