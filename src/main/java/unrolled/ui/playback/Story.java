package unrolled.ui.playback;

import java.util.List;
import unrolled.engine.trace.Granularity;

/// What the playhead moves over: a number of steps in segments, each with a sentence about it.
///
/// A position counts the steps carried out: 0 before the first, [#size()] after the last.
public interface Story {
  /// A story without steps.
  static Story empty() {
    return new EmptyStory();
  }

  /// How many steps there are.
  int size();

  /// The pieces of the scrub bar: in order, without gaps, from 0 to [#size()].
  List<StorySegment> segments();

  /// What has just happened at a position, and why it matters.
  Sentence sentence(int position);

  /// The position one move further, at most [#size()].
  int next(int position, Granularity granularity);

  /// The position one move back, at least 0.
  int previous(int position, Granularity granularity);

  /// The next teaching stop: the end of a segment unless the story knows better.
  default int nextStop(int position) {
    return segments().stream().mapToInt(StorySegment::to).filter(to -> to > position).min().orElse(size());
  }

  /// The teaching stop before a position, or the beginning.
  default int previousStop(int position) {
    return segments().stream().mapToInt(StorySegment::to).filter(to -> to < position).max().orElse(0);
  }
}
