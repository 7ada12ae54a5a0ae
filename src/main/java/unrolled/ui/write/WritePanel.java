package unrolled.ui.write;

import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import unrolled.ui.playback.FrameClock;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;
import unrolled.ui.tokens.TokenLook;
import unrolled.ui.tokens.TokenPane;
import unrolled.ui.tokens.TokenText;
import unrolled.ui.widget.Controls;

/// A network writes: the prompt, the text so far, what could come next and how it is drawn, and the arithmetic of it.
public final class WritePanel extends BorderPane {
  private static final Set<KeyCode> KEYS =
      Set.of(KeyCode.N, KeyCode.RIGHT, KeyCode.LEFT, KeyCode.HOME, KeyCode.SPACE);

  private final WriteViewModel model;
  private final Controls controls;
  private final TokenPane text;

  /// A panel; it plays by the frames of the display.
  public WritePanel(WriteViewModel model, Strings strings, ObservableValue<Theme> theme) {
    this.model = model;
    controls = new Controls(strings);
    text = new TokenPane("write-text", theme);
    WriteWords words = new WriteWords(strings);
    text.explain(place -> place < model.pageProperty().get().ids().size()
        ? words.place(model.pageProperty().get(), place)
        : "", model::rewind);
    text.giveKeys(KEYS, this::press);
    model.pageProperty().subscribe(this::show);
    Label sentence = new Label();
    sentence.setId("write-sentence");
    sentence.setWrapText(true);
    sentence.setMinHeight(USE_PREF_SIZE);
    sentence.getStyleClass().add("u-detail-sentence");
    sentence.textProperty().bind(model.pageProperty().flatMap(
        page -> strings.languageProperty().map(_ -> words.next(page))));
    VBox top = new VBox(new PromptRow(model, strings), new WriteTransport(model, strings),
        new SamplingRow(model, strings), sentence);
    top.getStyleClass().add("u-write-top");
    Node columns = new WriteColumns(card("write.text", text), card("write.bars", bars(strings, theme)),
        card("write.arithmetic", new ArithmeticColumn(model, strings, theme)), theme);
    VBox.setVgrow(columns, Priority.ALWAYS);
    setCenter(scrolling(new VBox(top, columns)));
    setId("write");
    getStyleClass().add("u-write");
    setMinSize(0, 0);
    new FrameClock(this, model.playingProperty(), model::advance);
  }

  /// What fills the height there is, and scrolls where it would become too low to be read.
  private static ScrollPane scrolling(Node content) {
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setMinSize(0, 0);
    scroll.getStyleClass().add("u-write-scroll");
    return scroll;
  }

  private Node bars(Strings strings, ObservableValue<Theme> theme) {
    return scrolling(new BarsPane(model, strings, theme, KEYS, this::press));
  }

  private VBox card(String title, Node part) {
    VBox card = new VBox(controls.text(title, "u-detail-title"), part);
    card.getStyleClass().addAll("u-detail", "u-write-card");
    card.setMinSize(0, 0);
    VBox.setVgrow(part, Priority.ALWAYS);
    return card;
  }

  private void show(Page page) {
    text.show(new TokenText(page.tokens(), place -> place < page.given()
        ? TokenLook.GIVEN
        : page.hand().contains(place) ? TokenLook.CHOSEN : TokenLook.PLAIN), true);
  }

  /// The keys of this panel, for a window that has the focus nowhere in particular.
  public static Set<KeyCode> keys() {
    return KEYS;
  }

  /// Does what a key of this panel does.
  public void press(KeyCode key) {
    switch (key) {
      case N, RIGHT -> model.step();
      case LEFT -> model.back();
      case HOME -> model.toPrompt();
      case SPACE -> model.togglePlay();
      default -> {
      }
    }
  }
}
