package unrolled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import unrolled.ui.settings.MemoryStore;
import unrolled.ui.settings.Settings;
import unrolled.ui.shell.WindowFrame;

@ExtendWith(ApplicationExtension.class)
class BeginningTest {
  private final List<String> said = new ArrayList<>();
  private final Beginning beginning =
      new Beginning(MemoryStore::new, () -> said.add("first"), () -> said.add("started"));
  @SuppressWarnings("NullAway.Init")
  private Stage stage;

  @Start
  void open(Stage stage) {
    this.stage = stage;
  }

  @AfterEach
  void withTheStylesOfJavaFx() {
    Application.setUserAgentStylesheet(null);
  }

  private Beginning.Made made() {
    beginning.open();
    beginning.make();
    return beginning.made().join();
  }

  @Test
  void whatTheWindowShowsIsMadeAsideAndTheNumbersComeOnceItIsThere(FxRobot robot) throws Exception {
    Beginning.Made made = made();
    assertEquals(List.of("first"), said);
    CompletableFuture.runAsync(() -> {}, made.threads().background()).join();
    WaitForAsyncUtils.waitForFxEvents();
    assertNull(made.laboratory().session().subjectProperty().get(),
        "no number before the window has the view");
    robot.interact(() -> {
      WindowFrame frame = new WindowFrame(stage, new Settings(new MemoryStore()));
      assertTrue(stage.isShowing());
      assertEquals("Unrolled", stage.getTitle());
      frame.fill(made.laboratory().model(), made.view(), made.laboratory().filing().model());
      beginning.show();
    });
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS,
        () -> made.laboratory().session().subjectProperty().get() != null);
    assertNotNull(robot.lookup("#stage").query());
    robot.interact(made.laboratory()::close);
  }

  @Test
  void theWindowNeedNotWaitForWhatItShows() {
    Thread thread = new Thread(beginning::make);
    thread.start();
    assertNotNull(beginning.settings());
    assertFalse(beginning.made().isDone(), "what it shows waits for the window");
    beginning.open();
    beginning.made().join().laboratory().close();
  }

  @Test
  void javaFxTellsThatItRuns() {
    assertFalse(beginning.hasStarted());
    beginning.start();
    assertTrue(beginning.hasStarted());
    assertEquals(List.of("started"), said);
  }

  @Test
  void whatFailsIsNotLost() {
    Beginning failing = new Beginning(() -> {
      throw new IllegalStateException("no settings");
    }, () -> {}, () -> {});
    failing.make();
    assertThrows(CompletionException.class, failing::settings);
    assertThrows(CompletionException.class, failing.made()::join);
    failing.check();
    IllegalArgumentException problem = new IllegalArgumentException("no room");
    failing.fail(problem);
    assertEquals(problem, assertThrows(IllegalStateException.class, failing::check).getCause());
  }
}
