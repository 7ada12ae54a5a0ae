package unrolled.ui.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static unrolled.ui.Using.find;
import static unrolled.ui.Using.fire;
import static unrolled.ui.Using.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unrolled.engine.generate.Speaker;
import unrolled.engine.generate.Spoken;
import unrolled.engine.insight.CellsCompared;
import unrolled.engine.text.SampleText;
import unrolled.ui.Headless;
import unrolled.ui.Snapshots;
import unrolled.ui.Using;
import unrolled.ui.text.Language;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;
import unrolled.ui.write.WriteViewModel;

/// Networks of three kinds compared: by its controls, and what it looks like.
class CellsUseTest {
  private final Queue<Runnable> work = new ArrayDeque<>();
  private final Queue<Runnable> window = new ArrayDeque<>();
  private final CellsViewModel model = new CellsViewModel(work::add, window::add, 3);
  private final Strings strings = new Strings(Language.ENGLISH);

  @BeforeEach
  void start() {
    Headless.start();
  }

  private void work() {
    Objects.requireNonNull(work.poll()).run();
  }

  private void window() {
    for (Runnable next = window.poll(); next != null; next = window.poll()) {
      next.run();
    }
  }

  @Test
  void itTrainsWhenAskedAndSaysWhatItFound() {
    model.follow(Spoken.of(SampleText.ENGLISH));
    Using.panel(() -> new CellsPane(model, strings, new SimpleObjectProperty<>(Theme.LIGHT)), pane -> {
      assertFalse(find(pane, "insight-cells-cancel", Button.class).isVisible());
      fire(pane, "insight-cells-start");
      assertTrue(find(pane, "insight-cells-start", Button.class).isDisabled());
      work();
      window();
      CellsCompared found = Objects.requireNonNull(model.comparedProperty().get());
      assertEquals(3, found.question().steps());
      assertEquals(1, model.progressProperty().get());
      for (CellsCompared.Line line : found.lines()) {
        String says = strings.get("session.cell." + line.cell().id() + ".short") + " ("
            + strings.get("own.figure.count", line.parameters()) + " parameters) "
            + (line.falls().isPresent()
                ? "is below 1% of its largest from " + line.falls().getAsInt() + " tokens back on"
                : "still has 1% of its largest or more 63 tokens back");
        assertTrue(text(pane, "insight-cells-words").contains(says),
            says + " in " + text(pane, "insight-cells-words"));
      }
    });
  }

  @Test
  void givenUpNothingIsFoundAndAnotherTextForgets() {
    model.follow(Spoken.of(SampleText.ENGLISH));
    model.start();
    model.cancel();
    work();
    window();
    assertNull(model.comparedProperty().get());
    assertEquals(0, model.progressProperty().get());
    model.start();
    work();
    window();
    assertNotNull(model.comparedProperty().get());
    model.follow(Spoken.of(SampleText.ENGLISH));
    assertNotNull(model.comparedProperty().get(), "the same text");
    model.start();
    model.follow(Spoken.of(SampleText.CHINESE));
    work();
    window();
    assertNull(model.comparedProperty().get());
    assertFalse(model.busyProperty().get());
    model.follow(null);
    assertFalse(model.readyProperty().get());
    model.start();
    assertFalse(model.busyProperty().get());
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, ENGLISH, 1000, 560", "DARK, CHINESE, 1000, 560", "PROJECTOR, ENGLISH, 1700, 850"})
  void itIsDrawnInEverySizeAndTheme(Theme look, Language language, int width, int height)
      throws IOException {
    SimpleObjectProperty<@Nullable Speaker> speaker =
        new SimpleObjectProperty<>(Spoken.of(SampleText.ENGLISH));
    InsightViewModel all = new InsightViewModel(
        new WriteViewModel(speaker, "The tide ", Runnable::run, Runnable::run), Runnable::run, Runnable::run,
        Runnable::run);
    all.modeProperty().set(InsightMode.CELLS);
    all.cells().start();
    CellsCompared found = Objects.requireNonNull(all.cells().comparedProperty().get());
    assertEquals(CellsViewModel.STEPS, found.question().steps());
    var picture = Snapshots.picture(
        () -> new InsightPanel(all, new Strings(language), new SimpleObjectProperty<>(look)), look, width,
        height);
    Path folder = Files.createDirectories(Path.of("target", "pictures"));
    Snapshots.write(picture,
        folder.resolve("insight-cells-%s-%s-%d.png".formatted(look.id(), language.id(), width)));
    assertEquals(width, picture.getWidth());
  }
}
