package unrolled.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import unrolled.Words;
import unrolled.Wrong;
import unrolled.engine.data.RomanNumerals;
import unrolled.engine.generate.CorpusSpeaker;
import unrolled.engine.generate.Generator;
import unrolled.engine.generate.Sampling;
import unrolled.engine.generate.SpeakerFile;
import unrolled.engine.run.TrainingOn;
import unrolled.engine.run.Translator;
import unrolled.engine.text.UnusableText;
import unrolled.engine.text.Utf8;
import unrolled.engine.text.Vocabulary;
import unrolled.engine.torch.ModelFile;
import unrolled.engine.torch.ModelStep;

/// Lets a network go on with a text, token by token, as the Text screen does.
@Command(
    name = "generate")
final class GenerateCommand implements Callable<Integer> {
  private static final String FROM_INPUT = "-";
  /// Options that say how tokens are drawn, and how many.
  private static final List<String> DRAWING =
      List.of("--tokens", "--temperature", "--top-k", "--top-p", "--greedy", "--seed");

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before call()
  private CommandSpec spec;

  @Mixin
  @SuppressWarnings("NullAway.Init") // set by picocli before call()
  private Speech speech;

  @Option(names = "--weights", required = true, paramLabel = "${bundle:label.file}.safetensors")
  @SuppressWarnings("NullAway.Init") // required
  private Path weights;

  @Option(names = "--prompt", required = true, paramLabel = "${bundle:label.text}")
  @SuppressWarnings("NullAway.Init") // required
  private String prompt;

  @Option(names = "--tokens", paramLabel = "${bundle:label.n}")
  private int tokens = 200;

  @Option(names = "--temperature", paramLabel = "τ")
  private double temperature = 1;

  @Option(names = "--top-k", paramLabel = "K")
  private int topK;

  @Option(names = "--top-p", paramLabel = "P")
  private double topP = 1;

  @Option(names = "--greedy")
  private boolean greedy;

  @Option(names = "--seed", paramLabel = "${bundle:label.n}")
  private long seed = 1;

  private GenerateCommand() {}

  @Override
  public Integer call() throws IOException, Refusal {
    Words words = Given.checked(spec, speech::words);
    Sampling how = Given.checked(spec, this::sampling);
    String begin = begin(words);
    ModelFile.Saved saved = ModelFile.read(weights);
    if (saved.network().architecture().decoder() != null) {
      translate(saved, begin, words);
      return 0;
    }
    CorpusSpeaker speaker = SpeakerFile.of(weights, saved);
    Vocabulary.Encoding read = read(speaker, begin, words);
    int most = Generator.longest(speaker.tokens().size());
    if (read.ids().size() > most) {
      throw new Refusal(words.get("write.problem." + UnusableText.Reason.TOO_LARGE.id()));
    }
    int wanted = Given.checked(spec, () -> Given.within("--tokens", tokens, 0, most - read.ids().size()));
    PrintWriter err = spec.commandLine().getErr();
    if (!read.strange().isEmpty()) {
      err.println(words.get("write.strange", String.join(" ", read.strange())));
      err.flush();
    }
    write(speaker, read.ids(), how, wanted, words);
    return 0;
  }

  private Sampling sampling() {
    if (!(temperature >= 0 && Double.isFinite(temperature))) {
      throw new Wrong("command.wrong.temperature", temperature);
    }
    if (!(topP > 0 && topP <= 1)) {
      throw new Wrong("command.wrong.top-p", topP);
    }
    return new Sampling(temperature, Given.within("--top-k", topK, 0, Integer.MAX_VALUE), topP, greedy, seed);
  }

  /// An encoder and a decoder do not continue what they read, so nothing is drawn.
  private void translate(ModelFile.Saved saved, String signs, Words words) throws Refusal {
    Optional<String> drawing = DRAWING.stream().filter(spec.commandLine().getParseResult()::hasMatchedOption)
        .findFirst();
    if (drawing.isPresent()) {
      throw new ParameterException(spec.commandLine(), words.get("command.generate.drawing", drawing.get()));
    }
    String id = saved.texts().getOrDefault(ModelStep.TASK, "");
    if (!(TrainingOn.task(id, saved.network()).orElse(null) instanceof RomanNumerals task)) {
      throw new Refusal(words.get("command.generate.task"));
    }
    Translator.Written written = Translator.translate(task, saved.network(), signs.strip())
        .orElseThrow(
            () -> new Refusal(words.get("command.generate.numeral", task.longestNumeral(), task.signs())));
    PrintWriter out = spec.commandLine().getOut();
    out.println(written.text());
    out.flush();
  }

  private String begin(Words words) throws IOException, Refusal {
    try {
      String text =
          prompt.equals(FROM_INPUT) ? Utf8.decode(System.in.readNBytes(Utf8.MOST_BYTES + 1)) : prompt;
      if (text.isEmpty()) {
        throw new ParameterException(spec.commandLine(), words.get("write.problem.empty"));
      }
      return text;
    } catch (UnusableText problem) {
      throw new Refusal(words.get("write.problem." + problem.reason().id()));
    }
  }

  private static Vocabulary.Encoding read(CorpusSpeaker speaker, String begin, Words words) throws Refusal {
    try {
      return speaker.read(begin);
    } catch (UnusableText problem) {
      throw new Refusal(words.get("write.problem." + problem.reason().id()));
    }
  }

  private void write(CorpusSpeaker speaker, List<Integer> begin, Sampling how, int wanted, Words words)
      throws Refusal {
    PrintWriter out = spec.commandLine().getOut();
    Generator generator = new Generator(speaker.reader(List.of()), begin);
    out.print(speaker.write(begin));
    try {
      for (int i = 0; i < wanted; i++) {
        out.print(speaker.write(List.of(generator.next(how).id())));
        out.flush();
      }
    } catch (IllegalArgumentException notFinite) {
      throw new Refusal(words.get("write.problem.numbers"));
    } finally {
      out.println();
      out.flush();
    }
  }
}
