package unrolled;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.feather.Feather;
import unrolled.concurrent.LatestValue;
import unrolled.concurrent.TrainingLoop;
import unrolled.concurrent.WayBack;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.engine.session.SavedComparison;
import unrolled.ui.compare.Around;
import unrolled.ui.compare.CompareView;
import unrolled.ui.compare.CompareViewModel;
import unrolled.ui.compare.Glances;
import unrolled.ui.compare.Lineup;
import unrolled.ui.export.Making;
import unrolled.ui.inspector.Inspection;
import unrolled.ui.playback.FrameClock;
import unrolled.ui.runs.Picker;
import unrolled.ui.runs.RescueViewModel;
import unrolled.ui.runs.RunsViewModel;
import unrolled.ui.session.Session;
import unrolled.ui.shell.Screen;
import unrolled.ui.shell.ShellViewModel;
import unrolled.ui.shell.Shortcut;
import unrolled.ui.text.Message;

/// The Compare screen with the runs behind it.
final class Comparing implements AutoCloseable, Runner {
  static final String ID = "compare";

  private final TrainingLoop loop;
  private final CompareViewModel model;
  private final Steps steps;

  /// Runs that wait at their beginning; their updates open in a session.
  Comparing(Lineup lineup, Session session, Inspection inspection, Executor background, Executor foreground) {
    LatestValue<List<TrainingSnapshot>> mailbox = new LatestValue<>();
    loop = new TrainingLoop(lineup.plans(), mailbox, System::nanoTime);
    WayBack past = new WayBack(loop);
    RunsViewModel runs = new RunsViewModel(loop, mailbox, CompareViewModel.PARTS);
    model = new CompareViewModel(lineup, new Around(runs, new RescueViewModel(loop, runs),
        new Glances(background, foreground, past), new Picker(ID, inspection, past, runs), session::open));
    steps = new Steps(loop, runs);
  }

  CompareViewModel model() {
    return model;
  }

  /// The screen in a frame, under its name; a clock looks at the runs while it is open.
  Screen screen(String id, ShellViewModel shell) {
    model.runs().visibleProperty().bind(shell.screenProperty().isEqualTo(id));
    List<Shortcut> keys = List.of(
        Shortcut.of("compare.keys.run", model::toggle, KeyCode.SPACE),
        Shortcut.of("compare.keys.step", model::step, KeyCode.N),
        Shortcut.of("compare.keys.reset", model::reset, KeyCode.R),
        Shortcut.of("compare.keys.open", () -> stepInto(shell), KeyCode.S),
        Shortcut.of("compare.keys.add", model::add, KeyCode.A),
        Shortcut.of("compare.keys.overlay", model.look()::switchOverlay, KeyCode.O),
        Shortcut.of("compare.keys.select", () -> model.selectNext(-1), KeyCode.UP),
        Shortcut.of("compare.keys.select", () -> model.selectNext(1), KeyCode.DOWN),
        Shortcut.of("compare.keys.time", () -> moveTime(-1), KeyCode.LEFT),
        Shortcut.of("compare.keys.time", () -> moveTime(1), KeyCode.RIGHT),
        Shortcut.of("compare.keys.mark", () -> model.mark(model.marked() - 1), KeyCode.LEFT,
            KeyCombination.SHIFT_DOWN),
        Shortcut.of("compare.keys.mark", () -> model.mark(model.marked() + 1), KeyCode.RIGHT,
            KeyCombination.SHIFT_DOWN));
    return new Screen(id, "shell.compare", Feather.COLUMNS, () -> view(shell), false, keys);
  }

  /// The default networks begin on the task, length, batch, seed and control of a plan.
  void begin(TrainingPlan plan) {
    model.begin(Lineup.standard(plan.seed()).on(plan));
  }

  /// Equal as long as neither what is wanted nor where the runs stand is another.
  Object content() {
    return List.of(steps.now(), model.lineupProperty().get());
  }

  /// Calls somebody whenever [#content()] may be another.
  void watch(Runnable changed) {
    steps.watch(model.lineupProperty(), changed);
  }

  /// What a file keeps, copied between two steps.
  CompletableFuture<SavedComparison> keep() {
    return steps.keep(model.keep()::at);
  }

  /// Goes to where the runs stood when they were kept.
  void take(SavedComparison kept) {
    model.take(kept);
    steps.await(kept.runs());
  }

  @Override
  public void begin(ExportOrder.Numbers numbers) {
    begin(numbers.plan());
  }

  @Override
  public void step() {
    model.step();
  }

  @Override
  public boolean isLive() {
    model.around().rescue().advance(1);
    return model.around().rescue().liveProperty().get();
  }

  private void moveTime(int by) {
    model.lookAt(model.look().timeProperty().get() + by);
  }

  private void stepInto(ShellViewModel shell) {
    if (model.open(model.selectedProperty().get())) {
      shell.open("step");
    }
  }

  private CompareView view(ShellViewModel shell) {
    CompareView view =
        new CompareView(model, shell.strings(), shell.themeProperty(), () -> shell.open("step"));
    new FrameClock(view, model.around().rescue().liveProperty(), model.around().rescue()::advance);
    return view;
  }

  /// How the numbers of the runs came about, one run after the other.
  List<Message> made() {
    return model.runs().seenProperty().get().stream()
        .flatMap(each -> Making.of(each.plan(), each.step()).stream()).toList();
  }

  @Override
  public void close() {
    model.around().rescue().close();
    loop.close();
  }
}
