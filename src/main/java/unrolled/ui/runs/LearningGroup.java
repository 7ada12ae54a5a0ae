package unrolled.ui.runs;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.scenario.OptimizerKind;
import unrolled.engine.train.GradientClipping;
import unrolled.engine.train.TrainingConfig;
import unrolled.ui.text.Numbers;

/// How the network learns; all of it changes while the run goes on.
public final class LearningGroup {
  private static final String NUMBER = "\\d{1,3}([.,]\\d{1,8})?";
  private static final double SMALLEST_EXPONENT = -5;
  private static final double LARGEST_EXPONENT = 1;
  private static final double NORM = 1;
  private static final double VALUE = 0.1;

  /// The ways to clip.
  public enum Clip {
    /// Not at all.
    NONE,
    /// All gradients together.
    NORM,
    /// Every number on its own.
    VALUE;

    /// The way of a bound.
    public static Clip of(GradientClipping clipping) {
      return switch (clipping) {
        case GradientClipping.None _ -> NONE;
        case GradientClipping.ByNorm _ -> NORM;
        case GradientClipping.ByValue _ -> VALUE;
      };
    }

    GradientClipping at(double limit) {
      return switch (this) {
        case NONE -> new GradientClipping.None();
        case NORM -> new GradientClipping.ByNorm(limit, false);
        case VALUE -> new GradientClipping.ByValue(limit);
      };
    }

    String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final PlanForm form;
  private final Numbers numbers;
  private boolean sliding;

  /// A group of a form.
  public LearningGroup(PlanForm form) {
    this.form = form;
    numbers = new Numbers(form.strings());
  }

  /// The rows.
  public VBox build() {
    TextField rate = form.controls().named(new TextField(), form.id("train.rate"), "train.rate");
    Label problem = form.problem(form.id("train.rate") + "-problem");
    rate.textProperty().subscribe((_, typed) -> typeRate(typed, problem));
    form.value(plan -> plan.training().learningRate()).subscribe(now -> show(rate, now));
    return form.group("train.settings.learning",
        form.row("train.optimizer.name", form.choice("train.optimizer", List.of(OptimizerKind.values()),
            plan -> OptimizerKind.of(plan.training().optimizer()), LearningGroup::withOptimizer,
            new PlanForm.Names<>(OptimizerKind::id, kind -> "session.optimizer." + kind.id()))),
        form.row("train.rate.name", rate), slider(), problem,
        form.row("train.clip.name", form.choice("train.clip", List.of(Clip.values()),
            plan -> Clip.of(plan.training().clipping()), LearningGroup::withClip,
            new PlanForm.Names<>(Clip::id, clip -> "train.clip." + clip.id()))),
        limit(), forcing());
  }

  /// What a decoder reads in training; gone where there is none.
  private HBox forcing() {
    HBox row = form.row("train.forcing.name", form.choice("train.forcing", List.of(true, false),
        plan -> plan.training().forced(),
        (plan, forced) -> plan.withTraining(plan.training().withForcing(forced)),
        new PlanForm.Names<>(forced -> forced ? "on" : "off",
            forced -> forced ? "train.forcing.on" : "train.forcing.off")));
    row.setId(form.node("forcing-row"));
    row.visibleProperty().bind(form.value(plan -> plan.task().decoder().isPresent()));
    row.managedProperty().bind(row.visibleProperty());
    return row;
  }
  private static TrainingPlan withOptimizer(TrainingPlan plan, OptimizerKind kind) {
    return plan.withTraining(plan.training().withOptimizer(kind.optimizer()));
  }

  private static TrainingPlan withRate(TrainingPlan plan, double rate) {
    return plan.withTraining(plan.training().withLearningRate(rate));
  }

  private static TrainingPlan withClip(TrainingPlan plan, Clip clip) {
    return plan.withTraining(plan.training().withClipping(clip.at(clip == Clip.VALUE ? VALUE : NORM)));
  }

  private void typeRate(String typed, Label problem) {
    form.complain(problem, typed.matches(NUMBER) ? "" : "session.problem.rate");
    if (typed.matches(NUMBER)) {
      form.change(plan -> withRate(plan, read(typed)));
    }
  }

  private static double read(String typed) {
    return Double.parseDouble(typed.replace(',', '.'));
  }

  /// Leaves what is typed alone as long as it says the same.
  private void show(TextField field, double number) {
    if (!field.getText().matches(NUMBER) || read(field.getText()) != number) {
      field.setText(numbers.setting(number));
    }
  }

  /// The rate by powers of ten, two digits.
  private Slider slider() {
    Slider slider = form.controls().named(
        new Slider(SMALLEST_EXPONENT, LARGEST_EXPONENT, 0), form.id("train.rate.slider"),
        "train.rate.slider");
    slider.setBlockIncrement(0.1);
    slider.valueProperty().subscribe((_, exponent) -> slide(exponent.doubleValue()));
    form.value(plan -> plan.training().learningRate()).subscribe(now -> follow(slider, now));
    return slider;
  }

  private void slide(double exponent) {
    if (!sliding) {
      sliding = true;
      BigDecimal rate = BigDecimal.valueOf(Math.pow(10, exponent)).round(new MathContext(2));
      form.change(plan -> withRate(plan, rate.doubleValue()));
      sliding = false;
    }
  }

  /// A rate that was typed moves the slider, which does not round it.
  private void follow(Slider slider, double rate) {
    if (!sliding && rate > 0) {
      sliding = true;
      slider.setValue(Math.log10(rate));
      sliding = false;
    }
  }

  private VBox limit() {
    TextField limit = form.controls().named(new TextField(), form.id("train.clip.limit"), "train.clip.limit");
    Label problem = form.problem(form.id("train.clip") + "-problem");
    form.value(plan -> plan.training().clipping()).subscribe(now -> {
      switch (now) {
        case GradientClipping.None _ -> {}
        case GradientClipping.ByNorm(double maximum, boolean _) -> show(limit, maximum);
        case GradientClipping.ByValue(double most) -> show(limit, most);
      }
    });
    limit.textProperty().subscribe((_, typed) -> typeLimit(typed, problem));
    HBox row = form.row("train.clip.limit.name", limit);
    VBox rows = new VBox(row, problem);
    rows.getStyleClass().add("u-train-setting");
    rows.visibleProperty().bind(form.value(plan -> Clip.of(plan.training().clipping()) != Clip.NONE));
    rows.managedProperty().bind(rows.visibleProperty());
    return rows;
  }

  private void typeLimit(String typed, Label problem) {
    boolean usable = typed.matches(NUMBER) && read(typed) > 0;
    form.complain(problem, usable ? "" : "train.clip.problem");
    if (usable) {
      form.change(plan -> withLimit(plan, read(typed)));
    }
  }

  private static TrainingPlan withLimit(TrainingPlan plan, double limit) {
    TrainingConfig now = plan.training();
    return plan.withTraining(now.withClipping(Clip.of(now.clipping()).at(limit)));
  }
}
