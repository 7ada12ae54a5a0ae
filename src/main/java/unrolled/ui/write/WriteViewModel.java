package unrolled.ui.write;

import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import unrolled.engine.generate.Choice;
import unrolled.engine.generate.Sampling;
import unrolled.engine.generate.Speaker;
import unrolled.engine.generate.Written;
import unrolled.engine.session.SavedWriting;
import unrolled.engine.session.SavedWriting.Writer;

/// A prompt that is continued token by token: what is written, what could come next, how it is drawn. All computing is
/// done off the thread of the window.
public final class WriteViewModel {
  private static final int MOST_AT_ONCE = 8;

  private final StringProperty prompt = new SimpleStringProperty();
  private final ObjectProperty<Sampling> sampling = new SimpleObjectProperty<>(Sampling.standard());
  private final ObjectProperty<WritingSpeed> speed = new SimpleObjectProperty<>(WritingSpeed.FIVE);
  private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(Page.EMPTY);
  private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
  private final IntegerProperty selected = new SimpleIntegerProperty(-1);
  private final Desk<Draft, Page> desk;
  private final AtomicBoolean arrived = new AtomicBoolean();
  private @Nullable SavedWriting goal;
  private double due;

  /// @param speaker who writes; may be another one at any time
  /// @param begin the prompt to begin with
  /// @param work where it is computed
  /// @param window where commands are given and pages are shown
  public WriteViewModel(ObservableValue<@Nullable Speaker> speaker, String begin, Executor work,
      Executor window) {
    prompt.set(begin);
    desk = new Desk<>(work, window, new Draft(sampling.get()), Draft::page, this::show);
    sampling.subscribe((_, now) -> desk.order(draft -> draft.draw(now)));
    speaker.subscribe(this::speak);
  }

  private void speak(@Nullable Speaker other) {
    String typed = prompt.get();
    desk.order(draft -> draft.speak(other, typed));
  }

  private void show(Page now) {
    Choice choice = now.choice();
    boolean same = choice != null && page.get().ids().equals(now.ids()) && selected.get() >= 0
        && selected.get() < choice.size() && Objects.equals(page.get().speaker(), now.speaker());
    if (now.hasOtherWords(page.get())) {
      prompt.set(now.prompt().isEmpty() ? prompt.get() : now.prompt());
    }
    if (arrived.getAndSet(false)) {
      prompt.set(now.prompt());
      goal = null;
    }
    page.set(now);
    if (!same) {
      selected.set(choice == null ? -1 : choice.token());
    }
    if (!now.canGoOn()) {
      playing.set(false);
    }
  }

  /// What a file keeps; while it goes back to what was kept, that. Null where nothing is written.
  ///
  /// @param writer whose network writes
  /// @param epoch after which epoch of the program
  public @Nullable SavedWriting keep(Writer writer, int epoch) {
    Page now = page.get();
    return goal != null || now.ids().isEmpty()
        ? goal
        : new SavedWriting(writer, epoch, sampling.get(), now.written(), now.others());
  }

  /// Goes back to what was kept; whoever wrote it is there.
  public void take(SavedWriting kept) {
    goal = kept;
    sampling.set(kept.sampling());
    stop(draft -> {
      draft.take(kept.text(), kept.left());
      arrived.set(true);
    });
  }

  /// What is typed as a prompt.
  public StringProperty promptProperty() {
    return prompt;
  }

  /// How the next token is drawn.
  public ObjectProperty<Sampling> samplingProperty() {
    return sampling;
  }

  /// How fast it plays.
  public ObjectProperty<WritingSpeed> speedProperty() {
    return speed;
  }

  /// What is written and what could come next.
  public ReadOnlyObjectProperty<Page> pageProperty() {
    return page.getReadOnlyProperty();
  }

  /// Whether tokens follow each other by themselves.
  public ReadOnlyBooleanProperty playingProperty() {
    return playing.getReadOnlyProperty();
  }

  /// The token whose arithmetic is shown; −1 for none.
  public IntegerProperty selectedProperty() {
    return selected;
  }

  /// Begins with the prompt that is typed.
  public void read() {
    playing.set(false);
    String typed = prompt.get();
    desk.order(draft -> draft.read(typed));
  }

  /// Writes the token that is drawn.
  public void step() {
    playing.set(false);
    desk.order(Draft::step);
  }

  /// Takes the last token back.
  public void back() {
    stop(Draft::back);
  }

  /// Goes back to the prompt.
  public void toPrompt() {
    stop(draft -> draft.back(0));
  }

  /// Goes back to before a token, whose choice is then open again; in the prompt, to its end.
  public void rewind(int place) {
    stop(draft -> draft.back(place));
  }

  /// Writes this token instead of the one that was drawn.
  public void choose(int token) {
    stop(draft -> draft.choose(token));
  }

  /// Takes up a way that was left, with its prompt.
  void resume(Written branch) {
    prompt.set(branch.prompt());
    stop(draft -> draft.resume(branch));
  }

  private void stop(Consumer<Draft> order) {
    playing.set(false);
    desk.order(order);
  }

  /// Plays, or pauses.
  public void togglePlay() {
    due = 1;
    playing.set(!playing.get() && page.get().canGoOn());
  }

  /// Lets time pass while it plays. Tokens that come late are not made up for.
  public void advance(double seconds) {
    if (!playing.get() || desk.isBusy()) {
      return;
    }
    due += seconds * speed.get().tokensPerSecond();
    int now = (int) Math.min(due, MOST_AT_ONCE);
    due = now == MOST_AT_ONCE ? 0 : due - now;
    for (int i = 0; i < now; i++) {
      desk.order(Draft::step);
    }
  }

  /// Changes how tokens are drawn, one setting at a time.
  public void setTemperature(double temperature) {
    Sampling now = sampling.get();
    sampling.set(new Sampling(temperature, now.topK(), now.topP(), now.greedy(), now.seed()));
  }

  /// Keeps so many of the most probable tokens, 0 for all.
  public void setTopK(int most) {
    Sampling now = sampling.get();
    sampling.set(new Sampling(now.temperature(), most, now.topP(), now.greedy(), now.seed()));
  }

  /// Keeps as many of the most probable tokens as have this much probability together.
  public void setTopP(double share) {
    Sampling now = sampling.get();
    sampling.set(new Sampling(now.temperature(), now.topK(), share, now.greedy(), now.seed()));
  }

  /// Takes the most probable token, or draws.
  public void setGreedy(boolean greedy) {
    Sampling now = sampling.get();
    sampling.set(new Sampling(now.temperature(), now.topK(), now.topP(), greedy, now.seed()));
  }

  /// Draws other numbers.
  public void setSeed(long seed) {
    Sampling now = sampling.get();
    sampling.set(new Sampling(now.temperature(), now.topK(), now.topP(), now.greedy(), seed));
  }

  /// Everything as it was at first; the text stays until a prompt is read.
  public void reset() {
    playing.set(false);
    sampling.set(Sampling.standard());
    speed.set(WritingSpeed.FIVE);
    toPrompt();
  }
}
