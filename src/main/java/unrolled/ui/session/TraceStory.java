package unrolled.ui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import unrolled.engine.graph.Block.Part;
import unrolled.engine.graph.Clipping;
import unrolled.engine.graph.Direction;
import unrolled.engine.trace.Cursor;
import unrolled.engine.trace.Granularity;
import unrolled.engine.trace.Phase;
import unrolled.engine.trace.Segment;
import unrolled.engine.trace.Trace;
import unrolled.ui.playback.Sentence;
import unrolled.ui.playback.Story;
import unrolled.ui.playback.StorySegment;
import unrolled.ui.step.StepNarration;
import unrolled.ui.step.StepSubject;
import unrolled.ui.text.Message;
import unrolled.ui.text.Numbers;

/// A trace as the playhead and the scrub bar see it.
final class TraceStory implements Story {
  private final StepNarration narration;
  private final Trace trace;
  private final List<StorySegment> segments;

  TraceStory(StepSubject subject, Numbers numbers) {
    narration = new StepNarration(subject, numbers);
    trace = subject.trace();
    segments = new ArrayList<>();
    for (Segment segment : trace.segments()) {
      segments.add(named(segment));
    }
  }

  private StorySegment named(Segment segment) {
    String phase = segment.phase().name().toLowerCase(Locale.ROOT);
    boolean clips = trace.steps().get(segment.from()).op() instanceof Clipping;
    Message group = Message.of("session.phase." + (clips ? "clip" : phase));
    boolean timed = segment.time() >= 0 && segment.part() == Part.CELLS;
    if (!timed) {
      Message name = segment.phase() == Phase.BACKWARD ? Message.of("session.phase.backward-output") : group;
      return new StorySegment(name, name, group, segment.phase(), segment.from(), segment.to());
    }
    boolean reverse = segment.direction() == Direction.REVERSE;
    Message brief = Message.of(reverse ? "session.time.reverse" : "session.time", segment.time() + 1);
    return new StorySegment(Message.of("session.segment", group, brief), brief, group, segment.phase(),
        segment.from(), segment.to());
  }

  @Override
  public int size() {
    return trace.size();
  }

  @Override
  public List<StorySegment> segments() {
    return segments;
  }

  @Override
  public Sentence sentence(int position) {
    return narration.sentence(position);
  }

  @Override
  public int next(int position, Granularity granularity) {
    return trace.next(new Cursor(position, 0), granularity).position();
  }

  @Override
  public int previous(int position, Granularity granularity) {
    return trace.previous(new Cursor(position, 0), granularity).position();
  }
}
