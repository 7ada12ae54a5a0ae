package unrolled.concurrent;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import unrolled.engine.run.Change;
import unrolled.engine.run.HistoryView;
import unrolled.engine.run.Run;
import unrolled.engine.run.RunState;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.run.TrainingSnapshot;

/// One daemon thread that owns a training run, or several that are trained in step: none makes its next step before all
/// have made theirs, and one that diverged stays where it is. Commands reach it through a queue and take effect between
/// two steps; it is watched through a mailbox with one slot. While it runs it puts snapshots there only when the last
/// ones were taken; what a command changed, and a step after which it waits for longer than a pulse, are put there at
/// once.
///
/// Every method may be called from any thread and returns at once.
public final class TrainingLoop implements AutoCloseable {
  /// The key of the sentence for a run that does not fit in memory.
  public static final String TOO_LARGE = "train.failed.memory";
  /// The key of the sentence for everything else that was not foreseen.
  public static final String UNFORESEEN = "train.failed.unforeseen";

  private final BlockingQueue<Command> commands = new LinkedBlockingQueue<>();
  private final AtomicLong ids = new AtomicLong();
  private final AtomicLong sent = new AtomicLong();
  private final CommandLog log = new CommandLog();
  private final LatestValue<List<TrainingSnapshot>> mailbox;
  private final Pacer pacer;
  private final Thread thread = new Thread(this::work, "training");
  private List<Run> runs = List.of();
  private RunState state = RunState.PAUSED;
  private List<TrainingPlan> plans;
  private long runId;
  private long count;

  /// A loop that waits at the beginning; its first snapshots come by themselves.
  ///
  /// @param plans one for each run
  /// @param mailbox where snapshots are put, one for each run
  /// @param nanoTime a clock in nanoseconds
  public TrainingLoop(
      List<TrainingPlan> plans, LatestValue<List<TrainingSnapshot>> mailbox, LongSupplier nanoTime) {
    this.plans = List.copyOf(plans);
    this.mailbox = mailbox;
    pacer = new Pacer(nanoTime);
    reset(plans);
    thread.setDaemon(true);
    thread.start();
  }

  /// Makes step after step from now on.
  public void run() {
    send(new Command.Run());
  }

  /// Waits after the present step.
  public void pause() {
    send(new Command.Pause());
  }

  /// Makes one step, then waits.
  public void step() {
    send(new Command.Step());
  }

  /// Begins new runs and waits.
  ///
  /// @param begin one plan for each
  /// @return their number
  public long reset(List<TrainingPlan> begin) {
    long id = ids.incrementAndGet();
    send(new Command.Reset(List.copyOf(begin), id));
    return id;
  }

  /// Alters something in a run from the next step on.
  ///
  /// @param run which, counted from 0
  public void change(int run, Change change) {
    send(new Command.Alter(run, change));
  }

  /// Makes at most so many steps a second, [Pacer#FULL] for as many as can be made.
  public void pace(double stepsPerSecond) {
    send(new Command.Pace(stepsPerSecond));
  }

  /// Whether a snapshot is of the run that was asked for last; any other is of one that was given up.
  public boolean isCurrent(TrainingSnapshot snapshot) {
    return snapshot.runId() == ids.get();
  }

  /// Whether a snapshot was made after every command so far had been taken.
  public boolean isUpToDate(TrainingSnapshot snapshot) {
    return snapshot.commands() == sent.get();
  }

  private void send(Command command) {
    sent.incrementAndGet();
    commands.add(command);
  }

  /// The commands that took effect in the present run, each with the step at which it did.
  public List<Command.Taken> log() {
    return log.taken();
  }

  /// Ends the thread after the present step.
  @Override
  public void close() {
    thread.interrupt();
  }

  private void work() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        turn();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void turn() throws InterruptedException {
    Command command = state == RunState.RUNNING
        ? commands.poll(pacer.delay(), TimeUnit.NANOSECONDS)
        : commands.take();
    try {
      boolean shown = command != null || pacer.isSlow() || mailbox.isEmpty();
      if (command != null) {
        take(command);
      } else if (pacer.delay() == 0) {
        step(shown);
      }
      if (shown || state != RunState.RUNNING) {
        publish();
      }
    } catch (OutOfMemoryError error) {
      fail(TOO_LARGE, error);
    } catch (RuntimeException | Error error) {
      fail(UNFORESEEN, error);
    }
  }

  private void take(Command command) {
    count++;
    if (command instanceof Command.Reset(List<TrainingPlan> wanted, long id)) {
      begin(wanted, id);
      return;
    }
    if (runs.isEmpty()) {
      return;
    }
    log.add(furthest(), command);
    switch (command) {
      case Command.Run _ -> go();
      case Command.Pause _ -> state = state == RunState.RUNNING ? RunState.PAUSED : state;
      case Command.Step _ -> single();
      case Command.Alter(int run, Change change) -> alter(runs.get(run), change);
      case Command.Pace(double rate) -> pacer.setRate(rate);
      case Command.Reset _ -> throw new IllegalStateException("A reset was taken before.");
    }
  }

  private void begin(List<TrainingPlan> wanted, long id) {
    plans = wanted;
    runId = id;
    state = RunState.PAUSED;
    log.clear();
    runs = List.of();
    runs = List.copyOf(wanted.stream().map(Run::new).toList());
  }

  private void alter(Run run, Change change) {
    run.change(change);
    state = state == RunState.DIVERGED ? RunState.PAUSED : state;
  }

  private void go() {
    if (state == RunState.PAUSED) {
      state = RunState.RUNNING;
      pacer.begin();
    }
  }

  /// While they run, the step under way is the one asked for.
  private void single() {
    if (state == RunState.RUNNING) {
      state = RunState.PAUSED;
    } else if (state == RunState.PAUSED) {
      step(true);
    }
  }

  private void step(boolean measured) {
    for (Run run : runs) {
      run.step(measured);
    }
    pacer.stepped();
    state = runs.stream().allMatch(run -> run.divergence() != null) ? RunState.DIVERGED : state;
  }

  /// How many updates the run that came furthest has made.
  private long furthest() {
    return runs.stream().mapToLong(Run::step).max().orElse(0);
  }

  private void publish() {
    if (!runs.isEmpty()) {
      double speed = state == RunState.RUNNING ? pacer.measured() : 0;
      mailbox.publish(runs.stream().map(run -> run.snapshot(runId, count, state, speed)).toList());
    }
  }

  private void fail(String sentence, Throwable cause) {
    long step = furthest();
    runs = List.of();
    state = RunState.FAILED;
    List<TrainingSnapshot> failed = new ArrayList<>();
    for (TrainingPlan plan : plans) {
      failed.add(new TrainingSnapshot(
          runId, count, plan, state, step, null, 0, HistoryView.empty(0, 0), null, sentence, null, null,
          null, null, Double.NaN, Double.NaN));
    }
    mailbox.publish(failed);
    thread.getUncaughtExceptionHandler().uncaughtException(thread, cause);
  }
}
