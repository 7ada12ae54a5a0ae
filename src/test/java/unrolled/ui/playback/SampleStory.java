package unrolled.ui.playback;

import java.util.ArrayList;
import java.util.List;
import unrolled.engine.trace.Granularity;
import unrolled.engine.trace.Phase;
import unrolled.ui.text.Message;

/// A story of the size of A/B/C or of any other, without an engine behind it: texts come from keys that exist.
public record SampleStory(List<StorySegment> segments) implements Story {
  private static final Message FORWARD = Message.of("playback.granularity.timestep");
  private static final Message OTHER = Message.of("playback.granularity.phase");

  /// Timesteps forward, output, loss, timesteps backward, update.
  public static SampleStory of(int timesteps, int operations) {
    List<StorySegment> segments = new ArrayList<>();
    for (int t = 0; t < timesteps; t++) {
      add(segments, FORWARD, Phase.FORWARD, operations);
    }
    add(segments, OTHER, Phase.OUTPUT, 3);
    add(segments, OTHER, Phase.LOSS, 1);
    for (int t = 0; t < timesteps; t++) {
      add(segments, FORWARD, Phase.BACKWARD, 2 * operations);
    }
    add(segments, OTHER, Phase.UPDATE, 5);
    return new SampleStory(List.copyOf(segments));
  }

  private static void add(List<StorySegment> segments, Message label, Phase phase, int steps) {
    int from = segments.isEmpty() ? 0 : segments.getLast().to();
    Message brief = Message.of("playback.speed");
    segments.add(new StorySegment(label, brief, label, phase, from, from + steps));
  }

  @Override
  public int size() {
    return segments.getLast().to();
  }

  @Override
  public Sentence sentence(int position) {
    return new Sentence(Message.of("playback.granularity.op"), Message.of("playback.nothing.why"));
  }

  @Override
  public int next(int position, Granularity granularity) {
    return granularity == Granularity.OP ? Math.min(size(), position + 1) : nextStop(position);
  }

  @Override
  public int previous(int position, Granularity granularity) {
    return granularity == Granularity.OP ? Math.max(0, position - 1) : previousStop(position);
  }
}
