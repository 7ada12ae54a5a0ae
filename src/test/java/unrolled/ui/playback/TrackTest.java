package unrolled.ui.playback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrackTest {

  @ParameterizedTest
  @CsvSource({"2, 4", "48, 130", "1, 1"})
  void whatIsPointedAtIsWhatIsShown(int timesteps, int operations) {
    SampleStory story = SampleStory.of(timesteps, operations);
    TrackScale track = new TrackScale(story.segments(), 20_000);
    for (int position = 0; position <= story.size(); position++) {
      assertEquals(position, track.position(track.x(position)));
    }
  }

  @Test
  void theBarIsFilledFromEndToEnd() {
    SampleStory story = SampleStory.of(2, 4);
    TrackScale track = new TrackScale(story.segments(), 800);
    assertEquals(0, track.x(0));
    assertEquals(800, track.x(story.size()), 1e-9);
    assertEquals(0, track.position(-50));
    assertEquals(story.size(), track.position(5000));
  }

  @Test
  void oneStepAmongTwentyThousandCanStillBeGripped() {
    SampleStory story = SampleStory.of(20, 330);
    TrackScale track = new TrackScale(story.segments(), 900);
    int loss = 21;
    assertEquals(1, story.segments().get(loss).to() - story.segments().get(loss).from());
    assertTrue(track.to(loss) - track.from(loss) >= 10);
  }

  @Test
  void namesGiveWayToBriefOnesAndThenToOneForAll() {
    List<StorySegment> segments = SampleStory.of(2, 4).segments();
    TrackScale track = new TrackScale(segments, 800);
    var full = new TrackLabels(segments, track, (_, _) -> true).labels();
    assertEquals(segments.size(), full.size());
    assertEquals(segments.getFirst().label(), full.getFirst().text());
    assertEquals(segments.get(1).brief(), full.get(1).text());
    var brief =
        new TrackLabels(segments, track, (text, _) -> text.equals(segments.getFirst().brief())).labels();
    assertEquals(segments.size(), brief.size());
    var grouped = new TrackLabels(segments, track, (_, room) -> room > 150).labels();
    assertTrue(grouped.size() < segments.size(), grouped::toString);
    assertEquals(List.of(), new TrackLabels(segments, track, (_, _) -> false).labels());
  }

  @Test
  void anEmptyStoryHasAnEmptyTrack() {
    TrackScale track = new TrackScale(List.of(), 800);
    assertEquals(0, track.position(400));
    assertEquals(-1, track.segment(400));
  }
}
