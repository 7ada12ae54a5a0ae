package unrolled.ui.write;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import unrolled.engine.generate.Choice;
import unrolled.engine.generate.ChoiceArithmetic;
import unrolled.engine.generate.Speaker;
import unrolled.engine.generate.Written;
import unrolled.ui.text.Message;

/// What has been written, and what could come next.
///
/// @param speaker who writes; null for nobody
/// @param prompt what was typed and read
/// @param given how many tokens are the prompt
/// @param ids all tokens
/// @param hand the places at which a person chose
/// @param next the choice of the next token; null where there is none
/// @param others the ways that were left
/// @param problem why nothing comes next, or why a prompt was not read; null where all is well
/// @param strange what of the prompt is not known
/// @param full whether the text is as long as it may be
public record Page(@Nullable Speaker speaker, String prompt, int given, List<Integer> ids, Set<Integer> hand,
    @Nullable ChoiceArithmetic next, List<Written> others, @Nullable Message problem, List<String> strange,
    boolean full) {
  /// Nothing at all.
  static final Page EMPTY =
      new Page(null, "", 0, List.of(), Set.of(), null, List.of(), null, List.of(), false);

  /// The choice of the next token; null where there is none.
  public @Nullable Choice choice() {
    return next == null ? null : next.choice();
  }

  /// The tokens in words of their vocabulary.
  public List<String> tokens() {
    return speaker == null ? List.of() : ids.stream().map(speaker.tokens()::get).toList();
  }

  /// The tokens as text.
  public String text() {
    return speaker == null ? "" : speaker.write(ids);
  }

  /// What is written.
  Written written() {
    return new Written(prompt, given, ids, hand);
  }

  /// Whether another page has other words.
  boolean hasOtherWords(Page other) {
    return !words().equals(other.words());
  }

  private List<String> words() {
    return speaker == null ? List.of() : speaker.tokens();
  }

  /// A token of the vocabulary.
  public String token(int id) {
    return speaker == null ? "" : speaker.tokens().get(id);
  }

  /// Whether another token can be written.
  public boolean canGoOn() {
    return next != null && !full;
  }

  /// Whether there is anything behind the prompt.
  public boolean canGoBack() {
    return written().isLongerThanPrompt();
  }
}
