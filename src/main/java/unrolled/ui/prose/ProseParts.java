package unrolled.ui.prose;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.input.KeyCombination;
import unrolled.ui.shell.Shortcut;

/// The parts of the Text screen, and which is open.
public final class ProseParts {
  private final List<ProsePart> parts;
  private final ReadOnlyStringWrapper open = new ReadOnlyStringWrapper("");

  /// A screen whose first part is open.
  ///
  /// @param parts in the order of their names, at least one
  public ProseParts(List<ProsePart> parts) {
    this.parts = List.copyOf(parts);
    open(parts.getFirst().id());
  }

  /// Opens a part.
  ///
  /// @throws IllegalArgumentException when there is no such part
  public void open(String id) {
    ProsePart part = part(id);
    open.set(id);
    part.opened().run();
  }

  /// A part by its id.
  ///
  /// @throws IllegalArgumentException when there is none
  public ProsePart part(String id) {
    return parts.stream().filter(each -> each.id().equals(id)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("The Text screen has no part " + id + "."));
  }

  /// Every key of any part once under each of its names; pressed, it does what the open part does with it.
  public List<Shortcut> keys() {
    List<Shortcut> keys = new ArrayList<>();
    for (ProsePart part : parts) {
      for (Shortcut each : part.keys()) {
        boolean known = keys.stream()
            .anyMatch(other -> other.keys().equals(each.keys()) && other.label().equals(each.label()));
        if (!known) {
          keys.add(new Shortcut(each.keys(), each.label(), () -> press(each.keys())));
        }
      }
    }
    return keys;
  }

  private void press(KeyCombination keys) {
    part(open.get()).keys().stream().filter(each -> each.keys().equals(keys)).findFirst()
        .ifPresent(each -> each.action().run());
  }

  /// The parts in order.
  public List<ProsePart> parts() {
    return parts;
  }

  /// The id of the open part.
  public ReadOnlyStringProperty openProperty() {
    return open.getReadOnlyProperty();
  }
}
