package unrolled;

import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import unrolled.ui.curves.CurvesView;
import unrolled.ui.curves.CurvesViewModel;
import unrolled.ui.session.Session;
import unrolled.ui.shell.Screen;
import unrolled.ui.shell.ShellViewModel;
import unrolled.ui.step.StepView;
import unrolled.ui.step.StepViewModel;

/// The screens of the window, listed once: in the rail, on the command line, by key.
final class Screens {
  private static final List<Entry> ALL = List.of(
      new Entry("step", "shell.step", Feather.LAYERS, Screens::step),
      new Entry("curves", "shell.curves", Feather.TRENDING_UP, Screens::curves));

  private final ShellViewModel model;
  private final Session session;

  Screens(ShellViewModel model, Session session) {
    this.model = model;
    this.session = session;
  }

  private record Entry(String id, String titleKey, Ikon icon, Function<Screens, Node> view) {}

  /// Their names on the command line, in the order of the rail.
  static List<String> ids() {
    return ALL.stream().map(Entry::id).toList();
  }

  /// The screens of one window; each is built when it is first opened.
  List<Screen> all() {
    return ALL.stream()
        .map(each -> new Screen(each.id(), each.titleKey(), each.icon(), () -> each.view().apply(this)))
        .toList();
  }

  private StepView step() {
    StepViewModel step = new StepViewModel(session.subjectProperty(), model.playhead().positionProperty(),
        session.selectedProperty());
    return new StepView(step, model.playhead().progressProperty(), model.themeProperty(), model.strings());
  }

  private CurvesView curves() {
    CurvesViewModel curves = new CurvesViewModel(session.subjectProperty(),
        model.playhead().positionProperty(), session.selectedProperty());
    return new CurvesView(curves, model.themeProperty(), model.strings());
  }
}
