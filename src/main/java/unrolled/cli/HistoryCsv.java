package unrolled.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import unrolled.engine.io.AtomicFile;
import unrolled.engine.io.FileProblem;
import unrolled.engine.run.HistoryView;
import unrolled.engine.run.Sample;

/// The samples of a run as a table: one line a sample, every number as Java prints a double, so that reading it back
/// gives the same bits. UTF-8, commas, decimal points whatever the locale.
final class HistoryCsv {
  private HistoryCsv() {}

  /// Writes the table.
  ///
  /// @throws FileProblem when the file cannot be written; then the old one is untouched
  static void write(Path file, HistoryView history) throws FileProblem {
    AtomicFile.write(file, out -> {
      PrintStream lines = new PrintStream(out, false, StandardCharsets.UTF_8);
      lines.print(line(heading(history.layers())));
      for (int i = 0; i < history.size(); i++) {
        lines.print(line(row(history.sample(i))));
      }
      lines.flush();
    });
  }

  private static List<String> heading(int layers) {
    List<String> names = new ArrayList<>(
        List.of("step", "loss", "accuracy", "gradient_norm", "gradient_norm_clipped", "weight_norm",
            "update_norm"));
    for (int layer = 0; layer < layers; layer++) {
      names.add("gradient_norm_l" + layer);
    }
    names.add("gradient_norm_head");
    return names;
  }

  private static List<String> row(Sample sample) {
    List<String> numbers = new ArrayList<>(List.of(Long.toString(sample.step())));
    List.of(sample.loss(), sample.accuracy(), sample.normBefore(), sample.normAfter(), sample.weightNorm(),
        sample.updateNorm()).forEach(each -> numbers.add(each.toString()));
    for (int group = 0; group <= sample.layers(); group++) {
      numbers.add(Double.toString(sample.groupNorm(group)));
    }
    return numbers;
  }

  private static String line(List<String> cells) {
    return cells.stream().collect(Collectors.joining(",", "", "\n"));
  }
}
