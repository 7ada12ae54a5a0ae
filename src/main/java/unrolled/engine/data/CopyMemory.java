package unrolled.engine.data;

import java.util.List;
import java.util.Optional;
import unrolled.engine.network.Readout;

/// Copy memory (Hochreiter & Schmidhuber 1997; Arjovsky, Shah & Bengio 2016): some letters, then blanks, then as many
/// question marks as there were letters, at which the letters are wanted in their order. Nothing is wanted before. How
/// long the letters have to be kept follows from T: T − 2 · copied blanks lie between.
///
/// @param copied how many letters, 1 to 10
public record CopyMemory(int copied) implements SymbolTask {
  private static final int LEAST = 1;
  private static final int MOST = 10;
  private static final int LETTERS = 4;
  private static final int BLANK = 4;
  private static final int ASK = 5;
  private static final int NOTHING = -1;
  private static final List<String> ALPHABET = List.of("A", "B", "C", "D", "·", "?");

  /// @throws IllegalArgumentException when the difficulty is out of its range
  public CopyMemory {
    new Difficulty(copied, LEAST, MOST);
  }

  @Override
  public String id() {
    return "copy";
  }

  @Override
  public List<String> alphabet() {
    return ALPHABET;
  }

  @Override
  public Readout readout() {
    return Readout.EVERY;
  }

  @Override
  public int shortest() {
    return 2 * copied;
  }

  @Override
  public int longest() {
    return MOST_TIMESTEPS;
  }

  @Override
  public Optional<Difficulty> difficulty() {
    return Optional.of(new Difficulty(copied, LEAST, MOST));
  }

  @Override
  public Task withDifficulty(int value) {
    return new CopyMemory(Math.clamp(value, LEAST, MOST));
  }

  /// Of a question mark alone each of the four letters is as likely: ln 4.
  @Override
  public Optional<Baseline> baseline(int length) {
    return Optional.of(Baseline.withoutMemory(Math.log(LETTERS)));
  }

  @Override
  public void draw(Draws random, Batch into) {
    int[] x = into.ids("x_ids");
    int[] y = into.ids("y");
    int size = into.size();
    int asking = into.timesteps() - copied;
    for (int row = 0; row < size; row++) {
      for (int time = 0; time < into.timesteps(); time++) {
        int here = time * size + row;
        if (time < copied) {
          x[here] = random.nextInt(LETTERS);
        } else {
          x[here] = time < asking ? BLANK : ASK;
        }
        y[here] = time < asking ? NOTHING : x[(time - asking) * size + row];
      }
    }
  }
}
