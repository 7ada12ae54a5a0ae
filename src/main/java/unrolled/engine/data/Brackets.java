package unrolled.engine.data;

import java.util.List;
import java.util.Optional;
import unrolled.engine.network.Readout;

/// Brackets that open and close as they must: at every timestep the bracket is wanted that closes the innermost one
/// still open, or a dot where none is. A new bracket opens with probability ½, always where none is open, never where
/// the depth is reached; round and square ones are as likely.
///
/// After a closing bracket only memory knows which one is now the innermost: a stack.
///
/// @param depth how many are open at most, 2 to 10
public record Brackets(int depth) implements SymbolTask {
  private static final int LEAST = 2;
  private static final int MOST = 10;
  private static final int KINDS = 2;
  private static final int NONE = 2 * KINDS;
  private static final List<String> ALPHABET = List.of("(", ")", "[", "]", "·");

  /// @throws IllegalArgumentException when the difficulty is out of its range
  public Brackets {
    new Difficulty(depth, LEAST, MOST);
  }

  @Override
  public String id() {
    return "brackets";
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
    return 2;
  }

  @Override
  public int longest() {
    return MOST_TIMESTEPS;
  }

  @Override
  public Optional<Difficulty> difficulty() {
    return Optional.of(new Difficulty(depth, LEAST, MOST));
  }

  @Override
  public Task withDifficulty(int value) {
    return new Brackets(Math.clamp(value, LEAST, MOST));
  }

  /// After an opening bracket x_t says what is wanted. After a closing one it does not: with q for the share of closing
  /// brackets after which none is open, the entropy −q ln q − (1 − q) ln ((1 − q)/2) is lost, whichever kind closed,
  /// since kinds are drawn independently. Both shares follow from the walk of the depth, which is added up exactly.
  @Override
  public Optional<Baseline> baseline(int length) {
    double[] here = new double[depth + 1];
    here[0] = 1;
    double closing = 0;
    double emptied = 0;
    int timesteps = timesteps(length);
    for (int time = 0; time < timesteps; time++) {
      double[] next = new double[depth + 1];
      for (int open = 0; open <= depth; open++) {
        double opens = here[open] * opening(open);
        double closes = here[open] - opens;
        next[Math.min(open + 1, depth)] += opens;
        next[Math.max(open - 1, 0)] += closes;
        closing += closes;
        emptied += open == 1 ? closes : 0;
      }
      here = next;
    }
    return Optional.of(Baseline.withoutMemory(closing / timesteps * entropy(emptied / closing)));
  }

  private static double entropy(double none) {
    double some = 1 - none;
    return part(none, none) + part(some, some / KINDS);
  }

  private static double part(double weight, double probability) {
    return weight == 0 ? 0 : -weight * Math.log(probability);
  }

  /// The probability that another bracket opens.
  private double opening(int open) {
    if (open == 0) {
      return 1;
    }
    return open == depth ? 0 : 0.5;
  }

  /// The open brackets are the digits of a number, the innermost last.
  @Override
  public void draw(Draws random, Batch into) {
    int[] x = into.ids("x_ids");
    int[] y = into.ids("y");
    int size = into.size();
    for (int row = 0; row < size; row++) {
      int open = 0;
      int stack = 0;
      for (int time = 0; time < into.timesteps(); time++) {
        int here = time * size + row;
        if (random.nextDouble() < opening(open)) {
          int kind = random.nextInt(KINDS);
          x[here] = 2 * kind;
          stack = stack * KINDS + kind;
          open++;
        } else {
          x[here] = closing(stack);
          stack /= KINDS;
          open--;
        }
        y[here] = open == 0 ? NONE : closing(stack);
      }
    }
  }

  private static int closing(int stack) {
    return 2 * (stack % KINDS) + 1;
  }
}
