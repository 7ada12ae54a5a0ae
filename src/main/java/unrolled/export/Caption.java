package unrolled.export;

import java.util.List;

/// What is said about something that leaves the window.
///
/// @param title one line above it
/// @param seen what is seen, for those who cannot see it
/// @param made how it was made, a line each: network, sizes, seed, step
public record Caption(String title, String seen, List<String> made) {
  /// @param made copied
  public Caption {
    made = List.copyOf(made);
  }

  /// All of it in lines, as the notes of a slide.
  String notes() {
    return seen + "\n" + String.join("\n", made);
  }
}
