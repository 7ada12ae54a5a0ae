package unrolled.ui.session;

import java.util.Arrays;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import unrolled.engine.network.Architecture;
import unrolled.engine.run.Moment;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.scenario.TrainingStep;
import unrolled.engine.torch.ModelStep;
import unrolled.ui.step.StepSubject;
import unrolled.ui.text.Strings;
import unrolled.ui.widget.Controls;

/// Stands in place of the menus while an update of a training run is stepped through: says which one, and leads back to
/// the scenario of the menus.
final class RunNotice extends HBox {
  private final Strings strings;
  private final MomentWords words;

  RunNotice(Session session, Strings strings, Controls controls) {
    this.strings = strings;
    words = new MomentWords(strings);
    Label which = new Label();
    which.setId("run-notice-words");
    which.textProperty().bind(Bindings.createStringBinding(
        () -> words(session.shownProperty().get(), session.subjectProperty().get()), session.shownProperty(),
        session.subjectProperty(), strings.languageProperty()));
    Controls.explain(which, which.textProperty());
    Button leave = controls.labelled("run-notice-leave", Feather.X, "session.run.leave",
        () -> session.change(session.setupProperty().get()));
    leave.setMinWidth(USE_PREF_SIZE);
    setId("run-notice");
    getStyleClass().add("u-top-row");
    setMinWidth(0);
    getChildren().setAll(which, leave);
  }

  private String words(TrainingStep shown, @Nullable StepSubject subject) {
    if (shown instanceof ModelStep model) {
      return strings.get("session.run.model", model.name(), network(model))
          + reads(model.architecture(), false);
    }
    if (!(shown instanceof Moment moment)) {
      return "";
    }
    boolean part =
        subject != null && subject.trace().execution().memory().batch() < moment.plan().batch();
    return words.of(moment) + reads(moment.architecture(), moment.plan().training().forced())
        + (part ? strings.get("session.run.part", moment.plan().batch()) : "");
  }

  /// What its decoder reads, where it has one.
  private String reads(Architecture architecture, boolean forced) {
    if (architecture.decoder() == null) {
      return "";
    }
    return strings.get(forced ? "session.run.teacher" : "session.run.own");
  }

  private String network(ModelStep model) {
    Architecture architecture = model.architecture();
    String kind = Arrays.stream(CellKind.values()).filter(each -> each.cell().equals(architecture.cell()))
        .findFirst().map(CellKind::id).orElse("rnn-tanh");
    return words.network(kind, architecture.hidden(), architecture.layers());
  }
}
