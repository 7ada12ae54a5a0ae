package unrolled.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import unrolled.App;
import unrolled.ExportOrder;
import unrolled.Words;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.scenario.InitializerKind;
import unrolled.engine.scenario.Preset;
import unrolled.engine.scenario.Scenario;
import unrolled.engine.scenario.Setup;
import unrolled.engine.trace.StepResults;
import unrolled.engine.trace.Trace;

/// Prints what can be named on the command line, one id a line under a heading.
@Command(name = "list")
final class ListCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before call()
  private CommandSpec spec;

  @Mixin
  @SuppressWarnings("NullAway.Init") // set by picocli before call()
  private Speech speech;

  private ListCommand() {}

  @Override
  public Integer call() {
    Words words = Given.checked(spec, speech::words);
    PrintWriter out = spec.commandLine().getOut();
    lists().forEach((name, ids) -> {
      out.println(words.get("command.list." + name));
      ids.forEach(id -> out.println("  " + id));
    });
    out.flush();
    return 0;
  }

  /// What the steps of the example bring about, whatever the cell.
  private static List<String> formulas() {
    Set<String> names = new LinkedHashSet<>(List.of(ExportOrder.COMPUTED));
    for (CellKind cell : CellKind.values()) {
      Trace trace = Setup.standard().withCell(cell).trace();
      trace.steps().stream().map(step -> StepResults.of(step, 0)).flatMap(List::stream)
          .forEach(range -> names.add(range.first().variable().name()));
    }
    return List.copyOf(names);
  }

  private static Map<String, List<String>> lists() {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    lists.put("scenarios", Scenario.ALL.stream()
        .map(each -> each.id() + "  (" + each.text() + " → " + each.targetText() + ")").toList());
    lists.put("tasks", PlanOptions.tasks().toList());
    lists.put("charts", App.charts());
    lists.put("formulas", formulas());
    lists.put("screens", App.screens());
    lists.put("cells", Arrays.stream(CellKind.values()).map(CellKind::id).toList());
    lists.put("optimizers", PlanOptions.optimizers().toList());
    lists.put("controls", PlanOptions.controls().toList());
    lists.put("experiments", PlanOptions.experiments().toList());
    lists.put("presets", Arrays.stream(Preset.values()).map(Preset::id).toList());
    lists.put("initializers", Arrays.stream(InitializerKind.values()).map(InitializerKind::id).toList());
    lists.put("sources", App.textParts());
    lists.put("stages", App.stages());
    return lists;
  }
}
