package unrolled.engine.data;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import unrolled.engine.network.Decoder;
import unrolled.engine.network.Input;
import unrolled.engine.network.Readout;

/// Roman numerals read and written in digits, `XLII` → `42`: a translation in small, with an alphabet of its own on
/// either side and lengths that do not go together (VIII is 8, C is 100).
///
/// An encoder reads the numeral, after as many dots as it is shorter than the longest; then a decoder reads `=` and is
/// to write the digits and an end sign, one a timestep, of which it reads the one before each time (teacher forcing, or
/// what it wrote itself). Nothing is wanted while it reads, and nothing after the end sign. About every fifth numeral,
/// always the same ones, is held out: no step trains on it.
///
/// @param digits the longest number that is read, 2 for I to XCIX or 3 for I to CCCXCIX
/// @param held whether it is the numerals held out, in their order, rather than the others, drawn
public record RomanNumerals(int digits, boolean held) implements SymbolTask {
  /// The index of the end sign, with which every answer ends.
  public static final int END = 10;

  private static final int LEAST = 2;
  private static final int MOST = 3;
  private static final int START = 11;
  private static final int OUTPUTS = 11;
  private static final int TARGETS = 12;
  private static final int NOTHING = -1;
  private static final int BASE = 10;
  private static final int[] LARGEST = {0, 9, 99, 399};
  private static final int[] LONGEST = {0, 4, 8, 11};

  /// What can be written first; what follows is what can be read only.
  private static final List<String> ALPHABET = List.of(
      "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "∎", "=", "·", "I", "V", "X", "L", "C");

  private static final int HELD_SEED = 5;
  private static final int HELD_SHARE = 5;
  private static final int[][][] NUMBERS = IntStream.rangeClosed(0, MOST)
      .mapToObj(digits -> new int[][] {numbers(digits, false), numbers(digits, true)})
      .toArray(int[][][]::new);

  /// @throws IllegalArgumentException when the difficulty is out of its range
  public RomanNumerals {
    new Difficulty(digits, LEAST, MOST);
  }

  private static int[] numbers(int digits, boolean held) {
    return IntStream.rangeClosed(1, LARGEST[digits])
        .filter(number -> (new Draws(HELD_SEED, number).nextInt(HELD_SHARE) == 0) == held).toArray();
  }

  /// The numbers whose numerals are drawn, or held out, in their order.
  public List<Integer> numbers() {
    return Arrays.stream(all()).boxed().toList();
  }

  private int[] all() {
    return NUMBERS[digits][held ? 1 : 0];
  }

  @Override
  public String id() {
    return "roman";
  }

  @Override
  public List<String> alphabet() {
    return ALPHABET;
  }

  @Override
  public Input input() {
    return new Input.OneHot(ALPHABET.size() - TARGETS);
  }

  @Override
  public Optional<Decoder> decoder() {
    return Optional.of(new Decoder(LONGEST[digits], TARGETS));
  }

  @Override
  public int outputs() {
    return OUTPUTS;
  }

  @Override
  public Readout readout() {
    return Readout.EVERY;
  }

  @Override
  public int shortest() {
    return LONGEST[digits] + digits + 1;
  }

  @Override
  public int longest() {
    return shortest();
  }

  @Override
  public Optional<Difficulty> difficulty() {
    return Optional.of(new Difficulty(digits, LEAST, MOST));
  }

  @Override
  public Task withDifficulty(int value) {
    return new RomanNumerals(Math.clamp(value, LEAST, MOST), held);
  }

  @Override
  public Optional<Task> heldOut() {
    return held ? Optional.empty() : Optional.of(new RomanNumerals(digits, true));
  }

  @Override
  public long epoch(int length, int size) {
    return held ? Math.ceilDiv(all().length, size) : 1;
  }

  /// Of the symbol before alone, which with teacher forcing is right, what comes next is known as far as the numbers
  /// say: the conditional entropy, counted out over all of them.
  @Override
  public Optional<Baseline> baseline(int length) {
    int[] counts = new int[TARGETS * OUTPUTS];
    int[] before = new int[TARGETS];
    int wanted = 0;
    for (int number : all()) {
      int last = START;
      for (int place = 0; last != END; place++) {
        int next = wanted(number, place);
        counts[last * OUTPUTS + next]++;
        before[last]++;
        wanted++;
        last = next;
      }
    }
    double loss = 0;
    for (int i = 0; i < counts.length; i++) {
      loss -= counts[i] == 0
          ? 0
          : (double) counts[i] / wanted * Math.log((double) counts[i] / before[i / OUTPUTS]);
    }
    return Optional.of(Baseline.withoutMemory(loss));
  }

  @Override
  public Batch blank(int length, int size) {
    int count = shortest() * size;
    return new Batch(shortest(), size, Map.of("x_ids", new int[count], "decoder.x_ids", new int[count], "y",
        new int[count]), Map.of());
  }

  @Override
  public void draw(Draws random, Batch into) {
    int[] numbers = all();
    for (int row = 0; row < into.size(); row++) {
      long turn = (random.step() - 1) * into.size() + row;
      int at = held ? Math.floorMod(turn, numbers.length) : random.nextInt(numbers.length);
      write(numbers[at], row, into);
    }
  }

  private void write(int number, int row, Batch into) {
    int size = into.size();
    int[] x = into.ids("x_ids");
    int[] read = into.ids("decoder.x_ids");
    int[] y = into.ids("y");
    int from = LONGEST[digits];
    for (int time = 0; time < into.timesteps(); time++) {
      x[time * size + row] = 0;
      read[time * size + row] = 0;
      y[time * size + row] = NOTHING;
    }
    Numeral.write(number, x, (from - Numeral.length(number)) * size + row, size);
    int last = START;
    for (int place = 0; place <= digits; place++) {
      int at = (from + place) * size + row;
      read[at] = last;
      y[at] = last == END ? NOTHING : wanted(number, place);
      last = last == END ? END : y[at];
    }
  }

  /// The digit at a place, counted from the left; behind the last the end sign.
  private static int wanted(int number, int place) {
    int left = 1;
    while (left * BASE <= number) {
      left *= BASE;
    }
    for (int i = 0; i < place; i++) {
      left /= BASE;
    }
    return left == 0 ? END : number / left % BASE;
  }

  /// One sequence in which signs are to be read and nothing is wanted of the decoder but what it says.
  ///
  /// @param signs `XLII`, or other signs of numerals, in any order
  /// @return empty where there are none, more than the longest numeral has, or others
  public Optional<Batch> reading(String signs) {
    int[] read = signs.chars().map(sign -> ALPHABET.indexOf(Character.toString(sign)) - TARGETS).toArray();
    int from = LONGEST[digits] - read.length;
    if (read.length == 0 || from < 0 || Arrays.stream(read).anyMatch(sign -> sign <= 0)) {
      return Optional.empty();
    }
    Batch row = blank(shortest(), 1);
    System.arraycopy(read, 0, row.ids("x_ids"), from, read.length);
    row.ids("decoder.x_ids")[LONGEST[digits]] = START;
    Arrays.fill(row.ids("y"), NOTHING);
    return Optional.of(row);
  }

  /// The signs that can be read: `I V X L C`.
  public String signs() {
    return String.join(" ", ALPHABET.subList(TARGETS + 1, ALPHABET.size()));
  }

  /// How many signs are read at most.
  public int longestNumeral() {
    return LONGEST[digits];
  }

  /// A numeral as it is written: `XLII`.
  public static String numeral(int number) {
    int[] signs = new int[Numeral.length(number)];
    Numeral.write(number, signs, 0, 1);
    StringBuilder text = new StringBuilder();
    Arrays.stream(signs).forEach(sign -> text.append(ALPHABET.get(TARGETS + sign)));
    return text.toString();
  }
}
