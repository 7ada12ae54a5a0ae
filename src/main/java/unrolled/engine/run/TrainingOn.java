package unrolled.engine.run;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import unrolled.engine.data.Task;
import unrolled.engine.data.Tasks;
import unrolled.engine.network.Architecture;
import unrolled.engine.network.Input;
import unrolled.engine.network.Network;
import unrolled.engine.scenario.CellKind;

/// Training a network on that was trained before.
public final class TrainingOn {
  private TrainingOn() {}

  /// The plan of a run that begins with exactly the numbers of a network, at step 0 and with moving averages of 0; how
  /// it learns, and its batches, are those of another plan.
  ///
  /// @param plan with the task that is learned
  /// @param network of the same vocabulary, only read
  /// @return empty where no plan describes such a network for the task
  public static Optional<TrainingPlan> plan(TrainingPlan plan, Network network) {
    Architecture wanted = network.architecture();
    int embedded = wanted.input() instanceof Input.Embedding(int _, int width) ? width : 0;
    boolean small = wanted.hidden() <= TrainingPlan.MOST_HIDDEN && wanted.layers() <= TrainingPlan.MOST_LAYERS
        && embedded <= TrainingPlan.MOST_EMBEDDED;
    return Arrays.stream(CellKind.values())
        .filter(kind -> small && kind.cell().equals(wanted.cell()))
        .map(kind -> plan.withCell(kind)
            .withSize(wanted.hidden(), wanted.layers())
            .withBias(wanted.bias())
            .withControl(wanted.control())
            .withEmbedding(embedded)
            .withBeginning(plan.beginning().withGiven(network)))
        .filter(made -> made.architecture().equals(wanted))
        .findFirst();
  }

  /// The task of a name, among those that ship and at the difficulty, that a network is made for.
  ///
  /// @return empty where there is none of this name, or the network has other sizes
  public static Optional<Task> task(String id, Network network) {
    return Tasks.ALL.stream()
        .filter(task -> task.id().equals(id))
        .flatMap(TrainingOn::difficulties)
        .filter(task -> plan(TrainingPlan.standard().withTask(task), network).isPresent())
        .findFirst();
  }

  private static Stream<Task> difficulties(Task task) {
    return task.difficulty()
        .map(range -> IntStream.rangeClosed(range.least(), range.most()).mapToObj(task::withDifficulty))
        .orElseGet(() -> Stream.of(task));
  }
}
