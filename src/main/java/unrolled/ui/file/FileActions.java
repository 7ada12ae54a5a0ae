package unrolled.ui.file;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.Window;
import unrolled.engine.session.SessionFile;
import unrolled.ui.text.Strings;

/// What a person can do with the file of the session, where that takes a question.
public final class FileActions {
  private final FileViewModel model;
  private final SessionPlaces places;
  private final Strings strings;
  private final Supplier<Window> window;

  /// @param places asks for files
  /// @param window in front of which it asks
  public FileActions(FileViewModel model, SessionPlaces places, Strings strings, Supplier<Window> window) {
    this.model = model;
    this.places = places;
    this.strings = strings;
    this.window = window;
  }

  /// The file with its state.
  public FileViewModel model() {
    return model;
  }

  /// Opens another session.
  public void open() {
    model.leave(() -> places.open(window.get()).ifPresent(model::read));
  }

  /// Saves in the file there is; where there is none, asks for one.
  public void save() {
    place().ifPresent(model::save);
  }

  /// Saves in another file.
  public void saveAs() {
    ask().ifPresent(model::save);
  }

  /// The answer to the question: save first, then go.
  void saveAndGo() {
    place().ifPresent(model::saveAndGo);
  }

  private Optional<Path> place() {
    Optional<Path> there = Optional.ofNullable(model.fileProperty().get());
    return there.or(this::ask);
  }

  private Optional<Path> ask() {
    Path now = model.fileProperty().get();
    return places.save(window.get(),
        now == null ? strings.get("file.name") + SessionFile.END : FileViewModel.name(now));
  }
}
