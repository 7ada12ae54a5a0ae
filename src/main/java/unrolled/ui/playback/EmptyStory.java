package unrolled.ui.playback;

import java.util.List;
import unrolled.engine.trace.Granularity;
import unrolled.ui.text.Message;

/// Nothing to tell yet.
final class EmptyStory implements Story {
  @Override
  public int size() {
    return 0;
  }

  @Override
  public List<StorySegment> segments() {
    return List.of();
  }

  @Override
  public Sentence sentence(int position) {
    return new Sentence(Message.of("playback.nothing"), Message.of("playback.nothing.why"));
  }

  @Override
  public int next(int position, Granularity granularity) {
    return 0;
  }

  @Override
  public int previous(int position, Granularity granularity) {
    return 0;
  }
}
