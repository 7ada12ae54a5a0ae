package unrolled.ui.own;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import unrolled.engine.run.Moment;
import unrolled.engine.run.RunState;
import unrolled.engine.run.TrainingSnapshot;

/// Copies of a network while it learns, at most one every [#SECONDS], and one of every state in which it waits.
final class Copies {
  private static final double SECONDS = 2;

  private final Supplier<CompletableFuture<Optional<Moment>>> ask;
  private final Supplier<Source> source;
  private final Executor work;
  private final Executor foreground;
  private final ReadOnlyObjectWrapper<@Nullable Trained> latest = new ReadOnlyObjectWrapper<>();
  private double since = SECONDS;
  private boolean asked;
  private @Nullable TrainingSnapshot seen;
  private long run = -1;
  private long step = -1;
  private int attempt;

  Copies(Supplier<CompletableFuture<Optional<Moment>>> ask, Supplier<Source> source, Executor work,
      Executor foreground) {
    this.ask = ask;
    this.source = source;
    this.work = work;
    this.foreground = foreground;
  }

  void advance(double seconds) {
    since += seconds;
  }

  /// Asks for a copy where the last one is old.
  void follow(TrainingSnapshot now) {
    seen = now;
    boolean other = now.runId() != run || now.step() != step;
    boolean due = now.state() == RunState.PAUSED || (now.state() == RunState.RUNNING && since >= SECONDS);
    if (other && due && !asked) {
      asked = true;
      since = 0;
      run = now.runId();
      step = now.step();
      Source of = source.get();
      int mine = attempt;
      var _ = ask.get()
          .thenApplyAsync(answer -> answer.filter(each -> each.plan().task().equals(of.task()))
              .map(each -> copy(each, of)), work)
          .exceptionally(_ -> Optional.empty())
          .thenAcceptAsync(made -> take(made.filter(_ -> mine == attempt)), foreground);
    }
  }

  private static Trained copy(Moment moment, Source of) {
    return new Trained(moment.network(), of.corpus().tokenizer(), of.corpus().vocabulary(), of.corpus().ids(),
        moment.step() - 1);
  }

  /// Takes a copy; where the run went on meanwhile and waits now, the next one is asked for.
  private void take(Optional<Trained> made) {
    asked = false;
    made.ifPresent(latest::set);
    if (seen != null) {
      follow(seen);
    }
  }

  /// Forgets the run and its last copy; one that is under way will not arrive.
  void forget() {
    attempt++;
    run = -1;
    seen = null;
    latest.set(null);
  }

  /// Something else takes the place of the last copy.
  void use(Trained other) {
    latest.set(other);
  }

  ReadOnlyObjectProperty<@Nullable Trained> latestProperty() {
    return latest.getReadOnlyProperty();
  }
}
