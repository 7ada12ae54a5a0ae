package unrolled;

import java.util.Arrays;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import unrolled.engine.generate.CorpusSpeaker;
import unrolled.engine.generate.Speaker;
import unrolled.engine.program.Epoch;
import unrolled.engine.program.ProgramSpeaker;
import unrolled.engine.session.SavedWriting;
import unrolled.engine.session.SavedWriting.Writer;
import unrolled.ui.own.OwnViewModel;
import unrolled.ui.own.Trained;
import unrolled.ui.prose.ProgramViewModel;
import unrolled.ui.prose.stage.Course;
import unrolled.ui.prose.stage.CourseView;
import unrolled.ui.text.Strings;
import unrolled.ui.write.WriteViewModel;

/// Whose network writes on the Text screen: that of the article's program as it stands at the epoch that is looked at,
/// or the one that learns a text of one's own; whichever was looked at last.
final class Voice {
  /// What the program is asked to continue.
  static final String PROMPT = "Here is";
  /// A text of one's own begins with so many of its tokens.
  private static final int TOKENS = 8;

  private final ReadOnlyObjectWrapper<@Nullable Speaker> speaker = new ReadOnlyObjectWrapper<>();
  private final ProgramViewModel program;
  private final Strings strings;
  private @Nullable OwnViewModel own;
  private boolean ofOwn;
  private boolean spokeForOwn;
  private boolean missing;
  private @Nullable Spoken said;
  private @Nullable SavedWriting awaited;
  private Runnable then = () -> {};

  /// What of the program was handed out.
  private record Spoken(Course course, Epoch epoch) {}

  Voice(ProgramViewModel program, Strings strings) {
    this.program = program;
    this.strings = strings;
    strings.languageProperty().subscribe((_, _) -> {
      if (speaker.get() != null) {
        now();
      }
    });
    program.shownProperty().subscribe((_, _) -> {
      if (!spokeForOwn) {
        look();
      }
    });
  }

  /// Hears of every newer copy of the network that learns a text.
  void follow(OwnViewModel learner) {
    own = learner;
    learner.trainedProperty().subscribe(_ -> {
      if (spokeForOwn && (ofOwn || awaited != null)) {
        now();
      }
    });
  }

  /// The network of the program writes from now on.
  void useProgram() {
    ofOwn = false;
  }

  /// The network that learns a text writes from now on.
  void useOwn() {
    ofOwn = true;
  }

  /// Whether the network that learns a text was looked at last.
  boolean isOfOwn() {
    return ofOwn;
  }

  /// Hands out the network as it is now; another text than before begins with another prompt.
  ///
  /// @param prompt what is typed
  void speak(StringProperty prompt) {
    boolean other = ofOwn != spokeForOwn;
    spokeForOwn = ofOwn;
    if (other) {
      awaited = null;
      prompt.set(ofOwn ? beginning(prompt.get()) : PROMPT);
    }
    now();
  }

  private String beginning(String otherwise) {
    Speaker learner = ofOwn();
    if (learner == null || learner.learned().length == 0) {
      return otherwise;
    }
    int[] ids = learner.learned();
    return learner.write(Arrays.stream(ids).limit(TOKENS).boxed().toList()).strip();
  }

  /// Whoever wrote what was kept is to write again, see [#look()].
  ///
  /// @param arrived what is done then
  void await(SavedWriting kept, Runnable arrived) {
    ofOwn = kept.writer() == Writer.OWN;
    spokeForOwn = ofOwn;
    awaited = kept;
    then = arrived;
    missing = true;
  }

  /// Looks whether the network that is wanted is there now.
  void look() {
    if (missing) {
      now();
    }
  }

  /// What a file keeps, null where nothing is written that a network of the file can read.
  ///
  /// @param made how many epochs of the program it keeps
  @Nullable
  SavedWriting keep(WriteViewModel write, int made) {
    Spoken by = said;
    if (awaited != null) {
      return awaited;
    }
    if (by == null) {
      return write.keep(Writer.OWN, 0);
    }
    int number = by.epoch().number();
    boolean known = by.epoch().equals(program.epoch(by.course(), number));
    return write.keep(Writer.of(by.course().id()),
        Math.min(known ? number : program.epochProperty().get(), made));
  }

  private void now() {
    SavedWriting kept = awaited;
    Spoken by = spokeForOwn ? null : kept == null ? shown() : again(kept);
    Speaker next = spokeForOwn ? ofOwn() : ofProgram(by);
    missing = next == null;
    if (next != null) {
      awaited = null;
      said = by;
      speaker.set(next);
      if (kept != null) {
        then.run();
      }
    }
  }

  private @Nullable Speaker ofOwn() {
    Trained trained = own == null ? null : own.trainedProperty().get();
    return trained == null
        ? null
        : new CorpusSpeaker(name(trained), trained.network(),
            trained.tokenizer(), trained.vocabulary(), trained.learned());
  }

  private String name(Trained trained) {
    return trained.learned().length == 0
        ? strings.get("prose.voice.file")
        : strings.get("prose.voice.own", trained.step());
  }

  private @Nullable Speaker ofProgram(@Nullable Spoken by) {
    return by == null
        ? null
        : ProgramSpeaker.of(strings.get("prose.voice." + by.course().id(), by.epoch().number()),
            by.course().program(), by.epoch());
  }

  /// Of two side by side the corrected one, which has something to say.
  private @Nullable Spoken shown() {
    List<CourseView> shown = program.courses();
    return shown.isEmpty() ? null : new Spoken(shown.getLast().course(), shown.getLast().epoch());
  }

  private @Nullable Spoken again(SavedWriting kept) {
    Course course = Course.ALL.stream().filter(each -> each.id().equals(kept.writer().id())).findFirst()
        .orElseThrow();
    Epoch epoch = program.epoch(course, kept.epoch());
    return epoch == null ? null : new Spoken(course, epoch);
  }

  /// Who writes, null before any network is there.
  ReadOnlyObjectProperty<@Nullable Speaker> speakerProperty() {
    return speaker.getReadOnlyProperty();
  }
}
