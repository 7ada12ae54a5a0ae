package unrolled.engine.math;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Random numbers that can be made again from a seed and the number of the place they are for.
public final class Seeded {
  private static final String ALGORITHM = "Xoshiro256PlusPlus";

  private Seeded() {}

  /// The numbers of a seed.
  public static RandomGenerator of(long seed) {
    return RandomGeneratorFactory.of(ALGORITHM).create(seed);
  }

  /// The numbers of one place, an epoch or a token, whatever was drawn for the others.
  public static RandomGenerator of(long seed, long place) {
    return of(of(seed).nextLong() + of(place).nextLong());
  }

  /// Writes 0, 1, … in an order that is drawn (Fisher & Yates).
  public static void shuffle(RandomGenerator random, int[] order) {
    for (int i = 0; i < order.length; i++) {
      int other = random.nextInt(i + 1);
      order[i] = order[other];
      order[other] = i;
    }
  }
}
