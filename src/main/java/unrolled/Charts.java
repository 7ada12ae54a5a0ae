package unrolled;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import unrolled.engine.run.Activity;
import unrolled.engine.run.TrainingPlan;
import unrolled.ui.compare.Entrant;
import unrolled.ui.compare.Lineup;
import unrolled.ui.compare.Picture;
import unrolled.ui.prose.stage.Course;
import unrolled.ui.prose.stage.Stage;
import unrolled.ui.train.ChartKind;

/// The charts that have a name on the command line: where each is found, and what makes its screen show it.
final class Charts {
  private static final Choice RUN = new Choice("run", "gradients-runs");
  private static final Choice STEP = new Choice("training-step", "compare-mark");
  private static final Choice TIME = new Choice("timestep", "compare-time");
  /// So many tokens are written before it is asked what a network looks at in them.
  private static final int WRITTEN = 24;
  private static final List<Entry> ALL = Stream.of(
      curves(), train(), gradients(), compare(), Stream.of(shown("step-by-time", "step", "step-by-time")),
      text(),
      program())
      .flatMap(entries -> entries).toList();

  private Charts() {}

  /// A chart that has a name on the command line.
  ///
  /// @param own when it shows a text of one's own
  /// @param choices what can be chosen about it, in the order in which it is
  /// @param prepare makes its screen show it
  record Entry(String id, Place place, ShowsOwn own, List<Choice> choices,
      BiConsumer<Laboratory, ExportOrder.Numbers> prepare) {
    Entry(String id, Place place, BiConsumer<Laboratory, ExportOrder.Numbers> prepare) {
      this(id, place, ShowsOwn.NEVER, List.of(), prepare);
    }

    /// The same where something can be chosen.
    Entry choosing(Choice... others) {
      return new Entry(id, place, own, List.of(others), prepare);
    }
  }

  /// Where a chart is.
  ///
  /// @param node the id of its node
  record Place(String screen, String node) {}

  /// A chart that its screen always shows.
  private static Entry shown(String id, String screen, String node) {
    return new Entry(id, new Place(screen, node), (_, _) -> {});
  }

  private static Stream<Entry> curves() {
    Choice variable = new Choice("variable", "curves-place");
    Choice unit = new Choice("unit", "curves-unit");
    return Stream.of(
        shown("curves-function", "curves", "curves-chart").choosing(variable, unit,
            new Choice("function", "curves-compare")),
        shown("curves-chain", "curves", "curves-chain").choosing(variable, unit));
  }

  private static Stream<Entry> train() {
    return Stream.of(ChartKind.values()).map(kind -> new Entry("train-" + kind.id(),
        new Place(Training.ID, "train-chart-" + kind.id()),
        (laboratory, _) -> laboratory.training().model().places().show(0, kind)).choosing(switch (kind) {
          case PREDICTION, NORMS -> new Choice[0];
          case HEAT -> new Choice[] {new Choice("layer", "train-heat-layer")};
          case STATES -> new Choice[] {new Choice("variable", "train-states-choice")};
          case WEIGHTS -> new Choice[] {new Choice("variable", "train-weights-choice")};
        }));
  }

  private static Stream<Entry> gradients() {
    Choice layer = new Choice("layer", "detail-hop-layer");
    Choice time = new Choice("timestep", "detail-hop-time");
    Choice sequence = new Choice("sequence", "detail-hop-sequence");
    Choice ofMeter = new Choice("layer", "detail-meter-layer");
    return Stream.of(
        gradients("curve").choosing(RUN,
            new Choice("timestep", "gradients-time",
                laboratory -> laboratory.gradients().model().sight().depthProperty().set(true)),
            new Choice("layer", "gradients-layer")),
        gradients("change"), gradients("loss"), heat(1), heat(2), heat(3),
        detail("jacobian", GradientLaboratory.HOP, "detail-hop-map").choosing(RUN, layer, time, sequence,
            new Choice("matrix", "detail-hop-matrix")),
        detail("hop", GradientLaboratory.HOP, "detail-hop-chart").choosing(RUN, layer, time),
        detail("split", GradientLaboratory.SPLIT, "detail-split-bars").choosing(RUN,
            new Choice("layer", "detail-split-layer"), new Choice("timestep", "detail-split-time")),
        detail("memory", GradientLaboratory.METER, "detail-meter-accuracy").choosing(RUN, ofMeter),
        detail("memory-gradient", GradientLaboratory.METER, "detail-meter-gradient").choosing(RUN, ofMeter));
  }

  private static Entry gradients(String id) {
    return shown("gradients-" + id, GradientLaboratory.ID, "gradients-chart-" + id);
  }

  /// @param run counted from 1
  private static Entry heat(int run) {
    return shown("gradients-heat-" + run, GradientLaboratory.ID, "gradients-chart-heat-" + (run - 1))
        .choosing(new Choice("layer", "gradients-heat-layer"));
  }

  /// What looks closer at the selected run.
  private static Entry detail(String id, String detail, String node) {
    return new Entry("gradients-" + id, new Place(GradientLaboratory.ID, node),
        (laboratory, _) -> laboratory.gradients().model().sight().detailProperty().set(detail));
  }

  private static Stream<Entry> compare() {
    Stream<Entry> ofAll = Stream.of(Picture.LOSSES, Picture.NORMS, Picture.PREDICTIONS)
        .map(picture -> compare(picture, "", "all"));
    List<Entrant> networks = Lineup.standard(TrainingPlan.standard().seed()).entrants();
    Stream<Entry> gates = networks.stream().flatMap(each -> Activity.letters(each.plan().cell()).stream()
        .map(letter -> compare(Picture.GATES, "-" + each.plan().cell().id() + "-" + letter,
            each.colour() + "-" + letter)));
    Stream<Entry> states = networks.stream().map(each -> compare(Picture.STATES,
        "-" + each.plan().cell().id(), String.valueOf(each.colour())));
    return Stream.of(ofAll, gates, states).flatMap(entries -> entries);
  }

  /// @param which of its charts, at the end of the name
  /// @param sheet the same in its node id
  private static Entry compare(Picture picture, String which, String sheet) {
    return new Entry("compare-" + picture.id() + which, new Place(Comparing.ID, "compare-chart-0-" + sheet),
        (laboratory, _) -> laboratory.comparing().model().look().pictureProperty(0).set(picture))
        .choosing(switch (picture) {
          case LOSSES, PREDICTIONS -> new Choice[] {STEP};
          case NORMS, GATES, STATES -> new Choice[] {STEP, TIME};
        });
  }

  private static Stream<Entry> text() {
    return Stream.of(
        new Entry("text-choice", new Place(Writing.ID, "write-bars"), ShowsOwn.WHERE_NAMED, List.of(),
            (laboratory, numbers) -> laboratory.writing()
                .show(PictureRequest.Text.program(TextParts.WRITE, Stage.TEXT.id()).of(numbers.own()),
                    numbers.steps()))
            .choosing(new Choice("temperature", "write-temperature-row"), new Choice("top-k", "write-top-k"),
                new Choice("top-p", "write-top-p-row"), new Choice("draw", "write-seed"),
                new Choice("greedy", "write-greedy")),
        own("text-own-loss", "own-chart-loss", TextParts.OWN, "unit"),
        looks("unit", "insight-picture"), looks("look", "insight-picture"), looks("pin", "insight-contrast"),
        own("text-cells", "insight-cells-chart", TextParts.INSIGHT, "cells"));
  }

  /// A text with what a network looks at in it, by the name of the question.
  private static Entry looks(String question, String node) {
    return new Entry("text-" + question, new Place(Writing.ID, node), ShowsOwn.WHERE_NAMED, List.of(),
        (laboratory, numbers) -> laboratory.writing().show(new PictureRequest.Text(TextParts.INSIGHT,
            Stage.TEXT.id(), numbers.own(), WRITTEN, question), numbers.steps()));
  }

  private static Entry own(String id, String node, String part, String question) {
    return new Entry(id, new Place(Writing.ID, node), ShowsOwn.ALWAYS, List.of(),
        (laboratory, numbers) -> laboratory.writing()
            .show(new PictureRequest.Text(part, Stage.TEXT.id(),
                Objects.requireNonNullElse(numbers.own(), PictureRequest.Own.ENGLISH), 0, question),
                numbers.steps()));
  }

  private static Stream<Entry> program() {
    Choice row = new Choice("row", "program-row");
    return Course.ALL.stream().flatMap(course -> Stream.of(
        stage("embedding", Stage.EMBEDDING, course, "heat"),
        stage("map", Stage.EMBEDDING, course, "map"),
        stage("embedded", Stage.LSTM, course, "embedded").choosing(row),
        stage("hidden", Stage.LSTM, course, "hidden").choosing(row),
        stage("linear", Stage.LINEAR, course, "logits").choosing(row),
        stage("softmax", Stage.SOFTMAX, course, "probabilities").choosing(row),
        stage("loss", Stage.LOSS, course, "chart")));
  }

  private static Entry stage(String id, Stage stage, Course course, String node) {
    return new Entry("text-" + id + "-" + course.id(), new Place(Writing.ID, course.id() + "-" + node),
        (laboratory, numbers) -> laboratory.writing()
            .show(PictureRequest.Text.program(course.id(), stage.id()), numbers.steps()));
  }

  /// All of them, in the order of the screens.
  static List<Entry> all() {
    return ALL;
  }

  /// The chart of a name; empty where there is none.
  static Optional<Entry> find(String id) {
    return ALL.stream().filter(each -> each.id().equals(id)).findFirst();
  }
}
