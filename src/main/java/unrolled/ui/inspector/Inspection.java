package unrolled.ui.inspector;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import unrolled.engine.run.Moment;
import unrolled.ui.session.Session;

/// What a person picked in a chart of runs: its training step is opened in the session that all screens share, with the
/// number selected, so that the inspector beside the chart explains it, and Step shows the very same.
///
/// There is one in a window. It ends when it is closed, or when something else is opened in the session.
public final class Inspection {
  /// On no screen.
  public static final String NOWHERE = "";

  private final Session session;
  private final Executor background;
  private final Executor foreground;
  private final StringProperty screen = new SimpleStringProperty(NOWHERE);
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NONE);
  private final AtomicLong asked = new AtomicLong();

  /// How far it has come.
  ///
  /// @param runId the runs it is of
  /// @param name what the run is called, asked for anew in every language
  /// @param picked what was picked, null for nothing
  /// @param moment the training step, null while it is made again and where it cannot be reached
  /// @param told what was counted about it, null for a number
  /// @param searching whether it is being made again
  public record State(long runId, Supplier<String> name, @Nullable Picked picked, @Nullable Moment moment,
      Fact.@Nullable Told told, boolean searching) {
    static final State NONE = new State(-1, () -> "", null, null, null, false);

    State at(@Nullable Moment found, Fact.@Nullable Told counted) {
      return new State(runId, name, picked, found, counted, false);
    }
  }

  /// The way to a training step; gone in the background.
  public interface Way {
    /// The step, null where it cannot be reached or was given up.
    @Nullable
    Moment moment(BooleanSupplier isGivenUp);
  }

  /// An inspection of nothing.
  ///
  /// @param background where steps are made again
  /// @param foreground where they are shown: the JavaFX thread
  public Inspection(Session session, Executor background, Executor foreground) {
    this.session = session;
    this.background = background;
    this.foreground = foreground;
    session.shownProperty().subscribe(now -> {
      if (state.get().moment() != null && !now.equals(state.get().moment())) {
        close();
      }
    });
    screen.subscribe(now -> {
      if (now.equals(NOWHERE)) {
        asked.incrementAndGet();
        state.set(State.NONE);
      }
    });
  }

  /// Explains a number of a training step beside a screen.
  ///
  /// @param where the id of the screen
  /// @param runId the runs it is of
  /// @param name what the run is called
  /// @param way to the training step
  /// @param picked the number
  public void inspect(String where, long runId, Supplier<String> name, Way way, Picked picked) {
    long question = asked.incrementAndGet();
    state.set(new State(runId, name, picked, null, null, true));
    screen.set(where);
    background.execute(() -> {
      BooleanSupplier isGivenUp = () -> question != asked.get();
      Moment moment = isGivenUp.getAsBoolean() ? null : way.moment(isGivenUp);
      Fact fact = picked.fact();
      Fact.Told told = moment == null || fact == null ? null : fact.of(moment);
      foreground.execute(() -> arrive(question, moment, told));
    });
  }

  private void arrive(long question, @Nullable Moment moment, Fact.@Nullable Told told) {
    Picked picked = state.get().picked();
    if (question == asked.get() && picked != null) {
      state.set(state.get().at(moment, told));
      if (moment != null) {
        session.open(moment, picked.spot());
      }
    }
  }

  /// Closes what is of other runs than those that a screen has now.
  public void onlyOf(String where, long runId) {
    if (screen.get().equals(where) && state.get().runId() != runId) {
      close();
    }
  }

  /// Nothing is explained beside a screen of runs any more; in Step the update stays open.
  public void close() {
    screen.set(NOWHERE);
  }

  /// The screen beside which it is explained, [#NOWHERE] for none; may be set to that.
  public StringProperty screenProperty() {
    return screen;
  }

  /// How far it has come.
  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }
}
