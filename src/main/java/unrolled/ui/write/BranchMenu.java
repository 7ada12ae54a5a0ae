package unrolled.ui.write;

import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import unrolled.engine.generate.Written;
import unrolled.ui.text.Strings;
import unrolled.ui.tokens.TokenSigns;
import unrolled.ui.widget.Controls;

/// The ways that were left; choosing one takes it up again, and the present one is kept in its turn.
final class BranchMenu extends MenuButton {
  private final WriteViewModel model;
  private final Strings strings;
  private List<Written> shown = List.of();

  BranchMenu(WriteViewModel model, Strings strings) {
    this.model = model;
    this.strings = strings;
    new Controls(strings).named(this, "write-branches", "write.branches.hint");
    getStyleClass().add("u-choice");
    setMnemonicParsing(false);
    setMinWidth(USE_PREF_SIZE);
    model.pageProperty().subscribe(_ -> render());
    strings.languageProperty().subscribe((_, _) -> render());
  }

  private void render() {
    Page page = model.pageProperty().get();
    setText(strings.get("write.branches", page.others().size()));
    setDisable(page.others().isEmpty());
    if (!page.others().equals(shown)) {
      shown = page.others();
      getItems().setAll(shown.stream().map(each -> item(page, each)).toList());
    }
  }

  private MenuItem item(Page page, Written branch) {
    String text = page.speaker() == null ? "" : TokenSigns.end(page.speaker().write(branch.ids()));
    MenuItem item = new MenuItem(strings.get("write.branch", branch.ids().size(), text));
    item.setId("write-branches-" + shown.indexOf(branch));
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> model.resume(branch));
    return item;
  }
}
