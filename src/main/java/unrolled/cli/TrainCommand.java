package unrolled.cli;

import com.google.gson.Gson;
import java.io.Console;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import unrolled.engine.io.FileProblem;
import unrolled.engine.network.Network;
import unrolled.engine.run.Divergence;
import unrolled.engine.run.Run;
import unrolled.engine.run.RunState;
import unrolled.engine.run.Sample;
import unrolled.engine.run.Solved;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.run.Translations;
import unrolled.engine.torch.ModelFile;

/// Trains a network without a window, as the Train screen does, and writes what it learned and how.
@Command(
    name = "train",
    description = "Trains a network on a task, as the Train screen does: the same options and seed give the same"
        + " numbers there and here.")
final class TrainCommand implements Callable<Integer> {
  private static final int REPORTS = 100;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before call()
  private CommandSpec spec;

  @Mixin
  @SuppressWarnings("NullAway.Init") // set by picocli before call()
  private SetupOptions options;

  @Mixin
  @SuppressWarnings("NullAway.Init") // set by picocli before call()
  private PlanOptions training;

  @Option(names = "--steps", required = true, paramLabel = "N", description = "Training steps, 1 to 100000.")
  private int steps;

  @Option(names = "--weights", paramLabel = "OUT.safetensors",
      description = "Where the network is written, for PyTorch's load_state_dict; its folder must exist.")
  private @Nullable Path weights;

  @Option(names = "--history", paramLabel = "OUT.csv",
      description = "Where loss, accuracy and norms are written, at most 1024 steps of the run.")
  private @Nullable Path history;

  private TrainCommand() {}

  @Override
  public Integer call() throws FileProblem {
    TrainingPlan plan;
    try {
      plan = training.over(options.over(TrainingPlan.standard()));
      PlanOptions.steps("--steps", steps);
    } catch (IllegalArgumentException wrong) {
      throw new ParameterException(spec.commandLine(), String.valueOf(wrong.getMessage()), wrong);
    }
    if (steps == 0) {
      throw new ParameterException(spec.commandLine(), "Say how many --steps are to be made, such as 500.");
    }
    Run run = new Run(plan);
    train(run);
    if (weights != null) {
      ModelFile.write(weights, network(run), texts(plan));
    }
    if (history != null) {
      HistoryCsv.write(history, run.history().view());
    }
    report(run);
    return 0;
  }

  private void train(Run run) {
    boolean watched = Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    PrintWriter err = spec.commandLine().getErr();
    for (int i = 1; i <= steps && run.divergence() == null; i++) {
      run.step(i == steps);
      if (watched && (i % Math.max(1, steps / REPORTS) == 0 || i == steps)) {
        err.printf(Locale.ROOT, "\r%d of %d steps", i, steps);
        err.flush();
      }
    }
    if (watched) {
      err.print("\r\u001b[K");
      err.flush();
    }
  }

  private static Network network(Run run) {
    Network network = Network.of(run.plan().architecture());
    network.parameters().readFrom(run.execution().memory());
    return network;
  }

  private static Map<String, String> texts(TrainingPlan plan) {
    Map<String, String> texts = new LinkedHashMap<>(Map.of("task", plan.task().id()));
    List<String> alphabet = plan.alphabet();
    if (!alphabet.isEmpty()) {
      texts.put("tokenizer", "character");
      texts.put("vocabulary", new Gson().toJson(alphabet));
    }
    return texts;
  }

  private void report(Run run) {
    PrintWriter out = spec.commandLine().getOut();
    Divergence divergence = run.divergence();
    Sample last = run.snapshot(0, 0, RunState.PAUSED, 0).latest();
    if (divergence != null) {
      boolean loss = divergence.quantity() == Divergence.Kind.LOSS;
      out.printf(Locale.ROOT,
          "Diverged at step %d: the %s is %.3g, past %.0e. What is written is the network before"
              + " that update; try a smaller --rate.%n",
          divergence.step(), loss ? "loss" : "norm of all gradients",
          divergence.value(), divergence.limit());
    } else if (last != null) {
      out.printf(Locale.ROOT, "%d steps: loss %.6g, accuracy %.4g.%n", run.step(), last.loss(),
          last.accuracy());
      OptionalLong solved = run.plan().goal()
          .map(goal -> Solved.firstStep(run.history().view(), goal)).orElse(OptionalLong.empty());
      solved.ifPresent(step -> out.printf(Locale.ROOT, "Solved from step %d on.%n", step));
    }
    Translations translations = run.snapshot(0, 0, RunState.PAUSED, 0).translations();
    if (translations != null) {
      out.printf(Locale.ROOT, "Held out: %d of %d are right from beginning to end, without a teacher.%n",
          translations.right(), translations.all().size());
    }
    out.flush();
  }
}
