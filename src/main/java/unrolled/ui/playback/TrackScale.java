package unrolled.ui.playback;

import java.util.List;

/// Where positions lie on the scrub bar.
///
/// Widths are proportional to the number of steps, but no segment is narrower than a minimum, so that the loss, one
/// step among thousands, can still be seen and gripped.
final class TrackScale {
  private static final double MINIMUM = 14;
  private static final double FLOOR_SHARE = 0.75;

  private final List<StorySegment> segments;
  private final double[] edges;

  TrackScale(List<StorySegment> segments, double width) {
    this.segments = segments;
    edges = new double[segments.size() + 1];
    double floor = Math.min(MINIMUM, FLOOR_SHARE * width / Math.max(1, segments.size()));
    double steps = Math.max(1, segments.stream().mapToInt(TrackScale::length).sum());
    double share = width - floor * segments.size();
    for (int i = 0; i < segments.size(); i++) {
      edges[i + 1] = edges[i] + floor + share * length(segments.get(i)) / steps;
    }
  }

  private static int length(StorySegment segment) {
    return segment.to() - segment.from();
  }

  /// Where a segment begins.
  double from(int segment) {
    return edges[segment];
  }

  /// Where a segment ends.
  double to(int segment) {
    return edges[segment + 1];
  }

  /// Where a position lies; positions between two steps are allowed.
  double x(double position) {
    for (int i = 0; i < segments.size(); i++) {
      StorySegment segment = segments.get(i);
      if (position <= segment.to()) {
        double share = (position - segment.from()) / Math.max(1, length(segment));
        return edges[i] + Math.max(0, share) * (edges[i + 1] - edges[i]);
      }
    }
    return edges[segments.size()];
  }

  /// The position nearest to a place.
  int position(double x) {
    for (int i = 0; i < segments.size(); i++) {
      if (x <= edges[i + 1]) {
        StorySegment segment = segments.get(i);
        double share = Math.clamp((x - edges[i]) / (edges[i + 1] - edges[i]), 0, 1);
        return segment.from() + (int) Math.round(share * length(segment));
      }
    }
    return segments.isEmpty() ? 0 : segments.getLast().to();
  }

  /// The segment at a place.
  int segment(double x) {
    for (int i = 0; i < segments.size(); i++) {
      if (x < edges[i + 1]) {
        return i;
      }
    }
    return segments.size() - 1;
  }
}
