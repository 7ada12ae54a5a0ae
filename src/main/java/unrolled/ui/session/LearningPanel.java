package unrolled.ui.session;

import java.util.Arrays;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import unrolled.engine.scenario.OptimizerKind;
import unrolled.engine.scenario.Setup;
import unrolled.engine.train.GradientClipping;
import unrolled.engine.train.TrainingConfig;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;

/// Chooses how the update is made.
final class LearningPanel extends VBox {
  private static final String RATE = "\\d{1,3}([.,]\\d{1,8})?";
  private static final List<GradientClipping> CLIPPINGS = List.of(
      new GradientClipping.None(), new GradientClipping.ByNorm(1, false), new GradientClipping.ByValue(0.1));

  private final Session session;
  private final Strings strings;
  private final Label problem;

  LearningPanel(Session session, Strings strings) {
    this.session = session;
    this.strings = strings;
    Choices choices = new Choices(strings);
    problem = choices.problem("learning-problem");
    Numbers numbers = new Numbers(strings);
    TrainingConfig now = session.setupProperty().get().training();
    TextField rate = new TextField(numbers.setting(now.learningRate()));
    rate.setId("learning-rate");
    rate.textProperty().subscribe((_, typed) -> setRate(typed));
    getStyleClass().add("u-panel-body");
    getChildren().setAll(
        choices.heading("session.optimizers"),
        choices.oneOf("optimizer-", Arrays.asList(OptimizerKind.values()), OptimizerKind.of(now.optimizer()),
            each -> "session.optimizer." + each.id(),
            each -> change(
                new TrainingConfig(each.optimizer(), config().learningRate(), 0, config().clipping(), 0))),
        choices.row("session.rate", rate), problem,
        choices.heading("session.clippings"),
        choices.oneOf("clipping-", CLIPPINGS, now.clipping(), LearningPanel::key,
            each -> change(config().withClipping(each))));
  }

  private static String key(GradientClipping clipping) {
    return switch (clipping) {
      case GradientClipping.None _ -> "session.clipping.none";
      case GradientClipping.ByNorm _ -> "session.clipping.norm";
      case GradientClipping.ByValue _ -> "session.clipping.value";
    };
  }

  private TrainingConfig config() {
    return session.setupProperty().get().training();
  }

  private void setRate(String typed) {
    boolean usable = typed.matches(RATE);
    problem.setText(usable ? "" : strings.get("session.problem.rate"));
    if (usable) {
      double rate = Double.parseDouble(typed.replace(',', '.'));
      change(new TrainingConfig(config().optimizer(), rate, 0, config().clipping(), 0));
    }
  }

  private void change(TrainingConfig other) {
    Setup now = session.setupProperty().get();
    if (!other.equals(now.training())) {
      session.change(now.withTraining(other));
    }
  }
}
