package unrolled.ui.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import unrolled.engine.io.FileProblem;
import unrolled.engine.session.Known;
import unrolled.engine.session.SavedSession;
import unrolled.engine.session.SessionFile;
import unrolled.ui.export.Problems;
import unrolled.ui.settings.Settings;
import unrolled.ui.text.Message;

/// The file of the session: which it is, whether something in it is not yet saved, and which there were before.
///
/// Files are read and written elsewhere; one that cannot be used changes nothing, and a sentence says why.
public final class FileViewModel {
  /// So many sessions are remembered.
  public static final int MOST_RECENT = 8;

  private final Content content;
  private final Settings settings;
  private final Known known;
  private final Executor work;
  private final Executor foreground;
  private final ReadOnlyObjectWrapper<@Nullable Path> file = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper unsaved = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<@Nullable Runnable> asking = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Message> said = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<List<Path>> recent = new ReadOnlyObjectWrapper<>(List.of());
  private Object saved;

  /// What is kept in a file.
  public interface Content {
    /// Equal as long as there is nothing that should be saved.
    Object now();

    /// Whether everything that is open is a part of it.
    boolean isWhole();

    /// All of it, on copies.
    CompletableFuture<SavedSession> keep();

    /// Goes back to what was kept.
    void show(SavedSession kept);
  }

  /// @param known what there is to come back to
  /// @param work where files are read and written
  /// @param foreground where it is told: the JavaFX thread
  public FileViewModel(Content content, Settings settings, Known known, Executor work,
      Executor foreground) {
    this.content = content;
    this.settings = settings;
    this.known = known;
    this.work = work;
    this.foreground = foreground;
    saved = content.now();
  }

  /// To be called when the content may have changed.
  public void changed() {
    boolean differs = !content.now().equals(saved);
    if (differs && !unsaved.get()) {
      said.set(null);
    }
    unsaved.set(differs);
  }

  /// Saves in a file, whose name gets the end that sessions have.
  public void save(Path chosen) {
    save(chosen, () -> {});
  }

  private void save(Path chosen, Runnable then) {
    Path path = named(chosen);
    Object of = content.now();
    Message done = Message.of(content.isWhole() ? "file.saved" : "file.saved.part", name(path));
    var _ = content.keep()
        .thenApplyAsync(kept -> write(path, kept, done), work)
        .exceptionally(_ -> Message.of("file.problem.save"))
        .thenAcceptAsync(told -> {
          said.set(told);
          if (told.equals(done)) {
            settle(path, of);
            then.run();
          }
        }, foreground);
  }

  private static Path named(Path chosen) {
    boolean ends = chosen.toString().endsWith(SessionFile.END);
    return (ends ? chosen : chosen.resolveSibling(chosen.getFileName() + SessionFile.END)).toAbsolutePath();
  }

  private static Message write(Path path, SavedSession kept, Message done) {
    try {
      SessionFile.write(path, kept);
      return done;
    } catch (FileProblem problem) {
      return Problems.say(problem);
    }
  }

  /// A file has the content that is shown.
  private void settle(Path path, Object of) {
    file.set(path);
    saved = of;
    changed();
    List<Path> files = new ArrayList<>(settings.recent());
    files.remove(path);
    files.addFirst(path);
    settings.rememberRecent(files.subList(0, Math.min(files.size(), MOST_RECENT)));
    refresh();
  }

  /// Opens a file; before that, what is not saved is asked about.
  public void open(Path chosen) {
    leave(() -> read(chosen));
  }

  /// Opens a file, whatever is not saved.
  void read(Path chosen) {
    Path path = chosen.toAbsolutePath();
    work.execute(() -> {
      try {
        if (SessionWords.takesLong(path)) {
          foreground.execute(() -> said.set(Message.of("file.opening", name(path))));
        }
        SavedSession kept = SessionFile.read(path, known);
        foreground.execute(() -> {
          content.show(kept);
          said.set(null);
          settle(path, content.now());
        });
      } catch (FileProblem problem) {
        foreground.execute(() -> said.set(SessionWords.of(path, problem)));
      } catch (OutOfMemoryError _) {
        foreground.execute(() -> said.set(Message.of("file.problem.large", name(path))));
      }
    });
  }

  /// Does what gives the session up, once what is not saved has been asked about.
  public void leave(Runnable then) {
    if (unsaved.get()) {
      asking.set(then);
    } else {
      then.run();
    }
  }

  /// The answer: save first, then go. Where it cannot be saved, everything stays as it is.
  void saveAndGo(Path chosen) {
    Runnable then = asking.get();
    stay();
    if (then != null) {
      save(chosen, then);
    }
  }

  /// The answer: go without saving.
  void go() {
    Runnable then = asking.get();
    stay();
    if (then != null) {
      then.run();
    }
  }

  /// The answer: stay.
  public void stay() {
    asking.set(null);
  }

  /// Looks which of the sessions that were opened before are still there.
  void refresh() {
    List<Path> all = settings.recent();
    work.execute(() -> {
      List<Path> there = all.stream().filter(Files::isRegularFile).toList();
      foreground.execute(() -> recent.set(there));
    });
  }

  /// Tells something about a file.
  public void say(Message message) {
    said.set(message);
  }

  /// Somebody has read what was said.
  void dismiss() {
    said.set(null);
  }

  /// The name of a file without its folder.
  public static String name(Path path) {
    return Objects.requireNonNullElse(path.getFileName(), path).toString();
  }

  /// The file, null for a session that has none yet.
  public ReadOnlyObjectProperty<@Nullable Path> fileProperty() {
    return file.getReadOnlyProperty();
  }

  /// Whether something is not saved.
  public ReadOnlyBooleanProperty unsavedProperty() {
    return unsaved.getReadOnlyProperty();
  }

  /// What waits for the answer whether to save before, null for nothing.
  public ReadOnlyObjectProperty<@Nullable Runnable> askingProperty() {
    return asking.getReadOnlyProperty();
  }

  /// What there is to say, null for nothing.
  public ReadOnlyObjectProperty<@Nullable Message> saidProperty() {
    return said.getReadOnlyProperty();
  }

  /// The sessions that were opened or saved last and are still there, the latest first.
  public ReadOnlyObjectProperty<List<Path>> recentProperty() {
    return recent.getReadOnlyProperty();
  }
}
