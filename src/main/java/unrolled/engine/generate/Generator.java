package unrolled.engine.generate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A prompt that a network continues, token by token.
///
/// Every token is kept with what the network said and carried after it, so going back is dropping tokens, and another
/// branch goes on from the very state that was there. It belongs to one thread; its tokens may be handed on.
public final class Generator {
  /// One token of the text.
  ///
  /// @param id which
  /// @param after what the network said and carried after it
  /// @param choice how it was drawn; null in the prompt, and with its own draw also where a person chose another
  public record Token(int id, Reading after, @Nullable Choice choice) {
    /// Whether a person chose it, rather than the draw.
    public boolean isChosen() {
      return choice != null && choice.token() != id;
    }
  }

  private final Reader reader;
  private final int prompt;
  private final List<Token> path;

  private Generator(Reader reader, int prompt, List<Token> path) {
    this.reader = reader;
    this.prompt = prompt;
    this.path = new ArrayList<>(path);
  }

  /// Reads a prompt.
  ///
  /// @throws IllegalArgumentException when there is none
  public Generator(Reader reader, List<Integer> prompt) {
    this(reader, prompt.size(), List.of());
    if (prompt.isEmpty()) {
      throw new IllegalArgumentException("There is nothing to continue.");
    }
    prompt.forEach(id -> append(id, null));
  }

  /// The same text, which another reader continues: a network in which something is held.
  public Generator with(Reader other) {
    return new Generator(other, prompt, path);
  }

  /// The tokens, the prompt first.
  public List<Token> path() {
    return List.copyOf(path);
  }

  /// The ids of the tokens, the prompt first.
  public List<Integer> ids() {
    return path.stream().map(Token::id).toList();
  }

  /// How many tokens the prompt has.
  public int prompt() {
    return prompt;
  }

  /// The next token with its probabilities, not yet appended.
  public Choice look(Sampling how) {
    return Choice.of(path.getLast().after().logits(), how, path.size());
  }

  /// The arithmetic of a choice that was made at the end of the text, or anywhere in it.
  public ChoiceArithmetic explain(Choice choice) {
    return new ChoiceArithmetic(choice, reader.logits(), reader.time());
  }

  /// Draws a token and reads it.
  public Token next(Sampling how) {
    Choice choice = look(how);
    return append(choice.token(), choice);
  }

  /// Appends the token that a person chose.
  ///
  /// @throws IllegalArgumentException when there is no such token
  public Token choose(int id, Sampling how) {
    Choice choice = look(how);
    if (id < 0 || id >= choice.size()) {
      throw new IllegalArgumentException("There is no token " + id + ".");
    }
    return append(id, choice);
  }

  /// Goes back until so many tokens are left, at least the prompt.
  public void back(int length) {
    int left = Math.clamp(length, prompt, path.size());
    path.subList(left, path.size()).clear();
  }

  private Token append(int id, @Nullable Choice choice) {
    List<Integer> text = new ArrayList<>(ids());
    text.add(id);
    Token token = new Token(id, reader.read(path.isEmpty() ? null : path.getLast().after(), text), choice);
    path.add(token);
    return token;
  }
}
