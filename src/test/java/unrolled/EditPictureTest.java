package unrolled;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Quantity;
import unrolled.engine.graph.Frozen;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.scenario.InitializerKind;
import unrolled.engine.scenario.Intervention.CutRecurrence;
import unrolled.engine.scenario.Intervention.FreezeGate;
import unrolled.engine.scenario.Intervention.Level;
import unrolled.engine.scenario.Intervention.SwapInputs;
import unrolled.engine.scenario.Preset;
import unrolled.engine.scenario.Scenario;
import unrolled.engine.scenario.Setup;
import unrolled.ui.Snapshots;
import unrolled.ui.playback.Playhead;
import unrolled.ui.session.Session;
import unrolled.ui.settings.MemoryStore;
import unrolled.ui.settings.Settings;
import unrolled.ui.shell.ShellView;
import unrolled.ui.text.Language;
import unrolled.ui.theme.Theme;
import unrolled.ui.theme.Tone;

/// The window with edits and with what is tried on the network, as it looks.
class EditPictureTest {
  private static final double END = 1;

  enum Sample {
    WEIGHT(0.3, Theme.LIGHT, Language.ENGLISH, "1280x800", Sample::weight),
    WEIGHT_SMALL(0.85, Theme.DARK, Language.CHINESE, "1024x700", Sample::weight),
    INPUT(0.7, Theme.LIGHT, Language.ENGLISH, "1280x800", session -> {
      session.edit(element(session, "x_ids", 1, 0), 0.5);
      session.selectedProperty().set(element(session, "x", 1, 0));
    }),
    FORGET(0.45, Theme.LIGHT, Language.ENGLISH, "1280x800", Sample::forget),
    FORGET_BACK(0.75, Theme.DARK, Language.CHINESE, "1280x800", Sample::forget),
    FORGET_LARGE(0.45, Theme.PROJECTOR, Language.ENGLISH, "1920x1080", Sample::forget),
    GATED_INPUT(0.3, Theme.LIGHT, Language.ENGLISH, "1280x800", session -> {
      session.change(Setup.standard().withCell(CellKind.GRU)
          .withPreset(Preset.RANDOM, InitializerKind.GAUSSIAN, 1));
      session.edit(element(session, "x_ids", 1, 0), 0.5);
      session.selectedProperty().set(element(session, "x", 1, 0));
    }),
    SWAPPED(0.45, Theme.LIGHT, Language.CHINESE, "1280x800", Sample::swapped),
    SWAPPED_END(END, Theme.PROJECTOR, Language.ENGLISH, "1024x700", Sample::swapped),
    CUT(0.9, Theme.DARK, Language.ENGLISH, "1920x1080", session -> {
      session.change(Setup.standard().withSize(16, 1).withPreset(Preset.RANDOM, InitializerKind.XAVIER, 2));
      session.suppose(new CutRecurrence());
    });

    private final double share;
    private final Theme theme;
    private final Language language;
    private final String size;
    private final Consumer<Session> change;

    Sample(double share, Theme theme, Language language, String size, Consumer<Session> change) {
      this.share = share;
      this.theme = theme;
      this.language = language;
      this.size = size;
      this.change = change;
    }

    static void weight(Session session) {
      session.edit(element(session, "weight_hh_l0", 0, 0), 0.25);
      session.edit(element(session, "bias_ih_l0", 0, 1), -0.5);
      session.selectedProperty().set(element(session, "weight_hh_l0", 0, 0));
    }

    static void forget(Session session) {
      session.change(Setup.standard().withCell(CellKind.LSTM)
          .withPreset(Preset.RANDOM, InitializerKind.GAUSSIAN, 1));
      session.suppose(new FreezeGate("f", Frozen.ALL, Level.ZERO));
      session.selectedProperty().set(element(session, "c_l0", 1, 0));
    }

    static void swapped(Session session) {
      session.change(Setup.standard().withScenario(Scenario.ALL.get(1)));
      session.suppose(new SwapInputs(1, 2));
    }

    private static Element element(Session session, String name, int time, int index) {
      return new Element(
          Objects.requireNonNull(session.subjectProperty().get()).trace().graph().variable(name),
          Quantity.VALUE, time, 0, index);
    }

    private ShellView view() {
      Settings settings = new Settings(new MemoryStore());
      settings.remember(language);
      settings.remember(theme);
      try (Laboratory laboratory = new Laboratory(
          settings, Setup.standard(), TrainingPlan.standard(), Runnable::run, Runnable::run)) {
        ShellView view = laboratory.view();
        change.accept(laboratory.session());
        Playhead playhead = laboratory.model().playhead();
        playhead.to((int) (share * playhead.story().size()));
        return view;
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void theWindowShowsWhatWasChanged(Sample sample) throws IOException {
    String[] size = sample.size.split("x", -1);
    BufferedImage picture =
        Snapshots.picture(sample::view, sample.theme, Integer.parseInt(size[0]), Integer.parseInt(size[1]));
    Path folder = Files.createDirectories(Path.of("target", "pictures"));
    Snapshots.write(picture, folder.resolve("edit-" + sample.name().toLowerCase(Locale.ROOT) + ".png"));
    Color accent = sample.theme.palette().color(Tone.ACCENT);
    assertTrue(count(picture, accent) > 100);
  }

  private static long count(BufferedImage picture, Color colour) {
    int wanted =
        (int) Math.round(colour.getRed() * 255) << 16 | (int) Math.round(colour.getGreen() * 255) << 8
            | (int) Math.round(colour.getBlue() * 255);
    int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    return Arrays.stream(pixels).filter(pixel -> (pixel & 0xffffff) == wanted).count();
  }
}
