package unrolled.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import unrolled.engine.io.AtomicFile;
import unrolled.engine.io.FileProblem;
import unrolled.engine.run.Run;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.scenario.TrainingStep;
import unrolled.engine.torch.PyTorchSnippet;

/// The network of a training step as source for PyTorch, in a file; the weights of a large one in a second beside it.
///
/// @param step whose network
record CodeFile(TrainingStep step) {
  /// The network of a run after so many steps, on the sequences of the next.
  static CodeFile of(TrainingPlan plan, int steps) {
    Run run = new Run(plan);
    for (int i = 0; i < steps && run.divergence() == null; i++) {
      run.step(false);
    }
    return new CodeFile(run.next());
  }

  /// Writes it.
  ///
  /// @throws FileProblem when a file cannot be written
  void write(Path out) throws FileProblem {
    PyTorchSnippet snippet = PyTorchSnippet.of(step);
    String text;
    if (snippet.fits()) {
      text = snippet.text();
    } else {
      String name = String.valueOf(out.getFileName());
      Path weights = out.resolveSibling(name.replaceFirst("\\.py$", "") + ".safetensors");
      snippet.writeWeights(weights);
      text = snippet.text(String.valueOf(weights.getFileName()));
    }
    AtomicFile.write(out, to -> to.write(text.getBytes(StandardCharsets.UTF_8)));
  }
}
