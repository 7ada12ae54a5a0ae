package unrolled.ui.code;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unrolled.engine.data.Cycle;
import unrolled.engine.io.FileProblem;
import unrolled.engine.run.Run;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.scenario.Setup;
import unrolled.engine.torch.ModelFile;
import unrolled.engine.torch.PyTorchSnippet;
import unrolled.ui.text.Message;

/// Copying a network as source, without a toolkit.
class CodeViewModelTest {
  @TempDir
  private Path folder;

  private final List<String> copied = new ArrayList<>();
  private final Deque<Runnable> work = new ArrayDeque<>();

  private static PyTorchSnippet large() {
    Run run = new Run(TrainingPlan.standard().withTask(new Cycle()).withCell(CellKind.LSTM).withSize(32, 1));
    return PyTorchSnippet.of(run.next());
  }

  @Test
  void aSmallNetworkIsCopiedWithItsWeights() {
    CodeViewModel model =
        new CodeViewModel(then -> then.accept(() -> PyTorchSnippet.of(Setup.standard())), work::add,
            Runnable::run);
    model.copy(copied::add, () -> {
      throw new AssertionError("no file is needed");
    });
    assertEquals(List.of(), copied, "nothing is made on the thread of the window");
    work.remove().run();
    String text = PyTorchSnippet.of(Setup.standard()).text();
    assertEquals(List.of(text), copied);
    assertEquals(Message.of("code.copied", text.lines().count()), model.saidProperty().get());
  }

  @Test
  void aLargeOneNamesTheFileOfItsWeights() throws FileProblem {
    Path file = folder.resolve("network.safetensors");
    CodeViewModel model =
        new CodeViewModel(then -> then.accept(CodeViewModelTest::large), Runnable::run, Runnable::run);
    model.copy(copied::add, () -> Optional.of(file));
    assertEquals(List.of(large().text(file.toString())), copied);
    assertEquals(Message.of("code.copied.file", file.toString()), model.saidProperty().get());
    PyTorchSnippet snippet = large();
    var graph = snippet.execution().graph();
    assertArrayEquals(snippet.execution().memory().values(graph.variable("weight_hh_l0")),
        ModelFile.read(file).network().parameters().get("weight_hh_l0"));
  }

  @Test
  void whoThinksBetterOfItCopiesNothing() {
    CodeViewModel model =
        new CodeViewModel(then -> then.accept(CodeViewModelTest::large), Runnable::run, Runnable::run);
    model.copy(copied::add, Optional::empty);
    assertEquals(List.of(), copied);
    assertNull(model.saidProperty().get());
  }

  @Test
  void aFileThatCannotBeWrittenIsSaid() {
    CodeViewModel model =
        new CodeViewModel(then -> then.accept(CodeViewModelTest::large), Runnable::run, Runnable::run);
    model.copy(copied::add, () -> Optional.of(folder.resolve("nowhere").resolve("x.safetensors")));
    assertEquals(List.of(), copied);
    assertEquals(Message.of("code.problem"), model.saidProperty().get());
  }

  @Test
  void withoutANetworkItSaysSo() {
    CodeViewModel model = new CodeViewModel(then -> then.accept(null), Runnable::run, Runnable::run);
    model.copy(copied::add, Optional::empty);
    assertEquals(Message.of("code.none"), model.saidProperty().get());
  }
}
