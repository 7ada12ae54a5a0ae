package unrolled.ui.playback;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import unrolled.engine.trace.Phase;
import unrolled.ui.text.Message;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Fonts;
import unrolled.ui.theme.Palette;
import unrolled.ui.theme.Theme;
import unrolled.ui.theme.Tone;

/// Draws the scrub bar: segments in the colours of their phases, ticks per step, the thumb.
final class TrackPainter {
  private static final double TOP = 8;
  private static final double BAND = 26;
  private static final double GAP = 3;
  private static final double CORNER = 8;
  private static final double LABEL = 12;
  private static final double TICK = 5;
  private static final double TICK_DISTANCE = 5;
  private static final double THUMB = 4;

  private final GraphicsContext g;
  private final Strings strings;
  private final TextWidth widths = new TextWidth();
  private final Palette palette;
  private final double scale;
  private final Font font;

  TrackPainter(GraphicsContext g, Strings strings, Theme theme) {
    this.g = g;
    this.strings = strings;
    palette = theme.palette();
    scale = theme.scale();
    font = Fonts.regular(LABEL * scale);
  }

  /// The height the bar needs.
  static double height(double scale) {
    return (TOP + BAND + 14) * scale;
  }

  void paint(
      List<StorySegment> segments, TrackScale track, List<TrackLabels.Label> labels, double width,
      double reached) {
    g.clearRect(0, 0, width, height(scale));
    if (segments.isEmpty()) {
      band(0, width, palette.color(Tone.SUNKEN));
      return;
    }
    for (int i = 0; i < segments.size(); i++) {
      segment(segments.get(i), track, i, reached);
    }
    double border = border(segments, track, reached);
    g.setFont(font);
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.CENTER);
    for (TrackLabels.Label label : labels) {
      label(label, segments.get(label.segment()).phase(), border, width);
    }
    thumb(track.x(reached));
  }

  private void segment(StorySegment segment, TrackScale track, int index, double reached) {
    double from = track.from(index);
    double to = Math.max(from + 1, track.to(index) - gap(track, index));
    boolean begun = reached > segment.from();
    Tone tone = begun ? Tone.of(segment.phase()) : Tone.softOf(segment.phase());
    band(from, to, palette.color(tone));
    ticks(segment, from, to);
  }

  private double gap(TrackScale track, int index) {
    return track.to(index) - track.from(index) > 5 * GAP ? GAP * scale : 1;
  }

  private void band(double from, double to, Color colour) {
    double corner = Math.min(CORNER * scale, to - from);
    g.setFill(colour);
    g.fillRoundRect(from, TOP * scale, to - from, BAND * scale, corner, corner);
  }

  private void ticks(StorySegment segment, double from, double to) {
    int count = segment.to() - segment.from();
    int every = 1;
    while ((to - from) / count * every < TICK_DISTANCE * scale && every < count) {
      every *= every % 5 == 2 ? 5 : 2;
    }
    g.setFill(palette.color(Tone.MARK));
    double top = (TOP + BAND + 4) * scale;
    for (int i = every; i <= count && every < count; i += every) {
      double x = Math.round(from + (to - from) * i / count) - 0.5;
      g.fillRect(x - scale / 2, top, scale, TICK * scale);
    }
  }

  /// The names that fit; they change only with the story, the width, the language and the theme.
  List<TrackLabels.Label> labels(List<StorySegment> segments, TrackScale track) {
    return new TrackLabels(segments, track, this::fits).labels();
  }

  private boolean fits(Message text, double room) {
    return widths.of(strings.get(text), font) + 10 * scale <= room;
  }

  private static double border(List<StorySegment> segments, TrackScale track, double reached) {
    int begun = (int) segments.stream().filter(segment -> reached > segment.from()).count();
    return begun == 0 ? 0 : track.to(begun - 1);
  }

  /// A name that lies across the border between full and soft colours changes colour there.
  private void label(TrackLabels.Label label, Phase phase, double border, double width) {
    double half = half(strings.get(label.text()));
    if (label.x() + half <= border) {
      name(label, phase, true);
    } else if (label.x() - half >= border) {
      name(label, phase, false);
    } else {
      clipped(label, phase, 0, border, true);
      clipped(label, phase, border, width, false);
    }
  }

  private void clipped(TrackLabels.Label label, Phase phase, double from, double to, boolean begun) {
    g.save();
    g.beginPath();
    g.rect(from, 0, to - from, height(scale));
    g.clip();
    name(label, phase, begun);
    g.restore();
  }

  private double half(String text) {
    return widths.of(text, font) / 2 + 6 * scale;
  }

  private void name(TrackLabels.Label label, Phase phase, boolean begun) {
    String text = strings.get(label.text());
    Color fill = palette.color(begun ? Tone.of(phase) : Tone.softOf(phase));
    if (label.across()) {
      double half = half(text);
      g.setFill(fill);
      g.fillRect(label.x() - half, TOP * scale, 2 * half, BAND * scale);
    }
    g.setFill(begun ? palette.color(Tone.ON_PHASE) : palette.textOn(fill));
    g.fillText(text, label.x(), (TOP + BAND / 2) * scale);
  }

  private void thumb(double x) {
    double half = THUMB / 2 * scale;
    g.setFill(palette.color(Tone.PAPER));
    g.fillRoundRect(x - half - 1.5, 0, 2 * half + 3, (TOP + BAND + 8) * scale, 6 * scale, 6 * scale);
    g.setFill(palette.color(Tone.INK));
    g.fillRoundRect(x - half, 1, 2 * half, (TOP + BAND + 7) * scale, 4 * scale, 4 * scale);
  }
}
