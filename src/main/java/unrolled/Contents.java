package unrolled;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What the parts of a session have that should be saved. While one of them changes many times a second, as a run that
/// is watched does, only that one is looked at again, and only when somebody asks.
final class Contents {
  private final List<Part> parts = new ArrayList<>();

  /// A part and what is known of it, null where that may be another by now.
  private static final class Part {
    private final Supplier<Object> content;
    private @Nullable Object known;

    Part(Supplier<Object> content) {
      this.content = content;
    }

    Object now() {
      Object now = known == null ? content.get() : known;
      known = now;
      return now;
    }
  }

  /// Adds a part.
  ///
  /// @param content equal as long as there is nothing new in it
  /// @param watch tells somebody whenever that may be another
  /// @param changed is told so too
  void add(Supplier<Object> content, Consumer<Runnable> watch, Runnable changed) {
    Part part = new Part(content);
    parts.add(part);
    watch.accept(() -> {
      part.known = null;
      changed.run();
    });
  }

  /// All parts are to be looked at again: they went back to what was kept.
  void forget() {
    parts.forEach(part -> part.known = null);
  }

  /// Equal as long as there is nothing new in any part.
  Object now() {
    return parts.stream().map(Part::now).toList();
  }
}
