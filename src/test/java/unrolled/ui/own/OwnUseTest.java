package unrolled.ui.own;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import unrolled.chart.Axis;
import unrolled.chart.ChartView;
import unrolled.engine.data.Reading;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.text.Cut;
import unrolled.ui.FxThread;
import unrolled.ui.text.Language;
import unrolled.ui.theme.Theme;
import unrolled.ui.widget.NumberSpinner;

/// Every control of the panel.
@ExtendWith(ApplicationExtension.class)
class OwnUseTest extends OwnUse {
  @Start
  void open(Stage stage) {
    show(stage);
  }

  @Test
  void textsAreTakenFromEverywhere() throws IOException {
    press("own-sample-chinese");
    assertTrue(text("own-source-name").contains("潮汐钟"), text("own-source-name"));
    press("own-sample-english");
    assertTrue(text("own-source-name").startsWith("The tidal clock"));
    does(() -> find("own-typed", TextArea.class).setText("to be or not to be, that is the question"));
    press("own-use");
    assertEquals("typed or pasted text", text("own-source-name"));
    assertTrue(text("own-source-makes").startsWith("40 characters make 40 tokens."),
        text("own-source-makes"));
    assertEquals("t", text("own-tile-0"));
    assertEquals("·", text("own-tile-2"));
    does(() -> Clipboard.getSystemClipboard()
        .setContent(Map.of(DataFormat.PLAIN_TEXT, "abc abc abc abc abc abc abc abc")));
    press("own-paste");
    assertTrue(text("own-source-makes").startsWith("31 characters"), text("own-source-makes"));
    Files.writeString(folder.resolve("text.txt"), "read from a file, read from a file");
    press("own-open");
    assertEquals("text.txt", text("own-source-name"));
  }

  @Test
  void whatCannotBeUsedIsSaidInBothLanguagesAndTheTextStays() {
    does(() -> find("own-typed", TextArea.class).setText("aaaaaaaaa"));
    press("own-use");
    assertTrue(text("own-source-problem").contains("repeats one symbol"));
    assertTrue(text("own-source-name").startsWith("The tidal clock"));
    does(() -> strings.speak(Language.CHINESE));
    assertTrue(text("own-source-problem").contains("只重复一个符号"));
  }

  @Test
  void everySettingOfTheTextIsChosen() {
    choose("own-cut", "words");
    assertEquals(Cut.WORDS, choice().cut());
    choose("own-reading", "windows");
    assertEquals(Reading.WINDOWS, choice().reading());
    assertTrue(find("own-stride", Node.class).getParent().isVisible());
    set("own-stride", 7);
    assertEquals(7, samples.source.sourceProperty().get().task().stride());
    set("own-length", 4);
    assertEquals(4, choice().stride(), "at most a window");
    choose("own-reading", "streams");
    assertFalse(find("own-stride", Node.class).getParent().isVisible());
    choose("own-reading", "windows");
    set("own-most", 100);
    assertEquals(100, samples.source.sourceProperty().get().corpus().vocabulary().size());
    assertTrue(text("own-source-makes").contains("unknown"));
    set("own-held", 20);
    assertEquals(20, choice().held());
    assertEquals(samples.source.sourceProperty().get().task(), plan().task());
  }

  @Test
  void everySettingOfTheNetworkIsChosen() {
    choose("own-cell", "gru");
    set("own-hidden", 20);
    set("own-layers", 2);
    set("own-embedding", 6);
    set("own-threads", 2);
    set("own-length", 15);
    set("own-batch", 4);
    TrainingPlan now = plan();
    assertEquals(CellKind.GRU, now.cell());
    assertEquals(List.of(20, 2, 6, 2, 15, 4),
        List.of(now.hidden(), now.layers(), now.embedding(), now.split(),
            now.length(), now.batch()));
    press("own-step");
    assertEquals(now, samples.seen().plan());
  }

  @Test
  void theRunIsShownAndOneStepOpens() {
    press("own-step");
    assertEquals("1", text("own-figure-step"));
    assertNotEquals("–", text("own-figure-training"));
    assertEquals("–", text("own-figure-validation"));
    assertNotEquals("–", text("own-figure-perplexity"));
    press("own-open-next");
    assertEquals(2, samples.opened.getFirst().step());
    assertEquals(1, steps);
    press("own-reset");
    assertEquals("0", text("own-figure-step"));
  }

  @Test
  void itRunsToTheWantedEpochsAndGoesBackToTheBest() {
    set("own-epochs", 2);
    press("own-run");
    assertEquals(1.0, FxThread.call(() -> find("own-progress", ProgressBar.class).getProgress()));
    assertTrue(text("own-progress-words").startsWith("2.0 of 2 epochs"), text("own-progress-words"));
    set("own-epochs", 1);
    assertEquals(2, FxThread.call(() -> find("own-epochs", NumberSpinner.class).getValue()));
    press("own-step");
    assertEquals(12, FxThread.call(() -> find("own-epochs", NumberSpinner.class).getValue()));
    assertTrue(text("own-progress-words").contains("of 12 epochs"), text("own-progress-words"));
    assertNotEquals("–", text("own-figure-validation"));
    long best = Objects.requireNonNull(samples.seen().validated().best()).updates();
    assertEquals(String.valueOf(best), text("own-figure-best"));
    press("own-best");
    assertEquals(best, samples.seen().step());
  }

  /// Where a learning rate was too high, figures stay short, and the chart forgets the loss that is gone back from.
  @Test
  void aLossThatRoseIsForgottenByTheAxisWhenTheBestIsGoneBackTo() {
    does(() -> samples.model.change(plan -> plan.withValidation(2)));
    does(() -> samples.steps(4));
    double high = axis().high();
    does(() -> samples.model.change(plan -> plan.withTraining(plan.training().withLearningRate(30))));
    does(() -> samples.steps(6));
    assertTrue(axis().high() > 2 * high, "the loss rose to " + axis().high());
    assertTrue(text("own-figure-perplexity").length() < 12, text("own-figure-perplexity"));
    press("own-best");
    assertEquals(high, axis().high());
  }

  private Axis axis() {
    return FxThread.call(
        () -> Objects.requireNonNull(find("own-chart-loss", ChartView.class).shown()).y());
  }

  @Test
  void weightsAreSavedAndOpenedAgain() {
    press("own-step");
    does(() -> samples.until(() -> samples.model.trainedProperty().get() != null
        && Objects.requireNonNull(samples.model.trainedProperty().get()).step() == 1));
    Trained saved = Objects.requireNonNull(samples.model.trainedProperty().get());
    does(() -> {
      find("own-save", ButtonBase.class).fire();
      samples.until(() -> "own.saved".equals(said()));
    });
    assertTrue(text("own-said").startsWith("Saved to"), text("own-said"));
    does(() -> {
      find("own-load", ButtonBase.class).fire();
      samples.until(() -> "own.opened".equals(said()));
    });
    Trained opened = Objects.requireNonNull(samples.model.trainedProperty().get());
    assertTrue(text("own-said").startsWith("Opened"), text("own-said"));
    assertEquals(saved.vocabulary().tokens(), opened.vocabulary().tokens());
    String name = saved.network().parameters().variables().getFirst().name();
    assertEquals(saved.network().parameters().get(name)[3], opened.network().parameters().get(name)[3]);
    press("own-train-on");
    assertTrue(text("own-said").startsWith("The run begins with exactly the weights"), text("own-said"));
    assertEquals("0", text("own-figure-step"));
    assertTrue(text("own-source-makes").contains("that of the opened weights"), text("own-source-makes"));
  }

  @Test
  void aFileThatHoldsNoNetworkIsSaid() throws IOException {
    Files.writeString(folder.resolve("weights.safetensors"), "no network");
    does(() -> {
      find("own-load", ButtonBase.class).fire();
      samples.until(() -> !said().isEmpty());
    });
    assertTrue(text("own-said").startsWith("This file holds no network"), text("own-said"));
  }

  @Test
  void languageAndThemeChangeAndKeepTheRun() {
    press("own-step");
    does(() -> {
      strings.speak(Language.CHINESE);
      theme.set(Theme.DARK);
    });
    assertEquals("1", text("own-figure-step"));
    assertTrue(text("own-progress-words").contains("轮"), text("own-progress-words"));
  }

  @Test
  void everyControlHasATooltipAndAName() {
    FxThread.call(() -> {
      for (Node node : scene.getRoot().lookupAll(".control")) {
        boolean own = node.getId() != null && node.getId().startsWith("own-") && node.isFocusTraversable();
        if (own && node instanceof Control control && !(node instanceof ScrollPane)) {
          assertTrue(control.getTooltip() != null && !control.getTooltip().getText().isBlank(), node::getId);
          assertFalse(Objects.requireNonNullElse(control.getAccessibleText(), "").isBlank(), node.getId());
        }
      }
      return 0;
    });
  }
}
