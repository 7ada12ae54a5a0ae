package unrolled;

import java.util.Arrays;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import unrolled.engine.generate.CorpusSpeaker;
import unrolled.engine.generate.Speaker;
import unrolled.engine.program.ProgramSpeaker;
import unrolled.ui.own.OwnViewModel;
import unrolled.ui.own.Trained;
import unrolled.ui.prose.ProgramViewModel;
import unrolled.ui.prose.stage.CourseView;
import unrolled.ui.text.Strings;

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

  Voice(ProgramViewModel program, Strings strings) {
    this.program = program;
    this.strings = strings;
    strings.languageProperty().subscribe((_, _) -> {
      if (speaker.get() != null) {
        now();
      }
    });
  }

  /// Hears of every newer copy of the network that learns a text.
  void follow(OwnViewModel learner) {
    own = learner;
    learner.trainedProperty().subscribe(_ -> {
      if (ofOwn && spokeForOwn) {
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

  private void now() {
    Speaker next = spokeForOwn ? ofOwn() : ofProgram();
    if (next != null) {
      speaker.set(next);
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

  /// Of two side by side the corrected one, which has something to say.
  private @Nullable Speaker ofProgram() {
    List<CourseView> shown = program.courses();
    if (shown.isEmpty()) {
      return null;
    }
    CourseView last = shown.getLast();
    return ProgramSpeaker.of(strings.get("prose.voice." + last.course().id(), last.epoch().number()),
        last.course().program(), last.epoch());
  }

  /// Who writes, null before any network is there.
  ReadOnlyObjectProperty<@Nullable Speaker> speakerProperty() {
    return speaker.getReadOnlyProperty();
  }
}
