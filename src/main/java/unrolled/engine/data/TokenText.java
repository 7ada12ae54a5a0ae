package unrolled.engine.data;

import java.util.List;
import java.util.Optional;
import unrolled.engine.network.Readout;

/// A long text, by character or by word: at every timestep the symbol that follows is wanted.
///
/// @param tokens what is trained on
/// @param reading how sequences are taken from it
/// @param validation what is only tested on, of the same vocabulary
/// @param stride s ≥ 1, how many symbols apart windows begin, at most T; streams have none and read as with 1
public record TokenText(Tokens tokens, Reading reading, Optional<Tokens> validation, int stride)
    implements SymbolTask {
  /// Fewest symbols of each part.
  public static final int SHORTEST = 3;

  /// @throws IllegalArgumentException when a part is too short, or the vocabularies differ
  public TokenText {
    if (tokens.size() < SHORTEST || validation.filter(part -> part.size() < SHORTEST).isPresent()) {
      throw new IllegalArgumentException("A text has at least " + SHORTEST + " symbols.");
    }
    if (stride < 1) {
      throw new IllegalArgumentException("Windows begin at least 1 symbol apart, not " + stride + ".");
    }
    if (validation.filter(part -> !part.vocabulary().equals(tokens.vocabulary())).isPresent()) {
      throw new IllegalArgumentException("Both parts of a text have one vocabulary.");
    }
  }

  /// A text whose windows begin at every symbol.
  ///
  /// @throws IllegalArgumentException when a part is too short, or the vocabularies differ
  public TokenText(Tokens tokens, Reading reading, Optional<Tokens> validation) {
    this(tokens, reading, validation, 1);
  }

  /// The same with windows that begin so many symbols apart.
  public TokenText withStride(int apart) {
    return new TokenText(tokens, reading, validation, apart);
  }

  /// At how many places a window of T symbols can begin: ⌈(N − T) / s⌉ of N symbols, since one more follows its last.
  ///
  /// @param length T as asked for
  public int windows(int length) {
    int timesteps = timesteps(length);
    return Math.ceilDiv(tokens.size() - timesteps, apart(timesteps));
  }

  private int apart(int timesteps) {
    return Math.min(stride, timesteps);
  }

  /// A text of which the end is held out.
  ///
  /// @param share of the symbols that are only tested on, 0 for none
  public static TokenText of(Tokens all, Reading reading, double share) {
    int trained = all.size() - (int) Math.round(share * all.size());
    return trained == all.size()
        ? new TokenText(all, reading, Optional.empty())
        : new TokenText(all.part(0, trained), reading, Optional.of(all.part(trained, all.size())));
  }

  @Override
  public String id() {
    return "tokens";
  }

  @Override
  public List<String> alphabet() {
    return tokens.vocabulary();
  }

  @Override
  public Readout readout() {
    return Readout.EVERY;
  }

  @Override
  public int shortest() {
    return 1;
  }

  @Override
  public int longest() {
    return Math.min(MOST_TIMESTEPS, tokens.size() - 1);
  }

  @Override
  public Optional<Baseline> baseline(int length) {
    return Optional.empty();
  }

  /// A text is never learned to the end.
  @Override
  public Optional<Goal> goal(int length) {
    return Optional.empty();
  }

  @Override
  public Optional<Task> heldOut() {
    return validation.map(part -> new TokenText(part, reading, Optional.empty(), stride));
  }

  @Override
  public boolean carries() {
    return reading == Reading.STREAMS;
  }

  @Override
  public long epoch(int length, int size) {
    return Math.max(1, (tokens.size() - 1) / ((long) size * timesteps(length)));
  }

  @Override
  public void draw(Draws random, Batch into) {
    for (int row = 0; row < into.size(); row++) {
      copy(reading == Reading.WINDOWS
          ? random.nextInt(windows(into.timesteps())) * apart(into.timesteps())
          : place(random.step(), row, into), row, into);
    }
  }

  /// Where a stream stands: the first begins with the text, the last ends with it, the others lie evenly between.
  private int place(long step, int row, Batch into) {
    long steps = epoch(into.timesteps(), into.size());
    long rest = tokens.size() - 1 - steps * into.timesteps();
    long begin = into.size() == 1 ? 0 : row * rest / (into.size() - 1);
    return (int) (begin + Math.floorMod(step - 1, steps) * into.timesteps());
  }

  private void copy(int start, int row, Batch into) {
    int[] x = into.ids("x_ids");
    int[] y = into.ids("y");
    for (int time = 0; time < into.timesteps(); time++) {
      x[time * into.size() + row] = tokens.at(start + time);
      y[time * into.size() + row] = tokens.at(start + time + 1);
    }
  }
}
