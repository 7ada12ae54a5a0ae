package unrolled;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import unrolled.chart.ExportRequest;
import unrolled.engine.run.Experiment;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.scenario.Setup;
import unrolled.export.ExportSettings;
import unrolled.export.Format;
import unrolled.export.Progress;
import unrolled.ui.export.ExportViewModel;
import unrolled.ui.text.Language;

/// What is chosen with the controls beside a chart is what the options of the command line choose: the same bytes.
class ChartChoicesTest extends LaboratoryUse {
  private static final int STEPS = 4;
  private static final Setup SETUP = Setup.standard().withCell(CellKind.LSTM);

  @TempDir
  private Path folder;

  @Start
  void start(Stage stage) {
    open(stage);
  }

  private static ExportOrder order(String chart, Map<String, String> chosen, Format format) {
    TrainingPlan plan = plan(App.plan(App.screenOf(chart)));
    Experiment experiment = new Experiment(Experiment.RADIUS.id(), Experiment.RADIUS.variants().stream()
        .map(each -> new Experiment.Variant(each.id(), plan(each.plan()))).toList());
    return new ExportOrder(chart, new ExportOrder.Numbers(SETUP, "last", plan, experiment, STEPS),
        ExportSettings.standard(format), "en", chosen, new ExportOrder.Range("first", "last"));
  }

  private static TrainingPlan plan(TrainingPlan plan) {
    return plan.withCell(CellKind.LSTM).withSize(3, 2);
  }

  private byte[] command(String chart, Map<String, String> chosen, Format format) throws IOException {
    Path file = folder.resolve("command." + format.id());
    Exports.write(order(chart, chosen, format), file, Progress.NONE);
    return Files.readAllBytes(file);
  }

  private byte[] window(String node, Format format, FxRobot robot) throws IOException {
    ExportViewModel exports = laboratory.exports();
    Path file = folder.resolve("window." + format.id());
    robot.interact(() -> ExportRequest.fire(find(node)));
    WaitForAsyncUtils.waitForFxEvents();
    robot.interact(() -> {
      exports.change(exports.choiceProperty().get().with(Language.ENGLISH).with(format));
      exports.save(file);
    });
    WaitForAsyncUtils.waitForFxEvents();
    robot.push(KeyCode.ESCAPE);
    return Files.readAllBytes(file);
  }

  /// Sets a control as a person does.
  private void set(String control, String value) {
    Node node = find(control);
    switch (node) {
      case MenuButton menu -> menu.getItems().stream()
          .filter(each -> String.valueOf(each.getId()).equals(control + "-" + value)).findFirst()
          .orElseThrow(() -> new AssertionError(control + value)).fire();
      case Slider slider -> slider.setValue(Double.parseDouble(value));
      case Spinner<?> spinner -> spinner.increment(Integer.parseInt(value) - (Integer) spinner.getValue());
      case ToggleButton button -> button.fire();
      default -> throw new AssertionError(node);
    }
  }

  private void open(String chart) {
    ExportOrder order = order(chart, Map.of(), Format.CSV);
    Charts.Entry entry = Charts.find(chart).orElseThrow();
    model.open(entry.place().screen());
    session.change(SETUP);
    model.playhead().last();
    laboratory.training().model().change(order.numbers().plan());
    entry.prepare().accept(laboratory, order.numbers());
    Runner runner = laboratory.runner(entry.place().screen());
    runner.ask(order.numbers());
    runner.await();
  }

  @ParameterizedTest
  @CsvSource({"curves-function, variable=gate_f_l0 unit=2 function=relu,"
      + " curves-place=gate_f_l0 curves-unit=2 curves-compare=relu",
      "curves-chain, unit=3, curves-unit=3",
      "train-heat, layer=2, train-heat-layer=2",
      "train-states, variable=gate_f_l1, train-states-choice=gate_f_l1",
      "train-weights, variable=weight_hh_l0.change, train-weights-choice=weight_hh_l0.change",
      "gradients-curve, layer=2 run=2, gradients-run-1=on gradients-layer=2",
      "gradients-curve, timestep=4, gradients-way=depth gradients-time=4",
      "gradients-heat-2, layer=2, gradients-heat-layer=2",
      "gradients-jacobian, run=3 layer=2 timestep=5 sequence=2 matrix=joint, gradients-run-2=on"
          + " detail-hop-layer=2 detail-hop-time=5 detail-hop-sequence=2 detail-hop-matrix=joint",
      "gradients-hop, run=2 layer=2, gradients-run-1=on detail-hop-layer=2",
      "gradients-split, layer=2 timestep=3, detail-split-layer=2 detail-split-time=3",
      "gradients-memory-gradient, layer=2, detail-meter-layer=2",
      "compare-losses, training-step=2, compare-mark=2",
      "compare-norms, training-step=2, compare-mark=2", "compare-norms, timestep=2, compare-time=2",
      "compare-gates-lstm-f, training-step=3, compare-mark=3",
      "compare-states-lstm, timestep=1, compare-time=1",
      "text-hidden-as-written, row=5, program-row=5",
      "text-softmax-corrected, row=3, program-row=3",
      "text-choice, temperature=0.35 top-k=3, write-temperature=0.35 write-top-k=3",
      "text-choice, top-p=0.5 draw=9, write-top-p=0.5 write-seed=9",
      "text-choice, greedy=true temperature=2, write-temperature=2 write-greedy=on"})
  void aChoiceIsTheSameInTheWindowAndOnTheCommandLine(String chart, String options, String controls,
      FxRobot robot) throws IOException {
    robot.interact(() -> open(chart));
    WaitForAsyncUtils.waitForFxEvents();
    for (String each : controls.split(" ")) {
      robot.interact(() -> set(each.substring(0, each.indexOf('=')), each.substring(each.indexOf('=') + 1)));
      WaitForAsyncUtils.waitForFxEvents();
    }
    Map<String, String> chosen = Arrays.stream(options.split(" ")).map(each -> each.split("="))
        .collect(Collectors.toMap(each -> each[0], each -> each[1]));
    String node = Charts.find(chart).orElseThrow().place().node();
    for (Format format : new Format[] {Format.SVG, Format.PPTX}) {
      byte[] command = command(chart, chosen, format);
      assertArrayEquals(window(node, format, robot), command, format::id);
      assertFalse(Arrays.equals(command, command(chart, Map.of(), format)), format::id);
    }
  }

  @ParameterizedTest
  @CsvSource({"train-heat, layer, 3, '--layer is one of 1, 2; not “3”.'",
      "gradients-jacobian, matrix, x, '--matrix is one of hidden, cell, joint, direct; not “x”.'",
      "compare-norms, training-step, 9, --training-step is 1 to 4",
      "text-softmax-corrected, row, 0, --row is 1 to",
      "text-choice, temperature, -1, '--temperature is 0 to 100, not -1.'",
      "text-choice, temperature, 200.0, '--temperature is 0 to 100, not 200.'",
      "text-choice, temperature, NaN, '--temperature is 0 to 100, not NaN.'",
      "text-choice, top-p, 0, --top-p is 0.01 to 1, not 0.",
      "curves-function, variable, x, '--variable is one of gate_i_l0, gate_f_l0'"})
  void aChoiceThatIsNotThereSaysWhatThereIs(String chart, String option, String value, String says) {
    Wrong wrong =
        assertThrows(Wrong.class, () -> command(chart, Map.of(option, value), Format.CSV));
    assertTrue(wrong.getMessage().startsWith(says), wrong::getMessage);
  }

  /// Through the layers there is no layer to choose.
  @Test
  void choicesThatExcludeEachOtherAreRefused() {
    Wrong wrong = assertThrows(Wrong.class,
        () -> command("gradients-curve", Map.of("timestep", "2", "layer", "2"), Format.CSV));
    assertTrue(wrong.getMessage().contains("nothing to choose with --layer"), wrong::getMessage);
  }

  /// Where there is one layer, it may be named all the same.
  @Test
  void theOnlyOneThereIsMayBeNamed() throws IOException {
    assertArrayEquals(command("curves-chain", Map.of(), Format.CSV),
        command("curves-chain", Map.of("unit", "1"), Format.CSV));
    assertEquals(1, Setup.standard().layers());
  }
}
