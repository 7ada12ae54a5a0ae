package unrolled.ui.compare;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;
import unrolled.engine.run.Activity;
import unrolled.engine.run.Sample;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;
import unrolled.ui.widget.ChoiceButton;
import unrolled.ui.widget.ChoiceButton.Option;
import unrolled.ui.widget.Controls;
import unrolled.ui.widget.Heading;

/// A place on the screen for one picture of the networks, which a person chooses.
final class PicturePane extends BorderPane {
  private final int place;
  private final CompareViewModel model;
  private final Strings strings;
  private final ObservableValue<Theme> theme;
  private final CompareWords words;
  private final Map<Picture, Drawing> drawings = new EnumMap<>(Picture.class);
  private final Map<String, SheetCard> cards = new HashMap<>();
  private final Label nothing = new Label();
  private final Label when = new Label();
  private final ShareBar shares = new ShareBar();
  private final SheetGrid grid;

  /// @param place 0 or 1
  PicturePane(int place, CompareViewModel model, Strings strings, ObservableValue<Theme> theme) {
    this.place = place;
    this.model = model;
    this.strings = strings;
    this.theme = theme;
    words = new CompareWords(strings);
    grid = new SheetGrid(theme);
    Picking picking = new ComparePicks(model, words);
    drawings.put(Picture.LOSSES, new LossDrawing(strings, picking));
    drawings.put(Picture.NORMS, new NormDrawing(strings, picking));
    drawings.put(Picture.GATES, new GateDrawing(strings, picking));
    drawings.put(Picture.STATES, new StateDrawing(strings, picking));
    drawings.put(Picture.PREDICTIONS, new PredictionDrawing(strings, picking));
    nothing.setWrapText(true);
    nothing.setId("compare-nothing-" + place);
    nothing.getStyleClass().add("u-compare-nothing");
    when.setId("compare-when-" + place);
    when.setMinWidth(0);
    Controls.explain(when, when.textProperty());
    when.getStyleClass().add("u-train-figure-name");
    setId("compare-pane-" + place);
    getStyleClass().add("u-train-chart");
    setMinSize(0, 0);
    setTop(heading());
    follow();
  }

  private Node heading() {
    Controls controls = new Controls(strings);
    List<Option<Picture>> options = Arrays.stream(Picture.values())
        .map(each -> new Option<>(each, each.id(), strings.bind("compare.picture." + each.id()))).toList();
    var picture = model.look().pictureProperty(place);
    ChoiceButton<Picture> choice = new ChoiceButton<>(
        controls, place == 0 ? "compare.picture.first" : "compare.picture.second", options, picture,
        picture::set);
    Heading heading = new Heading(choice);
    heading.add(when, shares);
    return heading;
  }

  private void follow() {
    model.runs().turn(place + 1).subscribe(_ -> show());
    model.lineupProperty().subscribe(_ -> show());
    model.around().glances().seenProperty().subscribe(_ -> show());
    model.look().overlayProperty().subscribe(_ -> show());
    model.look().pictureProperty(place).subscribe(_ -> show());
    model.look().timeProperty().subscribe(_ -> show());
    model.look().markProperty().subscribe(_ -> show());
    strings.languageProperty().subscribe(_ -> show());
    model.around().picker().pickedProperty().subscribe(_ -> cards.values().forEach(SheetCard::mark));
  }

  private void show() {
    List<Named> all = words.named(model.contenders(place + 1));
    Picture picture = model.look().pictureProperty(place).get();
    Drawing drawing = Objects.requireNonNull(drawings.get(picture));
    List<List<Sheet>> columns = drawing.columns(all, model.look());
    shares.setVisible(picture == Picture.GATES && !columns.isEmpty());
    when.setText(when(picture, all));
    if (columns.isEmpty()) {
      nothing.setText(drawing.nothing());
      setCenter(nothing);
      return;
    }
    long run = all.getFirst().of().snapshot().runId();
    grid.show(columns.stream().map(column -> column.stream().map(sheet -> card(picture, sheet, run)).toList())
        .toList());
    setCenter(grid);
  }

  private SheetCard card(Picture picture, Sheet sheet, long run) {
    SheetCard card = cards.computeIfAbsent(picture.id() + "-" + sheet.id(),
        _ -> new SheetCard("compare-chart-" + place + "-" + sheet.id(), sheet, model, strings, theme));
    card.show(sheet, run);
    return card;
  }

  /// The training step that the picture is of; nothing for one over all steps.
  private String when(Picture picture, List<Named> all) {
    return all.stream().map(each -> step(picture, each.of())).filter(step -> step > 0).findFirst()
        .map(step -> strings.get("compare.when", step))
        .map(words -> picture == Picture.STATES ? strings.get("compare.when.states", words) : words)
        .orElse("");
  }

  private static long step(Picture picture, Contender contender) {
    @Nullable
    Sample sample = contender.sample();
    @Nullable
    Activity activity = contender.activity();
    return switch (picture) {
      case LOSSES -> 0;
      case NORMS -> sample == null ? 0 : sample.step();
      case GATES, STATES, PREDICTIONS -> activity == null ? 0 : activity.moment().step();
    };
  }
}
