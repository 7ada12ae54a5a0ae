package unrolled.ui.session;

import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import unrolled.ui.widget.Controls;

/// A button of the top bar that opens a small panel of controls below itself; Esc or a click elsewhere closes it.
final class Panel extends Button {
  private static final double GAP = 6;
  private static final double LEAST_WIDTH = 60;
  private static final double LEAST_HEIGHT = 240;

  private final Popup popup = new Popup();
  private final Supplier<Node> content;

  /// @param hint key of the tooltip and accessible name
  /// @param content builds what the panel shows, anew each time it opens
  Panel(Controls controls, String id, String hint, Supplier<Node> content) {
    this.content = content;
    controls.named(this, id, hint);
    getStyleClass().addAll("u-button", "u-choice");
    setGraphic(new FontIcon(Feather.CHEVRON_DOWN));
    setContentDisplay(ContentDisplay.RIGHT);
    setMnemonicParsing(false);
    setMinWidth(LEAST_WIDTH);
    popup.setAutoHide(true);
    popup.setHideOnEscape(true);
    setOnAction(_ -> toggle());
  }

  private void toggle() {
    if (popup.isShowing()) {
      popup.hide();
      return;
    }
    Scene owner = getScene();
    VBox card = new VBox(content.get());
    card.getStyleClass().addAll("u-card", "u-panel");
    card.setId(getId() + "-panel");
    card.setStyle(owner.getRoot().getStyle());
    Scene scene = popup.getScene();
    scene.setUserAgentStylesheet(owner.getUserAgentStylesheet());
    scene.getStylesheets().setAll(owner.getStylesheets());
    Bounds place = localToScreen(getBoundsInLocal());
    fit(card, owner, place.getMaxY() + GAP);
    popup.show(this, place.getMinX(), place.getMaxY() + GAP);
  }

  /// What is taller than the room below the button scrolls.
  private void fit(VBox card, Scene owner, double top) {
    popup.getContent().setAll(card);
    card.applyCss();
    double room = owner.getWindow().getY() + owner.getY() + owner.getHeight() - top - GAP;
    if (card.prefHeight(card.prefWidth(-1)) <= room) {
      return;
    }
    popup.getContent().clear();
    ScrollPane scroll = new ScrollPane(card);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().addAll("u-panel-scroll", "edge-to-edge");
    scroll.setStyle(card.getStyle());
    scroll.setPrefHeight(Math.max(LEAST_HEIGHT, room));
    popup.getContent().setAll(scroll);
  }

  /// Closes the panel.
  void close() {
    popup.hide();
  }
}
