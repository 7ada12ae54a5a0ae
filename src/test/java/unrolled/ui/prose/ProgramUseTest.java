package unrolled.ui.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import unrolled.engine.program.ProgramStep;
import unrolled.engine.scenario.TrainingStep;
import unrolled.ui.FxThread;
import unrolled.ui.text.Language;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;
import unrolled.ui.widget.NumberSpinner;

/// Every control of the article's program.
@ExtendWith(ApplicationExtension.class)
class ProgramUseTest {
  private final List<TrainingStep> opened = new ArrayList<>();
  private final ProgramViewModel model = new ProgramViewModel(Runnable::run, Runnable::run, opened::add);
  private final Strings strings = new Strings(Language.ENGLISH);
  private int steps;
  private Scene scene;

  @Start
  void open(Stage stage) {
    model.prepare();
    ProgramView view =
        new ProgramView(model, strings, new SimpleObjectProperty<>(Theme.LIGHT), () -> steps++);
    ProsePart part =
        new ProsePart("both", "prose.source.both", () -> view, () -> model.open(Source.BOTH), List.of());
    ProsePart other = new ProsePart("as-written", "prose.source.as-written", () -> view,
        () -> model.open(Source.AS_WRITTEN), List.of());
    scene = new Scene(
        new ProseView(new ProseParts(List.of(other, part)), strings, new ProseView.Ways(() -> {}, () -> {})),
        1200, 740);
    Theme.LIGHT.dress(scene);
    stage.setScene(scene);
    stage.show();
  }

  private <N extends Node> N find(String id, Class<N> kind) {
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    return kind.cast(Objects.requireNonNull(scene.lookup("#" + id), id));
  }

  private void press(String id) {
    FxThread.call(() -> {
      scene.getRoot().applyCss();
      scene.getRoot().layout();
      find(id, ButtonBase.class).fire();
      return 0;
    });
  }

  private String text(String id) {
    return FxThread.call(() -> find(id, Labeled.class).getText());
  }

  /// Eleven words and five, of which the article's dictionary does not have the last of each; a sentence gives a row
  /// less than it has words.
  @Test
  void whatBecomesOfTheTextIsCountedAndOpensItsStage() {
    Map<String, String> counted = Map.of("as-written-figure-words", "14 of 16 words are in the dictionary",
        "corrected-figure-words", "16 of 16 words are in the dictionary", "as-written-figure-ngrams",
        "12 rows, each with a word to predict", "corrected-figure-ngrams",
        "14 rows, each with a word to predict", "corrected-figure-batches",
        "7 batches an epoch, 2 rows in each");
    counted.forEach((id, says) -> {
      press("program-stage-text");
      press("prose-part-both");
      assertEquals(says, FxThread.call(() -> find(id, ButtonBase.class).getAccessibleText()));
      press(id);
      assertEquals(id.substring(id.lastIndexOf('-') + 1), model.stageProperty().get().id());
    });
  }

  @Test
  void everyStageIsOpenedByItsNameWithASentence() {
    for (unrolled.ui.prose.stage.Stage stage : unrolled.ui.prose.stage.Stage.values()) {
      press("program-stage-" + stage.id());
      assertEquals(stage, model.stageProperty().get());
      assertEquals(strings.get("prose.say." + stage.id()), text("program-sentence"));
    }
  }

  @Test
  void runOneEpochResetAndSeed() {
    press("program-one");
    assertTrue(text("program-figures").startsWith("epoch 1 of 1 · loss 2."), text("program-figures"));
    press("program-run");
    assertEquals(100, model.madeProperty().get());
    assertTrue(FxThread.call(() -> find("program-run", ButtonBase.class).isDisabled()));
    press("program-reset");
    assertEquals(0, model.madeProperty().get());
    FxThread.call(() -> {
      find("program-seed", NumberSpinner.class).getValueFactory().setValue(7);
      return 0;
    });
    assertEquals(7, model.seedProperty().get());
  }

  @Test
  void theSliderGoesBackToAnyEpochAndNotBeyondTheLatest() {
    for (int i = 0; i < 12; i++) {
      press("program-one");
    }
    slide(5);
    assertEquals(5, model.epochProperty().get());
    assertEquals(5, model.courses().getFirst().epoch().number());
    slide(80);
    assertEquals(12, model.epochProperty().get());
    assertEquals(12, FxThread.call(() -> find("program-epoch", Slider.class).getValue()));
  }

  private void slide(double value) {
    FxThread.call(() -> {
      find("program-epoch", Slider.class).setValue(value);
      return 0;
    });
  }

  @Test
  void aRowIsChosenInItsPictureOrByNumber() {
    press("program-stage-padding");
    press("as-written-row-9");
    assertEquals(8, model.rowProperty().get());
    assertEquals(9, FxThread.call(() -> find("program-row", NumberSpinner.class).getValue()));
    FxThread.call(() -> {
      find("program-row", NumberSpinner.class).getValueFactory().setValue(3);
      return 0;
    });
    press("program-stage-adam");
    assertEquals(2, model.courses().getFirst().row());
  }

  @Test
  void theUpdateOfTheRowIsOpenedInStep() {
    press("program-stage-lstm");
    press("as-written-open");
    assertEquals(1, steps);
    assertEquals(0, ((ProgramStep) opened.getFirst()).row());
    press("prose-part-both");
    press("corrected-open");
    assertEquals(11, ((ProgramStep) opened.getLast()).program().length());
  }

  @Test
  void asWrittenTheScreenSaysWhyItSaysNothing() {
    press("program-run");
    press("program-stage-padding");
    assertTrue(text("as-written-targets").contains("11 of 12"));
    assertTrue(text("as-written-contradiction").contains("8, 9"), text("as-written-contradiction"));
    assertTrue(text("as-written-contradiction").contains("0.1155"));
    assertTrue(text("as-written-mismatch").startsWith("Generating fills the left"));
    press("program-stage-generation");
    assertTrue(text("as-written-silent").startsWith("It answers with empty words"));
    press("program-stage-loss");
    assertTrue(text("as-written-floor").contains("0.1155"));
  }

  @Test
  void sideBySideWordsAndRowsStandInOneTable() {
    press("prose-part-both");
    press("program-stage-ids");
    assertTrue(isThere("difference-words"));
    press("program-stage-padding");
    assertTrue(isThere("difference-rows"));
    press("program-stage-generation");
    assertTrue(isThere("as-written-answer-1") && isThere("corrected-answer-1"));
  }

  private boolean isThere(String id) {
    return FxThread.call(() -> find(id, Node.class).isVisible());
  }

  @Test
  void theUpdateSaysHowFarItMovesTheWeights() {
    press("program-stage-adam");
    assertTrue(text("as-written-update").matches(".*moves all weights together by 0\\.0\\d+;.*"),
        text("as-written-update"));
    press("program-run");
    assertTrue(text("as-written-right").startsWith("11 of 12"));
  }

  @Test
  void everyControlHasATooltipAndAName() {
    press("prose-part-both");
    for (unrolled.ui.prose.stage.Stage stage : unrolled.ui.prose.stage.Stage.values()) {
      press("program-stage-" + stage.id());
      FxThread.call(() -> {
        check(scene.getRoot());
        return 0;
      });
    }
  }

  private static void check(Node node) {
    boolean used = node instanceof ButtonBase || node instanceof Slider || node instanceof NumberSpinner;
    if (used && node.getId() != null && node instanceof Control control) {
      assertNotNull(control.getTooltip(), node.getId());
      assertNotNull(control.getAccessibleText(), node.getId());
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(ProgramUseTest::check);
    }
  }
}
