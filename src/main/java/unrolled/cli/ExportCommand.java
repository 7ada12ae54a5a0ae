package unrolled.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import unrolled.App;
import unrolled.ExportOrder;
import unrolled.chart.ChartLook;
import unrolled.engine.io.FileProblem;
import unrolled.engine.scenario.Setup;
import unrolled.export.ExportSettings;
import unrolled.export.ExportSettings.Finish;
import unrolled.export.Format;

/// Writes a chart, or the steps of a run, as the window would.
@Command(name = "export",
    description = "Writes a chart (PNG, SVG, PDF, CSV, PPTX) or the steps of a run (PPTX, GIF, PDF, numbered PNG).")
final class ExportCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before call()
  private CommandSpec spec;

  @Mixin
  @SuppressWarnings("NullAway.Init") // set by picocli before call()
  private SetupOptions options;

  @Mixin
  @SuppressWarnings("NullAway.Init") // set by picocli before call()
  private PlanOptions training;

  @Option(names = "--chart", paramLabel = "ID", description = "One of `unrolled list`.")
  private @Nullable String chart;

  @Option(names = "--steps", paramLabel = "A..B",
      description = "A range of steps instead, such as forward:1..update or first..last.")
  private @Nullable String steps;

  @Option(names = "--cursor", paramLabel = "PLACE",
      description = "For the curves: the place in the story, as in snapshot; default last.")
  private String cursor = "last";

  @Option(names = "--trained", paramLabel = "N",
      description = "On Train, Gradients and Compare: training steps made before; default 0.")
  private int trained;

  @Option(names = "--format", paramLabel = "ID",
      description = "png, svg, pdf, csv, pptx, gif; default what --out ends with.")
  private @Nullable String format;

  @Option(names = "--theme", paramLabel = "ID", description = "print, light, dark, projector; default print.")
  private String theme = ChartLook.PRINT.id();

  @Option(names = "--size", paramLabel = "WxH", description = "Default 960x540, a slide.")
  private String size = ChartLook.SLIDE_WIDTH + "x" + ChartLook.SLIDE_HEIGHT;

  @Option(names = "--scale", paramLabel = "1|2|3", description = "Pixels for one, in PNG; default 1.")
  private int scale = 1;

  @Option(names = "--transparent", description = "Leaves the ground out.")
  private boolean transparent;

  @Option(names = "--outlines", description = "SVG: text as shapes.")
  private boolean outlines;

  @Option(names = "--bom", description = "CSV: begins with a byte order mark.")
  private boolean byteOrderMark;

  @Option(names = "--language", paramLabel = "en|zh", description = "Default en.")
  private String language = "en";

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "Its folder must exist.")
  @SuppressWarnings("NullAway.Init") // required
  private Path out;

  private ExportCommand() {}

  @Override
  public Integer call() throws FileProblem {
    try {
      App.export(order(), out, new Meter(spec.commandLine().getErr()));
    } catch (IllegalArgumentException wrong) {
      throw new ParameterException(spec.commandLine(), String.valueOf(wrong.getMessage()), wrong);
    }
    return 0;
  }

  private ExportOrder order() {
    if ((chart == null) == (steps == null)) {
      throw new IllegalArgumentException("Say what to export: --chart ID or --steps A..B, one of both.");
    }
    SetupOptions.find("--language", new String[] {"en", "zh"}, id -> id, language);
    String what = chart == null
        ? ExportOrder.STEPS
        : SetupOptions.find("--chart", App.charts().toArray(String[]::new), id -> id, chart);
    String[] range = steps == null ? new String[] {"first", "last"} : steps.split("\\.\\.", -1);
    if (range.length != 2) {
      throw new IllegalArgumentException(
          "--steps is a range such as forward:1..update, not '" + steps + "'.");
    }
    boolean ofRuns = chart != null && !chart.startsWith("curves");
    var numbers = new ExportOrder.Numbers(ofRuns ? Setup.standard() : options.setup(), cursor,
        training.over(options.over(App.plan(App.screenOf(what)))),
        training.experiment(App.screenOf(what), options::over),
        PlanOptions.steps("--trained", trained));
    return new ExportOrder(what, numbers, settings(), language, new ExportOrder.Range(range[0], range[1]));
  }

  private ExportSettings settings() {
    String name = String.valueOf(out.getFileName());
    String end = format == null ? name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT) : format;
    Format form = SetupOptions.find("--format", Format.values(), Format::id, end);
    var possible = chart == null ? Format.OF_FILMS : Format.OF_CHARTS;
    if (!possible.contains(form)) {
      throw new IllegalArgumentException((chart == null ? "The steps of a run become " : "A chart becomes ")
          + String.join(", ", possible.stream().map(Format::id).toList()) + "; not '" + end + "'.");
    }
    ChartLook look = SetupOptions.find("--theme", ChartLook.values(), ChartLook::id, theme);
    Pixels pixels = Pixels.parse(size);
    return new ExportSettings(form, look, pixels.width(), pixels.height(),
        new Finish(scale, transparent, outlines, byteOrderMark));
  }
}
