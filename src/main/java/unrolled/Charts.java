package unrolled;

import java.util.List;
import java.util.Objects;
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
  /// The probabilities of the next token.
  private static final String CHOICE = "text-choice";
  private static final List<Entry> ALL = Stream.of(
      Stream.of(shown("curves-function", "curves", "curves-chart"),
          shown("curves-chain", "curves", "curves-chain")),
      train(), gradients(), compare(),
      Stream.of(shown("step-by-time", "step", "step-by-time")), text(), program())
      .flatMap(entries -> entries).toList();

  private Charts() {}

  /// A chart that has a name on the command line.
  ///
  /// @param node the id of its node
  /// @param own whether it shows a text of one's own even where none is named
  /// @param prepare makes its screen show it
  record Entry(String id, String screen, String node, boolean own,
      BiConsumer<Laboratory, ExportOrder.Numbers> prepare) {
    Entry(String id, String screen, String node, BiConsumer<Laboratory, ExportOrder.Numbers> prepare) {
      this(id, screen, node, false, prepare);
    }

    /// Whether a text of one's own can be shown in it.
    boolean takesOwn() {
      return own || id.equals(CHOICE);
    }
  }

  /// A chart that its screen always shows.
  private static Entry shown(String id, String screen, String node) {
    return new Entry(id, screen, node, (_, _) -> {});
  }

  private static Stream<Entry> train() {
    return Stream.of(ChartKind.values()).map(kind -> new Entry("train-" + kind.id(), Training.ID,
        "train-chart-" + kind.id(),
        (laboratory, _) -> laboratory.training().model().places().show(0, kind)));
  }

  private static Stream<Entry> gradients() {
    return Stream.of(gradients("curve"), gradients("change"), gradients("loss"), heat(1), heat(2), heat(3),
        detail("jacobian", GradientLaboratory.HOP, "detail-hop-map"),
        detail("hop", GradientLaboratory.HOP, "detail-hop-chart"),
        detail("split", GradientLaboratory.SPLIT, "detail-split-bars"),
        detail("memory", GradientLaboratory.METER, "detail-meter-accuracy"),
        detail("memory-gradient", GradientLaboratory.METER, "detail-meter-gradient"));
  }

  private static Entry gradients(String id) {
    return shown("gradients-" + id, GradientLaboratory.ID, "gradients-chart-" + id);
  }

  /// @param run counted from 1
  private static Entry heat(int run) {
    return shown("gradients-heat-" + run, GradientLaboratory.ID, "gradients-chart-heat-" + (run - 1));
  }

  /// What looks closer at the first run.
  private static Entry detail(String id, String detail, String node) {
    return new Entry("gradients-" + id, GradientLaboratory.ID, node,
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
    return new Entry("compare-" + picture.id() + which, Comparing.ID, "compare-chart-0-" + sheet,
        (laboratory, _) -> laboratory.comparing().model().look().pictureProperty(0).set(picture));
  }

  private static Stream<Entry> text() {
    return Stream.of(
        new Entry(CHOICE, Writing.ID, "write-bars", (laboratory, numbers) -> laboratory.writing()
            .show(PictureRequest.Text.WRITE.of(numbers.own()), numbers.steps())),
        own("text-own-loss", "own-chart-loss", Writing.OWN, "unit"),
        own("text-cells", "insight-cells-chart", Writing.INSIGHT, "cells"));
  }

  private static Entry own(String id, String node, String part, String question) {
    return new Entry(id, Writing.ID, node, true, (laboratory, numbers) -> laboratory.writing()
        .show(new PictureRequest.Text(part, Stage.TEXT.id(),
            Objects.requireNonNullElse(numbers.own(), PictureRequest.Own.ENGLISH), 0, question),
            numbers.steps()));
  }

  private static Stream<Entry> program() {
    return Course.ALL.stream().flatMap(course -> Stream.of(
        stage("embedding", Stage.EMBEDDING, course, "heat"), stage("map", Stage.EMBEDDING, course, "map"),
        stage("embedded", Stage.LSTM, course, "embedded"), stage("hidden", Stage.LSTM, course, "hidden"),
        stage("linear", Stage.LINEAR, course, "logits"),
        stage("softmax", Stage.SOFTMAX, course, "probabilities"),
        stage("loss", Stage.LOSS, course, "chart")));
  }

  private static Entry stage(String id, Stage stage, Course course, String node) {
    return new Entry("text-" + id + "-" + course.id(), Writing.ID, course.id() + "-" + node,
        (laboratory, numbers) -> laboratory.writing()
            .show(PictureRequest.Text.program(course.id(), stage.id()), numbers.steps()));
  }

  /// All of them, in the order of the screens.
  static List<Entry> all() {
    return ALL;
  }

  /// The chart of a name that there is.
  static Entry of(String id) {
    return ALL.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
  }
}
