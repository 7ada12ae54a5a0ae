package unrolled.ui.export;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import unrolled.engine.io.FileProblem;
import unrolled.ui.settings.Settings;
import unrolled.ui.text.Message;
import unrolled.ui.text.Strings;

/// What is to leave the window, how, and how far it is.
public final class ExportViewModel {
  private final Settings settings;
  private final Takes takes;
  private final Executor work;
  private final Executor foreground;
  private final ReadOnlyObjectWrapper<List<Subject>> subjects = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<@Nullable Subject> subject = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<ExportChoice> choice;
  private final ReadOnlyObjectWrapper<@Nullable BufferedImage> preview = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyDoubleWrapper done = new ReadOnlyDoubleWrapper();
  private final ReadOnlyObjectWrapper<@Nullable Message> said = new ReadOnlyObjectWrapper<>();
  private final AtomicInteger latest = new AtomicInteger();
  private AtomicBoolean cancelled = new AtomicBoolean();

  /// An export that begins with what was chosen last.
  ///
  /// @param work where files are made
  /// @param foreground where it is said how far they are: the JavaFX thread
  public ExportViewModel(Settings settings, Strings strings, Executor work, Executor foreground) {
    this.settings = settings;
    this.work = work;
    this.foreground = foreground;
    takes = new Takes(strings);
    choice = new ReadOnlyObjectWrapper<>(settings.export().flatMap(ExportChoice::read)
        .orElseGet(() -> ExportChoice.standard(strings.language())));
  }

  /// Opens with what can leave the window, and one of it chosen.
  public void open(List<Subject> all, @Nullable Subject one) {
    if (!busy.get()) {
      subjects.set(List.copyOf(all));
      said.set(all.isEmpty() ? Message.of("export.nothing") : null);
      preview.set(null);
      open.set(true);
      subject.set(null);
      if (!all.isEmpty()) {
        choose(one == null ? all.getFirst() : one);
      }
    }
  }

  /// Closes; what is being written is cancelled.
  public void close() {
    cancel();
    open.set(false);
  }

  /// Another thing is to leave.
  public void choose(Subject other) {
    subject.set(other);
    ExportChoice now = choice.get();
    change(other.formats().contains(now.settings().format()) ? now : now.with(other.formats().getFirst()));
  }

  /// Something else is chosen.
  public void change(ExportChoice other) {
    choice.set(other);
    settings.rememberExport(other.write());
    if (!busy.get()) {
      said.set(null);
    }
    look();
  }

  private void look() {
    Subject what = subject.get();
    if (what == null || !open.get()) {
      return;
    }
    int asked = latest.incrementAndGet();
    try {
      Takes.Take take = takes.take(what, choice.get());
      work.execute(() -> {
        if (asked == latest.get()) {
          BufferedImage image = take.preview();
          foreground.execute(() -> show(asked, image));
        }
      });
    } catch (NotThere nothing) {
      preview.set(null);
      said.set(nothing.sentence());
    }
  }

  private void show(int asked, BufferedImage image) {
    if (asked == latest.get()) {
      preview.set(image);
    }
  }

  /// Writes what is chosen into a file, in the background.
  public void save(Path file) {
    Subject what = subject.get();
    if (what == null || busy.get()) {
      return;
    }
    try {
      Takes.Take take = takes.take(what, choice.get());
      AtomicBoolean ended = new AtomicBoolean();
      cancelled = ended;
      busy.set(true);
      done.set(0);
      said.set(null);
      work.execute(() -> {
        Message end = write(take, file, ended);
        foreground.execute(() -> {
          busy.set(false);
          said.set(end);
        });
      });
    } catch (NotThere nothing) {
      said.set(nothing.sentence());
    }
  }

  private Message write(Takes.Take take, Path file, AtomicBoolean ended) {
    try {
      take.write(file, (step, all) -> {
        if (ended.get()) {
          throw new CancellationException();
        }
        foreground.execute(() -> done.set((double) step / all));
      });
      return take.done(file);
    } catch (CancellationException e) {
      return Message.of("export.cancelled");
    } catch (FileProblem problem) {
      return Problems.say(problem);
    } catch (OutOfMemoryError _) {
      return Message.of("export.problem.memory");
    }
  }

  /// Ends what is being written; nothing of it is left.
  public void cancel() {
    cancelled.set(true);
  }

  /// Says that the picture was copied.
  void copied() {
    said.set(Message.of("export.copied"));
  }

  /// Says why a file could not be written.
  void failed(FileProblem problem) {
    said.set(Problems.say(problem));
  }

  /// Whether the pane is open.
  public ReadOnlyBooleanProperty openProperty() {
    return open.getReadOnlyProperty();
  }

  /// What can leave.
  public ReadOnlyObjectProperty<List<Subject>> subjectsProperty() {
    return subjects.getReadOnlyProperty();
  }

  /// What is to leave.
  public ReadOnlyObjectProperty<@Nullable Subject> subjectProperty() {
    return subject.getReadOnlyProperty();
  }

  /// How.
  public ReadOnlyObjectProperty<ExportChoice> choiceProperty() {
    return choice.getReadOnlyProperty();
  }

  /// What it will look like; null while that is being drawn.
  public ReadOnlyObjectProperty<@Nullable BufferedImage> previewProperty() {
    return preview.getReadOnlyProperty();
  }

  /// Whether something is being written.
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /// How much of it is, from 0 to 1.
  public ReadOnlyDoubleProperty doneProperty() {
    return done.getReadOnlyProperty();
  }

  /// What there is to say, null for nothing.
  public ReadOnlyObjectProperty<@Nullable Message> saidProperty() {
    return said.getReadOnlyProperty();
  }
}
