package unrolled;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Scene;
import unrolled.chart.ChartView;
import unrolled.engine.io.FileProblem;
import unrolled.export.Exporter;
import unrolled.export.Figure;
import unrolled.export.Film;
import unrolled.export.Progress;
import unrolled.ui.FxThread;
import unrolled.ui.Headless;
import unrolled.ui.Snapshots;
import unrolled.ui.compare.Picture;
import unrolled.ui.export.ExportChoice;
import unrolled.ui.settings.MemoryStore;
import unrolled.ui.settings.Settings;
import unrolled.ui.shell.ShellView;
import unrolled.ui.text.Language;
import unrolled.ui.train.ChartKind;

/// Exports without a window: a laboratory is brought to where the window would be, and what it shows is written by the
/// same means.
final class Exports {
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 800;
  private static final List<Entry> CHARTS = List.of(
      new Entry("curves-function", "curves", "curves-chart", _ -> {}),
      new Entry("curves-chain", "curves", "curves-chain", _ -> {}),
      train(ChartKind.PREDICTION, "prediction"), train(ChartKind.NORMS, "norms"),
      train(ChartKind.HEAT, "heat"),
      train(ChartKind.STATES, "states"), train(ChartKind.WEIGHTS, "weights"),
      gradients("curve"), gradients("change"), gradients("loss"), heat(1), heat(2), heat(3),
      compare(Picture.LOSSES, "losses"), compare(Picture.NORMS, "norms"),
      compare(Picture.PREDICTIONS, "predictions"));

  private Exports() {}

  /// A chart that has a name on the command line.
  ///
  /// @param node the id of its node
  /// @param prepare makes its screen show it
  private record Entry(String id, String screen, String node, Consumer<Laboratory> prepare) {}

  private static Entry train(ChartKind kind, String id) {
    return new Entry("train-" + id, Training.ID, "train-chart-" + id,
        laboratory -> laboratory.training().model().places().show(0, kind));
  }

  private static Entry gradients(String id) {
    return new Entry("gradients-" + id, GradientLaboratory.ID, "gradients-chart-" + id, _ -> {});
  }

  /// @param run counted from 1
  private static Entry heat(int run) {
    return new Entry("gradients-heat-" + run, GradientLaboratory.ID, "gradients-chart-heat-" + (run - 1),
        _ -> {});
  }

  private static Entry compare(Picture picture, String id) {
    return new Entry("compare-" + id, Comparing.ID, "compare-chart-0-all",
        laboratory -> laboratory.comparing().model().look().pictureProperty(0).set(picture));
  }

  /// The names of the charts.
  static List<String> charts() {
    return CHARTS.stream().map(Entry::id).toList();
  }

  private static Entry entry(String id) {
    return CHARTS.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
  }

  /// The screen of something that is exported.
  static String screenOf(String what) {
    return switch (what) {
      case ExportOrder.STEPS, ExportOrder.LESSON, ExportOrder.DIAGRAM -> "step";
      default -> entry(what).screen();
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

  /// A chart as the window would show it.
  static Figure.Chart chart(ExportOrder order) {
    return call(() -> chart(order, entry(order.what())));
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

  private static Figure.Chart chart(ExportOrder order, Entry entry) {
    try (Laboratory laboratory = laboratory(order, language(order))) {
      ShellView view = laboratory.view();
      go(laboratory, order);
      laboratory.model().open(entry.screen());
      entry.prepare().accept(laboratory);
      laboratory.make(entry.screen(), order.numbers());
      Scene scene = new Scene(view, WIDTH, HEIGHT);
      order.settings().look().theme().dress(scene);
      Snapshots.picture(scene);
      if (view.lookup("#" + entry.node()) instanceof ChartView chart) {
        return laboratory.offers().figure(chart, entry.screen());
      }
      throw new IllegalArgumentException("The chart " + entry.id() + " shows nothing of this.");
    }
  }
}
