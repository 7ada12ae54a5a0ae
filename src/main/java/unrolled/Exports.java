package unrolled;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Parent;
import unrolled.chart.Leaving;
import unrolled.engine.io.FileProblem;
import unrolled.engine.trace.Cursor;
import unrolled.engine.trace.NumberText;
import unrolled.export.Exporter;
import unrolled.export.Figure;
import unrolled.export.Film;
import unrolled.export.Progress;
import unrolled.ui.Headless;
import unrolled.ui.export.ExportChoice;
import unrolled.ui.export.NotThere;
import unrolled.ui.settings.MemoryStore;
import unrolled.ui.settings.Settings;
import unrolled.ui.step.StepSubject;
import unrolled.ui.text.Language;

/// Exports without a window: a laboratory is brought to where the window would be, and what it shows is written by the
/// same means.
final class Exports {
  private static final String STEP = "step";

  private Exports() {}

  private static Charts.Entry entry(ExportOrder order) {
    return order.number()
        .map(number -> new Charts.Entry(number, new Charts.Place(STEP, "inspector-formula"),
            (laboratory, _) -> select(laboratory, number)))
        .orElseGet(() -> Charts.find(order.what()).orElseThrow());
  }

  /// Shows the arithmetic of a number where the playhead stands.
  private static void select(Laboratory laboratory, String number) {
    StepSubject subject = Objects.requireNonNull(laboratory.session().subjectProperty().get());
    Cursor cursor =
        new Cursor(laboratory.model().playhead().positionProperty().get(), subject.sequence());
    if (!number.equals(ExportOrder.COMPUTED)) {
      laboratory.session().selectedProperty()
          .set(NumberText.parse(number, subject.trace(), cursor)
              .orElseThrow(() -> new Wrong("command.wrong.number-of", number, ExportOrder.COMPUTED)));
    }
  }

  /// The screen of something that is exported.
  static String screenOf(String what) {
    return Charts.find(what).map(chart -> chart.place().screen()).orElse(STEP);
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
      case ExportOrder.DIAGRAM -> Exporter.write(diagram(order), order.settings(), file);
      default -> Exporter.write(chart(order, progress), order.settings(), file);
    }
  }

  private static Language language(ExportOrder order) {
    return Language.of(order.language()).orElseThrow();
  }

  /// A chart or a formula as the window would show it. All of it is made by the thread that asks: a view that is in no
  /// window belongs to nobody else.
  static Figure.Drawn chart(ExportOrder order, Progress progress) {
    Charts.Entry entry = entry(order);
    try (Laboratory laboratory = laboratory(order)) {
      laboratory.writing().listen(progress);
      Parent view = open(laboratory, order, entry);
      entry.prepare().accept(laboratory, order.numbers());
      Runner runner = laboratory.runner(entry.place().screen());
      runner.ask(order.numbers());
      runner.await();
      choose(laboratory, view, entry, order.chosen());
      runner.await();
      return figure(laboratory, view, entry);
    }
  }

  /// Makes the choices as a person would, each with its control.
  private static void choose(Laboratory laboratory, Parent view, Charts.Entry entry,
      Map<String, String> chosen) {
    for (Choice each : entry.choices()) {
      String wanted = chosen.get(each.option());
      if (wanted != null) {
        each.make(laboratory, view, entry.id(), wanted);
      }
    }
  }

  private static Laboratory laboratory(ExportOrder order) {
    Settings settings = new Settings(new MemoryStore());
    settings.remember(language(order));
    settings.remember(order.settings().look().theme());
    return new Laboratory(settings, order.numbers().setup(), order.numbers().plan(), Runnable::run,
        Runnable::run);
  }

  /// The steps of a run.
  static Film steps(ExportOrder order) {
    try (Laboratory laboratory = laboratory(order)) {
      ExportChoice choice = ExportChoice.of(order.settings(), language(order))
          .with(order.range().from(), order.range().to());
      return laboratory.offers().film(choice);
    } catch (NotThere none) {
      throw new Wrong("command.wrong.range.none", order.range().from(), order.range().to());
    }
  }

  /// The unrolled network as the window would take it.
  private static Figure.Diagram diagram(ExportOrder order) {
    try (Laboratory laboratory = laboratory(order)) {
      go(laboratory, order);
      return laboratory.offers().diagram();
    }
  }

  private static void go(Laboratory laboratory, ExportOrder order) {
    laboratory.model().playhead().to(Pictures.position(order.numbers().cursor(), order.numbers().setup()));
  }

  private static Figure.Drawn figure(Laboratory laboratory, Parent view, Charts.Entry entry) {
    return Nodes.find(view, entry.place().node())
        .filter(node -> node instanceof Leaving source && source.shown() != null)
        .map(node -> laboratory.offers().figure((Leaving) node, entry.place().screen()))
        .orElseThrow(() -> new Wrong("command.wrong.nothing", entry.id()));
  }

  private static Parent open(Laboratory laboratory, ExportOrder order, Charts.Entry entry) {
    go(laboratory, order);
    laboratory.model().open(entry.place().screen());
    return view(laboratory, order, entry);
  }

  /// The screen alone, where that is enough: the inspector stands beside it.
  private static Parent view(Laboratory laboratory, ExportOrder order, Charts.Entry entry) {
    return order.number().isPresent()
        ? laboratory.view()
        : (Parent) new Screens(laboratory).all().stream()
            .filter(each -> each.id().equals(entry.place().screen())).findFirst().orElseThrow().view().get();
  }
}
