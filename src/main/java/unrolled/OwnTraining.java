package unrolled;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import unrolled.concurrent.LatestValue;
import unrolled.concurrent.TrainingLoop;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.engine.session.SavedOwn;
import unrolled.engine.text.SampleText;
import unrolled.export.Progress;
import unrolled.ui.export.Making;
import unrolled.ui.own.FilePlaces;
import unrolled.ui.own.OwnPanel;
import unrolled.ui.own.OwnViewModel;
import unrolled.ui.own.SourceViewModel;
import unrolled.ui.own.Trained;
import unrolled.ui.playback.FrameClock;
import unrolled.ui.session.Session;
import unrolled.ui.settings.Settings;
import unrolled.ui.shell.ShellViewModel;
import unrolled.ui.text.Message;
import unrolled.ui.text.Strings;

/// Training on a text of one's own, with the run behind it.
final class OwnTraining implements AutoCloseable {
  private final Arrivals arrivals = new Arrivals();
  private final TrainingLoop loop;
  private final OwnViewModel model;
  private final Steps steps;
  private final Object beginning;

  /// A run that waits at its beginning; its updates open in a session.
  ///
  /// @param work where texts are cut and networks are copied, several at once
  OwnTraining(Session session, Executor work) {
    SourceViewModel source = new SourceViewModel(SampleText.ENGLISH, work, arrivals);
    LatestValue<List<TrainingSnapshot>> mailbox = new LatestValue<>();
    loop = new TrainingLoop(List.of(TrainingPlan.forText(source.sourceProperty().get().task())), mailbox,
        System::nanoTime);
    model = new OwnViewModel(source, loop, mailbox, session::open);
    steps = new Steps(loop, model.training().runs());
    beginning = all();
  }

  private Object all() {
    return List.of(steps.now(), model.training().planProperty().get(), model.epochsProperty().get(),
        model.source().sourceProperty().get());
  }

  /// Equal as long as neither what is wanted nor where the run stands is another; empty at the beginning.
  Object content() {
    Object now = all();
    return now.equals(beginning) ? List.of() : now;
  }

  /// Calls somebody whenever [#content()] may be another.
  void watch(Runnable changed) {
    model.source().sourceProperty().subscribe(changed);
    model.epochsProperty().subscribe((_, _) -> changed.run());
    steps.watch(model.training().planProperty(), changed);
  }

  /// What a file keeps, copied between two steps.
  CompletableFuture<@Nullable SavedOwn> keep() {
    SavedOwn settings = model.keep();
    return steps.keep(runs -> settings.at(runs.stream().findFirst().orElse(null)));
  }

  /// Goes to where the run stood when it was kept.
  void take(SavedOwn kept) {
    model.take(kept);
    steps.await(Stream.ofNullable(kept.position()).toList());
  }

  OwnViewModel model() {
    return model;
  }

  /// Learns a text and waits until others can use what was learned.
  ///
  /// @param steps how many training steps are made, where no epochs are asked for
  /// @param progress hears how many steps are made
  /// @throws IllegalArgumentException with one sentence, when the text cannot be learned from
  void make(PictureRequest.Own wanted, int steps, Strings strings, Progress progress) {
    SourceViewModel source = model.source();
    wanted.sample().ifPresentOrElse(source::take, () -> source.open(Path.of(wanted.text())));
    arrivals.await(() -> !source.busyProperty().get(), () -> {});
    Message problem = source.problemProperty().get();
    if (problem != null) {
      throw new IllegalArgumentException(strings.get(problem));
    }
    model.change(wanted.network());
    model.reset();
    if (wanted.epochs() > 0) {
      model.wantEpochs(wanted.epochs());
      model.toggle();
    }
    for (int i = 0; i < (wanted.epochs() > 0 ? 0 : steps); i++) {
      model.step();
    }
    var seen = model.training().snapshotProperty();
    Subscription told = seen.map(TrainingSnapshot::step).subscribe(_ -> tell(seen.get(), steps, progress));
    arrivals.await(this::isMade, () -> model.advance(1));
    told.unsubscribe();
  }

  private static void tell(@Nullable TrainingSnapshot now, int steps, Progress progress) {
    if (now != null && now.step() > 0) {
      progress.at((int) now.step(), (int) Math.max(now.wanted(), steps));
    }
  }

  private boolean isMade() {
    TrainingSnapshot now = model.training().snapshotProperty().get();
    Trained copied = model.trainedProperty().get();
    return now != null && copied != null && copied.step() == now.step()
        && !model.training().liveProperty().get();
  }

  /// How the numbers of the run came about.
  List<Message> made() {
    TrainingSnapshot now = model.training().snapshotProperty().get();
    return now == null
        ? Making.of(model.training().planProperty().get(), 0)
        : Making.of(now.plan(), now.step());
  }

  /// The panel in a frame; a clock looks at the run while it is open.
  OwnPanel panel(ShellViewModel shell, Settings settings) {
    OwnPanel panel = new OwnPanel(model, FilePlaces.system(settings), shell.strings(), shell.themeProperty(),
        () -> shell.open("step"));
    new FrameClock(panel, model.training().liveProperty(), model::advance);
    return panel;
  }

  @Override
  public void close() {
    model.training().travel().close();
    loop.close();
  }
}
