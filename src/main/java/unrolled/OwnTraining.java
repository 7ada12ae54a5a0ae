package unrolled;

import java.util.List;
import java.util.concurrent.Executor;
import unrolled.concurrent.LatestValue;
import unrolled.concurrent.TrainingLoop;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.engine.text.SampleText;
import unrolled.ui.FxThread;
import unrolled.ui.own.FilePlaces;
import unrolled.ui.own.OwnPanel;
import unrolled.ui.own.OwnViewModel;
import unrolled.ui.own.SourceViewModel;
import unrolled.ui.playback.FrameClock;
import unrolled.ui.session.Session;
import unrolled.ui.settings.Settings;
import unrolled.ui.shell.ShellViewModel;

/// Training on a text of one's own, with the run behind it.
final class OwnTraining implements AutoCloseable {
  private final TrainingLoop loop;
  private final OwnViewModel model;

  /// A run that waits at its beginning; its updates open in a session.
  ///
  /// @param work where texts are cut and networks are copied, several at once
  OwnTraining(Session session, Executor work) {
    SourceViewModel source = new SourceViewModel(SampleText.ENGLISH, work, FxThread::soon);
    LatestValue<List<TrainingSnapshot>> mailbox = new LatestValue<>();
    loop = new TrainingLoop(List.of(TrainingPlan.forText(source.sourceProperty().get().task())), mailbox,
        System::nanoTime);
    model = new OwnViewModel(source, loop, mailbox, session::open);
  }

  OwnViewModel model() {
    return model;
  }

  /// The panel in a frame; a clock looks at the run while it is open.
  OwnPanel panel(ShellViewModel shell, Settings settings) {
    new FrameClock(model.training().liveProperty(), model::advance);
    return new OwnPanel(model, FilePlaces.system(settings), shell.strings(), shell.themeProperty(),
        () -> shell.open("step"));
  }

  @Override
  public void close() {
    model.training().travel().close();
    loop.close();
  }
}
