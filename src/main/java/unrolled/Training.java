package unrolled;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.feather.Feather;
import unrolled.concurrent.LatestValue;
import unrolled.concurrent.TrainingLoop;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.ui.export.Making;
import unrolled.ui.playback.FrameClock;
import unrolled.ui.session.Session;
import unrolled.ui.shell.Screen;
import unrolled.ui.shell.ShellViewModel;
import unrolled.ui.shell.Shortcut;
import unrolled.ui.text.Message;
import unrolled.ui.train.TrainView;
import unrolled.ui.train.TrainViewModel;

/// The Train screen with the run behind it.
final class Training implements AutoCloseable {
  static final String ID = "train";
  private static final int FAR = 10;

  private final TrainingLoop loop;
  private final TrainViewModel model;

  /// A run that waits at its beginning; its updates open in a session.
  Training(TrainingPlan plan, Session session) {
    LatestValue<List<TrainingSnapshot>> mailbox = new LatestValue<>();
    loop = new TrainingLoop(List.of(plan), mailbox, System::nanoTime);
    model = new TrainViewModel(plan, loop, mailbox, session::open);
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

  /// Makes so many steps and waits until they are shown.
  void make(int steps) {
    for (int i = 0; i < steps; i++) {
      model.step();
    }
    do {
      model.advance(1);
      Thread.onSpinWait();
    } while (model.liveProperty().get());
  }

  /// How the numbers of the run came about.
  List<Message> made() {
    TrainingSnapshot now = model.snapshotProperty().get();
    return Making.of(model.planProperty().get(), now == null ? 0 : now.step());
  }

  private static void stepInto(ShellViewModel shell, Runnable open) {
    open.run();
    shell.open("step");
  }

  private TrainView view(ShellViewModel shell) {
    new FrameClock(model.liveProperty(), model::advance);
    return new TrainView(model, shell.strings(), shell.themeProperty(), () -> shell.open("step"));
  }

  @Override
  public void close() {
    model.travel().close();
    loop.close();
  }
}
