package unrolled.ui.write;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import unrolled.chart.BarStill;
import unrolled.chart.ExportButton;
import unrolled.chart.Leaving;
import unrolled.chart.LeavingMenu;
import unrolled.engine.generate.Choice;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;
import unrolled.ui.widget.OwnKeys;

/// The most probable tokens as bars, the one that is drawn marked, those that are cut grey; above them the line from 0
/// to 1 with the part of each token, and where u falls. Pointing at a bar, or ↑ and ↓, selects it; pressing it, or
/// Enter, writes its token.
final class BarsPane extends Region implements OwnKeys, Leaving {
  private static final int MOST = 20;
  private static final double SMALLEST_ROW = 16;
  private static final double LARGEST_ROW = 30;
  private static final double STRIP = 44;

  private final WriteViewModel model;
  private final ObservableValue<Theme> theme;
  private final Strings strings;
  private final Numbers numbers;
  private final WriteWords words;
  private final Set<KeyCode> handed;
  private final Consumer<KeyCode> hand;
  private final Canvas canvas = new Canvas();
  private final Tooltip tooltip = new Tooltip();
  private final ExportButton export;

  /// @param handed keys that are somebody else's
  /// @param hand takes them
  BarsPane(WriteViewModel model, Strings strings, ObservableValue<Theme> theme, Set<KeyCode> handed,
      Consumer<KeyCode> hand) {
    this.model = model;
    this.theme = theme;
    this.handed = handed;
    this.hand = hand;
    this.strings = strings;
    numbers = new Numbers(strings);
    words = new WriteWords(strings);
    setId("write-bars");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.LIST_VIEW);
    getStyleClass().addAll("u-bars", STYLE);
    export = new ExportButton(this, strings);
    export.setManaged(false);
    getChildren().setAll(canvas, export);
    new LeavingMenu(this, strings);
    setOnMouseMoved(this::point);
    setOnMouseExited(_ -> Tooltip.uninstall(this, tooltip));
    setOnMousePressed(this::press);
    setOnKeyPressed(this::key);
    focusedProperty().subscribe((_, _) -> requestLayout());
    model.pageProperty().subscribe(_ -> requestLayout());
    model.selectedProperty().subscribe(_ -> select());
    strings.languageProperty().subscribe((_, _) -> select());
    theme.subscribe((_, _) -> requestLayout());
  }

  private List<Choice.Bar> bars() {
    Choice choice = model.pageProperty().get().choice();
    return choice == null ? List.of() : choice.bars(MOST);
  }

  @Override
  public @Nullable BarStill shown() {
    return ChoiceBars.of(model.pageProperty().get(), bars(), strings);
  }

  private void select() {
    Page page = model.pageProperty().get();
    Choice choice = page.choice();
    int token = model.selectedProperty().get();
    String text = choice == null || token < 0 || token >= choice.size() ? "" : words.bar(page, choice, token);
    setAccessibleText(text);
    tooltip.setText(text);
    requestLayout();
  }

  @Override
  protected double computePrefHeight(double width) {
    return ((MOST + 1) * SMALLEST_ROW + STRIP) * theme.getValue().scale();
  }

  private double strip() {
    return STRIP * theme.getValue().scale();
  }

  private double rowHeight() {
    double scale = theme.getValue().scale();
    double room = (getHeight() - strip()) / (MOST + 1);
    return Math.clamp(room, SMALLEST_ROW * scale, LARGEST_ROW * scale);
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    export.place(getWidth(), 0);
    Page page = model.pageProperty().get();
    Choice choice = page.choice();
    List<Choice.Bar> bars = choice == null ? List.of() : bars();
    double left = BarsPainter.begin(bars.stream().map(bar -> page.token(bar.token())).toList(),
        theme.getValue(), getWidth());
    BarsPainter painter =
        new BarsPainter(canvas.getGraphicsContext2D(), theme.getValue(), numbers, rowHeight(), left);
    painter.clear();
    if (choice != null) {
      for (int i = 0; i < bars.size(); i++) {
        boolean selected = bars.get(i).token() == model.selectedProperty().get();
        painter.bar(bars.get(i), strip() + i * rowHeight(), page.token(bars.get(i).token()),
            bars.getFirst().probability(), selected);
      }
      painter.strip(choice, model.selectedProperty().get(), export.getLayoutX());
    }
  }

  private int barAt(MouseEvent event) {
    int row = (int) Math.floor((event.getY() - strip()) / rowHeight());
    return row >= 0 && row < bars().size() ? row : -1;
  }

  private void point(MouseEvent event) {
    int row = barAt(event);
    if (row >= 0) {
      model.selectedProperty().set(bars().get(row).token());
      Tooltip.install(this, tooltip);
    } else {
      Tooltip.uninstall(this, tooltip);
    }
  }

  private void press(MouseEvent event) {
    requestFocus();
    int row = barAt(event);
    if (row >= 0) {
      model.choose(bars().get(row).token());
    }
  }

  @Override
  public boolean keeps(KeyEvent event) {
    boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
    return plain && (handed.contains(event.getCode())
        || Set.of(KeyCode.UP, KeyCode.DOWN, KeyCode.ENTER).contains(event.getCode()));
  }

  private void key(KeyEvent event) {
    if (!keeps(event)) {
      return;
    }
    switch (event.getCode()) {
      case UP -> move(-1);
      case DOWN -> move(1);
      case ENTER -> {
        if (model.selectedProperty().get() >= 0) {
          model.choose(model.selectedProperty().get());
        }
      }
      default -> hand.accept(event.getCode());
    }
    event.consume();
  }

  private void move(int by) {
    List<Choice.Bar> bars = bars();
    int now = bars.stream().map(Choice.Bar::token).toList().indexOf(model.selectedProperty().get());
    if (!bars.isEmpty()) {
      model.selectedProperty().set(bars.get(Math.clamp(now + by, 0, bars.size() - 1)).token());
    }
  }
}
