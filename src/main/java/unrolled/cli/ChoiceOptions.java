package unrolled.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import unrolled.App;
import unrolled.Wrong;

/// The options by which is chosen what a chart shows, as with the controls beside it in the window.
final class ChoiceOptions {
  @Option(names = "--layer", paramLabel = "${bundle:label.n}")
  private @Nullable Integer layer;

  @Option(names = "--timestep", paramLabel = "T")
  private @Nullable Integer timestep;

  @Option(names = "--training-step", paramLabel = "${bundle:label.n}")
  private @Nullable Integer step;

  @Option(names = "--run", paramLabel = "${bundle:label.n}")
  private @Nullable Integer run;

  @Option(names = "--sequence", paramLabel = "${bundle:label.n}")
  private @Nullable Integer sequence;

  @Option(names = "--unit", paramLabel = "${bundle:label.n}")
  private @Nullable Integer unit;

  @Option(names = "--row", paramLabel = "${bundle:label.n}")
  private @Nullable Integer row;

  @Option(names = "--variable", paramLabel = "${bundle:label.id}")
  private @Nullable String variable;

  @Option(names = "--matrix", paramLabel = "${bundle:label.id}")
  private @Nullable String matrix;

  @Option(names = "--function", paramLabel = "${bundle:label.id}")
  private @Nullable String function;

  @Option(names = "--greedy")
  private @Nullable Boolean greedy;

  @Option(names = "--temperature", paramLabel = "τ")
  private @Nullable Double temperature;

  @Option(names = "--top-k", paramLabel = "${bundle:label.n}")
  private @Nullable Integer topK;

  @Option(names = "--top-p", paramLabel = "P")
  private @Nullable Double topP;

  @Option(names = "--draw", paramLabel = "${bundle:label.n}")
  private @Nullable Integer draw;

  private ChoiceOptions() {}

  /// What is chosen, by the names of the options.
  ///
  /// @param chart about which; null where something else is wanted
  /// @throws Wrong when it has no such choice
  Map<String, String> chosen(@Nullable String chart) {
    Map<String, String> chosen = given();
    List<String> there = chart == null ? List.of() : App.choices(chart);
    for (String option : chosen.keySet()) {
      if (chart == null) {
        throw new Wrong("command.wrong.choice.chart", "--" + option);
      }
      if (!there.contains(option)) {
        throw there.isEmpty()
            ? new Wrong("command.wrong.choice.none", chart, "--" + option)
            : new Wrong("command.wrong.choice.other", chart, "--" + option,
                there.stream().map(each -> "--" + each).toList());
      }
    }
    return chosen;
  }

  private Map<String, String> given() {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    all.put("layer", layer);
    all.put("timestep", timestep);
    all.put("training-step", step);
    all.put("run", run);
    all.put("sequence", sequence);
    all.put("unit", unit);
    all.put("row", row);
    all.put("variable", variable);
    all.put("matrix", matrix);
    all.put("function", function);
    all.put("greedy", greedy);
    all.put("temperature", temperature);
    all.put("top-k", topK);
    all.put("top-p", topP);
    all.put("draw", draw);
    Map<String, String> given = new LinkedHashMap<>();
    all.forEach((option, value) -> {
      if (value != null) {
        given.put(option, String.valueOf(value));
      }
    });
    return given;
  }
}
