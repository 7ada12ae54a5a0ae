package unrolled.ui.code;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import unrolled.engine.io.FileProblem;
import unrolled.engine.torch.PyTorchSnippet;
import unrolled.ui.text.Message;

/// The network that is shown as source for PyTorch. A small one has its weights in the source; those of a larger one go
/// into a file that the source reads. All of it is made off the thread of the window.
public final class CodeViewModel {
  /// What is shown.
  @FunctionalInterface
  public interface Shown {
    /// Asked on the thread of the window.
    ///
    /// @param then is told on that thread, perhaps later: null for nothing; what it is given is called where work is
    /// done
    void ask(Consumer<@Nullable Supplier<PyTorchSnippet>> then);
  }

  private final Shown network;
  private final Executor work;
  private final Executor foreground;
  private final ReadOnlyObjectWrapper<@Nullable Message> said = new ReadOnlyObjectWrapper<>();

  /// @param network what is shown
  /// @param work where the source is made
  /// @param foreground where it is told: the JavaFX thread
  public CodeViewModel(Shown network, Executor work, Executor foreground) {
    this.network = network;
    this.work = work;
    this.foreground = foreground;
  }

  /// Makes the source of what is shown.
  ///
  /// @param clipboard takes it
  /// @param place asks where the weights of a large network are to be written
  public void copy(Consumer<String> clipboard, Supplier<Optional<Path>> place) {
    said.set(null);
    network.ask(shown -> make(shown, clipboard, place));
  }

  private void make(@Nullable Supplier<PyTorchSnippet> shown, Consumer<String> clipboard,
      Supplier<Optional<Path>> place) {
    if (shown == null) {
      said.set(Message.of("code.none"));
      return;
    }
    work.execute(() -> {
      PyTorchSnippet snippet = shown.get();
      if (snippet.fits()) {
        String text = snippet.text();
        foreground.execute(() -> tell(text, Message.of("code.copied", text.lines().count()), clipboard));
      } else {
        foreground
            .execute(() -> place.get().ifPresent(file -> save(snippet, file.toAbsolutePath(), clipboard)));
      }
    });
  }

  private void save(PyTorchSnippet snippet, Path file, Consumer<String> clipboard) {
    work.execute(() -> {
      try {
        snippet.writeWeights(file);
        String text = snippet.text(file.toString());
        foreground.execute(() -> tell(text, Message.of("code.copied.file", file.toString()), clipboard));
      } catch (FileProblem _) {
        foreground.execute(() -> said.set(Message.of("code.problem")));
      }
    });
  }

  private void tell(String text, Message sentence, Consumer<String> clipboard) {
    clipboard.accept(text);
    said.set(sentence);
  }

  /// What became of it, null for nothing yet.
  public ReadOnlyObjectProperty<@Nullable Message> saidProperty() {
    return said.getReadOnlyProperty();
  }
}
