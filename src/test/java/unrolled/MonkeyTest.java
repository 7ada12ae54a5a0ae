package unrolled;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import unrolled.engine.graph.Execution;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.scenario.Setup;
import unrolled.ui.FxThread;
import unrolled.ui.playback.FrameClock;
import unrolled.ui.session.Session;
import unrolled.ui.settings.MemoryStore;
import unrolled.ui.settings.Settings;
import unrolled.ui.shell.ShellView;
import unrolled.ui.shell.ShellViewModel;

/// A seeded random user: no exception, no frozen window, no lost number.
///
/// `-Dunrolled.monkey.actions=20000 -Dunrolled.monkey.seed=7` makes it longer, or another one.
@ExtendWith(ApplicationExtension.class)
class MonkeyTest {
  private static final int ACTIONS = Integer.getInteger("unrolled.monkey.actions", 2000);
  private static final long SEED = Long.getLong("unrolled.monkey.seed", 1);
  /// A window that answers nothing for so long is frozen, however busy the machine.
  private static final int FROZEN_SECONDS = 60;
  private static final int REMEMBERED = 30;
  private static final List<String> NEVER = List.of("NaN", "Infinity", "null", "Exception", "%s", "{0}");

  private final ConcurrentLinkedQueue<Throwable> thrown = new ConcurrentLinkedQueue<>();
  private final ExecutorService background = Executors.newSingleThreadExecutor();
  private final Laboratory laboratory = new Laboratory(new Settings(new MemoryStore()), Setup.standard(),
      TrainingPlan.standard(), background, FxThread::later);
  private final ShellViewModel model = laboratory.model();
  private final Deque<String> done = new ArrayDeque<>();

  @SuppressWarnings("NullAway.Init")
  private Monkey monkey;

  /// What is computed before the window is there already goes to the JavaFX thread.
  @BeforeAll
  static void startToolkit() throws TimeoutException {
    FxToolkit.registerPrimaryStage();
  }

  @Start
  void open(Stage stage) {
    Thread.setDefaultUncaughtExceptionHandler((_, problem) -> remember(problem));
    Thread.currentThread().setUncaughtExceptionHandler((_, problem) -> remember(problem));
    ShellView view = laboratory.view();
    stage.setScene(new Scene(view, 1024, 700));
    stage.setX(0);
    stage.setY(0);
    view.attach(stage.getScene());
    stage.show();
    new FrameClock(model.playhead());
    monkey = new Monkey(stage, SEED);
  }

  /// The headless screen is 1000 pixels high, and a picture that reaches beyond it does not fit into its memory.
  private void remember(Throwable problem) {
    boolean beyondTheScreen = problem instanceof IndexOutOfBoundsException
        && Arrays.stream(problem.getStackTrace())
            .anyMatch(frame -> frame.getClassName().endsWith("HeadlessWindow"));
    if (!beyondTheScreen) {
      thrown.add(problem);
    }
  }

  @Test
  void nothingItDoesBreaksTheWindow() {
    await(background.submit(() -> true));
    awaitAnswer();
    for (int i = 0; i < ACTIONS; i++) {
      done.add(i + ": " + monkey.act());
      if (done.size() > REMEMBERED) {
        done.remove();
      }
      awaitAnswer();
      if (!thrown.isEmpty()) {
        throw new AssertionError("Thrown after\n" + story() + "\n" + trace(thrown.element()), thrown.peek());
      }
      if (i % 20 == 0) {
        FxThread.call(this::check);
      }
    }
    FxThread.call(this::check);
    nothingIsLost();
  }

  /// All that was changed can be taken back and made again: then every number is what it was.
  private void nothingIsLost() {
    Session session = laboratory.session();
    double[][] before = numbers(() -> session.suppose(null));
    int[] undone = {0};
    double[][] first = numbers(() -> {
      for (; session.canUndoProperty().get(); undone[0]++) {
        session.undo();
      }
    });
    double[][] after = numbers(() -> {
      for (; undone[0] > 0; undone[0]--) {
        session.redo();
      }
    });
    assertTrue(first.length > 0);
    assertTrue(Arrays.deepEquals(before, after), this::story);
  }

  /// Every value and gradient of what is stepped through, as soon as it has been computed.
  private double[][] numbers(Runnable change) {
    FxThread.call(() -> {
      change.run();
      return true;
    });
    await(background.submit(() -> true));
    awaitAnswer();
    return FxThread.call(() -> {
      Execution execution =
          Objects.requireNonNull(laboratory.session().subjectProperty().get()).trace().execution();
      return execution.graph().variables().stream()
          .flatMap(each -> Stream.of(execution.memory().values(each), execution.memory().gradients(each)))
          .filter(Objects::nonNull)
          .map(double[]::clone)
          .toArray(double[][]::new);
    });
  }

  /// The summary of a long run of tests shows the message alone, and what was thrown matters most.
  private static String trace(Throwable problem) {
    StringWriter text = new StringWriter();
    problem.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  private String story() {
    return String.join("\n", done);
  }

  private void awaitAnswer() {
    CompletableFuture<Boolean> answer = new CompletableFuture<>();
    FxThread.later(() -> answer.complete(true));
    await(answer);
  }

  private void await(Future<Boolean> answer) {
    try {
      answer.get(FROZEN_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      throw new AssertionError("No answer after\n" + story(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /// What a person can read is words and numbers, and there is something to step through; a scenario that somebody
  /// typed may be called anything.
  private boolean check() {
    assertTrue(model.playhead().story().size() > 0, this::story);
    assertNotNull(laboratory.session().subjectProperty().get());
    String scenario = laboratory.session().setupProperty().get().scenario().text();
    for (Window each : Window.getWindows()) {
      for (Node node : each.getScene().getRoot().lookupAll("*")) {
        String text = node instanceof Labeled label ? label.getText()
            : node instanceof Text words ? words.getText() : "";
        for (String never : NEVER) {
          assertFalse(text != null && text.replace(scenario, "").contains(never) && !isTyped(node),
              () -> text + " after\n" + story());
        }
      }
    }
    return true;
  }

  private static boolean isTyped(Node node) {
    for (Node each = node; each != null; each = each.getParent()) {
      if (each instanceof TextInputControl) {
        return true;
      }
    }
    return false;
  }

  @AfterEach
  void end() {
    laboratory.close();
    background.shutdownNow();
    Thread.setDefaultUncaughtExceptionHandler(null);
  }
}
