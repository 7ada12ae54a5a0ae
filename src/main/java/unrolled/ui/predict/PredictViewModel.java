package unrolled.ui.predict;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import unrolled.engine.formula.Element;
import unrolled.engine.predict.Guess;
import unrolled.engine.predict.Judge;
import unrolled.engine.predict.Question;
import unrolled.engine.predict.Questions;
import unrolled.engine.predict.Verdict;
import unrolled.engine.trace.Granularity;
import unrolled.ui.playback.Playhead;
import unrolled.ui.playback.Sentence;
import unrolled.ui.session.Session;
import unrolled.ui.step.StepSubject;
import unrolled.ui.text.Message;

/// Predict first: stands between the playhead and the next result, and lets it pass once something has been predicted.
///
/// While a question is open the playhead stands *before* the step it is about, so nothing in the window knows the
/// answer. A step forward while a question is open passes it over: the result is shown, and it does not count. Steps
/// back and jumps never ask.
public final class PredictViewModel {
  private final Session session;
  private final Playhead playhead;
  private final BooleanProperty on = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<@Nullable Question> question = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Verdict> verdict = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Element> asked = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Message> problem = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Score> score = new ReadOnlyObjectWrapper<>(Score.NONE);
  private final StringProperty typed = new SimpleStringProperty("");
  private final ObjectProperty<Guess.@Nullable Sign> sign = new SimpleObjectProperty<>();
  private final ObjectProperty<Guess.@Nullable Size> size = new SimpleObjectProperty<>();

  /// Predictions about what a session steps through.
  public PredictViewModel(Session session) {
    this.session = session;
    playhead = session.playhead();
    playhead.ask(this::mayPass);
    on.subscribe(_ -> close());
    session.subjectProperty().subscribe(_ -> close());
    playhead.positionProperty().subscribe(_ -> follow());
    playhead.progressProperty().subscribe(_ -> follow());
    session.selectedProperty().subscribe(this::turnTo);
    typed.subscribe(_ -> problem.set(null));
    sign.subscribe(_ -> problem.set(null));
    size.subscribe(_ -> problem.set(null));
  }

  /// Whether the playhead may go on to a position; otherwise it stands before the last step of the way and asks.
  private boolean mayPass(int to) {
    StepSubject about = session.subjectProperty().get();
    Question open = question.get();
    if (!on.get() || about == null) {
      return true;
    }
    if (open != null && open.step().index() == to - 1 && playhead.position() == to - 1) {
      if (verdict.get() == null) {
        close();
      }
      return true;
    }
    Optional<Question> next =
        Questions.before(about.trace(), to - 1, about.sequence(), session.selectedProperty().get());
    next.ifPresent(each -> {
      playhead.to(to - 1);
      open(each);
    });
    return next.isEmpty();
  }

  private void open(Question next) {
    close();
    question.set(next);
    asked.set(next.element());
  }

  private void close() {
    asked.set(null);
    question.set(null);
    verdict.set(null);
    problem.set(null);
    typed.set("");
    sign.set(null);
    size.set(null);
  }

  /// A question stays while the playhead stands before its step, an answer while it stands behind it.
  private void follow() {
    Question open = question.get();
    if (open == null) {
      return;
    }
    boolean answered = verdict.get() != null;
    int place = open.step().index();
    boolean here = playhead.position() == place && (answered || playhead.progressProperty().get() == 1);
    if (!here && !(answered && playhead.position() == place + 1)) {
      close();
    }
  }

  /// Asks for another number of the same step, the one a person selects.
  private void turnTo(@Nullable Element selected) {
    StepSubject about = session.subjectProperty().get();
    Question open = question.get();
    if (selected == null || about == null || open == null || verdict.get() != null) {
      return;
    }
    Questions.before(about.trace(), open.step().index(), about.sequence(), selected)
        .filter(each -> each.element().with(selected.quantity()).equals(selected))
        .ifPresent(each -> {
          question.set(each);
          asked.set(each.element());
        });
  }

  /// Reveals the result and judges the prediction; once revealed, goes on to the next question.
  public void answer() {
    Question open = question.get();
    if (open == null || verdict.get() != null) {
      goOn();
      return;
    }
    Optional<Guess> guess = guess();
    if (guess.isPresent()) {
      Verdict judged = Judge.judge(open, guess.get());
      verdict.set(judged);
      score.set(score.get().with(judged.right()));
      asked.set(null);
      playhead.next(Granularity.OP);
    }
  }

  /// On to the next question.
  public void goOn() {
    if (on.get()) {
      playhead.next(playhead.granularityProperty().get());
    }
  }

  /// Shows the result without a prediction; it does not count.
  void pass() {
    playhead.next(Granularity.OP);
  }

  /// One step back, which never asks.
  void back() {
    playhead.previous(Granularity.OP);
  }

  private Optional<Guess> guess() {
    Guess.Sign side = sign.get();
    Guess.Size far = size.get();
    if (!typed.get().isBlank()) {
      Optional<Guess.Exact> number = Guess.Exact.parse(typed.get());
      problem.set(number.isPresent() ? null : Message.of("predict.problem.number"));
      return number.map(each -> each);
    } else if (side == null) {
      problem.set(Message.of(far == null ? "predict.problem.nothing" : "predict.problem.sign"));
      return Optional.empty();
    } else if (far == null && side != Guess.Sign.ZERO) {
      problem.set(Message.of("predict.problem.size"));
      return Optional.empty();
    }
    return Optional.of(new Guess.Rough(side, far == null ? Guess.Size.SMALL : far));
  }

  /// What has just happened, in a sentence.
  Sentence sentence() {
    return playhead.story().sentence(playhead.position());
  }

  /// Where the sentence is about.
  ReadOnlyIntegerProperty positionProperty() {
    return playhead.positionProperty();
  }

  /// Switches predicting on or off.
  public void toggle() {
    on.set(!on.get());
  }

  /// Begins to count anew.
  public void resetScore() {
    score.set(Score.NONE);
  }

  /// Whether results are hidden until they are predicted.
  public BooleanProperty onProperty() {
    return on;
  }

  /// What is asked, or was until the playhead goes on; null for nothing.
  public ReadOnlyObjectProperty<@Nullable Question> questionProperty() {
    return question.getReadOnlyProperty();
  }

  /// What came of the prediction, null before one.
  public ReadOnlyObjectProperty<@Nullable Verdict> verdictProperty() {
    return verdict.getReadOnlyProperty();
  }

  /// The number that is hidden, null for none.
  public ReadOnlyObjectProperty<@Nullable Element> askedProperty() {
    return asked.getReadOnlyProperty();
  }

  /// Why a prediction cannot be judged, null where it can.
  public ReadOnlyObjectProperty<@Nullable Message> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// How often it was right.
  public ReadOnlyObjectProperty<Score> scoreProperty() {
    return score.getReadOnlyProperty();
  }

  /// The number as it is being typed.
  public StringProperty typedProperty() {
    return typed;
  }

  /// The sign that was picked, null for none.
  public ObjectProperty<Guess.@Nullable Sign> signProperty() {
    return sign;
  }

  /// The size that was picked, null for none.
  public ObjectProperty<Guess.@Nullable Size> sizeProperty() {
    return size;
  }
}
