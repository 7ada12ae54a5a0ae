package unrolled.engine.session;

import java.util.LinkedHashMap;
import java.util.Map;
import unrolled.engine.data.Task;
import unrolled.engine.io.FileProblem;
import unrolled.engine.scenario.OptimizerKind;
import unrolled.engine.train.GradientClipping;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.TrainingConfig;

/// How a network learns, in a file.
final class LearningNotes {
  private static final String KIND = "kind";
  private static final String MOMENTUM = "momentum";
  private static final String EPSILON = "epsilon";

  private LearningNotes() {}

  static Map<String, Object> write(TrainingConfig config) {
    Map<String, Object> notes = new LinkedHashMap<>();
    notes.put("optimizer", write(config.optimizer()));
    notes.put("learning_rate", config.learningRate());
    notes.put("weight_decay", config.weightDecay());
    notes.put("clipping", write(config.clipping()));
    notes.put("window", config.window());
    notes.put("teacher_forcing", config.forced());
    return notes;
  }

  private static Map<String, Object> write(Optimizer optimizer) {
    Map<String, Object> notes = new LinkedHashMap<>();
    notes.put(KIND, OptimizerKind.of(optimizer).id());
    switch (optimizer) {
      case Optimizer.Sgd(double momentum) -> notes.put(MOMENTUM, momentum);
      case Optimizer.RmsProp(double alpha, double epsilon) -> {
        notes.put("alpha", alpha);
        notes.put(EPSILON, epsilon);
      }
      case Optimizer.Adam(double beta1, double beta2, double epsilon) -> {
        notes.put("beta1", beta1);
        notes.put("beta2", beta2);
        notes.put(EPSILON, epsilon);
      }
    }
    return notes;
  }

  private static Map<String, Object> write(GradientClipping clipping) {
    Map<String, Object> notes = new LinkedHashMap<>();
    switch (clipping) {
      case GradientClipping.None _ -> notes.put(KIND, "none");
      case GradientClipping.ByNorm(double maximum, boolean infinity) -> {
        notes.put(KIND, "norm");
        notes.put("maximum", maximum);
        notes.put("infinity", infinity);
      }
      case GradientClipping.ByValue(double limit) -> {
        notes.put(KIND, "value");
        notes.put("limit", limit);
      }
    }
    return notes;
  }

  static TrainingConfig read(Fields fields) throws FileProblem {
    return new TrainingConfig(optimizer(fields.object("optimizer")), fields.number("learning_rate", 0),
        fields.number("weight_decay", 0), clipping(fields.object("clipping")),
        fields.whole("window", 0, Task.MOST_TIMESTEPS), fields.truth("teacher_forcing"));
  }

  private static Optimizer optimizer(Fields fields) throws FileProblem {
    return switch (fields.choice(KIND, OptimizerKind.values())) {
      case SGD, MOMENTUM -> new Optimizer.Sgd(fields.number(MOMENTUM, 0));
      case RMSPROP -> new Optimizer.RmsProp(fields.number("alpha", 0), fields.number(EPSILON, 0));
      case ADAM -> new Optimizer.Adam(fields.number("beta1", 0), fields.number("beta2", 0),
          fields.number(EPSILON, 0));
    };
  }

  private static GradientClipping clipping(Fields fields) throws FileProblem {
    String kind = fields.text(KIND);
    return switch (kind) {
      case "none" -> new GradientClipping.None();
      case "norm" -> new GradientClipping.ByNorm(fields.number("maximum", 0), fields.truth("infinity"));
      case "value" -> new GradientClipping.ByValue(fields.number("limit", 0));
      default -> throw fields.bad(KIND, "\"" + kind + "\"", "none or norm or value");
    };
  }
}
