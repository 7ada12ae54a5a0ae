package unrolled.ui.own;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import unrolled.concurrent.LatestValue;
import unrolled.concurrent.TrainingLoop;
import unrolled.engine.network.Network;
import unrolled.engine.run.Change;
import unrolled.engine.run.Moment;
import unrolled.engine.run.Outlook;
import unrolled.engine.run.RunPosition;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.engine.run.Validated;
import unrolled.engine.session.SavedOwn;
import unrolled.engine.session.SavedText;
import unrolled.engine.session.SavedTraining;
import unrolled.ui.text.Message;
import unrolled.ui.train.TrainViewModel;

/// A network that learns a text of one's own: the text, the run over it, over how many epochs it goes, and what it has
/// learned so far for others to use.
///
/// Another text is another task, so once a step was made it waits for a reset. The run goes on with what it began with.
public final class OwnViewModel {
  /// So many epochs more are wanted when training goes on after the last of them.
  static final int MORE_EPOCHS = 10;
  /// Most epochs.
  static final int MOST_EPOCHS = 100_000;

  private final SourceViewModel source;
  private final TrainViewModel training;
  private final Consumer<Moment> opener;
  private final Copies copies;
  private final WeightsViewModel weights;
  private final ReadOnlyIntegerWrapper epochs = new ReadOnlyIntegerWrapper(TrainingPlan.EPOCHS);
  private final ReadOnlyObjectWrapper<Source> learned;

  /// A run over the text that is ready, which waits at its beginning.
  ///
  /// @param mailbox where the run is watched
  /// @param opener shows an update operation by operation
  public OwnViewModel(SourceViewModel source, TrainingLoop loop, LatestValue<List<TrainingSnapshot>> mailbox,
      Consumer<Moment> opener) {
    this.source = source;
    this.opener = opener;
    learned = new ReadOnlyObjectWrapper<>(source.sourceProperty().get());
    training = new TrainViewModel(TrainingPlan.forText(source.sourceProperty().get().task()), loop, mailbox,
        _ -> {});
    copies = new Copies(() -> loop.copy().thenApply(now -> now.stream().map(RunPosition::next).findFirst()),
        learned::get,
        source.work(), source.foreground());
    weights = new WeightsViewModel(this, source.work(), source.foreground());
    source.sourceProperty().subscribe((_, now) -> {
      if (!weights.begin(now)) {
        change(plan -> plan.withTask(now.task()));
      }
    });
    source.problemProperty().subscribe(weights::giveUp);
    training.snapshotProperty().subscribe(this::follow);
    training.planProperty().subscribe((_, _) -> until());
    epochs.subscribe((_, _) -> until());
  }

  private void follow(@Nullable TrainingSnapshot now) {
    Source ready = source.sourceProperty().get();
    if (now != null && now.plan().task().equals(ready.task())) {
      learned.set(ready);
    }
    if (now != null) {
      copies.follow(now);
      wantEpochs(epochs.get());
    }
  }

  /// Wants another plan, see [TrainViewModel#change(TrainingPlan)].
  /// Another network, or another vocabulary, does not begin with the weights of a file.
  public void change(UnaryOperator<TrainingPlan> other) {
    TrainingPlan wanted = other.apply(training.planProperty().get());
    Optional<Network> given = wanted.beginning().given();
    boolean fits = given.isEmpty() || (given.get().architecture().equals(wanted.architecture())
        && source.sourceProperty().get().choice().notes().isPresent());
    training.change(fits ? wanted : wanted.withBeginning(wanted.beginning().drawn()));
    if (!fits) {
      weights.say(Message.of("own.drawn-again"));
    }
  }

  /// Runs until the wanted epochs are over, or waits. Where they are over already, [#MORE_EPOCHS] more are wanted;
  /// after [#MOST_EPOCHS] a sentence says how to go on.
  public void toggle() {
    if (goFurther()) {
      // Before it runs: it could be past them when it hears of them.
      training.runs().until(wanted());
      training.toggle();
    }
  }

  /// One step, then waits; where the wanted epochs are over, more are wanted.
  public void step() {
    if (goFurther()) {
      training.step();
    }
  }

  /// Wants more epochs where those that were wanted are over.
  ///
  /// @return whether there is anything left to do
  private boolean goFurther() {
    TrainingSnapshot now = training.snapshotProperty().get();
    if (!training.runningProperty().get() && now != null && now.step() >= wanted()) {
      wantEpochs(epochs.get() + MORE_EPOCHS);
      if (now.step() >= wanted()) {
        weights.say(Message.of("own.problem.epochs", MOST_EPOCHS));
        return false;
      }
    }
    return true;
  }

  /// Wants so many epochs, at least those that have begun.
  public void wantEpochs(int wanted) {
    TrainingSnapshot now = training.snapshotProperty().get();
    long begun = now == null ? 1 : Math.ceilDiv(now.step(), Outlook.of(now).epoch());
    epochs.set(Math.clamp(Math.max(wanted, begun), 1, MOST_EPOCHS));
  }

  /// Begins the wanted plan anew, and waits.
  public void reset() {
    training.reset();
  }

  private void until() {
    if (training.runningProperty().get()) {
      training.runs().until(wanted());
    }
  }

  /// How far a run has come on its way through the wanted epochs, also while it is led step by step.
  public Outlook outlook(TrainingSnapshot now) {
    Outlook seen = Outlook.of(now);
    return new Outlook(seen.step(), wanted(), seen.stepsPerSecond(), seen.symbols(), seen.epoch());
  }

  /// After how many updates the wanted epochs are over.
  private long wanted() {
    TrainingPlan plan = training.planProperty().get();
    TrainingSnapshot now = training.snapshotProperty().get();
    return plan.withTask(now == null ? plan.task() : now.plan().task()).steps(epochs.get());
  }

  /// Opens the update that comes next with its sequence; while it runs there is none to open.
  public void openNext() {
    TrainingSnapshot now = training.snapshotProperty().get();
    Moment next = now == null ? null : now.next();
    if (next != null) {
      opener.accept(next);
    }
  }

  /// Goes back to the weights that did best on what is held out, and learns on from there as it does now.
  public void goOnWithBest() {
    TrainingSnapshot now = training.snapshotProperty().get();
    Validated.Best best = now == null ? null : now.validated().best();
    if (now != null && best != null) {
      training.runs().branch(0, best.moment(), training.runningProperty().get());
      Change.between(best.moment().plan(), now.plan()).forEach(each -> training.runs().change(0, each));
      until();
    }
  }

  /// What a file keeps; where the run stands is still to be said.
  public SavedOwn keep() {
    Source ready = source.sourceProperty().get();
    SavedText text = ready.kept();
    Source of = learned.get();
    return new SavedOwn(text, of.equals(ready) ? text : of.kept(), training.planProperty().get(),
        epochs.get(),
        null);
  }

  /// Goes back to what was kept, and waits there.
  public void take(SavedOwn kept) {
    copies.forget();
    source.take(Source.of(kept.source()));
    learned.set(kept.learned().equals(kept.source())
        ? source.sourceProperty().get()
        : Source.of(kept.learned()));
    training.take(new SavedTraining(kept.wanted(), kept.position()));
    epochs.set(Math.clamp(kept.epochs(), 1, MOST_EPOCHS));
  }

  /// Lets time pass.
  public void advance(double seconds) {
    copies.advance(seconds);
    training.advance(seconds);
  }

  /// The text.
  public SourceViewModel source() {
    return source;
  }

  /// What is learned, in files.
  public WeightsViewModel weights() {
    return weights;
  }

  /// The run.
  public TrainViewModel training() {
    return training;
  }

  /// The text that the run learns, which may be another than the one that is ready.
  public ReadOnlyObjectProperty<Source> learnedProperty() {
    return learned.getReadOnlyProperty();
  }

  /// What it has learned so far, while it runs some seconds old; null before anything was.
  public ReadOnlyObjectProperty<@Nullable Trained> trainedProperty() {
    return copies.latestProperty();
  }

  /// Uses a network that was opened, until training brings another.
  void use(Trained opened) {
    copies.use(opened);
  }

  /// After how many epochs it waits.
  public ReadOnlyIntegerProperty epochsProperty() {
    return epochs.getReadOnlyProperty();
  }
}
