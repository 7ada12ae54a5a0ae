package unrolled.engine.run;

/// Who carries out work that was split into parts, perhaps several at once. The engine knows no thread; somebody
/// outside may put several to work. Which part is done by whom, and when, never shows in a number.
public interface Workers {
  /// Every part after the other, by the caller.
  Workers NONE = (parts, work) -> {
    for (int part = 0; part < parts; part++) {
      work.carryOut(part);
    }
  };

  /// Work that was split.
  interface Work {
    /// Carries one part out.
    ///
    /// @param part counted from 0
    void carryOut(int part);
  }

  /// Carries all parts out, and returns when all are done; what they wrote can be read then.
  ///
  /// @param parts how many
  void carryOut(int parts, Work work);
}
