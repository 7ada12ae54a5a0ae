package unrolled.ui.insight;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import unrolled.engine.data.Tokens;
import unrolled.engine.generate.Speaker;
import unrolled.engine.insight.CellsCompared;

/// Networks of three kinds that learn the text the network learned from, to see how far back each looks. They are
/// trained elsewhere, when a person says so, and given up when a person says so or the text becomes another.
final class CellsViewModel {
  /// H of every network.
  static final int UNITS = 32;
  /// How many updates each makes.
  static final int STEPS = 400;

  private static final long SEED = 1;
  private static final int TOLD = 100;

  private final Executor work;
  private final Executor window;
  private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
  private final ReadOnlyObjectWrapper<@Nullable CellsCompared> compared = new ReadOnlyObjectWrapper<>();
  private final int steps;
  private int[] learned = {};
  private List<String> tokens = List.of();
  private AtomicBoolean wanted = new AtomicBoolean();

  CellsViewModel(Executor work, Executor window) {
    this(work, window, STEPS);
  }

  /// @param steps how many updates each network makes
  CellsViewModel(Executor work, Executor window, int steps) {
    this.work = work;
    this.window = window;
    this.steps = steps;
  }

  /// Takes the text a network learned from; another one gives up what is under way and forgets what was found.
  void follow(@Nullable Speaker speaker) {
    int[] text = speaker == null ? new int[0] : speaker.learned();
    List<String> vocabulary = speaker == null ? List.of() : speaker.tokens();
    if (!Arrays.equals(text, learned) || !vocabulary.equals(tokens)) {
      cancel();
      learned = text;
      tokens = vocabulary;
      compared.set(null);
      ready.set(CellsCompared.Question.isEnough(text.length));
    }
  }

  /// Trains the networks.
  void start() {
    if (!ready.get() || busy.get()) {
      return;
    }
    AtomicBoolean mine = new AtomicBoolean(true);
    wanted = mine;
    busy.set(true);
    progress.set(0);
    int[] text = learned;
    List<String> vocabulary = tokens;
    work.execute(() -> {
      var question = new CellsCompared.Question(Tokens.of(text, vocabulary), UNITS, steps, SEED);
      int every = Math.max(1, question.allSteps() / TOLD);
      var found = CellsCompared.of(question, made -> {
        if (made % every == 0) {
          double share = (double) made / question.allSteps();
          window.execute(() -> tell(mine, share));
        }
        return mine.get();
      });
      found.ifPresent(each -> window.execute(() -> finish(mine, each)));
    });
  }

  private void tell(AtomicBoolean mine, double share) {
    if (mine.get()) {
      progress.set(share);
    }
  }

  private void finish(AtomicBoolean mine, CellsCompared found) {
    if (mine.get()) {
      busy.set(false);
      compared.set(found);
    }
  }

  /// Gives up; what was found before stays.
  void cancel() {
    wanted.set(false);
    busy.set(false);
  }

  /// Whether there is a text that is long enough.
  ReadOnlyBooleanProperty readyProperty() {
    return ready.getReadOnlyProperty();
  }

  /// Whether networks are trained.
  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /// How far they have come, 0 to 1.
  ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /// What was found last, null for nothing yet.
  ReadOnlyObjectProperty<@Nullable CellsCompared> comparedProperty() {
    return compared.getReadOnlyProperty();
  }
}
