package unrolled.concurrent;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import unrolled.engine.run.HistoryView;
import unrolled.engine.run.Run;
import unrolled.engine.run.RunState;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.engine.train.TrainingConfig;

/// One daemon thread that owns a training run. Commands reach it through a queue and take effect between two steps; it
/// is watched through a mailbox with one slot. While it runs it puts a snapshot there only when the last one was taken;
/// what a command changed, and a step after which it waits for longer than a pulse, are put there at once.
///
/// Every method may be called from any thread and returns at once.
public final class TrainingLoop implements AutoCloseable {
  /// The key of the sentence for a run that does not fit in memory.
  public static final String TOO_LARGE = "train.failed.memory";
  /// The key of the sentence for everything else that was not foreseen.
  public static final String UNFORESEEN = "train.failed.unforeseen";

  private final BlockingQueue<Command> commands = new LinkedBlockingQueue<>();
  private final AtomicLong runs = new AtomicLong();
  private final CommandLog log = new CommandLog();
  private final LatestValue<TrainingSnapshot> mailbox;
  private final Pacer pacer;
  private final Thread thread = new Thread(this::work, "training");
  private @Nullable Run run;
  private RunState state = RunState.PAUSED;
  private TrainingPlan plan;
  private long runId;

  /// A loop that waits at the beginning of a run; its first snapshot comes by itself.
  ///
  /// @param mailbox where snapshots are put
  /// @param nanoTime a clock in nanoseconds
  public TrainingLoop(TrainingPlan plan, LatestValue<TrainingSnapshot> mailbox, LongSupplier nanoTime) {
    this.plan = plan;
    this.mailbox = mailbox;
    pacer = new Pacer(nanoTime);
    reset(plan);
    thread.setDaemon(true);
    thread.start();
  }

  /// Makes step after step from now on.
  public void run() {
    commands.add(new Command.Run());
  }

  /// Waits after the present step.
  public void pause() {
    commands.add(new Command.Pause());
  }

  /// Makes one step, then waits.
  public void step() {
    commands.add(new Command.Step());
  }

  /// Begins a new run and waits.
  ///
  /// @return its number
  public long reset(TrainingPlan begin) {
    long id = runs.incrementAndGet();
    commands.add(new Command.Reset(begin, id));
    return id;
  }

  /// Learns in another way from the next step on.
  public void change(TrainingConfig training) {
    commands.add(new Command.Change(training));
  }

  /// Makes at most so many steps a second, [Pacer#FULL] for as many as can be made.
  public void pace(double stepsPerSecond) {
    commands.add(new Command.Pace(stepsPerSecond));
  }

  /// Whether a snapshot is of the run that was asked for last; any other is of one that was given up.
  public boolean isCurrent(TrainingSnapshot snapshot) {
    return snapshot.runId() == runs.get();
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
    if (command instanceof Command.Reset(TrainingPlan wanted, long id)) {
      begin(wanted, id);
      return;
    }
    if (run == null) {
      return;
    }
    log.add(run.step(), command);
    switch (command) {
      case Command.Run _ -> go();
      case Command.Pause _ -> state = state == RunState.RUNNING ? RunState.PAUSED : state;
      case Command.Step _ -> single();
      case Command.Change(TrainingConfig training) -> run.change(training);
      case Command.Pace(double rate) -> pacer.setRate(rate);
      case Command.Reset _ -> throw new IllegalStateException("A reset was taken before.");
    }
  }

  private void begin(TrainingPlan wanted, long id) {
    plan = wanted;
    runId = id;
    state = RunState.PAUSED;
    log.clear();
    run = null;
    run = new Run(wanted);
  }

  private void go() {
    if (state == RunState.PAUSED) {
      state = RunState.RUNNING;
      pacer.begin();
    }
  }

  /// While it runs, the step under way is the one asked for.
  private void single() {
    if (state == RunState.RUNNING) {
      state = RunState.PAUSED;
    } else if (state == RunState.PAUSED) {
      step(true);
    }
  }

  private void step(boolean measured) {
    if (run != null) {
      run.step(measured);
      pacer.stepped();
      state = run.divergence() == null ? state : RunState.DIVERGED;
    }
  }

  private void publish() {
    if (run != null) {
      double speed = state == RunState.RUNNING ? pacer.measured() : 0;
      mailbox.publish(run.snapshot(runId, state, speed));
    }
  }

  private void fail(String sentence, Throwable cause) {
    long step = run == null ? 0 : run.step();
    run = null;
    state = RunState.FAILED;
    mailbox.publish(new TrainingSnapshot(
        runId, plan, state, step, null, 0, HistoryView.empty(0, 0), null, sentence, null, null));
    thread.getUncaughtExceptionHandler().uncaughtException(thread, cause);
  }
}
