package unrolled.ui.file;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import unrolled.ui.text.Message;

/// Files that are dropped on the window: the first who can use one gets it, and where nobody can, a sentence says what
/// can be dropped.
public final class Drops {
  private final List<Taker> takers;
  private final Consumer<Message> say;

  /// @param takers in the order in which they are asked
  /// @param say takes the sentence
  public Drops(List<Taker> takers, Consumer<Message> say) {
    this.takers = List.copyOf(takers);
    this.say = say;
  }

  /// Somebody who can use files.
  ///
  /// @param takes whether it is one of them, now
  /// @param take uses it
  public record Taker(Predicate<Path> takes, Consumer<Path> take) {
    /// One for the files whose name has an end, whatever its case.
    public static Taker of(String end, Consumer<Path> take) {
      return new Taker(file -> FileViewModel.name(file).toLowerCase(Locale.ROOT).endsWith(end), take);
    }
  }

  /// Listens to a node and all that is in it.
  public void listen(Node node) {
    node.setOnDragOver(event -> {
      if (event.getDragboard().hasFiles()) {
        event.acceptTransferModes(TransferMode.COPY);
      }
      event.consume();
    });
    node.setOnDragDropped(this::drop);
  }

  private void drop(DragEvent event) {
    event.setDropCompleted(drop(event.getDragboard().getFiles()));
    event.consume();
  }

  /// Uses the first of the files.
  ///
  /// @return whether somebody can use it
  public boolean drop(List<File> files) {
    Optional<Path> first =
        files.stream().map(File::toPath).filter(file -> !Files.isDirectory(file)).findFirst();
    Optional<Taker> taker =
        first.flatMap(file -> takers.stream().filter(each -> each.takes().test(file)).findFirst());
    if (first.isPresent() && taker.isPresent()) {
      taker.get().take().accept(first.get());
    } else {
      say.accept(Message.of("file.drop.unknown"));
    }
    return taker.isPresent();
  }
}
