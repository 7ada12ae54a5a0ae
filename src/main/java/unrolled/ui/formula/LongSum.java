package unrolled.ui.formula;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import unrolled.engine.formula.Formula;

/// Which terms of a sum are shown: all of a short one; of a long one the first three, the last, and the largest.
final class LongSum {
  private static final int SHORT = 8;
  private static final int FIRST = 3;
  private static final int LARGEST = 2;

  private LongSum() {}

  static List<Integer> all(List<Formula> terms) {
    return IntStream.range(0, terms.size()).boxed().toList();
  }

  static List<Integer> shown(List<Formula> terms) {
    if (terms.size() <= SHORT) {
      return all(terms);
    }
    TreeSet<Integer> shown = new TreeSet<>(IntStream.range(0, FIRST).boxed().toList());
    shown.add(terms.size() - 1);
    IntStream.range(FIRST, terms.size() - 1)
        .boxed()
        .sorted(Comparator.comparingDouble(index -> -size(terms.get(index))))
        .limit(LARGEST)
        .forEach(shown::add);
    return List.copyOf(shown);
  }

  /// A term of symbols has no size.
  private static double size(Formula term) {
    return Formula.scalars(term).isEmpty() ? 0 : Math.abs(Formula.evaluate(term));
  }
}
