package unrolled.ui.step;

import unrolled.engine.formula.Element;
import unrolled.engine.formula.Quantity;
import unrolled.engine.graph.LossOp;
import unrolled.engine.graph.Memory;
import unrolled.engine.graph.SoftmaxCrossEntropy;
import unrolled.engine.trace.Comparison;
import unrolled.ui.text.Message;
import unrolled.ui.text.Numbers;

/// Loss and probability without and with what is tried on a network, in words.
final class ComparedWords {
  private final StepSubject subject;
  private final Comparison comparison;
  private final Numbers numbers;

  ComparedWords(StepSubject subject, Comparison comparison, Numbers numbers) {
    this.subject = subject;
    this.comparison = comparison;
    this.numbers = numbers;
  }

  Message say() {
    LossOp op = subject.trace().graph().lossOp().orElse(null);
    if (op == null) {
      return Message.of("step.compared.read");
    }
    Element loss = new Element(op.loss(), Quantity.VALUE, 0, 0, 0);
    if (!comparison.after().isKnown(loss)) {
      return Message.of("step.compared.soon");
    }
    int last = subject.timesteps() - 1;
    Memory memory = subject.trace().execution().memory();
    int wanted = op instanceof SoftmaxCrossEntropy
        ? memory.ids(op.target())[memory.position(op.target(), last) + subject.sequence()]
        : -1;
    if (!(op instanceof SoftmaxCrossEntropy softmax) || wanted < 0) {
      return Message.of("step.compared.loss", before(loss), after(loss));
    }
    Element p = new Element(softmax.probabilities(), Quantity.VALUE, last, subject.sequence(), wanted);
    return Message.of("step.compared.both", before(loss), after(loss), subject.symbol(wanted), before(p),
        after(p));
  }

  private String before(Element element) {
    return numbers.format(comparison.before().number(element));
  }

  private String after(Element element) {
    return numbers.format(comparison.after().number(element));
  }
}
