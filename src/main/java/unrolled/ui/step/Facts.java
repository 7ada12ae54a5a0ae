package unrolled.ui.step;

import java.util.Optional;
import unrolled.engine.formula.Element;
import unrolled.engine.formula.Quantity;
import unrolled.engine.graph.LossOp;
import unrolled.engine.graph.Memory;
import unrolled.engine.graph.Operand;
import unrolled.engine.graph.SquaredError;
import unrolled.engine.graph.Variable;
import unrolled.engine.trace.Cursor;
import unrolled.engine.trace.TraceStep;
import unrolled.engine.trace.TraceView;
import unrolled.ui.formula.Notation;
import unrolled.ui.text.Numbers;

/// What a sentence may say about one step: names, numbers as the engine has them, symbols.
final class Facts {
  private static final int PERCENT = 100;

  private final StepSubject subject;
  private final Numbers numbers;
  private final TraceStep step;
  private final TraceView view;

  Facts(StepSubject subject, Numbers numbers, int position) {
    this.subject = subject;
    this.numbers = numbers;
    step = subject.trace().steps().get(position - 1);
    view = subject.trace().at(new Cursor(position, subject.sequence()));
  }

  TraceStep step() {
    return step;
  }

  StepSubject subject() {
    return subject;
  }

  /// The timestep counted from 1.
  int time() {
    return step.time() + 1;
  }

  double[] values(Variable variable, int time) {
    return view.row(variable, Quantity.VALUE, time, variable.isParameter() ? 0 : subject.sequence());
  }

  double[] gradients(Variable variable, int time) {
    return view.row(variable, Quantity.GRADIENT, time, variable.isParameter() ? 0 : subject.sequence());
  }

  double number(Element element) {
    return view.number(element);
  }

  /// The name of a variable at a timestep, `h₂`.
  String name(Variable variable, int time) {
    String name = Notation.plainName(new Element(variable, Quantity.VALUE, time, 0, 0));
    int index = name.indexOf('[');
    return index < 0 ? name : name.substring(0, index);
  }

  /// The name of what an operation reads; of the rows of one gate, that gate's part.
  String name(Operand operand, int time) {
    return operand.isPart()
        ? Notation.plainName(operand.symbol())
        : name(operand.variable(), time);
  }

  String write(double number) {
    return numbers.format(number);
  }

  /// A share in whole percent.
  String percent(double share) {
    return String.valueOf(Math.round(share * PERCENT));
  }

  /// The index of the largest magnitude.
  static int largest(double[] of) {
    int best = 0;
    for (int i = 1; i < of.length; i++) {
      best = Math.abs(of[i]) > Math.abs(of[best]) ? i : best;
    }
    return best;
  }

  /// Whether all are 0.
  static boolean isZero(double[] of) {
    for (double each : of) {
      if (each != 0) {
        return false;
      }
    }
    return true;
  }

  /// The symbol that enters at a timestep, or an empty text.
  String symbol(int time) {
    return subject.inputSymbol(time);
  }

  /// The index of the symbol that enters at a timestep.
  int symbolIndex(int time) {
    return Math.max(0, subject.input(time));
  }

  /// The one number that a readout of numbers answers and the one that is wanted, or nothing where there are several.
  Optional<Answer> answer(int time) {
    LossOp loss = subject.trace().graph().lossOp().orElse(null);
    if (!(loss instanceof SquaredError error) || error.target().width() > 1) {
      return Optional.empty();
    }
    int at = time < 0 ? subject.timesteps() - 1 : time;
    return Optional.of(
        new Answer(values(error.prediction().variable(), at)[0], values(error.target(), at)[0]));
  }

  /// What was answered, and what was wanted.
  record Answer(double given, double wanted) {}

  /// The index of the wanted symbol at a timestep, −1 for none.
  int target(Variable target, int time) {
    return id(target, time);
  }

  private int id(Variable variable, int time) {
    Memory memory = subject.trace().execution().memory();
    return memory.ids(variable)[memory.position(variable, time) + subject.sequence()];
  }
}
