package unrolled.ui.train;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.engine.run.Translations;
import unrolled.engine.run.Translations.Translation;
import unrolled.ui.text.Strings;
import unrolled.ui.widget.Controls;

/// What an encoder–decoder makes of everything its task holds out, one after the other, and how many are right. It
/// takes no room while a task has nothing to translate.
final class TranslationsCard extends VBox {
  private static final String WRONG = "u-train-translation-wrong";

  private final Strings strings;
  private final ObjectProperty<@Nullable Translations> shown = new SimpleObjectProperty<>();
  private final TilePane tiles = new TilePane();
  private final List<Label> labels = new ArrayList<>();

  TranslationsCard(Strings strings) {
    this.strings = strings;
    Label heading = new Label();
    heading.setId("train-translations-heading");
    heading.getStyleClass().add("u-train-chart-title");
    heading.setMinWidth(0);
    heading.textProperty()
        .bind(Bindings.createStringBinding(this::heading, shown, strings.languageProperty()));
    Controls.explain(heading, strings.bind("train.translations.hint"));
    tiles.getStyleClass().add("u-train-translations");
    tiles.setPrefColumns(1);
    ScrollPane scroll = new ScrollPane(tiles);
    scroll.setId("train-translations-list");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.accessibleTextProperty().bind(heading.textProperty());
    setVgrow(scroll, Priority.ALWAYS);
    setId("train-translations");
    getStyleClass().add("u-train-chart");
    getChildren().setAll(heading, scroll);
    managedProperty().bind(visibleProperty());
    visibleProperty().bind(shown.isNotNull());
    strings.languageProperty().subscribe(_ -> write());
  }

  private String heading() {
    Translations now = shown.get();
    return now == null ? "" : strings.get("train.translations", now.right(), now.all().size());
  }

  /// Shows a run as it stands.
  void show(TrainingSnapshot now) {
    Translations next = now.translations();
    if (next == null ? shown.get() != null : !next.equals(shown.get())) {
      shown.set(next);
      write();
    }
  }

  private void write() {
    Translations now = shown.get();
    List<Translation> all = now == null ? List.of() : now.all();
    while (labels.size() < all.size()) {
      Label label = new Label();
      label.setMinWidth(USE_PREF_SIZE);
      labels.add(label);
    }
    if (tiles.getChildren().size() != all.size()) {
      tiles.getChildren().setAll(labels.subList(0, all.size()));
    }
    for (int i = 0; i < all.size(); i++) {
      write(labels.get(i), all.get(i));
    }
  }

  private void write(Label label, Translation each) {
    label.setText(each.right()
        ? strings.get("train.translations.right", each.source(), each.written())
        : strings.get("train.translations.wrong", each.source(), each.written(), each.wanted()));
    label.getStyleClass().remove(WRONG);
    if (!each.right()) {
      label.getStyleClass().add(WRONG);
    }
  }
}
