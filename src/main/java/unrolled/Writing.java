package unrolled;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import unrolled.engine.session.SavedOwn;
import unrolled.engine.session.SavedProgram;
import unrolled.engine.session.SavedWriting;
import unrolled.export.Progress;
import unrolled.ui.export.Making;
import unrolled.ui.insight.InsightPanel;
import unrolled.ui.insight.InsightViewModel;
import unrolled.ui.prose.Kept;
import unrolled.ui.prose.ProgramView;
import unrolled.ui.prose.ProgramViewModel;
import unrolled.ui.prose.ProsePart;
import unrolled.ui.prose.ProseParts;
import unrolled.ui.prose.ProseView;
import unrolled.ui.prose.Source;
import unrolled.ui.prose.stage.Stage;
import unrolled.ui.session.Session;
import unrolled.ui.settings.Settings;
import unrolled.ui.shell.Screen;
import unrolled.ui.shell.ShellViewModel;
import unrolled.ui.text.Message;
import unrolled.ui.write.WritePanel;
import unrolled.ui.write.WriteViewModel;

/// The Text screen with what is behind its parts.
final class Writing implements AutoCloseable {
  static final String ID = "text";

  private final ProgramViewModel program;
  private final ShellViewModel shell;
  private final ProseParts parts;
  private final Settings settings;
  private final Supplier<OwnTraining> beginning;
  private final Voice voice;
  private final WriteViewModel write;
  private final InsightViewModel insight;
  private @Nullable ProgramView view;
  private @Nullable OwnTraining own;
  private Runnable changed = () -> {};
  private Progress progress = Progress.NONE;

  /// Parts at their beginning; their updates open in a session.
  ///
  /// @param settings where the places of files are remembered
  /// @param threads where things are done
  Writing(ShellViewModel shell, Settings settings, Session session, Threads threads) {
    Executor background = threads.background();
    Executor foreground = threads.foreground();
    this.shell = shell;
    this.settings = settings;
    beginning = () -> new OwnTraining(session, threads.texts());
    program = new ProgramViewModel(background, foreground, session::open);
    voice = new Voice(program, shell.strings());
    write = new WriteViewModel(voice.speakerProperty(), Voice.PROMPT, background, foreground);
    insight = new InsightViewModel(write, background, threads.texts(), foreground);
    List<ProsePart> all = new ArrayList<>();
    for (Source source : Source.values()) {
      all.add(new ProsePart(source.id(), "prose.source." + source.id(), this::program,
          () -> open(source), TextKeys.ofProgram(program, shell)));
    }
    all.add(new ProsePart(TextParts.OWN, "prose.source.own", this::ownPanel, voice::useOwn,
        TextKeys.ofOwn(this::own, shell)));
    all.add(new ProsePart(TextParts.WRITE, "prose.part.write",
        () -> new WritePanel(write, shell.strings(), shell.themeProperty()), this::speak,
        TextKeys.ofWriting(write)));
    all.add(new ProsePart(TextParts.INSIGHT, "prose.part.insight",
        () -> new InsightPanel(insight, shell.strings(), shell.themeProperty()), this::speak, List.of()));
    parts = new ProseParts(all);
    parts.openProperty().subscribe(id -> insight.activeProperty().set(id.equals(TextParts.INSIGHT)));
  }

  private void open(Source source) {
    program.open(source);
    voice.useProgram();
  }

  /// Made when it is first needed: a run takes memory.
  OwnTraining own() {
    OwnTraining made = own;
    if (made == null) {
      made = beginning.get();
      own = made;
      made.model().training().runs().visibleProperty().bind(shell.screenProperty().isEqualTo(ID));
      voice.follow(made.model());
      made.watch(() -> changed.run());
    }
    return made;
  }

  private Node ownPanel() {
    return own().panel(shell, settings);
  }

  /// Whether a text that is dropped is to be learned: while that part is open.
  boolean takesTexts() {
    return shell.screenProperty().get().equals(ID) && parts.openProperty().get().equals(TextParts.OWN);
  }

  /// Takes a text to be learned.
  void take(Path text) {
    own().model().source().open(text);
  }

  /// Equal as long as neither the seed nor the epochs of the program are others, nor anything about one's own text, nor
  /// what was written.
  Object content() {
    SavedProgram now = keep();
    OwnTraining made = own;
    SavedWriting written = keepWritten();
    return List.of(now.seed(), now.made(), made == null ? List.of() : made.content(),
        written == null ? List.of() : written.content());
  }

  /// Calls somebody whenever [#content()] may be another.
  void watch(Runnable watcher) {
    changed = watcher;
    program.seedProperty().subscribe((_, _) -> watcher.run());
    program.madeProperty().subscribe((_, _) -> watcher.run());
    write.pageProperty().subscribe((_, _) -> watcher.run());
    write.samplingProperty().subscribe((_, _) -> watcher.run());
  }

  /// What a file keeps.
  SavedProgram keep() {
    return Kept.of(program, parts.openProperty().get());
  }

  /// What a file keeps of one's own text, null where nobody came to it.
  CompletableFuture<@Nullable SavedOwn> keepOwn() {
    OwnTraining made = own;
    return made == null ? CompletableFuture.completedFuture(null) : made.keep();
  }

  /// What a file keeps of what was written, null where nothing was.
  @Nullable
  SavedWriting keepWritten() {
    return voice.keep(write, keep().made());
  }

  /// Goes back to what was kept.
  void take(SavedProgram kept, @Nullable SavedWriting written) {
    program.take(kept);
    if (written != null) {
      voice.await(written, () -> write.take(written));
    }
    parts.open(kept.part());
    voice.look();
  }

  private void speak() {
    program.prepare();
    voice.speak(write.promptProperty());
  }

  ProgramViewModel model() {
    return program;
  }

  /// What is written.
  WriteViewModel written() {
    return write;
  }

  ProseParts parts() {
    return parts;
  }

  /// The screen in a frame, under its name.
  ///
  /// @param ways to what is trained elsewhere
  Screen screen(String id, ProseView.Ways ways) {
    return new Screen(id, "shell.text", Feather.FILE_TEXT,
        () -> new ProseView(parts, shell.strings(), ways), false, parts.keys());
  }

  /// The three sources are one view, which keeps the stage, the epoch and the row.
  private Node program() {
    ProgramView made = view;
    if (made == null) {
      program.prepare();
      made = new ProgramView(program, shell.strings(), shell.themeProperty(), () -> shell.open("step"));
      view = made;
    }
    return made;
  }

  /// How the numbers of the open part came about.
  List<Message> made() {
    OwnTraining learner = own;
    return voice.isOfOwn() && learner != null
        ? learner.made()
        : Making.of(program.sourceProperty().get().id(), program.seedProperty().get(),
            program.epochProperty().get());
  }

  /// Says who hears how far networks are that are trained for a picture.
  void listen(Progress other) {
    progress = other;
    insight.comparingProperty().subscribe((_, share) -> other.at(share.doubleValue()));
  }

  /// Opens a part after so many epochs of the program, at one of its stages, or steps on a text of one's own.
  ///
  /// @throws IllegalArgumentException with one sentence, when that text cannot be learned from
  void show(PictureRequest.Text text, int steps) {
    PictureRequest.Own wanted = text.own();
    if (wanted == null) {
      program.prepare();
      program.stageProperty().set(Stage.of(text.stage()).orElseThrow());
      for (int i = 0; i < steps; i++) {
        program.makeOne();
      }
    } else {
      own().make(wanted, steps, shell.strings(), progress);
      parts.open(TextParts.OWN);
    }
    parts.open(text.part());
    for (int i = 0; TextParts.writes(text.part()) && i < text.tokens(); i++) {
      write.step();
    }
    insight.ask(text.question());
  }

  @Override
  public void close() {
    OwnTraining made = own;
    if (made != null) {
      made.close();
    }
  }
}
