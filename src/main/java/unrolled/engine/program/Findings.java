package unrolled.engine.program;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import unrolled.engine.math.Elementary;

/// What can be known of a prepared text before any network is trained on it.
///
/// @param paddingTargets rows whose target is padding: they teach the network to say nothing
/// @param contradictions rows that read the same and are told different things
/// @param lossFloor what the mean loss cannot fall below, in nats: of rows that read the same, the entropy of their
///     targets
/// @param mostRight how many rows any network can get right
/// @param dropped words that the dictionary does not have, since it has them with their full stop
/// @param unused words of the dictionary that no row has
/// @param paddingMismatch whether generating pads on another side than training
public record Findings(
    int paddingTargets, List<Contradiction> contradictions, double lossFloor, int mostRight,
    List<Sentence.Word> dropped, List<String> unused, boolean paddingMismatch) {

  /// Rows that read the same and are told different things.
  ///
  /// @param rows which, counted from 0
  /// @param targets what each is told
  public record Contradiction(List<Integer> rows, List<Integer> targets) {}

  /// Looks at a prepared text.
  public static Findings of(TextProgram program) {
    Map<List<Integer>, List<Integer>> alike = new LinkedHashMap<>();
    for (int i = 0; i < program.rows().size(); i++) {
      alike.computeIfAbsent(program.rows().get(i).input(), _ -> new ArrayList<>()).add(i);
    }
    List<Contradiction> contradictions = new ArrayList<>();
    double nats = 0;
    int right = 0;
    for (List<Integer> rows : alike.values()) {
      List<Integer> targets = rows.stream().map(row -> program.rows().get(row).target()).toList();
      Map<Integer, Integer> counts = new TreeMap<>();
      targets.forEach(target -> counts.merge(target, 1, Integer::sum));
      nats += counts.values().stream()
          .mapToDouble(count -> count * Elementary.log((double) rows.size() / count)).sum();
      right += counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
      if (counts.size() > 1) {
        contradictions.add(new Contradiction(List.copyOf(rows), targets));
      }
    }
    int padding = (int) program.rows().stream().filter(row -> row.target() == TextProgram.PADDING).count();
    List<Sentence.Word> dropped = program.sentences().stream()
        .flatMap(sentence -> sentence.words().stream()).filter(Sentence.Word::isDropped).toList();
    return new Findings(padding, List.copyOf(contradictions), nats / program.rows().size(), right, dropped,
        unused(program), program.rules().padding() != Rules.Padding.LEFT);
  }

  private static List<String> unused(TextProgram program) {
    List<String> all = program.dictionary();
    return all.subList(1, all.size()).stream()
        .filter(word -> program.rows().stream().noneMatch(row -> row.ngram().contains(all.indexOf(word))))
        .toList();
  }
}
