package unrolled.ui.shell;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import unrolled.ui.export.ExportPane;
import unrolled.ui.file.FileNotice;
import unrolled.ui.file.FileParts;
import unrolled.ui.file.UnsavedPane;
import unrolled.ui.playback.PlaybackBar;
import unrolled.ui.predict.PredictSwitch;

/// The frame: top bar, rail, the open screen with its inspector, transport bar; the key list above all.
public final class ShellView extends StackPane {
  /// The type size, in pixels, of which all widths of the frame are multiples (before the theme's scale).
  static final double TYPE_SIZE = 14;

  private final ShellViewModel model;
  private final ShellParts parts;
  private final Shortcuts shortcuts;

  /// A frame around what the session provides.
  public ShellView(ShellViewModel model, ShellParts parts) {
    this.model = model;
    this.parts = parts;
    shortcuts = new Shortcuts(model, parts, this::export);
    setId("shell");
    getStyleClass().add("u-shell");
    BorderPane frame = new BorderPane(new Workspace(model, parts));
    frame.setTop(new TopBar(model, parts, this::export));
    frame.setLeft(new Rail(model, parts.screens()));
    PlaybackBar transport = new PlaybackBar(model.playhead(), model.strings(), model.themeProperty());
    parts.onlyWithTrace(transport, model);
    frame.setBottom(transport);
    ShellParts.Predict predict = parts.predict();
    if (predict != null) {
      transport.add(new PredictSwitch(predict.model(), model.strings()), predict.panel());
    }
    getChildren().setAll(frame, new KeyList(model, shortcuts));
    ExportPane export = parts.export();
    if (export != null) {
      getChildren().add(1, export);
      export.listen(this, this::openScreen);
    }
    listen(parts.files());
  }

  private void listen(@Nullable FileParts files) {
    if (files != null) {
      getChildren().addAll(new FileNotice(files.model(), model.strings()),
          new UnsavedPane(files.actions(), model.strings()));
      files.drops().listen(this);
    }
  }

  private void export() {
    ExportPane export = parts.export();
    if (export != null) {
      export.open(openScreen());
    }
  }

  private ExportPane.OpenScreen openScreen() {
    String id = model.screenProperty().get();
    return new ExportPane.OpenScreen(this, (Parent) lookup("#stage"), id, parts.screen(id).ofTrace());
  }

  /// Gives a scene that shows this frame its keys and its look.
  public void attach(Scene scene) {
    Keyboard.attach(scene, shortcuts);
    model.themeProperty().subscribe(theme -> theme.dress(scene));
    requestFocus();
  }
}
