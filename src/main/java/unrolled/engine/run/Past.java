package unrolled.engine.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import unrolled.engine.graph.Graph;

/// What is kept of a run so that every one of its steps can be made again: its state after 0, 2ᵏ, 2·2ᵏ … updates, where
/// k grows by one whenever the table is full and every second state leaves it; and the plans that held, each with the
/// number of updates after which it did.
///
/// Memory: n states of 24·P bytes for P parameters, where n is the even number in 4 to 1024 with which they take
/// [#MOST_BYTES] at most. An LSTM of 64 units (P = 17,603 with three symbols) keeps 236 states in 100 MB, however many
/// steps it makes. One of 128 units and two layers with 65 characters (P = 240,705 with two biases) keeps 16. For
/// P > 1,040,000 it is the 4 states: 96·P bytes, 400 MB for eight layers of LSTM with 256 units. A state that leaves
/// makes room for the next one, so once the table has been full nothing is allocated. After u updates the longest way
/// from a state to a step is 2ᵏ − 1 < 2·u / n updates, for 100,000 updates of the first LSTM 511.
final class Past {
  /// What the states take at most, as long as there are more than 4.
  static final long MOST_BYTES = 100_000_000;
  /// Most plans; when there are more, the older half is forgotten and what lies before cannot be reached any more.
  static final int MOST_PLANS = 10_000;

  private static final int LEAST = 4;
  private static final int MOST = 1024;

  private final Graph graph;
  private final int capacity;
  private final List<Checkpoint> checkpoints = new ArrayList<>();
  private final Deque<LearningState> spare = new ArrayDeque<>();
  private final List<Turn> turns = new ArrayList<>();
  private long stride = 1;
  private long forgotten = -1;
  private long first;

  /// A state on the way.
  ///
  /// @param updates after how many
  /// @param plan that held for the latest of them
  record Checkpoint(long updates, TrainingPlan plan, LearningState state) {}

  /// Another plan.
  ///
  /// @param updates after how many it held
  record Turn(long updates, TrainingPlan plan) {}

  Past(Graph graph) {
    this.graph = graph;
    long fit = MOST_BYTES / Math.max(1, LearningState.bytes(graph));
    capacity = Math.clamp(fit, LEAST, MOST) / 2 * 2;
  }

  /// How many states there is room for.
  int capacity() {
    return capacity;
  }

  /// After so many updates another state is kept.
  long stride() {
    return stride;
  }

  /// How many bytes the states take, those that wait for their next use included.
  long bytes() {
    return (checkpoints.size() + spare.size()) * LearningState.bytes(graph);
  }

  /// Keeps the state after so many updates where its turn has come.
  void keep(long updates, Learner learner) {
    if (updates % stride != 0) {
      return;
    }
    if (checkpoints.size() == capacity) {
      thin();
    }
    if (updates % stride == 0) {
      LearningState state = spare.isEmpty() ? new LearningState(graph) : spare.pop();
      state.readFrom(learner);
      checkpoints.add(new Checkpoint(updates, learner.plan(), state));
    }
  }

  private void thin() {
    stride *= 2;
    for (int i = 0; i < capacity / 2; i++) {
      spare.push(checkpoints.get(2 * i + 1).state());
      checkpoints.set(i, checkpoints.get(2 * i));
    }
    checkpoints.subList(capacity / 2, capacity).clear();
  }

  /// Forgets everything and begins with the state after so many updates, which no earlier one leads to.
  void beginAt(long updates, Learner learner) {
    checkpoints.forEach(each -> spare.push(each.state()));
    checkpoints.clear();
    LearningState state = spare.isEmpty() ? new LearningState(graph) : spare.pop();
    state.readFrom(learner);
    checkpoints.add(new Checkpoint(updates, learner.plan(), state));
    first = updates;
  }

  /// Notes that another plan holds. Of several after the same update the last one decides, unless in between the
  /// optimizer was another and its averages began anew.
  void turn(long updates, TrainingPlan plan) {
    if (!turns.isEmpty() && turns.getLast().updates() == updates
        && turns.getLast().plan().training().optimizer().equals(plan.training().optimizer())) {
      turns.removeLast();
    }
    turns.add(new Turn(updates, plan));
    if (turns.size() > MOST_PLANS) {
      List<Turn> older = turns.subList(0, MOST_PLANS / 2);
      forgotten = older.getLast().updates();
      older.clear();
    }
  }

  /// The first step that can be reached, counted from 1.
  long earliest() {
    return Math.max(first + 1, forgotten < 0 ? 1 : (forgotten / stride + 1) * stride + 1);
  }

  /// The way to a step.
  ///
  /// @param step counted from 1, at least [#earliest()]
  Recall recall(long step) {
    Checkpoint from = checkpoints.getFirst();
    for (Checkpoint each : checkpoints) {
      from = each.updates() < step ? each : from;
    }
    long begin = from.updates();
    List<Turn> since =
        turns.stream().filter(each -> each.updates() >= begin && each.updates() < step).toList();
    return new Recall(new Checkpoint(begin, from.plan(), from.state().copy(graph)), since, step);
  }

  /// Forgets what came after so many updates.
  void cut(long updates) {
    while (checkpoints.getLast().updates() > updates) {
      spare.push(checkpoints.removeLast().state());
    }
    turns.removeIf(each -> each.updates() > updates);
  }
}
