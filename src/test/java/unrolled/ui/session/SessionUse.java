package unrolled.ui.session;

import java.util.Objects;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Quantity;
import unrolled.engine.scenario.Setup;
import unrolled.engine.trace.Cursor;
import unrolled.engine.trace.Trace;
import unrolled.ui.playback.Playhead;
import unrolled.ui.step.StepSubject;
import unrolled.ui.text.Language;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;

/// A session of its own for each test, without a toolkit; traces are there at once.
abstract class SessionUse {
  final Playhead playhead = new Playhead();
  final Session session = new Session(Setup.standard(), playhead,
      new Numbers(new Strings(Language.ENGLISH)), Runnable::run, Runnable::run);

  StepSubject subject() {
    return Objects.requireNonNull(session.subjectProperty().get());
  }

  Element element(String name, int time, int index) {
    return new Element(subject().trace().graph().variable(name), Quantity.VALUE, time, 0, index);
  }

  static double number(Trace trace, Element element) {
    return trace.at(new Cursor(trace.size(), 0)).number(element);
  }

  double loss() {
    return number(subject().trace(), element("loss", 0, 0));
  }

  void editWeight(double value) {
    session.edit(element("weight_hh_l0", 0, 0), value);
  }
}
