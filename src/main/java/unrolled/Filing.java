package unrolled;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.stage.Window;
import unrolled.engine.scenario.Setup;
import unrolled.engine.scenario.TrainingStep;
import unrolled.engine.session.Known;
import unrolled.engine.session.SavedProgram;
import unrolled.engine.session.SavedSession;
import unrolled.engine.session.SavedStep;
import unrolled.engine.session.SavedWriting;
import unrolled.engine.session.SessionFile;
import unrolled.engine.torch.ModelStep;
import unrolled.ui.FxThread;
import unrolled.ui.compare.Picture;
import unrolled.ui.file.Drops;
import unrolled.ui.file.Drops.Taker;
import unrolled.ui.file.FileActions;
import unrolled.ui.file.FileParts;
import unrolled.ui.file.FileViewModel;
import unrolled.ui.file.ModelViewModel;
import unrolled.ui.file.SessionPlaces;
import unrolled.ui.prose.Source;
import unrolled.ui.prose.stage.Stage;
import unrolled.ui.session.Session;
import unrolled.ui.settings.Settings;
import unrolled.ui.shell.ShellViewModel;

/// The session as a file: what is stepped through and what is trained, put together and taken apart.
final class Filing implements FileViewModel.Content {
  private static final Known KNOWN = new Known(Screens.ids(), GradientLaboratory.DETAILS,
      Arrays.stream(Picture.values()).map(Picture::id).toList(), TextParts.ids(), Source.ids(),
      Stage.ids());

  private final ShellViewModel shell;
  private final Session session;
  private final Parts parts;
  private final Contents contents = new Contents();
  private final FileViewModel model;
  private final Drops drops;

  /// What is filed, and who else takes files.
  record Parts(Session session, Training training, GradientLaboratory gradients, Comparing comparing,
      Writing writing) {}

  /// @param work where files are read and written
  Filing(ShellViewModel shell, Settings settings, Parts parts, Executor work) {
    this.shell = shell;
    session = parts.session();
    this.parts = parts;
    Writing writing = parts.writing();
    gather();
    model = new FileViewModel(this, settings, KNOWN, work, FxThread::soon);
    ModelViewModel models = new ModelViewModel(this::step, model::say, work, FxThread::soon);
    drops = new Drops(List.of(Taker.of(SessionFile.END, model::open),
        Taker.of(ModelViewModel.END, models::open),
        new Taker(_ -> writing.takesTexts(), writing::take)), model::say);
  }

  private void gather() {
    contents.add(session.contentProperty()::get, session.contentProperty()::subscribe, this::changed);
    contents.add(parts.training()::content, parts.training()::watch, this::changed);
    contents.add(parts.gradients()::content, parts.gradients()::watch, this::changed);
    contents.add(parts.comparing()::content, parts.comparing()::watch, this::changed);
    contents.add(parts.writing()::content, parts.writing()::watch, this::changed);
  }

  private void changed() {
    model.changed();
  }

  FileViewModel model() {
    return model;
  }

  /// What the window needs: a session, or a text while one is to be learned.
  FileParts parts(SessionPlaces places, Supplier<Window> window) {
    return new FileParts(new FileActions(model, places, shell.strings(), window), drops);
  }

  private void step(ModelStep network) {
    session.open(network);
    shell.open("step");
  }

  /// Opens a file as if it were dropped on the window.
  void open(Path file) {
    drops.drop(List.of(file.toFile()));
  }

  @Override
  public Object now() {
    return contents.now();
  }

  @Override
  public boolean isWhole() {
    TrainingStep shown = session.shownProperty().get();
    return shown instanceof Setup || SessionFile.keeps(shown);
  }

  @Override
  public CompletableFuture<SavedSession> keep() {
    SavedStep step = session.kept();
    String screen = shell.screenProperty().get();
    SavedProgram program = parts.writing().keep();
    SavedWriting written = parts.writing().keepWritten();
    return parts.training().keep().thenCompose(
        run -> parts.gradients().keep().thenCompose(
            gradients -> parts.comparing().keep().thenCompose(
                comparison -> parts.writing().keepOwn().thenApply(
                    own -> new SavedSession(screen, step, run, gradients, comparison, program, own,
                        written == null || !written.isOf(own) ? null : written)))));
  }

  @Override
  public void show(SavedSession kept) {
    session.open(kept.step());
    parts.training().take(kept.training());
    if (kept.gradients() != null) {
      parts.gradients().take(kept.gradients());
    }
    if (kept.comparison() != null) {
      parts.comparing().take(kept.comparison());
    }
    if (kept.own() != null) {
      parts.writing().own().take(kept.own());
    }
    if (kept.program() != null) {
      parts.writing().take(kept.program(), kept.writing());
    }
    shell.open(kept.screen());
    contents.forget();
  }
}
