package unrolled.ui.playback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import unrolled.ui.FxThread;
import unrolled.ui.Headless;

class FrameClockTest {
  private static final int FRAMES = 5;

  @Test
  void aViewIsMovedFromTheMomentItComesIntoAWindow() throws InterruptedException {
    Headless.start();
    AtomicInteger outside = new AtomicInteger();
    CountDownLatch inside = new CountDownLatch(FRAMES);
    SimpleBooleanProperty moving = new SimpleBooleanProperty(true);
    new FrameClock(new Group(), moving, _ -> outside.incrementAndGet());
    Group view = new Group();
    new FrameClock(view, moving, _ -> inside.countDown());
    assertEquals(FRAMES, inside.getCount());
    Stage stage = FxThread.call(Stage::new);
    FxThread.call(() -> {
      stage.setScene(new Scene(view));
      stage.show();
      return stage;
    });
    inside.await();
    FxThread.call(() -> {
      moving.set(false);
      stage.hide();
      return stage;
    });
    assertTrue(outside.get() == 0, "a view without a window has moved");
  }
}
