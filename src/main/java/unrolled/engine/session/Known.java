package unrolled.engine.session;

import java.util.List;

/// What there is in a program to come back to, by the ids that files have.
///
/// @param screens all screens
/// @param details what looks closer at a run of Gradients
/// @param pictures what Compare shows
/// @param parts of Text
/// @param sources of its program, which are parts too
/// @param stages of that program
public record Known(List<String> screens, List<String> details, List<String> pictures, List<String> parts,
    List<String> sources, List<String> stages) {
  /// Screens alone, where nothing else is of interest.
  public static Known of(List<String> screens) {
    return new Known(screens, List.of(), List.of(), List.of(), List.of(), List.of());
  }
}
