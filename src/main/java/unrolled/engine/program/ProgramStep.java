package unrolled.engine.program;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import unrolled.engine.graph.Execution;
import unrolled.engine.network.Architecture;
import unrolled.engine.scenario.TrainingStep;

/// The update of an epoch that reads a row, with the very bits the training has.
public final class ProgramStep implements TrainingStep {
  /// What stands for padding where a word is expected.
  public static final String BLANK = "∅";

  private final TextProgram program;
  private final long seed;
  private final Epoch before;
  private final EpochBatches batches;
  private final int place;
  private final int inEpoch;

  /// The update in the epoch after one that was made.
  ///
  /// @param row counted from 0
  public ProgramStep(TextProgram program, long seed, Epoch before, int row) {
    this.program = program;
    this.seed = seed;
    this.before = before;
    batches = ProgramModel.batches(program, seed);
    int[] order = batches.order(before.number() + 1L);
    int found = 0;
    while (order[found] != row) {
      found++;
    }
    inEpoch = found / batches.size() + 1;
    place = found % batches.size();
  }

  /// The step, counted from 1 over all epochs.
  public long step() {
    return (long) before.number() * batches.perEpoch() + inEpoch;
  }

  /// The epoch it belongs to.
  public int epoch() {
    return before.number() + 1;
  }

  /// The how many-th update of its epoch it is, counted from 1.
  public int inEpoch() {
    return inEpoch;
  }

  /// The rows of all batches of its epoch, in order.
  public List<List<Integer>> epochRows() {
    int[] order = batches.order(epoch());
    return IntStream.range(0, batches.perEpoch())
        .mapToObj(
            i -> Arrays.stream(order, i * batches.size(), Math.min((i + 1) * batches.size(), order.length))
                .boxed().toList())
        .toList();
  }

  /// The rows of its batch, counted from 0.
  public List<Integer> rows() {
    return epochRows().get(inEpoch - 1);
  }

  @Override
  public int sequence() {
    return place;
  }

  /// The row, counted from 0.
  public int row() {
    return rows().get(place);
  }

  /// The text it is trained on.
  public TextProgram program() {
    return program;
  }

  @Override
  public Architecture architecture() {
    return ProgramModel.architecture(program.dictionary().size());
  }

  @Override
  public List<String> alphabet() {
    return program.dictionary().stream().map(word -> word.isEmpty() ? BLANK : word).toList();
  }

  @Override
  public Execution prepare() {
    return prepare(true);
  }

  /// @param recording whether what was before the update is kept beside what is after it
  Execution prepare(boolean recording) {
    ProgramLearner learner = new ProgramLearner(program, seed, before.state());
    for (int i = 1; i < inEpoch; i++) {
      learner.learn(step() - inEpoch + i);
    }
    return learner.on(batches.batch(step()), recording);
  }
}
