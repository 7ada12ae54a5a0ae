package unrolled.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.OptionalLong;
import picocli.CommandLine;
import unrolled.Words;
import unrolled.engine.run.Divergence;
import unrolled.engine.run.Sample;
import unrolled.engine.run.Solved;
import unrolled.engine.run.TextLoss;
import unrolled.engine.run.TrainingSnapshot;
import unrolled.engine.run.Translations;
import unrolled.engine.run.Validated;
import unrolled.engine.run.Validations;

/// What training says while it goes on, on a terminal, and when it is over.
///
/// @param words in which language
/// @param command where it is said
/// @param wanted how many steps are made
record TrainReport(Words words, CommandLine command, long wanted) {
  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }

  /// How far it is.
  void progress(TrainingSnapshot now) {
    Sample latest = now.latest();
    if (latest != null) {
      Validations losses = now.validated().losses();
      String held = losses.size() == 0
          ? ""
          : words.get("command.train.progress.held", number("%.4f", losses.loss(losses.size() - 1)));
      new Meter(command.getErr()).say(words.get("command.train.progress", Long.toString(now.step()),
          Long.toString(wanted), number("%.4f", latest.loss())) + held);
    }
  }

  /// How it ended.
  void finish(TrainingSnapshot last) {
    new Meter(command.getErr()).say("");
    PrintWriter out = command.getOut();
    Divergence divergence = last.divergence();
    Sample latest = last.latest();
    if (divergence != null) {
      String what = divergence.quantity() == Divergence.Kind.LOSS ? "loss" : "norm";
      out.println(words.get("command.train.diverged." + what, Long.toString(divergence.step()),
          number("%.3g", divergence.value()), number("%.0e", divergence.limit())));
    } else if (latest != null) {
      out.println(words.get("command.train.done", Long.toString(last.step()), number("%.6g", latest.loss()),
          number("%.4g", latest.accuracy())));
      OptionalLong solved = last.plan().goal()
          .map(goal -> Solved.firstStep(last.history(), goal)).orElse(OptionalLong.empty());
      solved.ifPresent(step -> out.println(words.get("command.train.solved", Long.toString(step))));
    }
    held(last.validated(), out);
    Translations translations = last.translations();
    if (translations != null) {
      out.println(words.get("command.train.translations", Integer.toString(translations.right()),
          Integer.toString(translations.all().size())));
    }
    out.flush();
  }

  private void held(Validated known, PrintWriter out) {
    Validated.Best best = known.best();
    if (best != null) {
      Validations losses = known.losses();
      TextLoss loss = new TextLoss(losses.loss(losses.size() - 1));
      out.println(words.get("command.train.held", number("%.4f", loss.nats()), number("%.4f", loss.bits()),
          number("%.3f", loss.perplexity()), number("%.4f", best.loss()), Long.toString(best.updates())));
    }
  }
}
