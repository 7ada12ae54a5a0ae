package unrolled;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import unrolled.chart.Axis;
import unrolled.chart.ChartSpec;
import unrolled.chart.Dash;
import unrolled.chart.Points;
import unrolled.chart.Scale;
import unrolled.chart.Series;
import unrolled.chart.Still;
import unrolled.chart.Style;
import unrolled.engine.program.Answer;
import unrolled.engine.program.Epoch;
import unrolled.engine.program.ProgramModel;
import unrolled.engine.program.ProgramRun;
import unrolled.engine.program.Rules;
import unrolled.engine.program.TextProgram;
import unrolled.engine.run.Experiment;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.scenario.InitializerKind;
import unrolled.engine.scenario.Preset;
import unrolled.engine.scenario.Setup;
import unrolled.engine.trace.CursorText;
import unrolled.engine.trace.Trace;
import unrolled.export.Caption;
import unrolled.export.Figure;
import unrolled.export.Film;
import unrolled.export.Frame;
import unrolled.export.Progress;
import unrolled.ui.export.ExportChoice;
import unrolled.ui.export.Making;
import unrolled.ui.export.StepFilm;
import unrolled.ui.step.StepSubject;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Tone;

/// A whole lesson as slides: the A/B/C example forward and backward, the curves, vanishing and exploding gradients, the
/// gates, the cures, the text program. Every number is computed while it is made.
final class LessonDeck {
  private static final List<String> STOPS = List.of("forward:1", "forward:2", "output", "loss",
      "backward:2", "backward:1", "update");
  private static final List<String> GATES = List.of("forward:2", "backward:1");
  private static final List<String> CURES = List.of("lstm", "gru", "relu", "leaks", "drawn", "clipping",
      "truncation");
  private static final long SEED = 1;
  private static final double LEAST_LOSS = 1e-3;
  private static final double MOST_LOSS = 10;

  private final ExportChoice choice;
  private final Strings strings;
  private final List<Supplier<Frame>> pages = new ArrayList<>();

  private LessonDeck(ExportChoice choice) {
    this.choice = choice;
    strings = new Strings(choice.language());
    Setup example = Setup.standard();
    STOPS.forEach(stop -> pages.add(() -> step("AB → C", example, stop)));
    chart("curves-function", example, Experiment.RADIUS, "tanh");
    chart("curves-function", example.withCell(CellKind.RNN_RELU), Experiment.RADIUS, "relu-curve");
    chart("curves-chain", example, Experiment.RADIUS, "chain");
    chart("gradients-curve", example, Experiment.RADIUS, "radius");
    Setup gates = example.withCell(CellKind.LSTM)
        .withPreset(Preset.RANDOM, InitializerKind.UNIFORM, SEED);
    GATES.forEach(stop -> pages.add(() -> step("LSTM", gates, stop)));
    for (String cure : CURES) {
      Experiment experiment =
          Experiment.ALL.stream().filter(each -> each.id().equals(cure)).findFirst().orElseThrow();
      chart("gradients-curve", example, experiment, cure);
    }
    pages.add(this::program);
  }

  /// The lesson in a language and a look; its pages are made when they are asked for.
  static Film film(ExportChoice choice) {
    LessonDeck deck = new LessonDeck(choice);
    Caption caption = new Caption(deck.strings.get("lesson.title"), deck.strings.get("lesson.seen"),
        List.of(deck.strings.get("export.made.seed", String.valueOf(SEED))));
    return new Film(caption, deck.pages.size(), 0, page -> deck.pages.get(page).get());
  }

  /// A place of a story whose trace is its own, so that nobody waits for it.
  private Frame step(String words, Setup setup, String stop) {
    Trace trace = setup.trace();
    StepSubject subject =
        new StepSubject(trace, setup.architecture(), setup.alphabet(), setup.sequence());
    int place = CursorText.parse(stop, trace).orElseThrow().position();
    return new StepFilm(subject, strings).frame(words + ": ", place,
        Making.of(setup).stream().map(strings::get).toList());
  }

  private void chart(String chart, Setup setup, Experiment experiment, String words) {
    pages.add(() -> {
      Figure.Chart figure =
          (Figure.Chart) Exports.chart(order(chart, setup, experiment, "last"), Progress.NONE);
      Caption caption = new Caption(strings.get("lesson." + words + ".title"), figure.caption().seen(),
          figure.caption().made());
      return new Frame(new Figure.Chart(caption, figure.still()), strings.get("lesson." + words), List.of());
    });
  }

  private ExportOrder order(String what, Setup setup, Experiment experiment, String place) {
    return new ExportOrder(what,
        new ExportOrder.Numbers(setup, place, TrainingPlan.standard(), experiment, 0), choice.settings(),
        choice.language().id(), new ExportOrder.Range(place, place));
  }

  /// The article's program as written and corrected, trained here: both losses, and what each says.
  private Frame program() {
    List<Series> lines = new ArrayList<>();
    List<String> said = new ArrayList<>();
    train(Rules.AS_WRITTEN, "as-written", Style.line(Tone.CATEGORY_4, Dash.DASHED), lines, said);
    train(Rules.CORRECTED, "corrected", Style.line(Tone.CATEGORY_1, Dash.SOLID), lines, said);
    ChartSpec spec = ChartSpec.of(strings.get("prose.chart.loss"),
        new Axis(strings.get("prose.chart.epoch"), Scale.COUNT, 0, ProgramModel.EPOCHS, false),
        Axis.log(strings.get("prose.chart.nats"), LEAST_LOSS, MOST_LOSS).withEdges(), lines);
    Caption caption = new Caption(strings.get("lesson.text.title"), strings.get("lesson.text.seen"),
        List.of(strings.get("export.made.seed", String.valueOf(SEED))));
    return new Frame(new Figure.Chart(caption, Still.of(spec, "")), strings.get("lesson.text"), said);
  }

  private void train(Rules rules, String id, Style style, List<Series> lines, List<String> said) {
    TextProgram program = TextProgram.of(rules);
    ProgramRun run = new ProgramRun(program, SEED);
    String name = strings.get("prose.source." + id);
    Points losses = new Points(ProgramModel.EPOCHS + 1);
    Epoch epoch = run.next();
    losses.add(epoch.number(), epoch.loss());
    while (epoch.number() < ProgramModel.EPOCHS) {
      epoch = run.next();
      losses.add(epoch.number(), epoch.loss());
    }
    lines.add(Series.of(id, name, losses, style));
    said.add(strings.get("lesson.text.says", name, Answer.of(program, epoch, "Here is", 4).text()));
  }
}
