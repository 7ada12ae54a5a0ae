package unrolled.ui.file;

/// What a window needs for files.
///
/// @param actions what a person can do with the file of the session
/// @param drops what becomes of files that are dropped
public record FileParts(FileActions actions, Drops drops) {
  /// The file with its state.
  public FileViewModel model() {
    return actions.model();
  }
}
