package unrolled.engine.insight;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import unrolled.engine.network.Network;

/// How long the memory of a network is on a text, measured by how far its predictions look back.
///
/// g_d is the root mean square of ‖∂ ln p_y/∂x_k‖ over several places of the text, where x_k lies d tokens before the
/// last token read and y is the token that really follows. The length is how many tokens count: up to the last whose
/// g_d is at least a hundredth of the largest.
///
/// @param sizes g_d by distance d, absolute
/// @param length how many tokens count
/// @param centre Σ d g_d / Σ g_d, the distance at which sensitivity is centred; 0 where there is none
/// @param reachesEnd whether the memory is at least as long as was looked: the length is then a lower bound
public record MemoryLength(double[] sizes, int length, double centre, boolean reachesEnd) {
  /// From which share of the largest size on a token counts.
  public static final double COUNTS = 0.01;

  /// Measures a network.
  ///
  /// @param window how far is looked back at most; the text has at least one token more
  /// @param places at how many places, evenly spread over the text
  /// @throws IllegalArgumentException when the text is too short
  public static MemoryLength of(Network network, int[] ids, int window, int places) {
    return of(looks(network, ids, window, places, LookBack.What.LOG_PROBABILITY));
  }

  /// Looks back from places that are spread evenly over a text, each time at the token that really follows.
  static List<LookBack> looks(Network network, int[] ids, int window, int places, LookBack.What what) {
    int first = window - 1;
    int last = ids.length - 2;
    if (window < 1 || places < 1 || first > last) {
      throw new IllegalArgumentException("The text is too short to look back over " + window + " tokens.");
    }
    List<Integer> all = IntStream.range(0, places)
        .map(i -> places == 1 ? last : first + (int) ((long) (last - first) * i / (places - 1)))
        .distinct().boxed().toList();
    var states = new TextPass(network).states(ids, all.stream().map(place -> place + 1 - window).toList());
    return all.stream().map(place -> {
      var question = new LookBack.Question(ids, place, ids[place + 1], what);
      int from = question.from(window);
      return LookBack.of(network, question, from, states.getOrDefault(from, Map.of()));
    }).toList();
  }

  /// Puts several looks back over equally many tokens together.
  ///
  /// @throws IllegalArgumentException when there is none
  public static MemoryLength of(List<LookBack> looks) {
    double[] sizes = new double[looks.stream().mapToInt(LookBack::length).min()
        .orElseThrow(() -> new IllegalArgumentException("There is nothing to measure."))];
    double most = 0;
    double sum = 0;
    double moment = 0;
    for (int distance = 0; distance < sizes.length; distance++) {
      int each = distance;
      double squares = looks.stream().mapToDouble(look -> look.norm(each) * look.norm(each)).sum();
      sizes[distance] = Math.sqrt(squares / looks.size());
      most = Math.max(most, sizes[distance]);
      sum += sizes[distance];
      moment = Math.fma(distance, sizes[distance], moment);
    }
    int length = 0;
    for (int distance = 0; distance < sizes.length; distance++) {
      length = sizes[distance] > 0 && sizes[distance] >= COUNTS * most ? distance + 1 : length;
    }
    return new MemoryLength(sizes, length, sum > 0 ? moment / sum : 0, length == sizes.length);
  }
}
