package unrolled.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import unrolled.App;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.scenario.InitializerKind;
import unrolled.engine.scenario.Preset;
import unrolled.engine.scenario.Scenario;

/// Prints what can be named on the command line, one id a line under a heading.
@Command(name = "list",
    description = "Lists scenarios, screens, cells, training tasks and controls, experiments with gradients,"
        + " weight presets, initializers, and what the Text screen can show, with their ids.")
final class ListCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before call()
  private CommandSpec spec;

  private ListCommand() {}

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    print(out, "scenarios", Scenario.ALL.stream()
        .map(each -> each.id() + "  (" + each.text() + " → " + each.targetText() + ")")
        .toList());
    print(out, "screens", App.screens());
    print(out, "cells", Arrays.stream(CellKind.values()).map(CellKind::id).toList());
    print(out, "tasks", PlanOptions.tasks().toList());
    print(out, "controls", PlanOptions.controls().toList());
    print(out, "experiments", PlanOptions.experiments().toList());
    print(out, "presets", Arrays.stream(Preset.values()).map(Preset::id).toList());
    print(out, "initializers", Arrays.stream(InitializerKind.values()).map(InitializerKind::id).toList());
    print(out, "sources", App.textParts());
    print(out, "stages", App.stages());
    out.flush();
    return 0;
  }

  private static void print(PrintWriter out, String heading, List<String> ids) {
    out.println(heading);
    ids.forEach(id -> out.println("  " + id));
  }
}
