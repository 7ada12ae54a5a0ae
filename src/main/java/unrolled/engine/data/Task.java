package unrolled.engine.data;

import java.util.List;
import java.util.Optional;
import unrolled.engine.network.Decoder;
import unrolled.engine.network.Input;
import unrolled.engine.network.LossKind;
import unrolled.engine.network.Readout;

/// What a network is trained on: sequences, drawn anew for every step, and what is wanted of them. A task says
/// everything a network has to know of it: what it reads, what it predicts, and how that is judged.
public sealed interface Task permits SymbolTask, NumberTask {
  /// Largest T of any task.
  int MOST_TIMESTEPS = 200;

  /// Its name in files and on the command line; the same at every difficulty.
  String id();

  /// How the symbols are written, by index; empty where numbers are read and predicted.
  List<String> alphabet();

  /// What the network reads at a timestep.
  Input input();

  /// Whether something is wanted at every timestep or after the last.
  Readout readout();

  /// From which timestep on a decoder with weights of its own answers what an encoder has read, and how many symbols it
  /// reads: those the alphabet begins with, while the encoder's follow. Empty for one network at all timesteps.
  default Optional<Decoder> decoder() {
    return Optional.empty();
  }

  /// C, how many outputs the readout has.
  int outputs();

  /// How outputs and what is wanted are compared.
  LossKind loss();

  /// Smallest T.
  int shortest();

  /// Largest T; where it equals [#shortest()] the length cannot be chosen.
  int longest();

  /// The loss of an answer that has learned nothing of what came before; empty where that depends on a text.
  ///
  /// @param length T as asked for
  Optional<Baseline> baseline(int length);

  /// When the task counts as solved; empty where nothing beyond the baseline can be reached.
  ///
  /// @param length T as asked for
  Optional<Goal> goal(int length);

  /// How hard it is; empty where there is nothing to choose.
  default Optional<Difficulty> difficulty() {
    return Optional.empty();
  }

  /// The same task at another difficulty, which is brought into its range; itself where there is nothing to choose.
  default Task withDifficulty(int value) {
    return this;
  }

  /// Arrays for a batch, not yet drawn.
  ///
  /// @param length T as asked for
  /// @param size B
  Batch blank(int length, int size);

  /// Writes sequences and what is wanted into a batch of this task; allocates nothing.
  ///
  /// @param into a batch that [#blank(int, int)] made
  /// @param random the numbers of a training step, which also say which step it is: the same seed and step give the
  /// same batch
  void draw(Draws random, Batch into);

  /// Whether the sequences of a step go on where those of the step before it stopped, so that the states go on too.
  default boolean carries() {
    return false;
  }

  /// How many steps take everything there is once; 1 where sequences are made for every step.
  ///
  /// @param length T as asked for
  /// @param size B
  default long epoch(int length, int size) {
    return 1;
  }

  /// Whether the sequences of a step begin anew, in no state: always, unless they are carried on.
  ///
  /// @param step counted from 1
  /// @param batch of this task
  default boolean begins(long step, Batch batch) {
    return !carries() || Math.floorMod(step - 1, epoch(batch.timesteps(), batch.size())) == 0;
  }

  /// What is only tested on, as a task of the same kind; empty where there is nothing.
  default Optional<Task> heldOut() {
    return Optional.empty();
  }

  /// T for a length that a person asked for.
  default int timesteps(int length) {
    return Math.clamp(length, shortest(), longest());
  }

  /// How many rows of a batch something is wanted of: B, or T·B.
  ///
  /// @param length T as asked for
  /// @param size B
  default int rows(int length, int size) {
    return readout() == Readout.LAST ? size : timesteps(length) * size;
  }

  /// A batch of its own.
  default Batch next(Draws random, int length, int size) {
    Batch batch = blank(length, size);
    draw(random, batch);
    return batch;
  }
}
