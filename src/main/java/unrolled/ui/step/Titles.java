package unrolled.ui.step;

import org.jspecify.annotations.Nullable;
import unrolled.engine.cell.Cell;
import unrolled.engine.cell.ElmanCell;
import unrolled.engine.cell.GruCell;
import unrolled.engine.cell.LstmCell;
import unrolled.engine.network.LossKind;
import unrolled.engine.trace.Phase;
import unrolled.engine.trace.TraceStep;
import unrolled.ui.text.Message;

/// The title above the diagram and the line below it, by phase.
final class Titles {
  private static final Message FORWARD = Message.of("step.subtitle.forward");

  private Titles() {}

  static Message cell(Cell cell) {
    return switch (cell) {
      case ElmanCell _ -> Message.of("step.cell.rnn");
      case LstmCell _ -> Message.of("step.cell.lstm");
      case GruCell _ -> Message.of("step.cell.gru");
    };
  }

  static Message title(StepSubject subject, @Nullable TraceStep step) {
    Phase phase = step == null ? Phase.FORWARD : step.phase();
    return switch (phase) {
      case FORWARD, OUTPUT -> Message.of("step.title.forward");
      case LOSS -> Message.of("step.title.loss");
      case BACKWARD -> step == null || step.time() < 0
          ? Message.of("step.title.backward")
          : Message.of("step.title.backward.at", cell(subject.architecture().cell()), step.time() + 1);
      case UPDATE -> Message.of("step.title.update");
    };
  }

  /// The subtitle of a picture that has left the window.
  static Message still(StepSubject subject, @Nullable TraceStep step) {
    Message here = subtitle(subject, step);
    return here.equals(FORWARD) ? Message.of("step.subtitle.still") : here;
  }

  static Message subtitle(StepSubject subject, @Nullable TraceStep step) {
    return switch (step == null ? Phase.FORWARD : step.phase()) {
      case FORWARD, OUTPUT -> FORWARD;
      case LOSS -> Message.of(subject.architecture().loss() == LossKind.SQUARED_ERROR
          ? "step.subtitle.loss.square"
          : "step.subtitle.loss");
      case BACKWARD -> Message.of("step.subtitle.backward");
      case UPDATE -> Message.of("step.subtitle.update");
    };
  }
}
