package unrolled.ui.own;

import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import unrolled.engine.text.Corpus;
import unrolled.ui.text.Strings;
import unrolled.ui.widget.Controls;

/// The first tokens of a text, each on a tile of its own; hovering tells its number in the vocabulary.
final class TokenTiles extends FlowPane {
  private static final int MOST = 40;

  private final Strings strings;

  TokenTiles(SourceViewModel model, Strings strings) {
    this.strings = strings;
    setId("own-tiles");
    getStyleClass().add("u-own-tiles");
    setMinWidth(0);
    model.sourceProperty().subscribe(now -> show(now.corpus()));
  }

  private void show(Corpus corpus) {
    getChildren().clear();
    for (int i = 0; i < Math.min(MOST, corpus.size()); i++) {
      int id = corpus.ids()[i];
      Label tile = new Label(visible(corpus.vocabulary().tokens().get(id)));
      tile.setId("own-tile-" + i);
      tile.getStyleClass().add("u-own-tile");
      Controls.explain(tile, strings.bind("own.tile", id));
      getChildren().add(tile);
    }
  }

  /// A token with its spaces and line ends to be seen.
  static String visible(String token) {
    return token.replace(' ', '·').replace("\n", "¶").replace("\t", "→");
  }
}
