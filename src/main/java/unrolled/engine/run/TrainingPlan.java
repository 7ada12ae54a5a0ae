package unrolled.engine.run;

import java.util.List;
import java.util.Optional;
import unrolled.engine.cell.Bias;
import unrolled.engine.cell.Control;
import unrolled.engine.data.Baseline;
import unrolled.engine.data.Draws;
import unrolled.engine.data.Goal;
import unrolled.engine.data.Pair;
import unrolled.engine.data.Task;
import unrolled.engine.data.TokenText;
import unrolled.engine.network.Architecture;
import unrolled.engine.network.Input;
import unrolled.engine.network.Network;
import unrolled.engine.scenario.Beginning;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.scenario.InitializerKind;
import unrolled.engine.train.GradientClipping;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.TrainingConfig;

/// Everything that decides the numbers of a run: the same plan gives the same bits.
///
/// Of all this length, batch, seed and way of learning can change while the run goes on; everything else begins with a
/// reset.
///
/// @param task what is trained on
/// @param cell the cell of every layer
/// @param hidden H, 1 to 256
/// @param layers L, 1 to 8
/// @param bias which biases the layers train
/// @param beginning how the weights begin
/// @param control what is taken away
/// @param length T as asked for; the task says what it makes of it
/// @param batch B, 1 to 64
/// @param seed of weights and batches
/// @param training how the network learns
/// @param embedding E, by how many numbers a symbol is read, 0 to 512; 0 reads it as a one-hot vector
/// @param split into how many parts every batch is split, 1 to 16, so that as many threads can work on it: part of what
/// decides the numbers, since sums of gradients are added part by part
/// @param validation after every so many steps the loss on what the task holds out is measured, 0 for never; it decides
/// no number of the run
public record TrainingPlan(
    Task task, CellKind cell, int hidden, int layers, Bias bias, Beginning beginning, Control control,
    int length, int batch, long seed, TrainingConfig training, int embedding, int split,
    int validation) {
  /// Largest H.
  public static final int MOST_HIDDEN = 256;
  /// Largest E.
  public static final int MOST_EMBEDDED = 512;
  /// Most parts of a batch.
  public static final int MOST_PARTS = 16;
  /// Largest L.
  public static final int MOST_LAYERS = 8;
  /// How many epochs a text is learned when nothing else is asked for.
  public static final int EPOCHS = 30;
  /// Largest B.
  public static final int MOST_SEQUENCES = 64;

  /// @throws IllegalArgumentException when a size is out of its range
  public TrainingPlan {
    boolean fits = hidden >= 1 && hidden <= MOST_HIDDEN && layers >= 1 && layers <= MOST_LAYERS && batch >= 1
        && batch <= MOST_SEQUENCES && length >= 1 && length <= Task.MOST_TIMESTEPS && embedding >= 0
        && embedding <= MOST_EMBEDDED && split >= 1 && split <= MOST_PARTS && validation >= 0;
    if (!fits) {
      throw new IllegalArgumentException("H is 1 to " + MOST_HIDDEN + ", L 1 to " + MOST_LAYERS + ", B 1 to "
          + MOST_SEQUENCES + ", T 1 to " + Task.MOST_TIMESTEPS + ", E 0 to " + MOST_EMBEDDED + ", 1 to "
          + MOST_PARTS
          + " parts.");
    }
  }

  /// The pair "AB → C, CB → A", a tanh RNN of four units, Adam at 0.02.
  public static TrainingPlan standard() {
    return new TrainingPlan(new Pair(), CellKind.RNN_TANH, 4, 1, Bias.ONE,
        Beginning.of(InitializerKind.UNIFORM),
        Control.NONE, 20, 2, 1, TrainingConfig.of(Optimizer.adam(), 0.02), 0, 1, 0);
  }

  /// What a network begins with that is to learn a text: an LSTM of 128 units with Adam at 0.005.
  public static TrainingPlan forText(TokenText task) {
    return standard().withTask(task).withCell(CellKind.LSTM).withSize(128, 1).withBias(Bias.TWO)
        .withBatch(50, 16).withValidation(25)
        .withTraining(TrainingConfig.of(Optimizer.adam(), 0.005)
            .withClipping(new GradientClipping.ByNorm(1, false)));
  }

  /// After how many updates everything there is was taken so often.
  public long steps(int epochs) {
    return epochs * task.epoch(length, batch);
  }

  /// T.
  public int timesteps() {
    return task.timesteps(length);
  }

  /// How the symbols are written, by index.
  public List<String> alphabet() {
    return task.alphabet();
  }

  /// What can be had without having learned anything of what came before; empty where that depends on a text.
  public Optional<Baseline> baseline() {
    return task.baseline(length);
  }

  /// When its task counts as solved; empty where nothing beyond the baseline can be reached.
  public Optional<Goal> goal() {
    return task.goal(length);
  }

  /// The network: input, readout and loss as the task says.
  public Architecture architecture() {
    Input input = input();
    return Architecture.of(cell.cell(), input.width(), hidden)
        .withInput(input)
        .withLayers(layers)
        .withBias(bias)
        .withControl(control)
        .withReadout(task.readout(), task.outputs(), task.loss())
        .withDecoder(task.decoder().orElse(null));
  }

  /// What the network reads: what the task says, its symbols by their rows of an embedding where one is asked for.
  private Input input() {
    return embedding > 0 && task.input() instanceof Input.OneHot(int vocabulary)
        ? new Input.Embedding(vocabulary, embedding)
        : task.input();
  }

  /// Whether a decoder reads what it wrote itself, rather than what was wanted of it.
  boolean isFree() {
    return task.decoder().isPresent() && !training.forced();
  }

  /// The network with the weights it begins with.
  public Network network() {
    return beginning.network(architecture(), new Draws(seed, Draws.WEIGHTS));
  }

  /// Whether a run of this plan becomes one of the other by a change while it goes on; otherwise it needs a reset.
  public boolean canBecome(TrainingPlan other) {
    return withTraining(other.training).withBatch(other.length, other.batch).withSeed(other.seed)
        .equals(other);
  }

  /// The same with another task.
  public TrainingPlan withTask(Task other) {
    return new TrainingPlan(other, cell, hidden, layers, bias, beginning, control, length, batch, seed,
        training, embedding, split, validation);
  }

  /// The same with another cell.
  public TrainingPlan withCell(CellKind other) {
    return new TrainingPlan(task, other, hidden, layers, bias, beginning, control, length, batch, seed,
        training, embedding, split, validation);
  }

  /// The same with other sizes.
  public TrainingPlan withSize(int units, int depth) {
    return new TrainingPlan(task, cell, units, depth, bias, beginning, control, length, batch, seed, training,
        embedding, split, validation);
  }

  /// The same with other biases.
  public TrainingPlan withBias(Bias other) {
    return new TrainingPlan(task, cell, hidden, layers, other, beginning, control, length, batch, seed,
        training, embedding, split, validation);
  }

  /// The same with weights that begin differently.
  public TrainingPlan withBeginning(Beginning other) {
    return new TrainingPlan(task, cell, hidden, layers, bias, other, control, length, batch, seed, training,
        embedding, split, validation);
  }

  /// How every matrix is drawn.
  public InitializerKind initializer() {
    return beginning.initializer();
  }

  /// The same with weights drawn in another way.
  public TrainingPlan withInitializer(InitializerKind other) {
    return withBeginning(beginning.withInitializer(other));
  }

  /// The same with something else taken away.
  public TrainingPlan withControl(Control other) {
    return new TrainingPlan(task, cell, hidden, layers, bias, beginning, other, length, batch, seed, training,
        embedding, split, validation);
  }

  /// The same with batches of another size.
  ///
  /// @param timesteps T as asked for
  /// @param sequences B
  public TrainingPlan withBatch(int timesteps, int sequences) {
    return new TrainingPlan(task, cell, hidden, layers, bias, beginning, control, timesteps, sequences,
        seed, training, embedding, split, validation);
  }

  /// The same with other random numbers.
  public TrainingPlan withSeed(long other) {
    return new TrainingPlan(task, cell, hidden, layers, bias, beginning, control, length, batch, other,
        training, embedding, split, validation);
  }

  /// The same with another way of learning.
  public TrainingPlan withTraining(TrainingConfig other) {
    return new TrainingPlan(task, cell, hidden, layers, bias, beginning, control, length, batch, seed,
        other, embedding, split, validation);
  }

  /// The same with symbols read by an embedding of another width, 0 for one-hot vectors.
  public TrainingPlan withEmbedding(int width) {
    return new TrainingPlan(task, cell, hidden, layers, bias, beginning, control, length, batch, seed,
        training, width, split, validation);
  }

  /// The same with batches split into another number of parts.
  public TrainingPlan withSplit(int parts) {
    return new TrainingPlan(task, cell, hidden, layers, bias, beginning, control, length, batch, seed,
        training, embedding, parts, validation);
  }

  /// The same with the held-out part measured after every so many steps, 0 for never.
  public TrainingPlan withValidation(int steps) {
    return new TrainingPlan(task, cell, hidden, layers, bias, beginning, control, length, batch, seed,
        training, embedding, split, steps);
  }
}
