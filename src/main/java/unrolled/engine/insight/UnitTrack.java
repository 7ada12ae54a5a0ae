package unrolled.engine.insight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import unrolled.engine.graph.Graph;
import unrolled.engine.graph.Role;
import unrolled.engine.graph.Variable;
import unrolled.engine.network.Network;

/// The units of one state or gate over a text, token by token; it takes 8 bytes a unit and token.
///
/// @param variable its name in files, `h_l0`, `gate_f_l0`
/// @param width H
/// @param values `[N, H]`, row-major: what each unit is after each token
public record UnitTrack(String variable, int width, double[] values) {
  /// The names of what can be followed: states and gates, in the order of the equations.
  public static List<String> names(Graph graph) {
    return graph.variables().stream()
        .filter(each -> !each.held() && (each.role() == Role.GATE || each.isState()))
        .map(Variable::name).toList();
  }

  /// Follows some variables over a text that begins with states of zero.
  ///
  /// @param names of [#names(Graph)]
  /// @throws IllegalArgumentException when the network does not read symbols forwards, or has not what is to be
  ///     followed
  public static List<UnitTrack> of(Network network, int[] ids, List<String> names) {
    Map<Variable, UnitTrack> tracks = new LinkedHashMap<>();
    for (String name : names) {
      Variable variable = network.graph().variable(name);
      if (!names(network.graph()).contains(name)) {
        throw new IllegalArgumentException(name + " is neither a state nor a gate.");
      }
      tracks.put(variable, new UnitTrack(name, variable.width(), new double[ids.length * variable.width()]));
    }
    new TextPass(network).read(ids, ids.length,
        (memory, from, count) -> tracks.forEach((variable, track) -> System.arraycopy(memory.values(variable),
            memory.position(variable, 0), track.values, from * track.width, count * track.width)));
    return List.copyOf(tracks.values());
  }

  /// N, how many tokens were read.
  public int tokens() {
    return values.length / width;
  }

  /// What a unit is after a token.
  public double value(int token, int unit) {
    return values[token * width + unit];
  }

  /// The largest magnitude of a unit, or of all: the end of a colour scale that is the same for all tokens.
  ///
  /// @param unit −1 for all
  public double limit(int unit) {
    double most = 0;
    for (int i = Math.max(unit, 0); i < values.length; i += unit < 0 ? 1 : width) {
      most = Math.max(most, Math.abs(values[i]));
    }
    return most;
  }

  /// A place to which a unit responds.
  ///
  /// @param token the token after which it has the value
  /// @param value what it is there
  /// @param from the first token around it
  /// @param to after the last token around it
  public record Context(int token, double value, int from, int to) {}

  /// The places where a unit is largest, or smallest; of equal ones the earlier. No place lies in the surroundings of a
  /// stronger one, so that they are different pieces of the text.
  ///
  /// @param largest whether the largest are looked for
  /// @param most how many at most
  /// @param radius how many tokens around
  public List<Context> contexts(int unit, boolean largest, int most, int radius) {
    double sign = largest ? -1 : 1;
    boolean[] taken = new boolean[tokens()];
    List<Context> found = new ArrayList<>();
    while (found.size() < most) {
      int best = -1;
      for (int token = 0; token < taken.length; token++) {
        boolean stronger = best < 0 || sign * value(token, unit) < sign * value(best, unit);
        best = !taken[token] && stronger ? token : best;
      }
      if (best < 0) {
        return found;
      }
      Context context = new Context(best, value(best, unit), Math.max(0, best - radius),
          Math.min(taken.length, best + radius + 1));
      Arrays.fill(taken, context.from(), context.to(), true);
      found.add(context);
    }
    return found;
  }
}
