package unrolled.ui.step;

import static javafx.scene.text.TextAlignment.LEFT;
import static javafx.scene.text.TextAlignment.RIGHT;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import unrolled.engine.formula.Element;
import unrolled.ui.step.layout.Box;
import unrolled.ui.step.layout.Cells;
import unrolled.ui.step.layout.Plate;
import unrolled.ui.text.Message;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;
import unrolled.ui.theme.Tone;

/// The diagram at one place of a story, drawn on any graphics: laid out as the window would in a room of that size,
/// then shown whole. One thread at a time uses it, any.
public final class StepDrawing {
  /// The least type, in points, that the back row can read on a slide.
  private static final double LEGIBLE = 18;
  /// The least type, in pixels, that can be read on a screen: what would be smaller is left out.
  private static final double LEAST_READ = 6.9;
  /// Points of a unit of the diagram from which on its numbers have [#LEGIBLE].
  private static final double NEAR = 1.57;
  /// So much nearer each time, until no cell is lower than [#CELL] of a number, in which value and gradient both have
  /// room for one line, or it is [#NEAREST].
  private static final double NEARER = 1.15;
  private static final double NEAREST = 4.5;
  private static final double CELL = 1.6;
  /// Units from top to bottom in which a small network has room.
  private static final double LOW = 460;
  private static final double LINE = 1.5;
  private static final double EDGE = 12;
  private static final double TITLE = 20;
  private static final double WORDS = 13;
  private static final double HEADER = 66;
  /// What is wide enough for title and colour bars side by side.
  private static final double WIDE = 560;

  private final StepSubject subject;
  private final int position;
  private final @Nullable Element selected;
  private final Strings strings;

  /// A drawing.
  ///
  /// @param subject read by no other thread
  /// @param position how many steps have been carried out
  /// @param selected the number that is marked, null for none
  /// @param strings nobody changes the language of
  public StepDrawing(StepSubject subject, int position, @Nullable Element selected, Strings strings) {
    this.subject = subject;
    this.position = position;
    this.selected = selected;
    this.strings = strings;
  }

  /// Its title, by phase.
  public Message title() {
    return Titles.title(subject, model().step());
  }

  /// What stands below the title, where nothing can be clicked.
  private Message subtitle() {
    return Titles.still(subject, model().step());
  }

  private StepViewModel model() {
    ReadOnlyIntegerWrapper place = new ReadOnlyIntegerWrapper(position);
    return new StepViewModel(new SimpleObjectProperty<@Nullable StepSubject>(subject),
        place.getReadOnlyProperty(), new SimpleObjectProperty<@Nullable Element>(selected));
  }

  /// Draws all of it under its title.
  ///
  /// @param ground whether its ground is filled
  public void draw(Graphics2D g2, double width, double height, Theme theme, boolean ground) {
    draw(g2, new Box(0, 0, width, height), ground ? theme : null, pieces(width, height, theme));
  }

  /// Draws it without a title and so near that every letter has [#LEGIBLE] points, for the back row. What has no
  /// room then is folded or left out, and a line says so.
  ///
  /// @param ground whether its ground is filled
  public void drawNear(Graphics2D g2, double width, double height, Theme theme, boolean ground) {
    draw(g2, new Box(0, 0, width, height), ground ? theme : null, near(width, height, theme));
  }

  private static void draw(Graphics2D g2, Box all, @Nullable Theme ground, List<Piece> pieces) {
    GraphicsSurface surface = new GraphicsSurface(g2);
    if (ground != null) {
      surface.fill(all, ground.palette().color(Tone.PAPER));
    }
    AffineTransform before = g2.getTransform();
    Shape clip = g2.getClip();
    for (Piece piece : pieces) {
      Box room = piece.room();
      g2.clip(new Rectangle2D.Double(room.x(), room.y(), room.width(), room.height()));
      g2.translate(piece.left(), piece.top());
      g2.scale(piece.scale(), piece.scale());
      piece.drawn().accept(surface);
      g2.setTransform(before);
      g2.setClip(clip);
    }
  }

  /// A piece of the picture, where it lies, and what can be seen of it.
  private record Piece(Consumer<Surface> drawn, double left, double top, double scale, Box room) {}

  private List<Piece> near(double width, double height, Theme theme) {
    double line = LINE * LEGIBLE;
    Box room = new Box(EDGE, 0, width - 2 * EDGE, height - line);
    StepViewModel model = model();
    double scale = NEAR;
    do {
      model.setLeast(scale);
      model.resize(room.width(), Math.max(room.height(), LOW * scale));
      scale *= NEARER;
    } while (scale < NEAREST && lowest(model) < CELL * LEGIBLE);
    StepScene scene = closeUp(model, room);
    double at = room.width() / scene.view().width();
    Piece diagram = new Piece(painted(scene, theme, at * LEAST_READ / LEGIBLE),
        room.x() - scene.view().x() * at, -scene.view().y() * at, at, room);
    boolean whole = scene.whole().view().equals(scene.view().with(scene.whole().view()))
        && scene.layout().plates().stream()
            .allMatch(each -> each.open() || each.kind() != Plate.Kind.TIMESTEP);
    return whole ? List.of(diagram) : List.of(diagram, remark(width, height, theme));
  }

  /// A scene, painted.
  ///
  /// @param pixels how many one unit of the diagram has: what could not be read then is left out
  private Consumer<Surface> painted(StepScene scene, Theme theme, double pixels) {
    return surface -> new StepPainter(ink(surface, theme, pixels)).paint(scene);
  }

  private Ink ink(Surface surface, Theme theme, double pixels) {
    Ink ink = new Ink(strings, new Numbers(strings), surface);
    ink.on(surface, theme, pixels);
    return ink;
  }

  /// What a smaller room shows, at the same scale, of where something happens.
  private static StepScene closeUp(StepViewModel model, Box room) {
    StepScene all = Objects.requireNonNull(model.scene(true));
    Camera near = new Camera();
    near.resize(room.width(), room.height());
    near.show(all.layout().width(), all.layout().height(), model.camera().scale());
    Attention.of(all.layout(), model.step(), model.focus(), false).ifPresent(near::follow);
    return all.in(near.view());
  }

  /// The height, in points, of the lowest cell of all.
  private static double lowest(StepViewModel model) {
    return model.camera().scale() * Objects.requireNonNull(model.layoutProperty().get()).cells().stream()
        .mapToDouble(Cells::cellHeight).min().orElse(LEGIBLE);
  }

  /// Says that something is not seen.
  private Piece remark(double width, double height, Theme theme) {
    return new Piece(surface -> {
      Ink ink = ink(surface, theme, 1);
      ink.font(LEGIBLE, false);
      ink.text(strings.get("step.near"), width - EDGE, height - LEGIBLE / 2, RIGHT, ink.color(Tone.MUTED));
    }, 0, 0, 1, new Box(0, 0, width, height));
  }

  private List<Piece> pieces(double width, double height, Theme theme) {
    double scale = theme.scale();
    double top = HEADER * scale;
    return List.of(header(width / scale, theme),
        diagram(new Box(EDGE, top, width - 2 * EDGE, height - top - EDGE), theme));
  }

  private Piece header(double width, Theme theme) {
    return new Piece(surface -> header(ink(surface, theme, theme.scale()), width), 0, 0, theme.scale(),
        new Box(0, 0, width * theme.scale(), HEADER * theme.scale()));
  }

  private void header(Ink ink, double width) {
    boolean wide = width >= WIDE;
    double room = width - 2 * EDGE - (wide ? Legend.WIDTH + EDGE : 0);
    line(ink, title(), EDGE + TITLE, room, new Surface.Type(TITLE, true, LEFT, ink.color(Tone.INK)));
    line(ink, subtitle(), EDGE + TITLE + WORDS + 7, room,
        new Surface.Type(WORDS, false, LEFT, ink.color(Tone.MUTED)));
    if (wide) {
      new Legend(ink).paint(Limits.of(subject), width - EDGE - Legend.WIDTH, EDGE);
    }
  }

  /// One line, smaller where it is too long.
  private void line(Ink ink, Message words, double baseline, double room, Surface.Type type) {
    String text = strings.get(words);
    double fits = Math.min(type.size(), room / Math.max(1, ink.width(text, 1, type.heavy())));
    ink.on().text(text, EDGE, baseline, new Surface.Type(fits, type.heavy(), type.align(), type.color()));
  }

  private Piece diagram(Box room, Theme theme) {
    StepViewModel model = model();
    model.resize(room.width(), room.height());
    StepScene scene = Objects.requireNonNull(model.scene(true)).whole();
    double comfortable = model.camera().scale();
    Box all = scene.view();
    double fits =
        Math.min(comfortable, Math.min(room.width() / all.width(), room.height() / all.height()));
    return new Piece(painted(scene, theme, comfortable), room.x() + (room.width() - all.width() * fits) / 2,
        room.y() + (room.height() - all.height() * fits) / 2, fits, room);
  }
}
