package unrolled.ui.tokens;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.transform.Affine;
import unrolled.chart.ColorScale;
import unrolled.ui.step.CanvasSurface;
import unrolled.ui.theme.Fonts;
import unrolled.ui.theme.Palette;
import unrolled.ui.theme.Theme;
import unrolled.ui.widget.OwnKeys;

/// A text as tokens, wrapped and scrolled; only what can be seen is painted. The token under the pointer, or the one
/// that keys have reached, is *pointed at*.
public final class TokenPane extends Region implements OwnKeys {
  private static final double TYPE = 15;
  private static final double FRAME = 1.5;
  private static final double MEASURED = 100;
  private static final Set<KeyCode> MOVES =
      Set.of(KeyCode.LEFT, KeyCode.RIGHT, KeyCode.UP, KeyCode.DOWN, KeyCode.HOME, KeyCode.END);

  private final ObservableValue<Theme> theme;
  private final Canvas canvas = new Canvas();
  private final ScrollBar bar = new ScrollBar();
  private final Tooltip tooltip = new Tooltip();
  private final Map<String, Double> widths = new HashMap<>();
  private final ReadOnlyIntegerWrapper pointed = new ReadOnlyIntegerWrapper(-1);
  private final CanvasSurface surface = new CanvasSurface(canvas);
  private TokenText text = TokenText.EMPTY;
  private IntFunction<String> says = _ -> "";
  private IntConsumer press = _ -> {};
  private Set<KeyCode> keys = MOVES;
  private Consumer<KeyCode> use = this::move;
  private TokenLayout layout = new TokenLayout(new double[0], new double[0], new int[] {0});
  private boolean toEnd;

  /// An empty pane.
  public TokenPane(String id, ObservableValue<Theme> theme) {
    this.theme = theme;
    setId(id);
    bar.setId(id + "-scroll");
    bar.setOrientation(Orientation.VERTICAL);
    bar.setFocusTraversable(false);
    bar.valueProperty().subscribe((_, _) -> paint());
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.TEXT);
    getStyleClass().add("u-tokens");
    getChildren().setAll(canvas, bar);
    setMinSize(0, 0);
    setPrefSize(0, 0);
    setOnMouseMoved(event -> point(placeAt(event.getX(), event.getY())));
    setOnMouseExited(_ -> point(-1));
    setOnMousePressed(this::press);
    setOnScroll(event -> bar.setValue(Math.clamp(bar.getValue() - event.getDeltaY(), 0, bar.getMax())));
    setOnKeyPressed(this::key);
    theme.subscribe((_, _) -> requestLayout());
    focusedProperty().subscribe((_, _) -> paint());
  }

  /// What is said about a token and what pressing it does.
  ///
  /// @param words of a place in the text
  /// @param action takes the place that was pressed
  public void explain(IntFunction<String> words, IntConsumer action) {
    says = words;
    press = action;
  }

  /// Gives keys to somebody else than the pointer.
  public void giveKeys(Set<KeyCode> codes, Consumer<KeyCode> action) {
    keys = Set.copyOf(codes);
    use = action;
  }

  /// Shows a text.
  ///
  /// @param end whether the end is to be seen
  public void show(TokenText shown, boolean end) {
    text = shown;
    toEnd = end;
    pointed.set(Math.min(pointed.get(), text.tokens().size() - 1));
    requestLayout();
  }

  /// The first token that is in sight.
  public int first() {
    int line = (int) Math.round(bar.getValue() / lineHeight());
    return layout.lines() == 0 ? 0 : layout.first()[Math.min(line, layout.lines() - 1)];
  }

  /// The place that is pointed at, −1 for none.
  public ReadOnlyIntegerProperty pointedProperty() {
    return pointed.getReadOnlyProperty();
  }

  /// Points at a place and brings it into sight.
  public void reveal(int place) {
    if (place >= 0 && place < layout.size()) {
      double top = layout.line(place) * lineHeight();
      if (top < bar.getValue() || top + lineHeight() > bar.getValue() + getHeight()) {
        bar.setValue(Math.clamp(top - getHeight() / 3, 0, bar.getMax()));
      }
      point(place);
    }
  }

  private double size() {
    return TYPE * theme.getValue().scale();
  }

  private double lineHeight() {
    return TokenPainter.line(size());
  }

  private double measure(String token) {
    double em = widths.computeIfAbsent(TokenSigns.of(token), sign -> {
      Text written = new Text(sign);
      written.setFont(Fonts.regular(MEASURED));
      return written.getLayoutBounds().getWidth() / MEASURED;
    });
    return TokenPainter.width(em, size());
  }

  @Override
  protected void layoutChildren() {
    double scroll = Math.ceil(bar.prefWidth(-1));
    double room = Math.max(1, getWidth() - scroll - 2 * snappedLeftInset());
    layout = TokenLayout.of(text.tokens(), this::measure, room);
    double whole = layout.lines() * lineHeight();
    double seen = Math.max(1, getHeight());
    canvas.setWidth(Math.max(0, getWidth() - scroll));
    canvas.setHeight(getHeight());
    bar.resizeRelocate(getWidth() - scroll, 0, scroll, getHeight());
    bar.setVisible(whole > seen);
    bar.setMax(Math.max(0, whole - seen));
    bar.setVisibleAmount(bar.getMax() * seen / Math.max(whole, 1));
    bar.setBlockIncrement(seen);
    bar.setUnitIncrement(lineHeight());
    bar.setValue(toEnd ? bar.getMax() : Math.min(bar.getValue(), bar.getMax()));
    toEnd = false;
    paint();
  }

  private void paint() {
    surface.begin(new Affine());
    if (layout.size() != text.tokens().size()) {
      return;
    }
    Palette palette = theme.getValue().palette();
    ColorScale colors = text.scale();
    double scroll = bar.getValue();
    double line = lineHeight();
    int from = Math.clamp((int) (scroll / line), 0, layout.lines());
    int to = Math.clamp((int) Math.ceil((scroll + canvas.getHeight()) / line), from, layout.lines());
    TokenPainter painter =
        new TokenPainter(surface, palette, colors == null ? null : colors.in(palette), size(),
            FRAME * theme.getValue().lineScale());
    painter.paint(text, layout, from, to, new Point2D(0, -scroll));
    if (pointed.get() >= 0 && pointed.get() < layout.size()) {
      painter.point(layout, pointed.get(), -scroll);
    }
  }

  private int placeAt(double x, double y) {
    return layout.at(x, (int) Math.floor((y + bar.getValue()) / lineHeight()));
  }

  private void point(int place) {
    pointed.set(place);
    String words = place < 0 || place >= text.tokens().size() ? "" : says.apply(place);
    tooltip.setText(words);
    setAccessibleText(words);
    if (words.isEmpty()) {
      Tooltip.uninstall(this, tooltip);
    } else {
      Tooltip.install(this, tooltip);
    }
    paint();
  }

  private void press(MouseEvent event) {
    requestFocus();
    int place = placeAt(event.getX(), event.getY());
    if (place >= 0) {
      press.accept(place);
    }
  }

  @Override
  public boolean keeps(KeyEvent event) {
    boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
    return plain && (keys.contains(event.getCode()) || event.getCode() == KeyCode.ENTER);
  }

  private void key(KeyEvent event) {
    if (keeps(event)) {
      if (event.getCode() == KeyCode.ENTER) {
        enter();
      } else {
        use.accept(event.getCode());
      }
      event.consume();
    }
  }

  private void enter() {
    if (pointed.get() >= 0) {
      press.accept(pointed.get());
    }
  }

  private void move(KeyCode code) {
    int last = text.tokens().size() - 1;
    int now = pointed.get();
    if (last < 0 || layout.size() != text.tokens().size()) {
      return;
    }
    int to = switch (code) {
      case LEFT -> now - 1;
      case RIGHT -> now + 1;
      case UP -> now < 0 ? 0 : layout.below(now, -1);
      case DOWN -> now < 0 ? 0 : layout.below(now, 1);
      case HOME -> 0;
      default -> last;
    };
    reveal(Math.clamp(to, 0, last));
  }
}
