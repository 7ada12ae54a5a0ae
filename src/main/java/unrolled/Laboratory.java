package unrolled;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import unrolled.engine.formula.Element;
import unrolled.engine.run.Moment;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.scenario.Setup;
import unrolled.engine.torch.PyTorchSnippet;
import unrolled.engine.trace.Trace;
import unrolled.ui.code.CodeButton;
import unrolled.ui.code.CodeViewModel;
import unrolled.ui.compare.Lineup;
import unrolled.ui.export.ExportPane;
import unrolled.ui.export.ExportViewModel;
import unrolled.ui.export.FileQuestion;
import unrolled.ui.export.Making;
import unrolled.ui.export.Offers;
import unrolled.ui.export.Stepped;
import unrolled.ui.file.FileParts;
import unrolled.ui.file.SessionPlaces;
import unrolled.ui.inspector.Inspection;
import unrolled.ui.inspector.InspectorPane;
import unrolled.ui.inspector.InspectorView;
import unrolled.ui.inspector.InspectorViewModel;
import unrolled.ui.playback.Playhead;
import unrolled.ui.predict.PredictPanel;
import unrolled.ui.predict.PredictViewModel;
import unrolled.ui.session.Menus;
import unrolled.ui.session.Session;
import unrolled.ui.session.StepTools;
import unrolled.ui.settings.Settings;
import unrolled.ui.shell.Editing;
import unrolled.ui.shell.ShellParts;
import unrolled.ui.shell.ShellView;
import unrolled.ui.shell.ShellViewModel;
import unrolled.ui.step.StepExtras;
import unrolled.ui.step.StepSubject;
import unrolled.ui.text.Message;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;

/// What one window is made of, put together in one place: for the app, for pictures, for measurements, for tests.
final class Laboratory implements AutoCloseable {
  private final ShellViewModel model;
  private final Session session;
  private final Training training;
  private final GradientLaboratory gradients;
  private final Comparing comparing;
  private final Writing writing;
  private final Filing filing;
  private final InspectorViewModel inspected;
  private final Inspection inspection;
  private final Editing editing;
  private final PredictViewModel predict;
  private final ExportViewModel exports;
  private final Offers offers;
  private final Threads threads;
  private final SessionPlaces places;

  /// A laboratory at its beginning.
  ///
  /// @param settings what a person chose before: language, theme
  /// @param setup what is stepped through
  /// @param plan what is trained
  /// @param background where traces are computed
  /// @param foreground where they are shown: the JavaFX thread
  Laboratory(Settings settings, Setup setup, TrainingPlan plan, Executor background, Executor foreground) {
    this(settings, setup, plan, new Threads(background, background, background, background, foreground));
  }

  /// The same where long exports do not keep traces waiting.
  Laboratory(Settings settings, Setup setup, TrainingPlan plan, Threads threads) {
    Executor background = threads.background();
    Executor foreground = threads.foreground();
    model = new ShellViewModel(settings, new Strings(settings.language()), new Playhead(), "step");
    session = new Session(setup, model.playhead(), new Numbers(model.strings()), background, foreground);
    this.threads = threads;
    inspection = new Inspection(session, background, foreground);
    training = new Training(plan, session, inspection, threads);
    model.pickedOnProperty().bindBidirectional(inspection.screenProperty());
    gradients = new GradientLaboratory(session, inspection, background, foreground);
    comparing = new Comparing(Lineup.standard(plan.seed()), session, inspection, background, foreground);
    writing = new Writing(model, settings, session, threads);
    filing = new Filing(model, settings, new Filing.Parts(session, training, gradients, comparing, writing),
        threads.sessions());
    places = SessionPlaces.system(settings);
    inspected = new InspectorViewModel(session, background, foreground);
    editing = new Editing(session::undo, session::redo, session.canUndoProperty(), session.canRedoProperty(),
        this::type);
    predict = new PredictViewModel(session);
    exports = new ExportViewModel(settings, model.strings(), threads.exports(), foreground);
    offers = new Offers(model.strings(), this::made, this::moment, LessonDeck::film);
  }

  private @Nullable Stepped moment() {
    StepSubject subject = session.subjectProperty().get();
    return subject == null
        ? null
        : new Stepped(subject, model.playhead().positionProperty().get(), session.selectedProperty().get());
  }

  /// Typing needs the inspector: it opens, where the number that is selected can be another.
  private void type() {
    if (inspected.editing().targetProperty().get() != null) {
      model.inspectorOpenProperty().set(true);
      inspected.editing().ask();
    }
  }

  ShellViewModel model() {
    return model;
  }

  Session session() {
    return session;
  }

  Training training() {
    return training;
  }

  GradientLaboratory gradients() {
    return gradients;
  }

  Comparing comparing() {
    return comparing;
  }

  Writing writing() {
    return writing;
  }

  /// What the diagram gets besides the trace.
  StepExtras stepExtras() {
    List<Node> tools = new ArrayList<>(new StepTools(session, model.strings()).all());
    CodeViewModel code = new CodeViewModel(then -> then.accept(network()), threads.background(),
        threads.foreground());
    tools.add(new CodeButton("step-code", code, model.strings(), FileQuestion.system()));
    return new StepExtras(tools, editing.edit());
  }

  /// The network of the step that is shown; of one on which something is tried, without that.
  private @Nullable Supplier<PyTorchSnippet> network() {
    StepSubject shown = session.subjectProperty().get();
    if (shown == null) {
      return null;
    }
    Trace trace = Objects.requireNonNullElse(shown.before(), shown.trace());
    return () -> new PyTorchSnippet(shown.architecture(), trace.execution(), shown.symbols());
  }

  /// The number that is asked for before it is shown, null for none.
  ReadOnlyObjectProperty<@Nullable Element> asked() {
    return predict.askedProperty();
  }

  /// The file of the session.
  Filing filing() {
    return filing;
  }

  /// What is in the window.
  ShellView view() {
    return view(places);
  }

  /// The same where sessions are asked for in another way.
  ShellView view(SessionPlaces asked) {
    InspectorPane inspector = new InspectorPane(
        new InspectorView(inspected, model.themeProperty(), model.strings()), inspection,
        session.busyProperty(), model.strings(), () -> model.open("step"));
    inspector.besideRunsProperty().bind(model.pickedHere());
    PredictPanel panel =
        new PredictPanel(predict, model.strings(), model.themeProperty(), session.selectedProperty()::set);
    return new ShellView(model, new ShellParts(new Screens(this).all(),
        new Menus(session, model.strings()).all(), inspector, session::reset, editing,
        new ShellParts.Predict(predict, panel), exportPane(),
        files(asked, inspector)));
  }

  private FileParts files(SessionPlaces asked, Node inWindow) {
    return filing.parts(asked, () -> inWindow.getScene().getWindow());
  }

  /// The runs behind a screen.
  Runner runner(String screen) {
    return switch (screen) {
      case Training.ID -> training;
      case GradientLaboratory.ID -> gradients;
      case Comparing.ID -> comparing;
      default -> Runner.NONE;
    };
  }

  private ExportPane exportPane() {
    return new ExportPane(exports, offers, model.strings(), model.themeProperty(), FileQuestion.system());
  }

  /// What takes charts and pictures out of the window.
  ExportViewModel exports() {
    return exports;
  }

  /// What can leave the window.
  Offers offers() {
    return offers;
  }

  /// How the numbers of a screen came about.
  private List<Message> made(String screen) {
    return switch (screen) {
      case Training.ID -> training.made();
      case GradientLaboratory.ID -> gradients.made();
      case Comparing.ID -> comparing.made();
      case Writing.ID -> writing.made();
      default -> stepped();
    };
  }

  private List<Message> stepped() {
    List<Message> made = switch (session.shownProperty().get()) {
      case Setup setup -> Making.of(setup);
      case Moment moment -> Making.of(moment.plan(), moment.step());
      default -> List.of();
    };
    StepSubject subject = session.subjectProperty().get();
    int edits = subject == null ? 0 : subject.edits().size();
    return Making.with(made, edits, session.interventionProperty().get() != null);
  }

  @Override
  public void close() {
    training.close();
    gradients.close();
    comparing.close();
    writing.close();
  }
}
