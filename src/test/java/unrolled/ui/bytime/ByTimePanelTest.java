package unrolled.ui.bytime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Quantity;
import unrolled.engine.graph.Variable;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.scenario.Setup;
import unrolled.engine.trace.TimeGroup;
import unrolled.engine.trace.Trace;
import unrolled.ui.FxThread;
import unrolled.ui.Headless;
import unrolled.ui.Snapshots;
import unrolled.ui.text.Language;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;

class ByTimePanelTest {
  private static final int WIDTH = 600;

  private final Strings strings = new Strings(Language.ENGLISH);
  private final SimpleObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
  private final Trace trace = Setup.standard().trace();
  private final Variable bias = trace.graph().variable("bias_ih_l0");

  @BeforeEach
  void start() {
    Headless.start();
  }

  private ByTimePanel panel(ByTime byTime) {
    return FxThread.call(() -> {
      ByTimePanel panel = new ByTimePanel("by-time", strings, theme);
      theme.get().dress(new Scene(panel, WIDTH, 120));
      panel.show(byTime);
      panel.applyCss();
      panel.layout();
      return panel;
    });
  }

  private static String words(ByTimePanel panel) {
    return ((Text) Objects.requireNonNull(panel.lookup("#by-time-words"))).getText();
  }

  @Test
  void theWordsSayWhatThePiecesAddUpToInBothLanguages() {
    ByTimePanel panel = panel(ByTime.of(trace, bias));
    assertTrue(words(panel).contains("‖∂L/∂b‖ = 1.6724"), words(panel));
    String english = words(panel);
    FxThread.call(() -> {
      strings.speak(Language.CHINESE);
      return true;
    });
    assertNotEquals(english, words(panel));
    assertTrue(words(panel).contains("‖∂L/∂b‖ = 1.6724"), words(panel));
  }

  @Test
  void whereThereIsLittleRoomOnlyTheSumIsWritten() {
    ByTimePanel panel = panel(ByTime.of(trace, bias));
    FxThread.call(() -> {
      panel.setBrief(true);
      return true;
    });
    assertEquals(" — together ‖∂L/∂b‖ = 1.6724", words(panel));
  }

  @Test
  void everyPieceIsReadToThoseWhoDoNotSeeIt() {
    ByTimePanel panel = panel(ByTime.of(trace, new Element(bias, Quantity.GRADIENT, 0, 0, 2)));
    Node bar = Objects.requireNonNull(panel.lookup("#by-time-bar"));
    assertEquals("t = 1: −0.8017; t = 2: −0.8017", bar.getAccessibleText());
  }

  @Test
  void pointingAtAPieceAndLeavingDisturbNothing() {
    Node bar = Objects.requireNonNull(panel(ByTime.of(trace, bias)).lookup("#by-time-bar"));
    FxThread.call(() -> {
      for (double x : new double[] {-5, 40, 400, 5000}) {
        bar.getOnMouseMoved().handle(mouse(MouseEvent.MOUSE_MOVED, x));
      }
      bar.getOnMouseExited().handle(mouse(MouseEvent.MOUSE_EXITED, 0));
      return true;
    });
    assertTrue(bar.isVisible());
  }

  private static MouseEvent mouse(EventType<MouseEvent> type, double x) {
    return new MouseEvent(type, x, 5, x, 5, MouseButton.NONE, 0, false, false, false, false, false, false,
        false, false, false, false, null);
  }

  @Test
  void nothingAndInfinityAreSaidInWords() {
    Arrays.fill(trace.execution().memory().gradients(bias), 0);
    Variable hidden = trace.graph().variable("weight_hh_l0");
    ByTime empty = new ByTime(new Element(hidden, Quantity.GRADIENT, 0, 0, 1), false,
        ByTime.of(trace, new Element(hidden, Quantity.GRADIENT, 0, 0, 1)).groups(), 0, 2);
    assertTrue(words(panel(empty)).contains("no timestep"), () -> words(panel(empty)));
    trace.execution().memory().gradients(hidden)[0] = Double.POSITIVE_INFINITY;
    ByTime infinite = ByTime.of(trace, hidden);
    assertTrue(words(panel(infinite)).contains("range"), () -> words(panel(infinite)));
  }

  @Test
  void oneTimestepIsNotSplit() {
    ByTime whole = ByTime.of(trace, bias);
    assertTrue(panel(whole).isVisible());
    assertFalse(panel(new ByTime(whole.element(), true, whole.groups().subList(0, 1), 1, 1)).isVisible());
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void thePiecesHaveTheColoursOfTheirTimesteps(Theme look) throws IOException {
    theme.set(look);
    Trace longer = Setup.standard().withCell(CellKind.RNN_TANH).trace();
    ByTime byTime = ByTime.of(longer, longer.graph().variable("weight_ih_l0"));
    BufferedImage picture = Snapshots.picture(() -> {
      ByTimePanel panel = new ByTimePanel("by-time", strings, theme);
      panel.show(byTime);
      return panel;
    }, look, WIDTH, 150);
    Snapshots.write(picture, Files.createDirectories(Path.of("target", "pictures"))
        .resolve("by-time-" + look.name().toLowerCase(Locale.ROOT) + ".png"));
    for (TimeGroup group : byTime.groups()) {
      Color colour = ByTimeBar.colour(group, byTime.timesteps());
      assertTrue(count(picture, colour) > 300, () -> group + " in " + colour);
    }
  }

  /// Pixels of a colour, up to the rounding of its channels.
  private static long count(BufferedImage picture, Color colour) {
    int[] pixels = picture.getRGB(0, 0, WIDTH, 150, null, 0, WIDTH);
    return Arrays.stream(pixels)
        .filter(each -> Math.abs((each >> 16 & 255) - colour.getRed() * 255) <= 1)
        .filter(each -> Math.abs((each >> 8 & 255) - colour.getGreen() * 255) <= 1)
        .filter(each -> Math.abs((each & 255) - colour.getBlue() * 255) <= 1)
        .count();
  }
}
