package unrolled.engine.generate;

import java.util.List;
import java.util.Set;

/// A text as far as it was written.
///
/// @param prompt what was typed
/// @param given how many tokens of it are the prompt
/// @param ids all tokens
/// @param hand the places at which a person chose
public record Written(String prompt, int given, List<Integer> ids, Set<Integer> hand) {
  /// Keeps the tokens.
  public Written {
    ids = List.copyOf(ids);
    hand = Set.copyOf(hand);
  }

  /// Whether another text begins with all of this one.
  public boolean isBeginOf(List<Integer> other) {
    return ids.size() <= other.size() && ids.equals(other.subList(0, ids.size()));
  }

  /// Whether there is anything behind the prompt.
  public boolean isLongerThanPrompt() {
    return ids.size() > given;
  }
}
