package unrolled.ui.step;

import unrolled.engine.cell.Coder;
import unrolled.engine.graph.Activate;
import unrolled.engine.graph.Add;
import unrolled.engine.graph.Concat;
import unrolled.engine.graph.Differentiable;
import unrolled.engine.graph.Frozen;
import unrolled.engine.graph.Hadamard;
import unrolled.engine.graph.Lookup;
import unrolled.engine.graph.OneMinus;
import unrolled.engine.graph.Operand;
import unrolled.engine.graph.Product;
import unrolled.engine.graph.Role;
import unrolled.engine.graph.SoftmaxCrossEntropy;
import unrolled.engine.graph.SquaredError;
import unrolled.engine.graph.Variable;
import unrolled.ui.text.Message;

/// What a step of the forward pass and of the loss did, in one sentence.
final class ForwardWords {
  private final Facts facts;

  ForwardWords(Facts facts) {
    this.facts = facts;
  }

  Message say(Differentiable op) {
    return switch (op) {
      case Lookup lookup -> lookup(lookup);
      case Product product -> product(product);
      case Add add -> add(add);
      case Hadamard hadamard -> hadamard(hadamard);
      case Activate activate -> activate(activate);
      case Frozen frozen -> frozen(frozen);
      case OneMinus _ -> Message.of("step.say.rest");
      case Concat _ -> Message.of("step.say.concat");
      case SoftmaxCrossEntropy loss -> softmax(loss);
      case SquaredError loss -> facts.step().part() == 0
          ? squared()
          : Message.of("step.say.loss.square", facts.write(loss(loss.loss())));
    };
  }

  private Message squared() {
    return facts.answer(facts.step().time())
        .map(answer -> Message.of("step.say.square.one", facts.write(answer.given()),
            facts.write(answer.wanted()), facts.write(answer.given() - answer.wanted())))
        .orElseGet(() -> Message.of("step.say.square"));
  }

  private Message logits(double[] sums) {
    return facts.answer(facts.step().time())
        .map(answer -> Message.of("step.say.answer", facts.write(answer.given()),
            facts.write(answer.wanted())))
        .orElseGet(() -> Message.of("step.say.logits", facts.subject().symbol(highest(sums))));
  }

  private double[] result(Differentiable op) {
    return facts.values(op.result(), facts.step().time());
  }

  private Message lookup(Lookup op) {
    int time = facts.step().time();
    String matrix = facts.name(op.table(), 0);
    if (op.column() && facts.subject().architecture().coder(time) == Coder.DECODER) {
      return new DecoderWords(facts).column(time, matrix);
    }
    return Message.of(op.column() ? "step.say.column" : "step.say.row",
        facts.symbol(time), facts.symbolIndex(time) + 1, matrix);
  }

  private Message product(Product op) {
    Variable weight = op.weight().variable();
    if (weight.name().startsWith("head")) {
      return Message.of("step.say.readout", facts.name(weight, 0));
    }
    int at = op.input().timeAt(facts.step().time());
    if (op.input().variable().role() == Role.INPUT) {
      return Message.of("step.say.input", facts.name(op.weight(), 0), facts.name(op.input().variable(), at));
    }
    String input = facts.name(op.input().variable(), at);
    if (weight.held() || op.input().variable().held()) {
      return cut(weight.held() ? facts.name(op.weight(), 0) : input);
    }
    boolean nothing = Facts.isZero(facts.values(op.input().variable(), at));
    if (op.input().shift() != 0) {
      return Message.of(nothing ? "step.say.memory.none" : "step.say.memory", facts.name(op.weight(), 0),
          input);
    }
    return Message.of(
        op.input().variable().name().startsWith("reset") ? "step.say.reset.product" : "step.say.below",
        facts.name(op.weight(), 0), input);
  }

  private static Message cut(String name) {
    return Message.of("step.say.cut", name);
  }

  private Message add(Add op) {
    double[] sums = result(op);
    int unit = Facts.largest(sums);
    String value = facts.write(sums[unit]);
    return switch (op.result().role()) {
      case LOGITS -> logits(sums);
      case CELL_STATE -> Message.of("step.say.cell", unit + 1, value);
      case HIDDEN -> Message.of("step.say.mix", unit + 1, value);
      case PRE_ACTIVATION -> Message.of("step.say.sum", unit + 1, value);
      default -> Message.of("step.say.bias");
    };
  }

  private static int highest(double[] of) {
    int best = 0;
    for (int i = 1; i < of.length; i++) {
      best = of[i] > of[best] ? i : best;
    }
    return best;
  }

  private Message hadamard(Hadamard op) {
    double[] results = result(op);
    int unit = Facts.largest(results);
    String value = facts.write(results[unit]);
    String name = op.result().name();
    double[] gate = facts.values(op.left().variable(), op.left().timeAt(facts.step().time()));
    if (op.right().variable().held()) {
      return cut(facts.name(op.right().variable(), op.right().timeAt(facts.step().time())));
    }
    if (op.result().role() == Role.HIDDEN) {
      return Message.of("step.say.show", unit + 1, facts.percent(gate[unit]), value);
    }
    if (name.startsWith("kept")) {
      double[] before = facts.values(op.right().variable(), op.right().timeAt(facts.step().time()));
      String kept = facts.name(op.right().variable(), op.right().timeAt(facts.step().time()));
      return Facts.isZero(before)
          ? Message.of("step.say.kept.none", kept)
          : Message.of("step.say.kept", unit + 1, facts.percent(gate[unit]), kept);
    }
    return Message.of(name.startsWith("reset") ? "step.say.reset" : "step.say.written", unit + 1,
        facts.percent(gate[unit]), value);
  }

  private Message frozen(Frozen op) {
    String name = facts.name(op.result(), facts.step().time());
    double[] held = result(op);
    return op.unit() == Frozen.ALL
        ? Message.of("step.say.frozen", name, facts.write(held[Facts.largest(held)]))
        : Message.of("step.say.frozen.unit", name, facts.write(held[op.unit()]), op.unit() + 1);
  }

  private Message activate(Activate op) {
    double[] results = result(op);
    int unit = Facts.largest(results);
    String value = facts.write(results[unit]);
    String letter = op.result().symbol().letter();
    if (op.result().role() == Role.GATE) {
      String percent = facts.percent(results[unit]);
      boolean share = !letter.equals("g") && !letter.equals("n");
      return Message.of("step.say.gate." + letter, unit + 1, share ? percent : value);
    }
    if (op.result().role() != Role.HIDDEN) {
      return Message.of("step.say.shown", unit + 1, value);
    }
    int remembered = remembered(op, results);
    String function = op.function().id();
    return remembered < 0 || facts.symbol(facts.step().time()).isEmpty()
        ? Message.of("step.say.squash", function, unit + 1, value)
        : Message.of("step.say.squash.memory", facts.symbol(facts.step().time()), remembered + 1,
            facts.write(results[remembered]));
  }

  /// A unit that is not 0 although neither the input nor a bias says anything to it: what it holds is memory.
  private int remembered(Activate op, double[] results) {
    int time = facts.step().time();
    Differentiable sum = facts.subject().trace().graph().producer(op.operand().variable()).orElse(null);
    if (!(sum instanceof Add add) || add.operands().size() < 2) {
      return -1;
    }
    for (int unit = 0; unit < results.length; unit++) {
      boolean silent = results[unit] != 0;
      for (int i = 0; i < add.operands().size(); i++) {
        Operand term = add.operands().get(i);
        int from = term.variable().isParameter() ? term.start() : 0;
        silent &= i == 1
            || facts.values(term.variable(), term.variable().isParameter() ? 0 : time)[from + unit] == 0;
      }
      if (silent) {
        return unit;
      }
    }
    return -1;
  }

  private double loss(Variable loss) {
    return facts.values(loss, 0)[0];
  }

  private Message softmax(SoftmaxCrossEntropy op) {
    Variable result = op.results().get(facts.step().part());
    int last = facts.subject().timesteps() - 1;
    int time = facts.step().time() < 0 ? last : facts.step().time();
    int target = facts.target(op.target(), time);
    if (target < 0) {
      return Message.of("step.say.masked");
    }
    double[] p = facts.values(op.probabilities(), time);
    String wanted = facts.subject().symbol(target);
    return switch (result.role()) {
      case PROBABILITIES -> Message.of("step.say.softmax", facts.percent(p[target]), wanted);
      case ROW_LOSS -> Message.of("step.say.rowloss", wanted);
      default -> Message.of("step.say.loss", facts.write(loss(op.loss())), wanted, facts.percent(p[target]));
    };
  }
}
