package unrolled.ui.step;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unrolled.engine.cell.Control;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Quantity;
import unrolled.engine.run.Moment;
import unrolled.engine.run.Run;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.trace.StepResults;
import unrolled.ui.Snapshots;
import unrolled.ui.step.layout.Box;
import unrolled.ui.text.Language;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;
import unrolled.ui.theme.Tone;

class StepPictureTest {
  private static final int WIDTH = 868;
  private static final int HEIGHT = 594;

  private final SimpleIntegerProperty position = new SimpleIntegerProperty();
  private final SimpleDoubleProperty progress = new SimpleDoubleProperty(1);
  private @Nullable StepViewModel model;

  private BufferedImage picture(StepSubject subject, int at, Theme theme, Language language) {
    position.set(at);
    StepViewModel fresh =
        new StepViewModel(new SimpleObjectProperty<>(subject), position, new SimpleObjectProperty<>());
    model = fresh;
    return Snapshots.picture(
        () -> new StepView(fresh, progress, new SimpleObjectProperty<>(theme), new Strings(language)),
        theme, WIDTH, HEIGHT);
  }

  private static int rgb(Color colour) {
    return (int) Math.round(colour.getRed() * 255) << 16
        | (int) Math.round(colour.getGreen() * 255) << 8
        | (int) Math.round(colour.getBlue() * 255);
  }

  private static long count(BufferedImage picture, Color colour) {
    int wanted = rgb(colour);
    int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    return Arrays.stream(pixels).filter(pixel -> (pixel & 0xffffff) == wanted).count();
  }

  @ParameterizedTest
  @CsvSource({
      "0, 3, 2, FORWARD, LIGHT", "1, 3, 2, BACKWARD, LIGHT", "2, 3, 2, BACKWARD, DARK",
      "3, 3, 2, BACKWARD, PROJECTOR", "0, 16, 20, FORWARD, LIGHT", "1, 16, 50, BACKWARD, LIGHT"})
  void theActivePartHasTheColourOfItsPhase(int cell, int hidden, int timesteps, Tone phase, Theme theme)
      throws IOException {
    StepSubject subject =
        StepSamples.random(StepSamples.architecture(StepSamples.CELLS.get(cell), hidden), timesteps);
    double share = phase == Tone.FORWARD ? 0.22 : 0.65;
    Language language = theme == Theme.LIGHT ? Language.ENGLISH : Language.CHINESE;
    BufferedImage picture = picture(subject, (int) (subject.trace().size() * share), theme, language);
    Path folder = Files.createDirectories(Path.of("target", "pictures"));
    Snapshots.write(picture, folder.resolve("step-" + cell + "-" + hidden + "-" + timesteps + ".png"));
    assertTrue(count(picture, theme.palette().color(phase)) > 300);
  }

  @ParameterizedTest
  @CsvSource({"RNN_TANH, NO_RECURRENCE", "LSTM, NO_CARRY", "GRU, NO_CARRY"})
  void anUpdateOfTrainingCanBeSteppedEvenWhereSomethingIsCutOut(CellKind cell, Control control)
      throws IOException {
    Run run = new Run(TrainingPlan.standard().withCell(cell).withControl(control));
    run.step(false);
    Moment next = run.next();
    StepSubject subject = new StepSubject(next.trace(), next.architecture(), next.alphabet(), 0);
    BufferedImage picture =
        picture(subject, (int) (subject.trace().size() * 0.9), Theme.LIGHT, Language.ENGLISH);
    Path folder = Files.createDirectories(Path.of("target", "pictures"));
    Snapshots.write(picture, folder.resolve("step-cut-" + cell.id() + ".png"));
    assertTrue(count(picture, Theme.LIGHT.palette().color(Tone.BACKWARD)) > 300);
  }

  @Test
  void aCellHasTheColourOfItsValue() {
    StepSubject article = StepSamples.identity();
    BufferedImage picture = picture(article, 8, Theme.LIGHT, Language.ENGLISH);
    double limit = Limits.of(article.trace()).states();
    assertEquals(rgb(Theme.LIGHT.palette().diverging(0.6420149920119997, limit)),
        colourOf(picture, article, 0));
    assertEquals(rgb(Theme.LIGHT.palette().color(Tone.ZERO)), colourOf(picture, article, 2));
  }

  @Test
  void whatHasNotArrivedYetIsEmptyAndTravels() {
    StepSubject article = StepSamples.identity();
    progress.set(0.7);
    BufferedImage picture = picture(article, 8, Theme.LIGHT, Language.ENGLISH);
    assertEquals(rgb(Theme.LIGHT.palette().color(Tone.SUNKEN)), colourOf(picture, article, 0));
  }

  /// The colour beside the digits of one unit of the second state.
  private int colourOf(BufferedImage picture, StepSubject article, int unit) {
    StepViewModel shown = Objects.requireNonNull(model);
    Element state =
        new Element(article.trace().graph().variable("h_l0"), Quantity.VALUE, 1, 0, unit);
    Box box = Objects.requireNonNull(shown.layoutProperty().get()).places(state).getFirst();
    Camera camera = shown.camera();
    double left = (WIDTH - camera.width()) / 2;
    double top = HEIGHT - camera.height();
    double inset = Math.round(0.6 * 14);
    int x = (int) (left + (box.x() + 3.5 - camera.x()) * camera.scale());
    int y = (int) (top - inset + (box.bottom() - 6 - camera.y()) * camera.scale());
    return picture.getRGB(x, y) & 0xffffff;
  }

  @ParameterizedTest
  @CsvSource({"h_l0, VALUE", "a_l0, GRADIENT", "weight_hh_l0, NEXT_VALUE"})
  void whatIsAskedIsFramed(String name, Quantity quantity) throws IOException {
    StepSubject article = StepSamples.identity();
    Element asked = article.trace().steps().stream()
        .map(step -> StepResults.of(step, 0).getFirst().first())
        .filter(each -> each.variable().name().equals(name) && each.quantity() == quantity)
        .findFirst().orElseThrow();
    int at = article.trace().steps().stream()
        .map(step -> StepResults.of(step, 0).getFirst().first()).toList().indexOf(asked);
    BufferedImage before = picture(article, at, Theme.LIGHT, Language.ENGLISH);
    StepViewModel shown = Objects.requireNonNull(model);
    BufferedImage picture = Snapshots.picture(() -> {
      shown.askedProperty().set(asked);
      return new StepView(shown, progress, new SimpleObjectProperty<>(Theme.LIGHT),
          new Strings(Language.ENGLISH));
    }, Theme.LIGHT, WIDTH, HEIGHT);
    Path folder = Files.createDirectories(Path.of("target", "pictures"));
    Snapshots.write(picture, folder.resolve("asked-" + name + ".png"));
    Color accent = Theme.LIGHT.palette().color(Tone.ACCENT);
    assertTrue(count(picture, accent) > count(before, accent) + 60, () -> name + " is framed");
  }
}
