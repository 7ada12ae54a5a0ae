package unrolled.ui.step;

import static javafx.scene.text.TextAlignment.LEFT;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import unrolled.engine.formula.Element;
import unrolled.ui.FxThread;
import unrolled.ui.step.layout.Box;
import unrolled.ui.text.Message;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;
import unrolled.ui.theme.Tone;

/// The diagram at one place of a story, drawn on any graphics: laid out as the window would in a room of that size,
/// then shown whole.
public final class StepDrawing {
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

  /// What is seen, in a sentence.
  public Message seen() {
    return Titles.subtitle(subject, model().step());
  }

  private StepViewModel model() {
    ReadOnlyIntegerWrapper place = new ReadOnlyIntegerWrapper(position);
    return new StepViewModel(new SimpleObjectProperty<@Nullable StepSubject>(subject),
        place.getReadOnlyProperty(), new SimpleObjectProperty<@Nullable Element>(selected));
  }

  /// Draws it; any thread may.
  ///
  /// @param ground whether its ground is filled
  public void draw(Graphics2D g2, double width, double height, Theme theme, boolean ground) {
    GraphicsSurface surface = new GraphicsSurface(g2);
    if (ground) {
      surface.fill(new Box(0, 0, width, height), theme.palette().color(Tone.PAPER));
    }
    for (Piece piece : FxThread.call(() -> pieces(width, height, theme))) {
      AffineTransform before = g2.getTransform();
      g2.translate(piece.left(), piece.top());
      g2.scale(piece.scale(), piece.scale());
      piece.drawn().on(surface);
      g2.setTransform(before);
    }
  }

  /// A piece of the picture, and where it lies.
  private record Piece(Recording drawn, double left, double top, double scale) {}

  private List<Piece> pieces(double width, double height, Theme theme) {
    double scale = theme.scale();
    double top = HEADER * scale;
    return List.of(header(width / scale, theme),
        diagram(new Box(EDGE, top, width - 2 * EDGE, height - top - EDGE), theme));
  }

  private Piece header(double width, Theme theme) {
    Recording drawn = new Recording();
    Ink ink = new Ink(strings, new Numbers(strings), drawn);
    ink.on(drawn, theme, theme.scale());
    boolean wide = width >= WIDE;
    double room = width - 2 * EDGE - (wide ? Legend.WIDTH + EDGE : 0);
    line(ink, title(), EDGE + TITLE, room, new Surface.Type(TITLE, true, LEFT, ink.color(Tone.INK)));
    line(ink, seen(), EDGE + TITLE + WORDS + 7, room,
        new Surface.Type(WORDS, false, LEFT, ink.color(Tone.MUTED)));
    if (wide) {
      new Legend(ink).paint(Limits.of(subject), width - EDGE - Legend.WIDTH, EDGE);
    }
    return new Piece(drawn, 0, 0, theme.scale());
  }

  /// One line, smaller where it is too long.
  private void line(Ink ink, Message words, double baseline, double room, Surface.Type type) {
    String text = strings.get(words);
    double fits = Math.min(type.size(), room / Math.max(1, ink.width(text, 1, type.heavy())));
    ink.on().text(text, EDGE, baseline, new Surface.Type(fits, type.heavy(), type.align(), type.color()));
  }

  private Piece diagram(Box room, Theme theme) {
    Recording drawn = new Recording();
    StepViewModel model = model();
    model.resize(room.width(), room.height());
    StepScene scene = Objects.requireNonNull(model.scene(true)).whole();
    double comfortable = model.camera().scale();
    StepPainter painter = new StepPainter(new Ink(strings, new Numbers(strings), drawn));
    painter.on(drawn, theme, comfortable);
    painter.paint(scene);
    Box all = scene.view();
    double fits =
        Math.min(comfortable, Math.min(room.width() / all.width(), room.height() / all.height()));
    return new Piece(drawn, room.x() + (room.width() - all.width() * fits) / 2,
        room.y() + (room.height() - all.height() * fits) / 2, fits);
  }
}
