package unrolled.ui.step;

import unrolled.engine.graph.LossOp;
import unrolled.engine.graph.Variable;
import unrolled.ui.text.Message;

/// Where the symbol that a decoder reads comes from, told by the numbers: it is the one it begins with, the one wanted
/// one timestep before, the one that it wrote there itself, or both.
final class DecoderWords {
  private final Facts facts;

  DecoderWords(Facts facts) {
    this.facts = facts;
  }

  /// The column of W_ih that the symbol picks.
  Message column(int time, String matrix) {
    StepSubject subject = facts.subject();
    String symbol = facts.symbol(time);
    int column = facts.symbolIndex(time) + 1;
    Variable logits = subject.trace().graph().variable("logits");
    double[] before = facts.values(logits, time - 1);
    LossOp loss = subject.trace().graph().lossOp().orElse(null);
    if (before.length == 0 || loss == null) {
      return Message.of("step.say.decoder.begins", symbol, column, matrix);
    }
    int written = highest(before);
    int wanted = facts.target(loss.target(), time - 1);
    boolean own = written == column - 1;
    boolean taught = wanted == column - 1;
    if (own && taught) {
      return Message.of("step.say.decoder.both", symbol, column, matrix);
    } else if (own) {
      return Message.of("step.say.decoder.written", symbol, column, matrix);
    }
    return taught
        ? Message.of("step.say.decoder.wanted", symbol, column, matrix, subject.symbol(written))
        : Message.of("step.say.column", symbol, column, matrix);
  }

  private static int highest(double[] of) {
    int best = 0;
    for (int i = 1; i < of.length; i++) {
      best = of[i] > of[best] ? i : best;
    }
    return best;
  }
}
