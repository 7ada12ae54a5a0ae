package unrolled.concurrent;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import unrolled.engine.run.Change;
import unrolled.engine.run.Detail;
import unrolled.engine.run.Moment;
import unrolled.engine.run.Recall;
import unrolled.engine.run.Run;
import unrolled.engine.run.RunPosition;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.run.TrainingSnapshot;

/// One daemon thread that owns a training run, or several that are trained in step: none makes its next step before all
/// have made theirs, and one that diverged stays where it is. Commands reach it through a queue and take effect between
/// two steps of all, those that alter one run between two steps of that run. It is watched through a mailbox with one
/// slot. While it runs it puts snapshots there only when the last ones were taken; what a command changed, and a step
/// after which it waits for longer than a pulse, at once. Altered while it runs, it rests (see [Rest]), then steps on.
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
  private final AtomicBoolean begun = new AtomicBoolean();
  private final LatestValue<List<TrainingSnapshot>> mailbox;
  private final Pacer pacer;
  private final Thread thread = new Thread(this::work, "training");
  private final Runs runs;
  private final Rest rest;
  private final Crew crew = new Crew(Runtime.getRuntime().availableProcessors());

  /// A loop that waits at the beginning; nothing is computed before [#begin()].
  ///
  /// @param plans one for each run
  /// @param mailbox where snapshots are put, one for each run
  /// @param nanoTime a clock in nanoseconds
  public TrainingLoop(
      List<TrainingPlan> plans, LatestValue<List<TrainingSnapshot>> mailbox, LongSupplier nanoTime) {
    this.mailbox = mailbox;
    pacer = new Pacer(nanoTime);
    rest = new Rest(mailbox::isEmpty, () -> !commands.isEmpty());
    runs = new Runs(List.copyOf(plans), pacer, crew);
    settle(new Command.Reset(List.copyOf(plans), ids.incrementAndGet()));
    thread.setDaemon(true);
  }

  /// Makes the first snapshots. Every question does, and every command but those that only say how it is to be done;
  /// after that this has no effect.
  public void begin() {
    if (begun.compareAndSet(false, true)) {
      thread.start();
    }
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

  /// Waits by itself as soon as so many updates have been made, at once where they have been; run from there on, it
  /// does not wait for them again.
  ///
  /// @param steps counted from the beginning of the runs, 0 for never; another reset forgets it
  public void until(long steps) {
    send(new Command.Until(steps));
  }

  /// Measures the loss on what the tasks hold out, between two steps.
  public void validate() {
    send(new Command.Validate());
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

  /// Begins runs where others stood, in place of all there are, and waits.
  ///
  /// @param from one place for each
  /// @return their number
  public long resume(List<RunPosition> from) {
    long id = ids.incrementAndGet();
    send(new Command.Resume(List.copyOf(from), id));
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
    settle(new Command.Pace(stepsPerSecond));
  }

  /// Says what snapshots hold of the inside of the networks from now on, also of runs that begin later.
  public void watch(Detail wanted) {
    settle(new Command.Watch(wanted));
  }

  /// The way back to a step, told between two steps; empty where there is none. A question changes nothing, so it does
  /// not count as a command.
  ///
  /// @param run which, counted from 0
  /// @param step counted from 1
  public CompletableFuture<Optional<Recall>> recall(int run, long step) {
    CompletableFuture<Optional<Recall>> answer = new CompletableFuture<>();
    commands.add(new Command.Remember(run, step, answer));
    begin();
    return answer;
  }

  /// Where all runs stand, copied between two steps also while they run, so that others can use it; none where there
  /// are no runs yet. A question changes nothing, so it does not count as a command.
  public CompletableFuture<List<RunPosition>> copy() {
    if (!begun.get()) {
      return CompletableFuture.completedFuture(List.of());
    }
    CompletableFuture<List<RunPosition>> answer = new CompletableFuture<>();
    commands.add(new Command.Copy(answer));
    return answer;
  }

  /// Goes on from a step of the past, and waits there; see [Run#goOn(Moment)].
  ///
  /// @param run which, counted from 0
  public void branch(int run, Moment from) {
    send(new Command.Branch(run, from));
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
    settle(command);
    begin();
  }

  private void settle(Command command) {
    sent.incrementAndGet();
    commands.add(command);
  }

  /// Ends the thread after the present step.
  @Override
  public void close() {
    begin();
    thread.interrupt();
  }

  private void work() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        turn();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      crew.close();
    }
  }

  private void turn() throws InterruptedException {
    Command command = next();
    try {
      boolean shown = command != null || pacer.isSlow() || mailbox.isEmpty();
      boolean complete = true;
      if (command != null) {
        runs.take(command);
        rest.after(command);
      } else if (runs.areUnderWay() || pacer.delay() == 0) {
        complete = runs.advance(shown);
      }
      if (complete && (shown || !runs.areRunning())) {
        publish();
      }
    } catch (OutOfMemoryError error) {
      fail(TOO_LARGE, error);
    } catch (RuntimeException | Error error) {
      fail(UNFORESEEN, error);
    }
  }

  /// The next command that can take effect now, null for none. What alters one run need not wait for the others to make
  /// their step, everything else does.
  private @Nullable Command next() throws InterruptedException {
    if (!runs.areRunning()) {
      return commands.take();
    }
    if (rest.isDue()) {
      rest.take();
      return null;
    }
    return runs.areUnderWay()
        ? commands.peek() instanceof Command.Alter ? commands.poll() : null
        : commands.poll(pacer.delay(), TimeUnit.NANOSECONDS);
  }

  private void publish() {
    List<TrainingSnapshot> now = runs.snapshots();
    if (!now.isEmpty()) {
      mailbox.publish(now);
    }
  }

  private void fail(String sentence, Throwable cause) {
    mailbox.publish(runs.fail(sentence));
    thread.getUncaughtExceptionHandler().uncaughtException(thread, cause);
  }
}
