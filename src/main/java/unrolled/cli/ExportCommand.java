package unrolled.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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
import unrolled.Wrong;
import unrolled.chart.ChartLook;
import unrolled.engine.scenario.Setup;
import unrolled.export.ExportSettings;
import unrolled.export.ExportSettings.Finish;
import unrolled.export.Format;

/// Writes a chart, or the steps of a run, as the window would.
@Command(name = "export")
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

  @Option(names = "--chart", paramLabel = "${bundle:label.id}")
  private @Nullable String chart;

  @Option(names = "--diagram")
  private boolean diagram;

  @Option(names = "--steps", paramLabel = "${bundle:label.range}")
  private @Nullable String steps;

  @Option(names = "--formula", paramLabel = "${bundle:label.number}")
  private @Nullable String formula;

  @Option(names = "--deck")
  private boolean deck;

  @Option(names = "--code", paramLabel = "${bundle:label.id}")
  private @Nullable String code;

  @Option(names = "--cursor", paramLabel = "${bundle:label.place}")
  private String cursor = "last";

  @Option(names = "--trained", paramLabel = "${bundle:label.n}")
  private int trained;

  @Mixin
  @SuppressWarnings("NullAway.Init") // set by picocli before call()
  private OwnOptions own;

  @Mixin
  @SuppressWarnings("NullAway.Init") // set by picocli before call()
  private ChoiceOptions choices;

  @Option(names = "--format", paramLabel = "${bundle:label.id}")
  private @Nullable String format;

  @Option(names = "--theme", paramLabel = "${bundle:label.id}")
  private String theme = ChartLook.PRINT.id();

  @Option(names = "--size", paramLabel = "${bundle:label.size}")
  private String size = ChartLook.SLIDE_WIDTH + "x" + ChartLook.SLIDE_HEIGHT;

  @Option(names = "--scale", paramLabel = "1|2|3")
  private int scale = 1;

  @Option(names = "--transparent")
  private boolean transparent;

  @Option(names = "--outlines")
  private boolean outlines;

  @Option(names = "--bom")
  private boolean byteOrderMark;

  @Option(names = "--out", required = true, paramLabel = "${bundle:label.file}")
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
      throw new Wrong("command.wrong.export",
          List.of(named("--chart"), "--diagram", named("--formula"), named("--steps"), "--deck",
              "--code pytorch"));
    }
    return true;
  }

  /// An option with what is to be given with it.
  private String named(String option) {
    return option + " " + Objects.requireNonNull(spec.findOption(option)).paramLabel();
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
      throw new Wrong("command.wrong.range", String.valueOf(steps));
    }
    boolean ofRuns = chart != null && !List.of("curves", "step").contains(App.screenOf(what));
    var numbers = new ExportOrder.Numbers(ofRuns ? Setup.standard() : options.setup(), cursor,
        options.plan(App.plan(App.screenOf(what))), options.experiment(App.screenOf(what)),
        Given.steps("--trained", trained),
        own.own(new OwnOptions.Shown("--chart", App.charts(), App::ownOfChart), what, options::plan));
    return new ExportOrder(what, numbers, settings(), speech.id(), choices.chosen(chart),
        new ExportOrder.Range(range[0], range[1]));
  }

  private ExportSettings settings() {
    String name = String.valueOf(out.getFileName());
    String end = format == null ? name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT) : format;
    Format form = Given.find("--format", Format.values(), Format::id, end);
    Kind kind = kind();
    if (!kind.formats().contains(form)) {
      throw new Wrong("command.wrong.becomes." + kind.id(),
          kind.formats().stream().map(Format::id).toList(), end);
    }
    ChartLook look = Given.find("--theme", ChartLook.values(), ChartLook::id, theme);
    Pixels pixels = Pixels.parse(size, ExportSettings.SMALLEST, ExportSettings.LARGEST);
    return new ExportSettings(form, look, pixels.width(), pixels.height(),
        new Finish(Given.within("--scale", scale, 1, ExportSettings.MOST_SCALE), transparent, outlines,
            byteOrderMark));
  }

  /// What something can become.
  ///
  /// @param id the end of the key of what is said where it cannot
  private record Kind(String id, List<Format> formats) {}

  private Kind kind() {
    if (chart != null) {
      return new Kind("chart", Format.OF_CHARTS);
    }
    if (deck) {
      return new Kind("lesson", Format.OF_LESSONS);
    }
    return steps != null
        ? new Kind("steps", Format.OF_FILMS)
        : new Kind(diagram ? "diagram" : "formula", Format.OF_DIAGRAMS);
  }
}
