package unrolled.ui.playback;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import unrolled.engine.trace.Granularity;
import unrolled.engine.trace.Phase;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;
import unrolled.ui.widget.ChoiceButton;
import unrolled.ui.widget.Controls;

/// The transport bar: buttons, speed, how far one move goes, the scrub track, and one plain sentence about the step.
public final class PlaybackBar extends VBox {
  /// In pixels of normal type.
  private static final double ROOM_FOR_ONE_ROW = 900;

  private final Playhead playhead;
  private final Strings strings;
  private final Controls controls;
  private final HBox row = new HBox();
  private final HBox options = new HBox();
  private final TextFlow sentence = new TextFlow();
  private final Text place = new Text();
  private final Text meaning = new Text();

  /// A bar for one playhead.
  ///
  /// @param theme what is drawn follows it
  public PlaybackBar(Playhead playhead, Strings strings, ReadOnlyObjectProperty<Theme> theme) {
    this.playhead = playhead;
    this.strings = strings;
    controls = new Controls(strings);
    setId("playback");
    getStyleClass().add("u-playback");
    ScrubTrack track = new ScrubTrack(playhead, strings, theme);
    HBox.setHgrow(track, Priority.ALWAYS);
    row.getChildren().setAll(buttons(), options(), track);
    row.getStyleClass().add("u-playback-row");
    getChildren().setAll(row, sentence);
    speakOfSteps();
    widthProperty().subscribe(_ -> arrange(track, theme.get()));
    theme.subscribe(now -> arrange(track, now));
    colourByPhase();
    disableWithoutStory();
  }

  /// Puts another control beside play, and below what takes the place of the sentence while it is visible.
  public void add(Node control, Node below) {
    options.getChildren().addFirst(control);
    getChildren().add(below);
    sentence.visibleProperty().bind(below.visibleProperty().not());
    sentence.managedProperty().bind(sentence.visibleProperty());
  }

  /// Where there is little room the track has a row of its own.
  private void arrange(ScrubTrack track, Theme theme) {
    boolean oneRow = getWidth() >= ROOM_FOR_ONE_ROW * theme.scale();
    if (oneRow && !row.getChildren().contains(track)) {
      getChildren().remove(track);
      row.getChildren().add(track);
    } else if (!oneRow && row.getChildren().contains(track)) {
      row.getChildren().remove(track);
      getChildren().addFirst(track);
    }
  }

  private Node buttons() {
    HBox buttons = new HBox(
        controls.icon("step-first", Feather.SKIP_BACK, "playback.first", playhead::first),
        controls.icon("step-previous", Feather.CHEVRON_LEFT, "playback.previous",
            () -> playhead.previous(playhead.granularityProperty().get())),
        playButton(),
        controls.icon("step-next", Feather.CHEVRON_RIGHT, "playback.next",
            () -> playhead.next(playhead.granularityProperty().get())),
        controls.icon("step-last", Feather.SKIP_FORWARD, "playback.last", playhead::last));
    buttons.getStyleClass().add("u-playback-buttons");
    return buttons;
  }

  private Button playButton() {
    Button play = controls.icon("step-play", Feather.PLAY, "playback.play", playhead::togglePlay);
    play.getStyleClass().add("u-play");
    playhead.playingProperty()
        .subscribe(playing -> Controls.show(play, playing ? Feather.PAUSE : Feather.PLAY));
    return play;
  }

  private Node options() {
    ToggleButton backwards = new ToggleButton();
    backwards.setGraphic(new FontIcon(Feather.REWIND));
    backwards.getStyleClass().add("u-icon-button");
    backwards.selectedProperty().bindBidirectional(playhead.backwardsProperty());
    controls.named(backwards, "playback-backwards", "playback.backwards");
    ChoiceButton<Speed> speed = choice("playback.speed", Speed.values(), playhead.speedProperty(),
        each -> strings.languageProperty().map(_ -> each.sign()));
    ChoiceButton<Granularity> granularity = choice("playback.granularity", Granularity.values(),
        playhead.granularityProperty(), each -> strings.bind("playback.granularity." + id(each)));
    options.getChildren().setAll(backwards, speed, granularity);
    options.getStyleClass().add("u-playback-options");
    return options;
  }

  private static String id(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private <E extends Enum<E>> ChoiceButton<E> choice(
      String hint, E[] values, Property<E> chosen, Function<E, ObservableValue<String>> name) {
    List<ChoiceButton.Option<E>> options = Arrays.stream(values)
        .map(value -> new ChoiceButton.Option<>(value, id(value), name.apply(value)))
        .toList();
    ChoiceButton<E> button = new ChoiceButton<>(controls, hint, options, chosen, chosen::setValue);
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }

  private void speakOfSteps() {
    place.getStyleClass().add("u-sentence-place");
    meaning.getStyleClass().add("u-sentence-meaning");
    sentence.getChildren().setAll(place, meaning);
    sentence.setId("playback-sentence");
    sentence.getStyleClass().add("u-sentence");
    playhead.positionProperty().subscribe(_ -> speak());
    playhead.storyProperty().subscribe(_ -> speak());
    strings.languageProperty().subscribe(_ -> speak());
  }

  private void speak() {
    Story story = playhead.story();
    Sentence sentence = story.sentence(playhead.position());
    String where = strings.get(sentence.place());
    place.setText(
        story.size() == 0
            ? where
            : strings.get("playback.place", playhead.position(), story.size(), where));
    meaning.setText(" — " + strings.get(sentence.meaning()));
  }

  private void colourByPhase() {
    playhead.positionProperty().subscribe(_ -> markPhase());
    playhead.storyProperty().subscribe(_ -> markPhase());
  }

  private void markPhase() {
    Phase now = phase();
    for (Phase phase : Phase.values()) {
      pseudoClassStateChanged(PseudoClass.getPseudoClass(id(phase)), phase == now);
    }
  }

  private Phase phase() {
    int position = playhead.position();
    return playhead.story().segments().stream()
        .filter(segment -> position <= segment.to())
        .map(StorySegment::phase)
        .findFirst()
        .orElse(Phase.FORWARD);
  }

  private void disableWithoutStory() {
    disableProperty().bind(playhead.storyProperty().map(story -> story.size() == 0));
  }
}
