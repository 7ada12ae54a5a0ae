package unrolled.concurrent;

import java.util.ArrayList;
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

/// One daemon thread that owns a training run. Commands reach it through a queue; it is watched through a mailbox with
/// one slot, into which it puts a snapshot whenever the last one was taken.
public final class TrainingLoop implements AutoCloseable {
  /// The sentence for a run that does not fit in memory.
  public static final String TOO_LARGE = "train.failed.memory";
  /// The sentence for everything else that was not foreseen.
  public static final String UNFORESEEN = "train.failed.unforeseen";

  private final BlockingQueue<Command> commands = new LinkedBlockingQueue<>();
  private final AtomicLong runs = new AtomicLong();
  private final LatestValue<TrainingSnapshot> mailbox;
  private final Pacer pacer;
  private final Thread thread = new Thread(this::work, "training");
  private List<Command.Taken> log = new ArrayList<>();
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
  /// @return its number: snapshots with a smaller one belong to a run that was given up
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

  /// Ends the thread; nothing is published any more.
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
      if (command != null) {
        take(command);
      } else {
        step(mailbox.isEmpty());
      }
    } catch (OutOfMemoryError _) {
      fail(TOO_LARGE);
    } catch (RuntimeException | LinkageError _) {
      fail(UNFORESEEN);
    }
  }

  private void take(Command command) {
    if (command instanceof Command.Reset(TrainingPlan wanted, long id)) {
      begin(wanted, id);
    } else if (run != null) {
      log.add(new Command.Taken(run.step(), command));
      switch (command) {
        case Command.Run _ -> go();
        case Command.Pause _ -> state = state == RunState.RUNNING ? RunState.PAUSED : state;
        case Command.Step _ -> single();
        case Command.Change(TrainingConfig training) -> run.change(training);
        case Command.Pace(double rate) -> pacer.setRate(rate);
        case Command.Reset _ -> throw new IllegalStateException("taken above");
      }
    }
    publish();
  }

  private void begin(TrainingPlan wanted, long id) {
    plan = wanted;
    runId = id;
    run = null;
    state = RunState.PAUSED;
    log = new ArrayList<>();
    run = new Run(wanted);
  }

  private void go() {
    if (state == RunState.PAUSED) {
      state = RunState.RUNNING;
      pacer.begin();
    }
  }

  private void single() {
    if (state == RunState.RUNNING) {
      state = RunState.PAUSED;
    } else if (state == RunState.PAUSED) {
      step(true);
    }
  }

  private void step(boolean shown) {
    if (run == null) {
      return;
    }
    run.step(shown);
    pacer.stepped();
    if (run.divergence() != null) {
      state = RunState.DIVERGED;
    }
    if (shown || state == RunState.DIVERGED) {
      publish();
    }
  }

  private void publish() {
    if (run != null) {
      mailbox.publish(run.snapshot(runId, state, state == RunState.RUNNING ? pacer.measured() : 0));
    }
  }

  private void fail(String sentence) {
    state = RunState.FAILED;
    long step = run == null ? 0 : run.step();
    run = null;
    mailbox.publish(new TrainingSnapshot(runId, plan, state, step, null, 0,
        HistoryView.empty(plan.layers(), plan.timesteps()), null, sentence, null, null));
  }
}
