package unrolled;

import java.util.List;
import java.util.function.BiFunction;
import org.kordamp.ikonli.feather.Feather;
import unrolled.ui.curves.CurvesView;
import unrolled.ui.curves.CurvesViewModel;
import unrolled.ui.prose.ProseView;
import unrolled.ui.session.Session;
import unrolled.ui.shell.Screen;
import unrolled.ui.shell.ShellViewModel;
import unrolled.ui.step.StepView;
import unrolled.ui.step.StepViewModel;

/// The screens of the window, listed once: in the rail, on the command line, by key.
final class Screens {
  private static final List<Entry> ALL = List.of(
      new Entry("step", Screens::step),
      new Entry("curves", Screens::curves),
      new Entry(Training.ID, Screens::train),
      new Entry(GradientLaboratory.ID, Screens::gradients),
      new Entry(Comparing.ID, Screens::compare),
      new Entry(Writing.ID, Screens::text));

  private final Laboratory laboratory;
  private final ShellViewModel model;
  private final Session session;

  Screens(Laboratory laboratory) {
    this.laboratory = laboratory;
    model = laboratory.model();
    session = laboratory.session();
  }

  private record Entry(String id, BiFunction<Screens, String, Screen> screen) {}

  /// Their names on the command line, in the order of the rail.
  static List<String> ids() {
    return ALL.stream().map(Entry::id).toList();
  }

  /// The screens of one window; each is built when it is first opened.
  List<Screen> all() {
    return ALL.stream().map(each -> each.screen().apply(this, each.id())).toList();
  }

  private Screen step(String id) {
    return new Screen(id, "shell.step", Feather.LAYERS, () -> {
      StepViewModel step = new StepViewModel(session.subjectProperty(), model.playhead().positionProperty(),
          session.selectedProperty());
      step.askedProperty().bind(laboratory.asked());
      return new StepView(step, model.playhead().progressProperty(), model.themeProperty(), model.strings(),
          laboratory.stepExtras());
    });
  }

  private Screen curves(String id) {
    return new Screen(id, "shell.curves", Feather.TRENDING_UP, () -> {
      CurvesViewModel curves = new CurvesViewModel(session.subjectProperty(),
          model.playhead().positionProperty(), session.selectedProperty());
      return new CurvesView(curves, model.themeProperty(), model.strings());
    });
  }

  private Screen train(String id) {
    return laboratory.training().screen(id, model);
  }

  private Screen gradients(String id) {
    return laboratory.gradients().screen(id, model);
  }

  private Screen compare(String id) {
    return laboratory.comparing().screen(id, model);
  }

  private Screen text(String id) {
    return laboratory.writing().screen(id,
        new ProseView.Ways(() -> laboratory.training().openTranslation(model),
            () -> laboratory.training().openNumbers(model)));
  }
}
