package unrolled.engine.torch;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import unrolled.engine.cell.Bias;
import unrolled.engine.cell.Cell;
import unrolled.engine.cell.Control;
import unrolled.engine.cell.ElmanCell;
import unrolled.engine.cell.GruCell;
import unrolled.engine.cell.LstmCell;
import unrolled.engine.data.Task;
import unrolled.engine.io.FilePiece;
import unrolled.engine.io.FileProblem;
import unrolled.engine.io.FileProblem.Reason;
import unrolled.engine.math.Activation;
import unrolled.engine.network.Architecture;
import unrolled.engine.network.Decoder;
import unrolled.engine.network.Input;
import unrolled.engine.network.LossKind;
import unrolled.engine.network.Readout;

/// What the tensors of a state dict do not tell of a network, as the texts of a safetensors file's `__metadata__`.
///
/// Keys: `cell` (`rnn`, `lstm`, `gru`), `activation` of a plain cell, `gru_variant` (`pytorch`, `textbook`), `biases`
/// (`none`, `one`, `two`), `input` (`one_hot`, `embedding`, `real`), `readout` (`none`, `every`, `last`), `loss`
/// (`none`, `cross_entropy`, `squared_error`), `control` (`none`, `no_recurrence`, `no_carry`; may be missing) and,
/// only of an encoder with a decoder, `decoder_from`, the number of timesteps that the encoder reads. A file without
/// them is one that PyTorch has written.
///
/// @param cell of every layer
/// @param bias which biases the layers train; one is written as `bias_ih` with `bias_hh` = 0
/// @param input the kind of input
/// @param readout where the head is computed
/// @param loss what training lowers
/// @param control what was taken away
/// @param decoderFrom S, after how many timesteps a decoder goes on; 0 for one network at all timesteps
public record ModelNotes(Cell cell, Bias bias, InputKind input, Readout readout, LossKind loss,
    Control control, int decoderFrom) {
  /// The key of S.
  static final String DECODER_FROM = "decoder_from";

  private static final String CELL = "cell";
  private static final String ACTIVATION = "activation";
  private static final String VARIANT = "gru_variant";
  private static final String BIASES = "biases";
  private static final String INPUT = "input";
  private static final String READOUT = "readout";
  private static final String LOSS = "loss";
  private static final String CONTROL = "control";

  /// What the network reads at a timestep.
  public enum InputKind {
    /// A symbol that picks a column of W_ih.
    ONE_HOT,
    /// A symbol that picks a row of an embedding.
    EMBEDDING,
    /// Real numbers.
    REAL
  }

  /// The notes of a network.
  public static ModelNotes of(Architecture architecture) {
    InputKind kind = switch (architecture.input()) {
      case Input.OneHot _ -> InputKind.ONE_HOT;
      case Input.Embedding _ -> InputKind.EMBEDDING;
      case Input.Real _ -> InputKind.REAL;
    };
    Decoder decoder = architecture.decoder();
    return new ModelNotes(architecture.cell(), architecture.bias(), kind, architecture.readout(),
        architecture.loss(), architecture.control(), decoder == null ? 0 : decoder.from());
  }

  /// As texts by key.
  public Map<String, String> metadata() {
    Map<String, String> texts = new LinkedHashMap<>();
    switch (cell) {
      case ElmanCell(Activation activation) -> {
        texts.put(CELL, "rnn");
        texts.put(ACTIVATION, id(activation));
      }
      case LstmCell _ -> texts.put(CELL, "lstm");
      case GruCell(GruCell.Variant variant) -> {
        texts.put(CELL, "gru");
        texts.put(VARIANT, id(variant));
      }
    }
    texts.put(BIASES, id(bias));
    texts.put(INPUT, id(input));
    texts.put(READOUT, id(readout));
    texts.put(LOSS, id(loss));
    texts.put(CONTROL, id(control));
    if (decoderFrom > 0) {
      texts.put(DECODER_FROM, String.valueOf(decoderFrom));
    }
    return texts;
  }

  /// The notes of a file, null for one that has none.
  ///
  /// @param file named in the sentence about what is wrong
  /// @throws FileProblem when a text is missing, or says something unknown
  public static @Nullable ModelNotes read(Path file, Map<String, String> texts) throws FileProblem {
    if (!texts.containsKey(CELL)) {
      return null;
    }
    return new ModelNotes(cell(file, texts), choice(file, texts, BIASES, Bias.values()),
        choice(file, texts, INPUT, InputKind.values()), choice(file, texts, READOUT, Readout.values()),
        choice(file, texts, LOSS, LossKind.values()),
        texts.containsKey(CONTROL) ? choice(file, texts, CONTROL, Control.values()) : Control.NONE,
        decoderFrom(file, texts.get(DECODER_FROM)));
  }

  private static int decoderFrom(Path file, @Nullable String text) throws FileProblem {
    if (text == null) {
      return 0;
    }
    int digits = String.valueOf(Task.MOST_TIMESTEPS).length();
    int from = text.matches("[1-9][0-9]{0," + (digits - 1) + "}") ? Integer.parseInt(text) : 0;
    if (from < 1 || from > Task.MOST_TIMESTEPS) {
      throw new FileProblem(file, Reason.BAD_SETTING, DECODER_FROM, quoted(text),
          FilePiece.of(FilePiece.Words.WITHIN, 1, Task.MOST_TIMESTEPS));
    }
    return from;
  }

  private static Cell cell(Path file, Map<String, String> texts) throws FileProblem {
    String name = Objects.requireNonNull(texts.get(CELL));
    return switch (name) {
      case "rnn" -> new ElmanCell(choice(file, texts, ACTIVATION, Activation.values()));
      case "lstm" -> new LstmCell();
      case "gru" -> new GruCell(choice(file, texts, VARIANT, GruCell.Variant.values()));
      default ->
          throw new FileProblem(file, Reason.BAD_SETTING, CELL, quoted(name),
              FilePiece.of(FilePiece.Words.ONE_OF, "\"rnn\", \"lstm\", \"gru\""));
    };
  }

  private static <E extends Enum<E>> E choice(Path file, Map<String, String> texts, String key, E[] values)
      throws FileProblem {
    String text = texts.get(key);
    if (text == null) {
      throw new FileProblem(file, Reason.MISSING, key, "__metadata__");
    }
    for (E value : values) {
      if (id(value).equals(text)) {
        return value;
      }
    }
    List<String> known = Stream.of(values).map(each -> quoted(id(each))).toList();
    throw new FileProblem(file, Reason.BAD_SETTING, key, quoted(text),
        FilePiece.of(FilePiece.Words.ONE_OF, String.join(", ", known)));
  }

  private static String id(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static String quoted(String text) {
    return "\"" + text + "\"";
  }
}
