package unrolled.ui.prose;

import unrolled.engine.session.SavedProgram;

/// What a file keeps of the article's program.
public final class Kept {
  private Kept() {}

  /// Where it stands; while it goes back to where it stood, that.
  ///
  /// @param part the open part of the screen
  public static SavedProgram of(ProgramViewModel program, String part) {
    SavedProgram goal = program.goal();
    return goal != null
        ? goal
        : new SavedProgram(part, program.sourceProperty().get().id(), program.stageProperty().get().id(),
            program.seedProperty().get(), program.madeProperty().get(), program.epochProperty().get(),
            program.rowProperty().get());
  }
}
