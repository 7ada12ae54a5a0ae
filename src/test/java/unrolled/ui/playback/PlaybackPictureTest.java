package unrolled.ui.playback;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unrolled.ui.Snapshots;
import unrolled.ui.text.Language;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;
import unrolled.ui.theme.Tone;

class PlaybackPictureTest {

  @ParameterizedTest
  @CsvSource({"2, 4, LIGHT", "6, 5, DARK", "49, 135, LIGHT", "49, 135, PROJECTOR"})
  void theTrackShowsWhatIsBehindAndWhatIsAhead(int timesteps, int operations, Theme theme)
      throws IOException {
    SampleStory story = SampleStory.of(timesteps, operations);
    Playhead playhead = new Playhead();
    playhead.tell(story, story.size() / 2);
    BufferedImage picture = Snapshots.picture(
        () -> new PlaybackBar(playhead, new Strings(Language.ENGLISH), new SimpleObjectProperty<>(theme)),
        theme, 1280, 230);
    Path folder = Files.createDirectories(Path.of("target", "pictures"));
    Snapshots.write(picture, folder.resolve("playback-" + theme.id() + "-" + story.size() + ".png"));
    assertTrue(count(picture, theme, Tone.FORWARD) > 1000, "forward is behind");
    assertTrue(count(picture, theme, Tone.BACKWARD_SOFT) > 1000, "some of backward is ahead");
    assertTrue(count(picture, theme, Tone.UPDATE_SOFT) > 100, "the update is ahead");
  }

  private static long count(BufferedImage picture, Theme theme, Tone tone) {
    var colour = theme.palette().color(tone);
    int rgb = (int) Math.round(colour.getRed() * 255) << 16
        | (int) Math.round(colour.getGreen() * 255) << 8
        | (int) Math.round(colour.getBlue() * 255);
    int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    return Arrays.stream(pixels).filter(pixel -> (pixel & 0xffffff) == rgb).count();
  }
}
