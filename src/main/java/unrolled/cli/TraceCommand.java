package unrolled.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import unrolled.Words;
import unrolled.Wrong;
import unrolled.engine.graph.Execution;
import unrolled.engine.io.FilePiece;
import unrolled.engine.io.FileProblem;
import unrolled.engine.io.FileProblem.Reason;
import unrolled.engine.io.Safetensors;
import unrolled.engine.io.Tensor;
import unrolled.engine.io.TensorFile;
import unrolled.engine.math.Activation;
import unrolled.engine.math.Gemm;
import unrolled.engine.network.LossKind;
import unrolled.engine.network.Network;
import unrolled.engine.network.Readout;
import unrolled.engine.torch.NonFinite;
import unrolled.engine.torch.TorchInput;
import unrolled.engine.torch.TorchModel;
import unrolled.engine.torch.TorchTrace;
import unrolled.engine.train.Optimizer;
import unrolled.engine.train.Trainer;
import unrolled.engine.train.TrainingConfig;

/// Runs a PyTorch model on an input and writes every number of it.
@Command(
    name = "trace")
final class TraceCommand implements Callable<Integer> {
  private static final String NONLINEARITY = "nonlinearity";
  private static final String[] ACTIVATIONS = {"tanh", "relu"};

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before call()
  private CommandSpec spec;

  @Option(names = "--weights", required = true, paramLabel = "${bundle:label.file}.safetensors")
  @SuppressWarnings("NullAway.Init") // required
  private Path weights;

  @Option(names = "--input", required = true, paramLabel = "${bundle:label.file}.json")
  @SuppressWarnings("NullAway.Init") // required
  private Path input;

  @Option(names = "--out", required = true, paramLabel = "${bundle:label.file}.json")
  @SuppressWarnings("NullAway.Init") // required
  private Path out;

  @Option(names = "--activation", paramLabel = "tanh|relu")
  private @Nullable String activation;

  @Mixin
  @SuppressWarnings("NullAway.Init") // set by picocli before call()
  private Speech speech;

  private TraceCommand() {}

  @Override
  public Integer call() throws FileProblem {
    Words words = Given.checked(spec, speech::words);
    Given.checked(spec, () -> Given.find("--activation", ACTIVATIONS, each -> each, activation, "tanh"));
    TorchModel model = new TorchModel(weights, Safetensors.read(weights).tensors());
    if (model.hasDecoder()) {
      throw new FileProblem(weights, Reason.NOT_ONE_NETWORK);
    }
    TensorFile given = TensorFile.read(input);
    TorchInput request = new TorchInput(input, given);
    boolean learns = model.hasHead() && request.hasTarget();
    Readout readout = model.hasHead() ? request.lossAt() : Readout.NONE;
    Network network =
        model.network(activationOf(model, request), readout, learns ? LossKind.CROSS_ENTROPY : LossKind.NONE);
    Map<String, Tensor> tensors = run(network, request, learns);
    new TensorFile(given.name(), config(network, given, readout), tensors).write(out);
    notes(model, request, tensors, words);
    return 0;
  }

  private Activation activationOf(TorchModel model, TorchInput request) throws FileProblem {
    if (!model.isPlain()) {
      if (activation != null) {
        Wrong wrong = new Wrong("command.wrong.activation");
        throw new ParameterException(spec.commandLine(), wrong.getMessage(), wrong);
      }
      return Activation.TANH;
    }
    String setting = request.setting(NONLINEARITY);
    if (setting != null && !setting.equals("tanh") && !setting.equals("relu")) {
      throw new FileProblem(input, Reason.BAD_SETTING, NONLINEARITY, setting,
          FilePiece.of(FilePiece.Words.ONE_OF, "\"tanh\", \"relu\""));
    }
    if (setting != null && activation != null && !setting.equals(activation)) {
      throw new FileProblem(input, Reason.BAD_SETTING, NONLINEARITY, setting,
          FilePiece.of(FilePiece.Words.OF_OPTION, "--activation", activation));
    }
    String chosen = activation != null ? activation : setting != null ? setting : "tanh";
    return chosen.equals("relu") ? Activation.RELU : Activation.TANH;
  }

  private static Map<String, Tensor> run(Network network, TorchInput request, boolean learns)
      throws FileProblem {
    TrainingConfig config = TrainingConfig.of(Optimizer.sgd(), 0);
    Execution execution = Trainer.prepare(network, config, request.batch(network), Gemm.create(), false);
    execution.forward();
    if (learns) {
      execution.backward();
    }
    return TorchTrace.of(execution, learns);
  }

  private static Map<String, @Nullable Object> config(Network network, TensorFile given, Readout readout) {
    Map<String, @Nullable Object> config = new LinkedHashMap<>(given.config());
    config.put("hidden_size", (long) network.architecture().hidden());
    config.put("num_layers", (long) network.architecture().layers());
    config.put("bidirectional", network.architecture().bidirectional());
    if (readout != Readout.NONE) {
      config.put("loss_at", readout == Readout.LAST ? "last" : "all");
    }
    return config;
  }

  private void notes(TorchModel model, TorchInput request, Map<String, Tensor> tensors, Words words) {
    var err = spec.commandLine().getErr();
    if (!model.hasHead()) {
      err.println(words.get("command.trace.head"));
    } else if (!request.hasTarget()) {
      err.println(words.get("command.trace.target"));
    }
    NonFinite.first(tensors).ifPresent(found -> err.println(found.timestep() < 0
        ? words.get("command.trace.not-finite", Double.toString(found.value()), found.tensor())
        : words.get("command.trace.not-finite-at", Double.toString(found.value()), found.tensor(),
            Integer.toString(found.timestep()))));
    err.flush();
  }
}
