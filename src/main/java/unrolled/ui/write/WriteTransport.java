package unrolled.ui.write;

import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.feather.Feather;
import unrolled.ui.text.Strings;
import unrolled.ui.widget.ChoiceButton;
import unrolled.ui.widget.ChoiceButton.Option;
import unrolled.ui.widget.Controls;

/// Buttons to write and to take back, how fast it plays, the ways that were left, and the text for elsewhere.
final class WriteTransport extends FlowPane {
  WriteTransport(WriteViewModel model, Strings strings) {
    Controls controls = new Controls(strings);
    ObservableValue<Boolean> stuck = model.pageProperty().map(page -> !page.canGoOn());
    ObservableValue<Boolean> bare = model.pageProperty().map(page -> !page.canGoBack());
    Button home = controls.icon("write-home", Feather.SKIP_BACK, "write.home", model::toPrompt);
    Button back = controls.icon("write-back", Feather.CHEVRON_LEFT, "write.back", model::back);
    Button play = controls.icon("write-play", Feather.PLAY, "write.play", model::togglePlay);
    Button step = controls.icon("write-step", Feather.CHEVRON_RIGHT, "write.step-on", model::step);
    Button copy = controls.icon("write-copy", Feather.COPY, "write.copy", () -> copy(model));
    home.disableProperty().bind(bare);
    back.disableProperty().bind(bare);
    play.disableProperty().bind(stuck);
    step.disableProperty().bind(stuck);
    play.getStyleClass().add("u-play");
    model.playingProperty().subscribe(now -> Controls.show(play, now ? Feather.PAUSE : Feather.PLAY));
    ChoiceButton<WritingSpeed> speed = new ChoiceButton<>(controls, "write.speed",
        Stream.of(WritingSpeed.values()).map(each -> new Option<>(each, each.id(),
            strings.bind("write.speed.rate", each.tokensPerSecond()))).toList(),
        model.speedProperty(), model.speedProperty()::set);
    getStyleClass().add("u-write-controls");
    getChildren().setAll(home, back, play, step, speed, new BranchMenu(model, strings), copy,
        new SpeakerName("write-who", model));
  }

  private static void copy(WriteViewModel model) {
    Clipboard.getSystemClipboard()
        .setContent(Map.of(DataFormat.PLAIN_TEXT, model.pageProperty().get().text()));
  }
}
