package unrolled;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import unrolled.concurrent.LatestValue;
import unrolled.concurrent.TrainingLoop;
import unrolled.concurrent.WayBack;
import unrolled.engine.data.Forecast;
import unrolled.engine.data.Task;
import unrolled.engine.data.Tasks;
import unrolled.engine.run.Moment;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.session.SavedTraining;
import unrolled.engine.torch.PyTorchSnippet;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.TrainingConfig;
import unrolled.ui.code.CodeButton;
import unrolled.ui.code.CodeViewModel;
import unrolled.ui.export.FileQuestion;
import unrolled.ui.export.Making;
import unrolled.ui.inspector.Inspection;
import unrolled.ui.playback.FrameClock;
import unrolled.ui.runs.Picker;
import unrolled.ui.runs.TravelViewModel;
import unrolled.ui.session.Session;
import unrolled.ui.shell.Screen;
import unrolled.ui.shell.ShellViewModel;
import unrolled.ui.shell.Shortcut;
import unrolled.ui.text.Message;
import unrolled.ui.train.StepWays;
import unrolled.ui.train.TrainView;
import unrolled.ui.train.TrainViewModel;

/// The Train screen with the run behind it.
final class Training implements AutoCloseable, Runner {
  static final String ID = "train";
  private static final int FAR = 10;
  /// Units, and sequences of a step, with which numerals are learned in some hundred steps.
  private static final int TRANSLATING = 32;
  private static final double TRANSLATING_RATE = 0.01;

  private final TrainingLoop loop;
  private final TrainViewModel model;
  private final Picker picker;
  private final CodeViewModel code;
  private final Steps steps;

  /// A run that waits at its beginning; its updates open in a session.
  ///
  /// @param inspection explains what is picked in the charts
  /// @param threads where the source of its network is made
  Training(TrainingPlan plan, Session session, Inspection inspection, Threads threads) {
    code = new CodeViewModel(this::network, threads.background(), threads.foreground());
    LatestValue<List<TrainingSnapshot>> mailbox = new LatestValue<>();
    loop = new TrainingLoop(List.of(plan), mailbox, System::nanoTime);
    model = new TrainViewModel(plan, loop, mailbox, session::open);
    picker = new Picker(ID, inspection, new WayBack(loop), model.runs());
    model.heldProperty().bind(picker.pickedProperty().isNotNull());
    steps = new Steps(loop, model.runs());
  }

  TrainViewModel model() {
    return model;
  }

  /// The screen in a frame, under its name; a clock looks at the run while it is open.
  Screen screen(String id, ShellViewModel shell) {
    model.runs().visibleProperty().bind(shell.screenProperty().isEqualTo(id));
    List<Shortcut> keys = List.of(
        Shortcut.of("train.keys.run", model::toggle, KeyCode.SPACE),
        Shortcut.of("train.keys.step", model::step, KeyCode.N),
        Shortcut.of("train.keys.reset", model::reset, KeyCode.R),
        Shortcut.of("train.keys.forcing", model::toggleForcing, KeyCode.T),
        Shortcut.of("train.keys.open", () -> stepInto(shell, model::openSelected), KeyCode.S),
        Shortcut.of("train.keys.open", () -> stepInto(shell, model::openLast), KeyCode.S,
            KeyCombination.SHIFT_DOWN),
        Shortcut.of("train.keys.travel", () -> model.travel().move(-1), KeyCode.LEFT),
        Shortcut.of("train.keys.travel", () -> model.travel().move(1), KeyCode.RIGHT),
        Shortcut.of("train.keys.travel.far", () -> model.travel().move(-FAR), KeyCode.LEFT,
            KeyCombination.SHIFT_DOWN),
        Shortcut.of("train.keys.travel.far", () -> model.travel().move(FAR), KeyCode.RIGHT,
            KeyCombination.SHIFT_DOWN),
        Shortcut.of("train.keys.branch", model.travel()::goOn, KeyCode.B));
    return new Screen(id, "shell.train", Feather.ACTIVITY, () -> view(shell), false, keys);
  }

  /// Equal as long as neither the wanted plan nor where the run stands is another.
  Object content() {
    return List.of(steps.now(), model.planProperty().get());
  }

  /// Calls somebody whenever [#content()] may be another.
  void watch(Runnable changed) {
    steps.watch(model.planProperty(), changed);
  }

  /// What a file keeps, copied between two steps.
  CompletableFuture<SavedTraining> keep() {
    TrainingPlan wanted = model.planProperty().get();
    return steps.keep(runs -> new SavedTraining(wanted, runs.stream().findFirst().orElse(null)));
  }

  /// Goes to where a run stood when it was kept.
  void take(SavedTraining kept) {
    model.take(kept);
    steps.await(Stream.ofNullable(kept.position()).toList());
  }

  /// Wants a series of numbers to be continued, and opens the screen. A forecast that was chosen before stays; a run
  /// that has begun stays too, until a reset.
  void openNumbers(ShellViewModel shell) {
    open(shell, Forecast.class::isInstance, UnaryOperator.identity());
  }

  /// Wants numerals to be translated by an encoder and a decoder, of a kind and size that learn them, and opens the
  /// screen, in the same way.
  void openTranslation(ShellViewModel shell) {
    open(shell, task -> task.decoder().isPresent(), Training::translating);
  }

  private static TrainingPlan translating(TrainingPlan plan) {
    return plan.withCell(CellKind.GRU).withSize(TRANSLATING, 1).withBatch(plan.length(), TRANSLATING)
        .withTraining(TrainingConfig.of(Optimizer.adam(), TRANSLATING_RATE));
  }

  private void open(ShellViewModel shell, Predicate<Task> wanted, UnaryOperator<TrainingPlan> with) {
    TrainingPlan now = model.planProperty().get();
    if (!wanted.test(now.task())) {
      Task first = Tasks.ALL.stream().filter(wanted).findFirst().orElseThrow();
      model.change(with.apply(now.withTask(first)));
    }
    shell.open(ID);
  }

  @Override
  public void step() {
    model.step();
  }

  @Override
  public boolean isLive() {
    model.advance(1);
    return model.liveProperty().get();
  }

  /// How the numbers of the run came about.
  List<Message> made() {
    TrainingSnapshot now = model.snapshotProperty().get();
    return Making.of(model.planProperty().get(), now == null ? 0 : now.step());
  }

  /// The network of the step that is selected, on its sequences; as it stands, on those of its next step.
  private void network(Consumer<@Nullable Supplier<PyTorchSnippet>> then) {
    if (model.travel().selectedProperty().get() != TravelViewModel.NOW) {
      model.travel().open(moment -> then.accept(() -> PyTorchSnippet.of(moment)));
      return;
    }
    TrainingSnapshot now = model.snapshotProperty().get();
    Moment next = now == null ? null : now.next();
    then.accept(next == null ? null : () -> PyTorchSnippet.of(next));
  }

  private static void stepInto(ShellViewModel shell, Runnable open) {
    open.run();
    shell.open("step");
  }

  private TrainView view(ShellViewModel shell) {
    TrainView view = new TrainView(model, picker, shell.strings(), shell.themeProperty(), new StepWays(
        () -> shell.open("step"),
        List.of(new CodeButton("train-code", code, shell.strings(), FileQuestion.system()))));
    new FrameClock(view, model.liveProperty(), model::advance);
    return view;
  }

  @Override
  public void close() {
    model.travel().close();
    loop.close();
  }
}
