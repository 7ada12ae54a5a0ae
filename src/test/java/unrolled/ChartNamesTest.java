package unrolled;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import unrolled.engine.run.Experiment;
import unrolled.engine.scenario.Setup;
import unrolled.export.ExportSettings;
import unrolled.export.Format;
import unrolled.ui.compare.Picture;
import unrolled.ui.export.ExportViewModel;
import unrolled.ui.text.Language;

/// Charts of every screen that trains leave from the window and by their names, with the same bytes.
class ChartNamesTest extends LaboratoryUse {
  private static final int STEPS = 3;
  private static final PictureRequest.Own OWN =
      new PictureRequest.Own("english", 0, plan -> plan.withSize(6, 1));

  @TempDir
  private Path folder;

  /// What somebody was told who waited for a file.
  private final List<List<Integer>> told = new ArrayList<>();

  @Start
  void start(Stage stage) {
    open(stage);
  }

  private ExportOrder order(String chart, Format format, PictureRequest.@Nullable Own own) {
    return new ExportOrder(chart, new ExportOrder.Numbers(Setup.standard(), "first",
        App.plan(App.screenOf(chart)),
        Experiment.RADIUS, STEPS, own), ExportSettings.standard(format), "en",
        new ExportOrder.Range("first", "last"));
  }

  /// What the window shows of a node is what the command line writes under a name, in every form; of the networks that
  /// have to be trained for it anew, which takes long, in one.
  private void same(String chart, String node, PictureRequest.@Nullable Own own, FxRobot robot)
      throws IOException {
    WaitForAsyncUtils.waitForFxEvents();
    robot.push(KeyCode.CONTROL, KeyCode.E);
    WaitForAsyncUtils.waitForFxEvents();
    ExportViewModel exports = laboratory.exports();
    for (Format format : chart.equals("text-cells") ? List.of(Format.CSV) : Format.OF_CHARTS) {
      Path window = folder.resolve(chart + "-window." + format.id());
      robot.interact(() -> {
        exports.choose(exports.subjectsProperty().get().stream().filter(each -> each.id().equals(node))
            .findFirst().orElseThrow(() -> new AssertionError(node)));
        exports.change(exports.choiceProperty().get().with(Language.ENGLISH).with(format));
        exports.save(window);
      });
      WaitForAsyncUtils.waitForFxEvents();
      Path command = folder.resolve(chart + "-command." + format.id());
      told.clear();
      Exports.write(order(chart, format, own), command, (done, all) -> told.add(List.of(done, all)));
      assertArrayEquals(Files.readAllBytes(command), Files.readAllBytes(window), chart + " " + format);
    }
  }

  @ParameterizedTest
  @CsvSource({"compare-gates-lstm-f, GATES, 2-f", "compare-gates-gru-z, GATES, 3-z",
      "compare-states-rnn-relu, STATES, 1", "compare-states-gru, STATES, 3"})
  void aPictureOfOneNetwork(String chart, Picture picture, String sheet, FxRobot robot) throws IOException {
    robot.interact(() -> {
      model.open("compare");
      laboratory.comparing().make(STEPS);
      laboratory.comparing().model().look().pictureProperty(0).set(picture);
    });
    same(chart, "compare-chart-0-" + sheet, null, robot);
  }

  @ParameterizedTest
  @CsvSource({"gradients-jacobian, hop, detail-hop-map", "gradients-hop, hop, detail-hop-chart",
      "gradients-memory, meter, detail-meter-accuracy",
      "gradients-memory-gradient, meter, detail-meter-gradient"})
  void whatLooksCloserAtARun(String chart, String detail, String node, FxRobot robot) throws IOException {
    robot.interact(() -> {
      model.open("gradients");
      laboratory.gradients().make(STEPS);
      laboratory.gradients().model().sight().detailProperty().set(detail);
    });
    same(chart, node, null, robot);
  }

  @ParameterizedTest
  @CsvSource({"text-own-loss, own, own-chart-loss", "text-cells, insight, insight-cells-chart",
      "text-choice, write, write-bars"})
  void aTextOfOnesOwn(String chart, String part, String node, FxRobot robot) throws IOException {
    robot.interact(() -> {
      model.open("text");
      laboratory.writing().show(new PictureRequest.Text(part, "text", OWN, 0, "cells"), STEPS);
    });
    same(chart, node, OWN, robot);
    assertTrue(told.contains(List.of(STEPS, STEPS)), () -> "how far training is, is told: " + told);
    assertEquals(told.size(), Set.copyOf(told).size(), () -> "each once: " + told);
    int all = told.getLast().getLast();
    assertEquals(List.of(all, all), told.getLast(), "and to the end");
    assertEquals(chart.equals("text-cells"), all != STEPS, "the networks that are compared are told too");
  }

  @ParameterizedTest
  @CsvSource({"text-unit, unit, insight-picture, false", "text-look, look, insight-picture, true",
      "text-pin, pin, insight-contrast, false", "text-pin, pin, insight-contrast, true"})
  void whatANetworkLooksAt(String chart, String question, String node, boolean own, FxRobot robot)
      throws IOException {
    PictureRequest.Own text = own ? OWN : null;
    robot.interact(() -> {
      model.open("text");
      laboratory.writing().show(new PictureRequest.Text("insight", "text", text, 24, question), STEPS);
    });
    same(chart, node, text, robot);
  }

  @ParameterizedTest
  @CsvSource({"text-loss-as-written, as-written, loss, as-written-chart",
      "text-embedding-corrected, corrected, embedding, corrected-heat",
      "text-map-corrected, corrected, embedding, corrected-map",
      "text-hidden-corrected, corrected, lstm, corrected-hidden",
      "text-linear-as-written, as-written, linear, as-written-logits",
      "text-softmax-corrected, corrected, softmax, corrected-probabilities"})
  void aStageOfTheProgram(String chart, String part, String stage, String node, FxRobot robot)
      throws IOException {
    robot.interact(() -> {
      model.open("text");
      laboratory.writing().show(PictureRequest.Text.program(part, stage), STEPS);
    });
    same(chart, node, null, robot);
  }

  /// No two names lead to the same chart, and none to another screen's.
  @Test
  void everyNameIsItsOwn() {
    Map<String, Long> names =
        App.charts().stream().collect(Collectors.groupingBy(UnaryOperator.identity(), Collectors.counting()));
    assertTrue(names.values().stream().allMatch(count -> count == 1), names::toString);
    assertEquals(List.of("text-own-loss", "text-cells"), showing(ShowsOwn.ALWAYS));
    assertEquals(List.of("text-choice", "text-unit", "text-look", "text-pin"), showing(ShowsOwn.WHERE_NAMED));
  }

  private static List<String> showing(ShowsOwn when) {
    return App.charts().stream().filter(each -> App.ownOfChart(each) == when).toList();
  }
}
