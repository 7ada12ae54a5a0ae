package unrolled;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.Scene;
import unrolled.chart.Leaving;
import unrolled.engine.io.FileProblem;
import unrolled.engine.trace.Cursor;
import unrolled.engine.trace.NumberText;
import unrolled.export.Exporter;
import unrolled.export.Figure;
import unrolled.export.Film;
import unrolled.export.Progress;
import unrolled.ui.FxThread;
import unrolled.ui.Headless;
import unrolled.ui.Snapshots;
import unrolled.ui.export.ExportChoice;
import unrolled.ui.settings.MemoryStore;
import unrolled.ui.settings.Settings;
import unrolled.ui.step.StepSubject;
import unrolled.ui.text.Language;

/// Exports without a window: a laboratory is brought to where the window would be, and what it shows is written by the
/// same means.
final class Exports {
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 800;
  /// Between two looks at runs, in nanoseconds.
  private static final long WAIT = 2_000_000;

  private Exports() {}

  private static Charts.Entry entry(ExportOrder order) {
    return order.number()
        .map(number -> new Charts.Entry(number, "step", "inspector-formula",
            (laboratory, _) -> select(laboratory, number)))
        .orElseGet(() -> Charts.of(order.what()));
  }

  /// Shows the arithmetic of a number where the playhead stands.
  private static void select(Laboratory laboratory, String number) {
    StepSubject subject = Objects.requireNonNull(laboratory.session().subjectProperty().get());
    Cursor cursor =
        new Cursor(laboratory.model().playhead().positionProperty().get(), subject.sequence());
    if (!number.equals(ExportOrder.COMPUTED)) {
      laboratory.session().selectedProperty()
          .set(NumberText.parse(number, subject.trace(), cursor)
              .orElseThrow(() -> new IllegalArgumentException("No step up to here brings about '" + number
                  + "'. Use " + ExportOrder.COMPUTED
                  + ", a name of `unrolled list` such as h_l0, h_l0[2] or h_l0.grad, or a later --cursor.")));
    }
  }

  /// The screen of something that is exported.
  static String screenOf(String what) {
    return switch (what) {
      case ExportOrder.STEPS, ExportOrder.LESSON, ExportOrder.DIAGRAM -> "step";
      default ->
          Charts.all().stream().filter(each -> each.id().equals(what)).map(Charts.Entry::screen).findFirst()
              .orElse("step");
    };
  }

  /// Writes what was ordered.
  ///
  /// @throws FileProblem with one sentence, when the file cannot be written
  /// @throws IllegalArgumentException with one sentence, when there is no such thing
  static void write(ExportOrder order, Path file, Progress progress) throws FileProblem {
    Headless.start();
    switch (order.what()) {
      case ExportOrder.STEPS -> Exporter.write(steps(order), order.settings(), file, progress);
      case ExportOrder.LESSON -> Exporter.write(
          LessonDeck.film(ExportChoice.of(order.settings(), language(order))), order.settings(), file,
          progress);
      case ExportOrder.DIAGRAM -> Exporter.write(call(() -> diagram(order)), order.settings(), file);
      default -> Exporter.write(chart(order), order.settings(), file);
    }
  }

  private static Language language(ExportOrder order) {
    return Language.of(order.language()).orElseThrow();
  }

  /// A chart or a formula as the window would show it; any thread may ask. In pieces, so that a window that is open is
  /// kept waiting by none of them for long.
  static Figure.Drawn chart(ExportOrder order) {
    Charts.Entry entry = entry(order);
    try (Laboratory laboratory = call(() -> laboratory(order, language(order)))) {
      Parent view = call(() -> open(laboratory, order, entry));
      Runner runner = call(() -> {
        entry.prepare().accept(laboratory, order.numbers());
        Runner asked = laboratory.runner(entry.screen());
        asked.ask(order.numbers());
        return asked;
      });
      while (call(runner::isLive)) {
        LockSupport.parkNanos(WAIT);
      }
      Scene scene = call(() -> new Scene(view, WIDTH, HEIGHT));
      call(() -> {
        order.settings().look().theme().dress(scene);
        return scene;
      });
      Snapshots.lay(scene);
      return call(() -> figure(laboratory, view, entry));
    }
  }

  /// The steps of a run.
  static Film steps(ExportOrder order) {
    return call(() -> film(order));
  }

  private static <T> T call(Supplier<T> work) {
    try {
      return FxThread.call(work);
    } catch (IllegalStateException e) {
      if (e.getCause() instanceof IllegalArgumentException wrong) {
        throw wrong;
      }
      throw e;
    }
  }

  private static Laboratory laboratory(ExportOrder order, Language language) {
    Settings settings = new Settings(new MemoryStore());
    settings.remember(language);
    settings.remember(order.settings().look().theme());
    return new Laboratory(settings, order.numbers().setup(), order.numbers().plan(), Runnable::run,
        Runnable::run);
  }

  private static Film film(ExportOrder order) {
    Language language = language(order);
    try (Laboratory laboratory = laboratory(order, language)) {
      ExportChoice choice = ExportChoice.of(order.settings(), language)
          .with(order.range().from(), order.range().to());
      return laboratory.offers().film(choice);
    }
  }

  /// The unrolled network as the window would take it.
  private static Figure.Diagram diagram(ExportOrder order) {
    try (Laboratory laboratory = laboratory(order, language(order))) {
      go(laboratory, order);
      return laboratory.offers().diagram();
    }
  }

  private static void go(Laboratory laboratory, ExportOrder order) {
    laboratory.model().playhead().to(Pictures.position(order.numbers().cursor(), order.numbers().setup()));
  }

  private static Figure.Drawn figure(Laboratory laboratory, Parent view, Charts.Entry entry) {
    if (view.lookup("#" + entry.node()) instanceof Leaving source && source.shown() != null) {
      return laboratory.offers().figure(source, entry.screen());
    }
    throw new IllegalArgumentException("There is nothing to see of " + entry.id()
        + " here. Choose another --cursor, or train some steps with --trained.");
  }

  private static Parent open(Laboratory laboratory, ExportOrder order, Charts.Entry entry) {
    go(laboratory, order);
    laboratory.model().open(entry.screen());
    return view(laboratory, order, entry);
  }

  /// The screen alone, where that is enough: the inspector stands beside it.
  private static Parent view(Laboratory laboratory, ExportOrder order, Charts.Entry entry) {
    return order.number().isPresent()
        ? laboratory.view()
        : (Parent) new Screens(laboratory).all().stream().filter(each -> each.id().equals(entry.screen()))
            .findFirst().orElseThrow().view().get();
  }
}
