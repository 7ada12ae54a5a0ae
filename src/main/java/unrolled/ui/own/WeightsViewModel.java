package unrolled.ui.own;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import unrolled.engine.generate.CorpusSpeaker;
import unrolled.engine.generate.SpeakerFile;
import unrolled.engine.io.FileProblem;
import unrolled.engine.text.TextNotes;
import unrolled.ui.text.Message;

/// Weights of a trained network in a file, together with how its text was cut, so that the file alone is enough to let
/// it go on with a text.
public final class WeightsViewModel {
  private final OwnViewModel model;
  private final Executor work;
  private final Executor foreground;
  private final ReadOnlyObjectWrapper<@Nullable Message> said = new ReadOnlyObjectWrapper<>();

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
      SpeakerFile.write(file, now.network(), new TextNotes(now.tokenizer(), now.vocabulary()), Map.of());
      return Message.of("own.saved", file.toString(), now.step());
    } catch (FileProblem _) {
      return Message.of("own.problem.save");
    }
  }

  /// Reads a network that was written here; it takes the place of the last copy until training brings another.
  public void open(Path file) {
    work.execute(() -> {
      Optional<Trained> read = read(file);
      foreground.execute(() -> show(file, read));
    });
  }

  private void show(Path file, Optional<Trained> read) {
    read.ifPresent(model::use);
    said.set(read
        .map(now -> Message.of("own.opened", file.toString(), now.network().architecture().layers(),
            now.network().architecture().hidden(), now.vocabulary().size()))
        .orElseGet(() -> Message.of("own.problem.weights")));
  }

  private static Optional<Trained> read(Path file) {
    try {
      CorpusSpeaker read = SpeakerFile.read(file);
      return Optional.of(new Trained(read.network(), read.tokenizer(), read.vocabulary(), read.learned(), 0));
    } catch (FileProblem _) {
      return Optional.empty();
    }
  }

  /// What became of the last file, null for nothing yet.
  public ReadOnlyObjectProperty<@Nullable Message> saidProperty() {
    return said.getReadOnlyProperty();
  }
}
