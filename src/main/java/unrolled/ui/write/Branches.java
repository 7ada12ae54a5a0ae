package unrolled.ui.write;

import java.util.ArrayList;
import java.util.List;
import unrolled.engine.generate.Written;
import unrolled.engine.session.SavedWriting;

/// The ways that were left, the latest first; as many as a list can show. A way that another one goes on is not kept
/// beside it.
final class Branches {
  /// How many are kept.
  static final int MOST = SavedWriting.MOST_LEFT;

  private final List<Written> left = new ArrayList<>();

  /// Keeps a text of which something is about to go.
  void leave(Written branch) {
    if (branch.isLongerThanPrompt()
        && left.stream().noneMatch(each -> branch.isBeginOf(each.ids()))) {
      left.removeIf(each -> each.isBeginOf(branch.ids()));
      left.addFirst(branch);
      if (left.size() > MOST) {
        left.removeLast();
      }
    }
  }

  /// What is not a part of the present text.
  List<Written> besides(List<Integer> ids) {
    return left.stream().filter(each -> !each.isBeginOf(ids)).toList();
  }

  /// Those that were kept in a file.
  void take(List<Written> kept) {
    left.clear();
    left.addAll(kept);
  }

  /// Forgets everything: the ids mean something else now.
  void clear() {
    left.clear();
  }
}
