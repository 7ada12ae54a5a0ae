package unrolled.ui.step;

import unrolled.engine.formula.Element;
import unrolled.engine.formula.Quantity;
import unrolled.engine.graph.AdamStep;
import unrolled.engine.graph.ClipByNorm;
import unrolled.engine.graph.ClipByValue;
import unrolled.engine.graph.Differentiable;
import unrolled.engine.graph.LossOp;
import unrolled.engine.graph.Op;
import unrolled.engine.graph.Operand;
import unrolled.engine.graph.ParameterStep;
import unrolled.engine.graph.RmsPropStep;
import unrolled.engine.graph.SgdStep;
import unrolled.engine.graph.UpdateMemory;
import unrolled.engine.graph.Variable;
import unrolled.engine.trace.Phase;
import unrolled.engine.trace.TraceStep;
import unrolled.ui.formula.Notation;
import unrolled.ui.playback.Sentence;
import unrolled.ui.text.Message;
import unrolled.ui.text.Numbers;

/// One plain sentence for each step: what just happened and why it matters, with the numbers of that step.
public final class StepNarration {
  private final StepSubject subject;
  private final Numbers numbers;

  /// Sentences about one trace.
  public StepNarration(StepSubject subject, Numbers numbers) {
    this.subject = subject;
    this.numbers = numbers;
  }

  /// The sentence at a position, which counts the steps carried out.
  public Sentence sentence(int position) {
    if (position <= 0 || subject.trace().size() == 0) {
      return new Sentence(Message.of("step.place.begin"), Message.of("step.say.begin"));
    }
    Facts facts = new Facts(subject, numbers, position);
    return new Sentence(place(facts), meaning(facts));
  }

  private static Message place(Facts facts) {
    TraceStep step = facts.step();
    return switch (step.op()) {
      case LossOp op when step.phase() != Phase.BACKWARD ->
          Message.of("step.place.once", facts.name(op.results().get(step.part()), Math.max(0, step.time())));
      case Differentiable op when step.phase() == Phase.BACKWARD -> {
        Operand operand = op.operands().get(step.part());
        int time = operand.timeAt(step.time());
        yield Message.of("step.place.backward", facts.time(), "∂L/∂" + facts.name(operand, time));
      }
      case Differentiable op -> Message.of("step.place.forward", facts.time(),
          facts.name(op.results().get(step.part()), step.time()));
      case ParameterStep op -> Message.of("step.place.update", facts.name(op.parameter(), 0));
      case ClipByNorm _, ClipByValue _ -> Message.of("step.place.clip");
    };
  }

  private Message meaning(Facts facts) {
    Op op = facts.step().op();
    return switch (op) {
      case Differentiable each when facts.step().phase() == Phase.BACKWARD ->
          new BackwardWords(facts, each).say(each);
      case Differentiable each -> new ForwardWords(facts).say(each);
      case ClipByNorm clip -> norm(clip);
      case ClipByValue clip -> Message.of("step.update.clip.value", numbers.setting(clip.limit()));
      case SgdStep step ->
          changed(step, facts, step.momentum() == 0 ? "step.update.sgd" : "step.update.momentum");
      case RmsPropStep step -> changed(step, facts, "step.update.rmsprop");
      case AdamStep step -> changed(step, facts, "step.update.adam");
    };
  }

  private Message norm(ClipByNorm clip) {
    UpdateMemory updates = subject.trace().execution().updates();
    String before = numbers.format(updates.normBefore());
    return updates.normBefore() > clip.maximum()
        ? Message.of("step.update.clip.norm", before, numbers.format(updates.normAfter()))
        : Message.of("step.update.clip.none", before, numbers.setting(clip.maximum()));
  }

  private Message changed(ParameterStep step, Facts facts, String key) {
    Variable parameter = step.parameter();
    int index = Facts.largest(facts.gradients(parameter, 0));
    Element element = new Element(parameter, Quantity.VALUE, 0, 0, index);
    return Message.of(key, Notation.plainName(element), numbers.format(facts.number(element)),
        numbers.format(facts.number(element.with(Quantity.NEXT_VALUE))));
  }
}
