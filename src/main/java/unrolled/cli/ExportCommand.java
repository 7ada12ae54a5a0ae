package unrolled.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import unrolled.App;
import unrolled.ExportOrder;
import unrolled.PictureRequest;
import unrolled.chart.ChartLook;
import unrolled.engine.scenario.Setup;
import unrolled.export.ExportSettings;
import unrolled.export.ExportSettings.Finish;
import unrolled.export.Format;

/// Writes a chart, or the steps of a run, as the window would.
@Command(name = "export",
    description = "Writes a chart (PNG, SVG, PDF, CSV, PPTX), the diagram or a formula (SVG, PDF, PNG, PPTX), the"
        + " steps of a run (PPTX, GIF, PDF, numbered PNG) or the network as source for PyTorch.")
final class ExportCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before call()
  private CommandSpec spec;

  @Mixin
  @SuppressWarnings("NullAway.Init") // set by picocli before call()
  private SetupOptions options;

  @Mixin
  @SuppressWarnings("NullAway.Init") // set by picocli before call()
  private Speech speech;

  @Option(names = "--chart", paramLabel = "ID", description = "One of `unrolled list`.")
  private @Nullable String chart;

  @Option(names = "--diagram",
      description = "The unrolled network instead, at --cursor, as lines and letters: svg, pdf, png or pptx.")
  private boolean diagram;

  @Option(names = "--steps", paramLabel = "A..B",
      description = "A range of steps instead, such as forward:1..update or first..last.")
  private @Nullable String steps;

  @Option(names = "--formula", paramLabel = "NUMBER",
      description = "The arithmetic of a number at --cursor instead: computed (what was computed last), or a name of"
          + " `unrolled list` such as h_l0, h_l0[2], weight_hh_l0.grad[1,2] or weight_hh_l0.next; svg, pdf, png or"
          + " pptx.")
  private @Nullable String formula;

  @Option(names = "--deck",
      description = "A whole lesson instead: the example, curves, gradients, gates, cures, text; pptx or pdf.")
  private boolean deck;

  @Option(names = "--code", paramLabel = "ID",
      description = "pytorch: the network instead, as Python source that prints its numbers; of the run where --task or"
          + " --trained is given, else of what is stepped through. Weights of a large one go beside it.")
  private @Nullable String code;

  @Option(names = "--cursor", paramLabel = "PLACE",
      description = "For the curves, the diagram, formulas and step-by-time: the place in the story, as in snapshot;"
          + " default last.")
  private String cursor = "last";

  @Option(names = "--trained", paramLabel = "N",
      description = "On Train, Gradients and Compare: training steps made before; on Text: epochs of the program, or"
          + " steps on a text of your own; default 0.")
  private int trained;

  @Mixin
  @SuppressWarnings("NullAway.Init") // set by picocli before call()
  private OwnOptions own;

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

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "Its folder must exist.")
  @SuppressWarnings("NullAway.Init") // required
  private Path out;

  private ExportCommand() {}

  @Override
  public Integer call() throws IOException, Refusal {
    Given.checked(spec, this::one);
    own.check(Given.checked(spec, speech::words));
    if (code != null) {
      Given.checked(spec, this::network).write(out);
      return 0;
    }
    try {
      App.export(order(), out, new Meter(spec.commandLine().getErr()));
    } catch (IllegalArgumentException wrong) {
      throw new ParameterException(spec.commandLine(), String.valueOf(wrong.getMessage()), wrong);
    }
    return 0;
  }

  /// That one thing is asked for.
  private boolean one() {
    if (Stream.of(chart != null, diagram, formula != null, steps != null, deck, code != null)
        .filter(each -> each).count()
        != 1) {
      throw new IllegalArgumentException(
          "Say what to export: --chart ID, --diagram, --formula NUMBER, --steps A..B, --deck or"
              + " --code pytorch, one of them.");
    }
    return true;
  }

  private CodeFile network() {
    Given.id("--code", List.of("pytorch"), String.valueOf(code));
    return trained > 0 || options.trains()
        ? CodeFile.of(options.plan(App.plan("train")), Given.steps("--trained", trained))
        : new CodeFile(options.setup());
  }

  private String what() {
    if (chart != null) {
      return Given.id("--chart", App.charts(), chart);
    }
    if (formula != null) {
      return ExportOrder.formula(formula);
    }
    return diagram ? ExportOrder.DIAGRAM : deck ? ExportOrder.LESSON : ExportOrder.STEPS;
  }

  private ExportOrder order() {
    String what = what();
    String[] range = steps == null ? new String[] {"first", "last"} : steps.split("\\.\\.", -1);
    if (range.length != 2) {
      throw new IllegalArgumentException(
          "--steps is a range such as forward:1..update, not '" + steps + "'.");
    }
    boolean ofRuns = chart != null && !List.of("curves", "step").contains(App.screenOf(what));
    var numbers = new ExportOrder.Numbers(ofRuns ? Setup.standard() : options.setup(), cursor,
        options.plan(App.plan(App.screenOf(what))), options.experiment(App.screenOf(what)),
        Given.steps("--trained", trained), learned(what));
    return new ExportOrder(what, numbers, settings(), speech.id(), new ExportOrder.Range(range[0], range[1]));
  }

  /// A text of one's own, where the chart shows one.
  private PictureRequest.@Nullable Own learned(String what) {
    List<String> takes = App.chartsOfOwn(false);
    if (own.isGiven() && !takes.contains(what)) {
      throw new IllegalArgumentException(
          "--own is a text of your own: give --chart " + String.join(", ", takes) + ", not " + what + ".");
    }
    return own.own(App.chartsOfOwn(true).contains(what), options::plan);
  }

  private ExportSettings settings() {
    String name = String.valueOf(out.getFileName());
    String end = format == null ? name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT) : format;
    Format form = Given.find("--format", Format.values(), Format::id, end);
    Kind kind = kind();
    if (!kind.formats().contains(form)) {
      throw new IllegalArgumentException(kind.words()
          + String.join(", ", kind.formats().stream().map(Format::id).toList()) + "; not '" + end + "'.");
    }
    ChartLook look = Given.find("--theme", ChartLook.values(), ChartLook::id, theme);
    Pixels pixels = Pixels.parse(size);
    return new ExportSettings(form, look, pixels.width(), pixels.height(),
        new Finish(scale, transparent, outlines, byteOrderMark));
  }

  /// What something can become.
  private record Kind(String words, List<Format> formats) {}

  private Kind kind() {
    if (chart != null) {
      return new Kind("A chart becomes ", Format.OF_CHARTS);
    }
    if (deck) {
      return new Kind("A lesson becomes ", Format.OF_LESSONS);
    }
    return steps != null
        ? new Kind("The steps of a run become ", Format.OF_FILMS)
        : new Kind(diagram ? "The diagram becomes " : "A formula becomes ", Format.OF_DIAGRAMS);
  }
}
