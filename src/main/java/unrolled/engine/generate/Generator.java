package unrolled.engine.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
  /// @param draw how it was drawn; null in the prompt
  public record Token(int id, Reading after, @Nullable Draw draw) {
    /// The choice among all tokens, made again, the one that was drawn marked; empty in the prompt.
    public Optional<Choice> choice() {
      return Optional.ofNullable(draw).map(Draw::choice);
    }

    /// Whether a person chose it, rather than the draw.
    public boolean isChosen() {
      return choice().filter(choice -> choice.token() != id).isPresent();
    }
  }

  /// All that decides a choice; the choice itself, many numbers for a large vocabulary, is made of it when asked for.
  ///
  /// @param before what the network had said
  /// @param how the settings
  /// @param place of the token in the text
  public record Draw(Reading before, Sampling how, int place) {
    /// The choice, the same every time.
    ///
    /// @throws IllegalArgumentException when the network's outputs are no longer finite
    public Choice choice() {
      return Choice.of(before.logits(), how, place);
    }
  }

  private static final int LONGEST = 5_000;
  private static final long BYTES_PER_TOKEN = 48;
  private static final long MOST_BYTES = 400_000_000;

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

  /// How many tokens a text may have: what is kept of each grows with the vocabulary.
  public static int longest(int vocabulary) {
    return (int) Math.min(LONGEST, MOST_BYTES / (BYTES_PER_TOKEN * vocabulary));
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
    return draw(how).choice();
  }

  private Draw draw(Sampling how) {
    return new Draw(path.getLast().after(), how, path.size());
  }

  /// The arithmetic of a choice that was made at the end of the text, or anywhere in it.
  public ChoiceArithmetic explain(Choice choice) {
    return new ChoiceArithmetic(choice, reader.logits(), reader.time());
  }

  /// Draws a token and reads it.
  public Token next(Sampling how) {
    Draw draw = draw(how);
    return append(draw.choice().token(), draw);
  }

  /// Appends the token that a person chose.
  ///
  /// @throws IllegalArgumentException when there is no such token
  public Token choose(int id, Sampling how) {
    if (id < 0 || id >= reader.logits().width()) {
      throw new IllegalArgumentException("There is no token " + id + ".");
    }
    return append(id, draw(how));
  }

  /// Goes back until so many tokens are left, at least the prompt.
  public void back(int length) {
    int left = Math.clamp(length, prompt, path.size());
    path.subList(left, path.size()).clear();
  }

  private Token append(int id, @Nullable Draw draw) {
    List<Integer> text = new ArrayList<>(ids());
    text.add(id);
    Token token = new Token(id, reader.read(path.isEmpty() ? null : path.getLast().after(), text), draw);
    path.add(token);
    return token;
  }
}
