package unrolled.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import unrolled.engine.io.AtomicFile;
import unrolled.engine.io.FileProblem;
import unrolled.engine.run.HistoryView;
import unrolled.engine.run.Sample;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.engine.run.Validations;
import unrolled.export.CsvTable;

/// What was measured in a run as a table: a line for every step of which there is a sample, or after which the loss on
/// what is held out was measured.
final class HistoryCsv {
  private HistoryCsv() {}

  /// Writes the table.
  ///
  /// @throws FileProblem when the file cannot be written; then the old one is untouched
  static void write(Path file, TrainingSnapshot run) throws FileProblem {
    HistoryView history = run.history();
    boolean held = run.plan().task().heldOut().isPresent();
    List<String> heading = heading(history.layers());
    int measured = heading.size() - 1;
    Map<Long, List<Object>> rows = new TreeMap<>();
    for (int i = 0; i < history.size(); i++) {
      rows.put(history.sample(i).step(), numbers(history.sample(i)));
    }
    Validations losses = run.validated().losses();
    for (int i = 0; i < losses.size(); i++) {
      rows.computeIfAbsent(losses.step(i), _ -> new ArrayList<>(Collections.nCopies(measured, "")))
          .add(losses.loss(i));
    }
    AtomicFile.write(file, out -> {
      CsvTable table = new CsvTable(out);
      table.row(held ? with(heading, "validation_loss") : heading);
      for (Map.Entry<Long, List<Object>> row : rows.entrySet()) {
        List<Object> cells = new ArrayList<>(row.getValue());
        cells.addFirst(row.getKey());
        table.row(held && row.getValue().size() == measured ? with(cells, "") : cells);
      }
      table.flush();
    });
  }

  private static <T> List<T> with(List<? extends T> cells, T last) {
    List<T> more = new ArrayList<>(cells);
    more.add(last);
    return more;
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

  private static List<Object> numbers(Sample sample) {
    List<Object> numbers = new ArrayList<>(List.of(sample.loss(), sample.accuracy(), sample.normBefore(),
        sample.normAfter(), sample.weightNorm(), sample.updateNorm()));
    for (int group = 0; group <= sample.layers(); group++) {
      numbers.add(sample.groupNorm(group));
    }
    return numbers;
  }
}
