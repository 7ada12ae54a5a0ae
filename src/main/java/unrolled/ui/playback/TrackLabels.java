package unrolled.ui.playback;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import unrolled.ui.text.Message;

/// Which names are written on the scrub bar: the full one where it fits, else the brief one; where not even that fits
/// in some segment of a group, the group is named once.
final class TrackLabels {
  /// A name in its place.
  ///
  /// @param segment the segment that gives it its colour
  /// @param x its middle
  /// @param across whether it names several segments, and lies across the gaps between them
  record Label(Message text, int segment, double x, boolean across) {}

  private final List<StorySegment> segments;
  private final TrackScale track;
  private final BiPredicate<? super Message, Double> fits;
  private final List<Label> labels = new ArrayList<>();

  /// @param fits whether a text fits into a width
  TrackLabels(List<StorySegment> segments, TrackScale track, BiPredicate<? super Message, Double> fits) {
    this.segments = segments;
    this.track = track;
    this.fits = fits;
    int from = 0;
    for (int to = 1; to <= segments.size(); to++) {
      if (to == segments.size() || !segments.get(to).group().equals(segments.get(from).group())) {
        group(from, to);
        from = to;
      }
    }
  }

  List<Label> labels() {
    return labels;
  }

  private void group(int from, int to) {
    List<Label> single = new ArrayList<>();
    for (int i = from; i < to; i++) {
      StorySegment segment = segments.get(i);
      double room = track.to(i) - track.from(i);
      boolean full = i == from && fits.test(segment.label(), room);
      if (!full && !fits.test(segment.brief(), room)) {
        whole(from, to);
        return;
      }
      single.add(
          new Label(full ? segment.label() : segment.brief(), i, (track.from(i) + track.to(i)) / 2, false));
    }
    labels.addAll(single);
  }

  private void whole(int from, int to) {
    double left = track.from(from);
    double right = track.to(to - 1);
    double middle = (left + right) / 2;
    Message name = segments.get(from).group();
    if (fits.test(name, right - left)) {
      labels.add(new Label(name, track.segment(middle), middle, to - from > 1));
    }
  }
}
