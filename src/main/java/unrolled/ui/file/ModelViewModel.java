package unrolled.ui.file;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import unrolled.engine.cell.ElmanCell;
import unrolled.engine.cell.GruCell;
import unrolled.engine.cell.LstmCell;
import unrolled.engine.io.FileProblem;
import unrolled.engine.io.FileProblem.Reason;
import unrolled.engine.network.Architecture;
import unrolled.engine.torch.ModelFile;
import unrolled.engine.torch.ModelStep;
import unrolled.ui.text.Message;

/// Weights in a file, opened as something to step through; a sentence says how they are read, or why they are not.
public final class ModelViewModel {
  /// The end of the name of such a file.
  public static final String END = ".safetensors";

  private final Consumer<ModelStep> opener;
  private final Consumer<Message> say;
  private final Executor work;
  private final Executor foreground;

  /// @param opener shows a network
  /// @param say takes the sentence
  /// @param work where files are read
  /// @param foreground where it is told: the JavaFX thread
  public ModelViewModel(Consumer<ModelStep> opener, Consumer<Message> say, Executor work,
      Executor foreground) {
    this.opener = opener;
    this.say = say;
    this.work = work;
    this.foreground = foreground;
  }

  /// Opens a file.
  public void open(Path file) {
    work.execute(() -> {
      Runnable end = read(file);
      foreground.execute(end);
    });
  }

  private Runnable read(Path file) {
    String name = FileViewModel.name(file);
    try {
      ModelFile.Saved saved = ModelFile.read(file);
      Architecture architecture = saved.network().architecture();
      if (!ModelStep.fits(architecture)) {
        return () -> say
            .accept(Message.of("file.model.large", name, architecture.hidden(), architecture.layers()));
      }
      ModelStep step = ModelStep.of(name, saved);
      return () -> {
        opener.accept(step);
        say.accept(Message.of("file.model." + convention(architecture), name));
      };
    } catch (FileProblem problem) {
      String reason = problem.reason() == Reason.NOT_FOUND ? "file.problem.gone" : "file.model.unknown";
      return () -> say.accept(Message.of(reason, name));
    } catch (OutOfMemoryError _) {
      return () -> say.accept(Message.of("file.model.unknown", name));
    }
  }

  /// How the rows of the weights are read.
  private static String convention(Architecture architecture) {
    if (architecture.decoder() != null) {
      return "decoder";
    }
    return switch (architecture.cell()) {
      case ElmanCell _ -> "rnn";
      case LstmCell _ -> "lstm";
      case GruCell(GruCell.Variant variant) -> "gru." + variant.name().toLowerCase(Locale.ROOT);
    };
  }
}
