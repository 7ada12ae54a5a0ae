package unrolled.engine.generate;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import unrolled.engine.math.Elementary;
import unrolled.engine.math.Seeded;

/// The next token, drawn from a network's outputs, with every number on the way.
///
/// z = (o − max o) / τ, e = exp z, Z = Σ e, p = e / Z. Tokens are ranked by o, of equal ones the smaller id first; the
/// first few are kept (top-k, top-p), M = Σ p of these, q = p / M. A number u, uniform in [0, 1), is drawn; the token is
/// the first in the ranking whose q, added to those before it, exceeds u. Subtracting the largest output changes no
/// probability and keeps every number finite, however small τ is.
///
/// u depends on the seed and the place of the token alone, so a token can be drawn again.
public final class Choice {
  private final Sampling how;
  private final double[] logits;
  private final double[] scaled;
  private final double[] exponentials;
  private final double[] probabilities;
  private final double[] shares;
  private final int[] ranking;
  private final int[] ranks;
  private final double max;
  private final double total;
  private final int kept;
  private final double mass;
  private final double draw;
  private final int rank;

  private Choice(double[] logits, Sampling how, long place) {
    this.how = how;
    this.logits = logits.clone();
    int count = logits.length;
    max = max(logits);
    scaled = new double[count];
    exponentials = new double[count];
    probabilities = new double[count];
    double sum = 0;
    for (int i = 0; i < count; i++) {
      scaled[i] = (logits[i] - max) / how.divisor();
      exponentials[i] = Elementary.exp(scaled[i]);
      sum += exponentials[i];
    }
    total = sum;
    for (int i = 0; i < count; i++) {
      probabilities[i] = exponentials[i] / total;
    }
    ranking = IntStream.range(0, count).boxed()
        .sorted(Comparator.comparingDouble((Integer each) -> -logits[each]).thenComparingInt(each -> each))
        .mapToInt(Integer::intValue).toArray();
    kept = howMany();
    mass = mass(kept);
    ranks = new int[count];
    shares = new double[count];
    for (int i = 0; i < count; i++) {
      ranks[ranking[i]] = i;
      shares[ranking[i]] = i < kept ? probabilities[ranking[i]] / mass : 0;
    }
    draw = how.isGreedy() ? 0 : Seeded.of(how.seed(), place).nextDouble();
    rank = fall();
  }

  /// Draws a token.
  ///
  /// @param logits o, one for each token
  /// @param place the place of the token in the text
  /// @throws IllegalArgumentException when an output is not finite: such a network says nothing
  public static Choice of(double[] logits, Sampling how, long place) {
    return new Choice(logits, how, place);
  }

  private static double max(double[] logits) {
    double max = Double.NEGATIVE_INFINITY;
    for (double each : logits) {
      if (!Double.isFinite(each)) {
        throw new IllegalArgumentException("The network's outputs are no longer numbers.");
      }
      max = Math.max(max, each);
    }
    return max;
  }

  private int howMany() {
    if (how.isGreedy()) {
      return 1;
    }
    int most = how.topK() == 0 ? ranking.length : Math.min(how.topK(), ranking.length);
    if (how.topP() == 1) {
      return most;
    }
    double sum = 0;
    for (int i = 0; i < most; i++) {
      sum += probabilities[ranking[i]];
      if (sum >= how.topP()) {
        return i + 1;
      }
    }
    return most;
  }

  private double mass(int first) {
    double sum = 0;
    for (int i = 0; i < first; i++) {
      sum += probabilities[ranking[i]];
    }
    return sum;
  }

  /// The rank on which u falls; where rounding leaves it above all, the last that has a probability.
  private int fall() {
    double end = 0;
    int last = 0;
    for (int i = 0; i < kept; i++) {
      double share = shares[ranking[i]];
      end += share;
      last = share > 0 ? i : last;
      if (draw < end) {
        return i;
      }
    }
    return last;
  }

  /// How it was drawn.
  public Sampling how() {
    return how;
  }

  /// V.
  public int size() {
    return logits.length;
  }

  /// o of a token.
  public double logit(int token) {
    return logits[token];
  }

  /// max o.
  public double max() {
    return max;
  }

  /// z of a token.
  public double scaled(int token) {
    return scaled[token];
  }

  /// Z.
  public double total() {
    return total;
  }

  /// p of a token: its probability at this temperature.
  public double probability(int token) {
    return probabilities[token];
  }

  /// How many tokens of the ranking can be drawn.
  public int kept() {
    return kept;
  }

  /// M, the probability of those together.
  public double mass() {
    return mass;
  }

  /// q of a token: its probability among those that can be drawn, 0 for the others.
  public double share(int token) {
    return shares[token];
  }

  /// Whether a token can be drawn.
  public boolean isKept(int token) {
    return rank(token) < kept;
  }

  /// The token of a rank, counted from 0.
  public int ranked(int place) {
    return ranking[place];
  }

  /// The rank of a token, counted from 0.
  public int rank(int token) {
    return ranks[token];
  }

  /// Σ q of the ranks before one: where its part of [0, 1) begins.
  public double begin(int place) {
    double sum = 0;
    for (int i = 0; i < place; i++) {
      sum += shares[ranking[i]];
    }
    return sum;
  }

  /// u; 0 where nothing is drawn.
  public double draw() {
    return draw;
  }

  /// The token that was drawn.
  public int token() {
    return ranking[rank];
  }

  /// One bar of the picture of a choice.
  ///
  /// @param token its id
  /// @param probability p
  /// @param share q
  /// @param drawn whether it is the one that was drawn
  public record Bar(int token, double probability, double share, boolean drawn) {}

  /// The most probable tokens, and the drawn one behind them where it is not among them.
  ///
  /// @param most how many
  public List<Bar> bars(int most) {
    return IntStream.range(0, ranking.length).filter(i -> i < most || i == rank)
        .mapToObj(i -> new Bar(ranking[i], probabilities[ranking[i]], shares[ranking[i]], i == rank))
        .toList();
  }
}
