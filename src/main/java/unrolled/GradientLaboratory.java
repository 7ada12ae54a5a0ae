package unrolled;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.scene.input.KeyCode;
import org.kordamp.ikonli.feather.Feather;
import unrolled.concurrent.LatestValue;
import unrolled.concurrent.TrainingLoop;
import unrolled.engine.run.Experiment;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.engine.session.SavedGradients;
import unrolled.ui.export.Making;
import unrolled.ui.gradients.DetailPane;
import unrolled.ui.gradients.DetailPicks;
import unrolled.ui.gradients.GradientsView;
import unrolled.ui.gradients.GradientsViewModel;
import unrolled.ui.gradients.Sight;
import unrolled.ui.gradients.detail.HopPanel;
import unrolled.ui.gradients.detail.MeterPanel;
import unrolled.ui.gradients.detail.SplitPanel;
import unrolled.ui.inspector.Inspection;
import unrolled.ui.playback.FrameClock;
import unrolled.ui.session.Session;
import unrolled.ui.shell.Screen;
import unrolled.ui.shell.ShellViewModel;
import unrolled.ui.shell.Shortcut;
import unrolled.ui.text.Message;

/// The Gradients screen with the runs behind it.
final class GradientLaboratory implements AutoCloseable, Runner {
  static final String ID = "gradients";
  /// The Jacobian of one hop, and all hops.
  static final String HOP = "hop";
  /// Which later loss a gradient came from.
  static final String SPLIT = "split";
  /// How far memory and gradient reach.
  static final String METER = "meter";
  /// What looks closer at a run.
  static final List<String> DETAILS = List.of(Sight.CHANGE, HOP, SPLIT, METER);

  private final TrainingLoop loop;
  private final Executor work;
  private final Executor foreground;
  private final GradientsViewModel model;
  private final Steps steps;

  /// Runs that wait at their beginning; their updates open in a session.
  ///
  /// @param work where what looks closer at a step is computed
  /// @param foreground where that is shown: the JavaFX thread
  GradientLaboratory(Session session, Inspection inspection, Executor work, Executor foreground) {
    this.work = work;
    this.foreground = foreground;
    LatestValue<List<TrainingSnapshot>> mailbox = new LatestValue<>();
    loop = new TrainingLoop(Experiment.RADIUS.plans(), mailbox, System::nanoTime);
    model = new GradientsViewModel(Experiment.RADIUS, loop, mailbox, session::open, inspection);
    steps = new Steps(loop, model.runs());
  }

  GradientsViewModel model() {
    return model;
  }

  /// The screen in a frame, under its name; a clock looks at the runs while it is open.
  Screen screen(String id, ShellViewModel shell) {
    model.runs().visibleProperty().bind(shell.screenProperty().isEqualTo(id));
    List<Shortcut> keys = List.of(
        Shortcut.of("gradients.keys.run", model::toggle, KeyCode.SPACE),
        Shortcut.of("gradients.keys.step", model::step, KeyCode.N),
        Shortcut.of("gradients.keys.reset", model::reset, KeyCode.R),
        Shortcut.of("gradients.keys.open", () -> {
          model.openNext();
          shell.open("step");
        }, KeyCode.S),
        Shortcut.of("gradients.keys.select", () -> model.select(0), KeyCode.DIGIT1),
        Shortcut.of("gradients.keys.select", () -> model.select(1), KeyCode.DIGIT2),
        Shortcut.of("gradients.keys.select", () -> model.select(2), KeyCode.DIGIT3));
    return new Screen(id, "shell.gradients", Feather.TRENDING_DOWN, () -> view(shell), false, keys);
  }

  /// Equal as long as neither what is wanted nor where the runs stand is another.
  Object content() {
    return List.of(steps.now(), model.experimentProperty().get().id(), model.plansProperty().get());
  }

  /// Calls somebody whenever [#content()] may be another.
  void watch(Runnable changed) {
    steps.watch(model.plansProperty(), changed);
  }

  /// What a file keeps, copied between two steps.
  CompletableFuture<SavedGradients> keep() {
    return steps.keep(model.keep()::at);
  }

  /// Goes to where the runs stood when they were kept.
  void take(SavedGradients kept) {
    model.take(kept);
    steps.await(kept.runs());
  }

  @Override
  public void begin(ExportOrder.Numbers numbers) {
    model.choose(numbers.experiment());
  }

  @Override
  public void step() {
    model.step();
  }

  @Override
  public boolean isLive() {
    model.rescue().advance(1);
    return model.rescue().liveProperty().get();
  }

  private List<DetailPane> details(ShellViewModel shell) {
    var moment = model.momentProperty();
    HopPanel hop = new HopPanel(moment, work, foreground, shell.strings(), shell.themeProperty());
    SplitPanel split = new SplitPanel(moment, work, foreground, shell.strings(), shell.themeProperty());
    MeterPanel meter = new MeterPanel(moment, work, foreground, shell.strings(), shell.themeProperty());
    DetailPicks picks = new DetailPicks(model, shell.strings());
    hop.setInspector(picks);
    split.setInspector(picks);
    List.of(hop.titledProperty(), split.titledProperty(), meter.titledProperty())
        .forEach(each -> each.set(false));
    return List.of(new DetailPane(HOP, hop, hop.activeProperty()),
        new DetailPane(SPLIT, split, split.activeProperty()),
        new DetailPane(METER, meter, meter.activeProperty()));
  }

  private GradientsView view(ShellViewModel shell) {
    GradientsView view = new GradientsView(model, shell.strings(), shell.themeProperty(),
        () -> shell.open("step"), details(shell));
    new FrameClock(view, model.rescue().liveProperty(), model.rescue()::advance);
    return view;
  }

  /// How the numbers of the runs came about, one run after the other.
  List<Message> made() {
    return model.runs().seenProperty().get().stream()
        .flatMap(each -> Making.of(each.plan(), each.step()).stream()).toList();
  }

  @Override
  public void close() {
    model.rescue().close();
    loop.close();
  }
}
