package unrolled.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class FxThreadTest {
  @Test
  void soonIsAtOnceOnTheThreadOfTheWindowAndInOrderFromElsewhere() {
    List<Integer> done = new ArrayList<>();
    FxThread.call(() -> {
      FxThread.later(() -> done.add(3));
      FxThread.soon(() -> done.add(1));
      return done.add(2);
    });
    FxThread.soon(() -> done.add(4));
    assertEquals(List.of(1, 2, 3, 4), FxThread.call(() -> List.copyOf(done)));
  }
}
