package unrolled.ui.bytime;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import unrolled.engine.trace.TimeGroup;
import unrolled.ui.theme.Fonts;
import unrolled.ui.theme.Theme;
import unrolled.ui.theme.Tone;
import unrolled.ui.theme.Viridis;

/// Parts side by side: the positive ones right of zero, the negative ones left of it, dark for early timesteps and
/// light for late ones.
public final class ByTimeBar extends Region {
  private static final double HEIGHT = 24;
  private static final double TYPE = 12;
  private static final double DARKEST = 0.12;
  private static final double LIGHTEST = 0.95;

  /// A part where it lies.
  ///
  /// @param from left edge in pixels
  /// @param to right edge in pixels
  record Piece(TimeGroup group, double from, double to) {}

  private final Canvas canvas = new Canvas();
  private final Tooltip tooltip = new Tooltip();
  private final Function<TimeGroup, String> words;
  private @Nullable ByTime shown;
  private Theme theme = Theme.LIGHT;
  private List<Piece> pieces = List.of();

  /// @param words what the tooltip says of a part
  ByTimeBar(Function<TimeGroup, String> words) {
    this.words = words;
    getChildren().setAll(canvas);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setMinWidth(0);
    setOnMouseMoved(this::hover);
    setOnMouseExited(_ -> Tooltip.uninstall(this, tooltip));
  }

  void show(ByTime byTime, Theme look) {
    shown = byTime;
    theme = look;
    double height = HEIGHT * theme.scale();
    setMinHeight(height);
    setPrefHeight(height);
    setMaxHeight(height);
    requestLayout();
  }

  /// The colour of a group of timesteps among all.
  public static Color colour(TimeGroup group, int timesteps) {
    return colour((group.from() + group.to()) / 2.0 / Math.max(1, timesteps - 1));
  }

  /// The colour of a place between the first timestep (0) and the last (1).
  static Color colour(double share) {
    return Viridis.at(DARKEST + (LIGHTEST - DARKEST) * Math.clamp(share, 0, 1));
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    paint();
  }

  /// Where every part lies in a width: negative ones grow leftwards from zero, positive ones rightwards.
  static List<Piece> pieces(ByTime byTime, double width) {
    List<Piece> pieces = new ArrayList<>();
    double all = byTime.reach(true) + byTime.reach(false);
    if (!(all > 0) || !byTime.isFinite()) {
      return pieces;
    }
    double left = width * (byTime.reach(true) / all);
    double right = left;
    for (TimeGroup group : byTime.groups()) {
      double length = width * (Math.abs(group.part()) / all);
      if (group.part() < 0) {
        pieces.add(new Piece(group, left - length, left));
        left -= length;
      } else if (group.part() > 0) {
        pieces.add(new Piece(group, right, right + length));
        right += length;
      }
    }
    return pieces;
  }

  private void paint() {
    GraphicsContext gc = canvas.getGraphicsContext2D();
    gc.clearRect(0, 0, getWidth(), getHeight());
    if (shown == null) {
      return;
    }
    double edge = theme.scale();
    gc.setFill(theme.palette().color(Tone.SUNKEN));
    gc.fillRect(edge, edge, getWidth() - 2 * edge, getHeight() - 2 * edge);
    pieces = pieces(shown, getWidth() - 4 * edge).stream()
        .map(each -> new Piece(each.group(), each.from() + 2 * edge, each.to() + 2 * edge)).toList();
    pieces.forEach(each -> piece(gc, each));
    zero(gc);
  }

  private void piece(GraphicsContext gc, Piece piece) {
    ByTime all = Objects.requireNonNull(shown);
    Color fill = colour(piece.group(), all.timesteps());
    double top = 3 * theme.scale();
    double height = getHeight() - 2 * top;
    double width = piece.to() - piece.from();
    gc.setFill(fill);
    gc.fillRect(piece.from(), top, width, height);
    gc.setStroke(theme.palette().color(Tone.MARK));
    gc.setLineWidth(theme.lineScale());
    gc.strokeRect(piece.from(), top, width, height);
    String name = name(piece.group());
    double size = TYPE * theme.scale();
    if (name.length() * size * 0.62 + 4 <= width) {
      gc.setFont(Fonts.regular(size));
      gc.setTextAlign(TextAlignment.CENTER);
      gc.setFill(theme.palette().textOn(fill));
      gc.fillText(name, (piece.from() + piece.to()) / 2, getHeight() / 2 + size * 0.36);
    }
  }

  /// The timesteps of a group, counted from 1.
  public static String name(TimeGroup group) {
    return group.from() == group.to()
        ? String.valueOf(group.from() + 1)
        : (group.from() + 1) + "–" + (group.to() + 1);
  }

  private void zero(GraphicsContext gc) {
    double at = pieces.stream().filter(each -> each.group().part() > 0).mapToDouble(Piece::from).min()
        .orElseGet(() -> pieces.stream().mapToDouble(Piece::to).max().orElse(2 * theme.scale()));
    gc.setFill(theme.palette().color(Tone.INK));
    double width = 2 * theme.lineScale();
    gc.fillRect(at - width / 2, 0, width, getHeight());
  }

  private void hover(MouseEvent event) {
    Optional<Piece> under = pieces.stream()
        .filter(each -> each.from() <= event.getX() && event.getX() <= each.to()).findFirst();
    if (under.isPresent()) {
      tooltip.setText(words.apply(under.get().group()));
      Tooltip.install(this, tooltip);
    } else {
      Tooltip.uninstall(this, tooltip);
    }
  }
}
