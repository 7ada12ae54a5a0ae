package unrolled.ui.insight;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import unrolled.chart.ColorBar;
import unrolled.chart.ColorScale;
import unrolled.engine.generate.Speaker;
import unrolled.engine.insight.Contrast;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;
import unrolled.ui.tokens.TokenPane;
import unrolled.ui.tokens.TokenText;
import unrolled.ui.widget.Controls;

/// What a network looks at: a text coloured by a unit or by how much an output depends on it, or continued twice, as
/// the network is and with a unit held.
public final class InsightPanel extends BorderPane {
  private final InsightViewModel model;
  private final ObservableValue<Theme> theme;
  private final InsightWords words;
  private final Controls controls;
  private final Label sentence = new Label();
  private final Label reading = new Label();
  private final TokenPane text;
  private final TokenPane free;
  private final TokenPane pinned;
  private final InsightSide side;
  private final InsightPicture coloured;
  private final InsightPicture twice;
  private final CellsPane cells;
  private final ReadOnlyObjectWrapper<ColorScale> scale;

  /// A panel about what is written.
  public InsightPanel(InsightViewModel model, Strings strings, ObservableValue<Theme> theme) {
    this.model = model;
    this.theme = theme;
    words = new InsightWords(strings);
    controls = new Controls(strings);
    text = new TokenPane("insight-text", theme);
    free = new TokenPane("insight-free", theme);
    pinned = new TokenPane("insight-pinned", theme);
    cells = new CellsPane(model.cells(), strings, theme);
    side = new InsightSide(strings, text::reveal);
    coloured = new InsightPicture("insight-picture", strings, text, this::answered);
    twice = new InsightPicture("insight-contrast", strings, free, this::answered);
    scale = new ReadOnlyObjectWrapper<>(InsightColors.gradients(theme.getValue().palette()));
    text.explain(this::says, place -> model.placeProperty().set(place));
    text.pointedProperty().subscribe(_ -> read());
    sentence.setId("insight-sentence");
    sentence.setWrapText(true);
    sentence.getStyleClass().add("u-detail-sentence");
    reading.setId("insight-reading");
    reading.getStyleClass().add("u-detail-muted");
    VBox top = new VBox(new InsightControls(model, strings), sentence);
    top.getStyleClass().add("u-write-top");
    setTop(top);
    build(strings);
    setId("insight");
    getStyleClass().add("u-insight");
    setMinSize(0, 0);
    follow(strings);
    theme.subscribe(_ -> render());
  }

  private void follow(Strings strings) {
    model.insightProperty().subscribe((_, _) -> render());
    model.failedProperty().subscribe((_, _) -> render());
    model.modeProperty().subscribe((_, _) -> render());
    strings.languageProperty().subscribe((_, _) -> render());
  }

  private void build(Strings strings) {
    VBox card = card("insight.text", text);
    card.getChildren().add(reading);
    HBox.setHgrow(card, Priority.ALWAYS);
    coloured.hold(List.of(card), new ColorBar("insight-bar", strings, theme, scale), side);
    twice.hold(List.of(card("insight.free", free), card("insight.pinned", pinned)));
  }

  /// The answer to what is asked now; null while there is none.
  private @Nullable Insight answered() {
    Insight insight = model.insightProperty().get();
    return insight == null || insight.inquiry().mode() != model.modeProperty().get() ? null : insight;
  }

  private VBox card(String title, TokenPane tokens) {
    VBox card = new VBox(controls.text(title, "u-detail-title"), tokens);
    card.getStyleClass().addAll("u-detail", "u-write-card");
    card.setMinSize(0, 0);
    card.setPrefWidth(0);
    HBox.setHgrow(card, Priority.ALWAYS);
    VBox.setVgrow(tokens, Priority.ALWAYS);
    return card;
  }

  private void render() {
    boolean ofText = model.modeProperty().get().isOfText();
    sentence.setVisible(ofText);
    sentence.setManaged(ofText);
    if (!ofText) {
      setCenter(cells);
      return;
    }
    Insight insight = model.insightProperty().get();
    if (insight != null && answered() == null) {
      sentence.setText(words.computing());
      setCenter(null);
      return;
    }
    sentence.setText(words.sentence(insight, model.failedProperty().get()));
    InsightPicture shown = insight instanceof Insight.Held ? twice : coloured;
    setCenter(insight == null ? null : shown);
    switch (insight) {
      case null -> side.clear();
      case Insight.Unit unit -> show(unit);
      case Insight.Look look -> show(look);
      case Insight.Held held -> show(held);
    }
    read();
  }

  private void show(Insight.Unit unit) {
    colour(InsightTexts.of(unit, theme.getValue().palette()));
    side.show(unit);
  }

  private void show(Insight.Look look) {
    colour(InsightTexts.of(look, theme.getValue().palette()));
    side.show(look);
  }

  private void colour(TokenText coloured) {
    scale.set(coloured.scale());
    text.show(coloured, false);
  }

  private void show(Insight.Held held) {
    Contrast contrast = held.contrast();
    Speaker speaker = held.inquiry().speaker();
    free.show(InsightTexts.free(held), false);
    pinned.show(InsightTexts.pinned(held), false);
    free.explain(place -> words.says(speaker, contrast.free().get(place)), pinned::reveal);
    pinned.explain(place -> words.says(speaker, contrast.pinned().get(place)), free::reveal);
  }

  private String says(int place) {
    @Nullable
    Insight insight = model.insightProperty().get();
    return insight == null || place < 0 || place >= insight.inquiry().ids().size()
        ? ""
        : words.place(insight, place);
  }

  private void read() {
    reading.setText(says(text.pointedProperty().get()));
  }
}
