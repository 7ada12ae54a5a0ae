package unrolled;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import unrolled.engine.run.Moment;
import unrolled.engine.run.Run;
import unrolled.engine.scenario.TrainingStep;
import unrolled.engine.trace.CursorText;
import unrolled.engine.trace.Trace;
import unrolled.ui.Headless;
import unrolled.ui.Snapshots;
import unrolled.ui.settings.MemoryStore;
import unrolled.ui.settings.Settings;
import unrolled.ui.shell.ShellView;
import unrolled.ui.text.Language;
import unrolled.ui.theme.Theme;

/// Pictures of the window as it would be, drawn without a display.
final class Pictures {
  private Pictures() {}

  static void draw(PictureRequest request, Path file) throws IOException {
    int position = position(request.cursor(), request.ofRun() ? moment(request) : request.setup());
    try {
      Snapshots.write(picture(request, position), file);
    } finally {
      Headless.stop();
    }
  }

  /// The place of a text in the story of a training step.
  static int position(String cursor, TrainingStep step) {
    Trace trace = step.trace();
    return CursorText.parse(cursor, trace)
        .orElseThrow(() -> new Wrong("command.wrong.place", cursor, trace.size()))
        .position();
  }

  static BufferedImage picture(PictureRequest request, int position) {
    Settings settings = new Settings(new MemoryStore());
    settings.remember(Language.of(request.look().language()).orElseThrow());
    Theme theme = Theme.of(request.look().theme()).orElseThrow();
    settings.remember(theme);
    return Snapshots.picture(() -> view(request, settings, position), theme, request.look().width(),
        request.look().height());
  }

  /// The update of a run that comes after so many steps.
  private static Moment moment(PictureRequest request) {
    Run run = new Run(request.plan());
    for (int i = 0; i < request.steps(); i++) {
      run.step(false);
    }
    return run.next();
  }

  private static ShellView view(PictureRequest request, Settings settings, int position) {
    try (Laboratory laboratory =
        new Laboratory(settings, request.setup(), request.plan(), Runnable::run, Runnable::run)) {
      ShellView view = laboratory.view();
      if (request.ofRun()) {
        laboratory.session().open(moment(request));
      }
      laboratory.model().playhead().to(position);
      laboratory.model().open(request.screen());
      Runner runner = laboratory.runner(request.screen());
      runner.ask(new ExportOrder.Numbers(request.setup(), request.cursor(), request.plan(),
          request.experiment(), request.steps()));
      runner.await();
      if (request.screen().equals(Writing.ID)) {
        laboratory.writing().show(request.text(), request.steps());
      }
      return view;
    }
  }
}
