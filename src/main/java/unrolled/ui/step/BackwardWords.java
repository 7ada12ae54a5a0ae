package unrolled.ui.step;

import unrolled.engine.graph.Activate;
import unrolled.engine.graph.Add;
import unrolled.engine.graph.Concat;
import unrolled.engine.graph.Differentiable;
import unrolled.engine.graph.Frozen;
import unrolled.engine.graph.Hadamard;
import unrolled.engine.graph.Lookup;
import unrolled.engine.graph.LossOp;
import unrolled.engine.graph.OneMinus;
import unrolled.engine.graph.Operand;
import unrolled.engine.graph.Product;
import unrolled.engine.graph.Role;
import unrolled.engine.graph.Variable;
import unrolled.ui.text.Message;

/// What a step of the backward pass did, in one sentence.
final class BackwardWords {
  private final Facts facts;
  private final Operand operand;
  private final Variable target;
  private final int time;

  BackwardWords(Facts facts, Differentiable op) {
    this.facts = facts;
    operand = op.operands().get(facts.step().part());
    target = operand.variable();
    time = operand.timeAt(facts.step().time());
  }

  Message say(Differentiable op) {
    String name = facts.name(operand, time);
    return switch (op) {
      case LossOp loss -> loss(loss);
      case Lookup lookup -> Message.of(lookup.column() ? "step.back.column" : "step.back.row",
          facts.symbol(facts.step().time()), facts.symbolIndex(facts.step().time()) + 1, name);
      case Product product -> product(product, name);
      case Add _ -> target.isParameter()
          ? Message.of("step.back.bias", name)
          : Message.of("step.back.sum", name);
      case Hadamard hadamard -> hadamard(hadamard, name);
      case Activate activate -> slope(activate, name);
      case Frozen frozen -> frozen.unit() == Frozen.ALL
          ? Message.of("step.back.frozen", name)
          : Message.of("step.back.frozen.unit", name, frozen.unit() + 1);
      case OneMinus _ -> Message.of("step.back.rest", name);
      case Concat _ -> Message.of("step.back.concat", name);
    };
  }

  private Message loss(LossOp op) {
    double[] gradient = facts.gradients(target, time);
    boolean masked =
        op.target().role() == Role.TARGET_IDS && facts.target(op.target(), facts.step().time()) < 0;
    if (op.target().role() != Role.TARGET_IDS || masked) {
      return masked ? Message.of("step.back.masked") : squared(gradient);
    }
    int wanted = facts.target(op.target(), facts.step().time());
    return Message.of("step.back.loss", facts.subject().symbol(wanted), facts.write(gradient[wanted]));
  }

  private Message squared(double[] gradient) {
    return facts.answer(facts.step().time())
        .map(answer -> Message.of(
            answer.given() < answer.wanted() ? "step.back.square.low" : "step.back.square.high",
            facts.write(Math.abs(answer.given() - answer.wanted())), facts.write(gradient[0])))
        .orElseGet(() -> Message.of("step.back.square"));
  }

  private Message product(Product op, String name) {
    int at = op.input().timeAt(facts.step().time());
    if (target.isParameter()) {
      boolean nothing = Facts.isZero(facts.values(op.input().variable(), at));
      String input = facts.name(op.input().variable(), at);
      return Message.of(nothing ? "step.back.weight.none" : "step.back.weight", name, input);
    }
    String weight = facts.name(op.weight(), 0);
    if (op.weight().variable().held()) {
      return Message.of("step.back.cut", name, weight);
    }
    return Message.of(operand.shift() != 0 ? "step.back.hop" : "step.back.through", weight, name);
  }

  private Message hadamard(Hadamard op, String name) {
    boolean left = facts.step().part() == 0;
    Operand other = left ? op.right() : op.left();
    if (!left && op.result().name().startsWith("kept")) {
      double[] gate = facts.values(other.variable(), other.timeAt(facts.step().time()));
      int unit = Facts.largest(gate);
      return Message.of(target.role() == Role.CELL_STATE ? "step.back.direct" : "step.back.direct.update",
          unit + 1, facts.percent(gate[unit]), name);
    }
    String factor = facts.name(other.variable(), other.timeAt(facts.step().time()));
    return Message.of(left ? "step.back.gate" : "step.back.gated", name, factor);
  }

  /// The unit that shows best what the slope does.
  private static int mostChanged(double[] before, double[] after) {
    int best = Facts.largest(before);
    for (int i = 0; i < before.length; i++) {
      best = Math.abs(before[i] - after[i]) > Math.abs(before[best] - after[best]) ? i : best;
    }
    return best;
  }

  private Message slope(Activate op, String name) {
    double[] before = facts.gradients(op.result(), facts.step().time());
    double[] after = facts.gradients(target, time);
    int unit = mostChanged(before, after);
    return Message.of("step.back.slope", op.function().id(), name, unit + 1, facts.write(before[unit]),
        facts.write(after[unit]));
  }
}
