package unrolled.ui.own;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import unrolled.engine.data.Reading;
import unrolled.engine.data.TokenText;
import unrolled.engine.data.Tokens;
import unrolled.engine.generate.CorpusSpeaker;
import unrolled.engine.generate.SpeakerFile;
import unrolled.engine.io.FileProblem;
import unrolled.engine.io.FileProblem.Reason;
import unrolled.engine.run.TrainingOn;
import unrolled.engine.run.TrainingPlan;
import unrolled.ui.text.Message;

/// Weights of a trained network in a file, together with how its text was cut, so that the file alone is enough to let
/// it go on with a text.
public final class WeightsViewModel {
  private final OwnViewModel model;
  private final Executor work;
  private final Executor foreground;
  private final ReadOnlyObjectWrapper<@Nullable Message> said = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Trained> opened = new ReadOnlyObjectWrapper<>();
  private @Nullable Trained waiting;

  /// @param work where files are read and written
  /// @param foreground where it is told: the JavaFX thread
  WeightsViewModel(OwnViewModel model, Executor work, Executor foreground) {
    this.model = model;
    this.work = work;
    this.foreground = foreground;
  }

  /// Writes what has been learned so far.
  public void save(Path file) {
    Trained now = model.trainedProperty().get();
    if (now != null) {
      work.execute(() -> {
        Message result = write(now, file);
        foreground.execute(() -> said.set(result));
      });
    }
  }

  private static Message write(Trained now, Path file) {
    try {
      SpeakerFile.write(file, now.network(), now.notes(), Map.of());
      return Message.of("own.saved", file.toString(), now.step());
    } catch (FileProblem _) {
      return Message.of("own.problem.save");
    }
  }

  /// Reads a network that was written here; it takes the place of the last copy until training brings another.
  public void open(Path file) {
    work.execute(() -> {
      Runnable end = read(file);
      foreground.execute(end);
    });
  }

  private Runnable read(Path file) {
    try {
      CorpusSpeaker read = SpeakerFile.read(file);
      Trained now = new Trained(read.network(), read.tokenizer(), read.vocabulary(), read.learned(), 0);
      return () -> show(file, now);
    } catch (FileProblem problem) {
      return () -> said.set(Message.of(problem.reason() == Reason.TRANSLATES
          ? "own.problem.translates"
          : "own.problem.weights"));
    }
  }

  private void show(Path file, Trained now) {
    model.use(now);
    opened.set(now);
    said.set(Message.of("own.opened", file.toString(), now.network().architecture().layers(),
        now.network().architecture().hidden(), now.vocabulary().size()));
  }

  /// Sets a run up that begins with exactly the weights that were opened last, on the text that is ready, and waits;
  /// nothing where none were opened. The text is cut and numbered as that of the file was; what the file's vocabulary
  /// lacks becomes its unknown token. Where it has none, a sentence says so and everything stays as it is.
  public void trainOn() {
    Trained from = opened.get();
    if (from == null) {
      return;
    }
    SourceViewModel source = model.source();
    if (plan(from, TokenText.of(few(from), Reading.STREAMS, 0)).isEmpty()) {
      say(Message.of("own.problem.train-on"));
      return;
    }
    waiting = from;
    Source ready = source.sourceProperty().get();
    boolean read = ready.choice().equals(source.choiceProperty().get().withNotes(from.notes()));
    if (source.busyProperty().get() || !read) {
      source.change(source.choiceProperty().get().withNotes(from.notes()));
    } else {
      begin(ready);
    }
  }

  private static Tokens few(Trained from) {
    return Tokens.of(new int[TokenText.SHORTEST], from.vocabulary().tokens());
  }

  private Optional<TrainingPlan> plan(Trained from, TokenText task) {
    return TrainingOn.plan(model.training().planProperty().get().withTask(task), from.network());
  }

  /// Begins with the weights that wait for this text.
  ///
  /// @return whether any did
  boolean begin(Source now) {
    Trained from = waiting;
    if (from == null || !now.choice().notes().equals(Optional.of(from.notes()))) {
      return false;
    }
    waiting = null;
    Optional<TrainingPlan> plan = plan(from, now.task());
    plan.ifPresent(each -> {
      model.training().change(each);
      model.training().reset();
      say(Message.of("own.trained-on", now.task().tokens().size()));
    });
    return plan.isPresent();
  }

  /// Weights that wait for a text that cannot be used wait no longer.
  void giveUp(@Nullable Message why) {
    if (why != null && waiting != null) {
      waiting = null;
      say(why);
    }
  }

  /// The weights that were opened last, null for none.
  public ReadOnlyObjectProperty<@Nullable Trained> openedProperty() {
    return opened.getReadOnlyProperty();
  }

  void say(Message sentence) {
    said.set(sentence);
  }

  /// What became of the last file, null for nothing yet.
  public ReadOnlyObjectProperty<@Nullable Message> saidProperty() {
    return said.getReadOnlyProperty();
  }
}
