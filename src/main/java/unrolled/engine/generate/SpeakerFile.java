package unrolled.engine.generate;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import unrolled.engine.io.FileProblem;
import unrolled.engine.io.FileProblem.Reason;
import unrolled.engine.network.Input;
import unrolled.engine.network.Network;
import unrolled.engine.text.TextNotes;
import unrolled.engine.torch.ModelFile;

/// A network that learned from a text, in a file of weights that is enough to let it go on with one: beside the weights
/// stands how its text was cut and numbered.
public final class SpeakerFile {
  private SpeakerFile() {}

  /// Writes a network with what it needs to read and write.
  ///
  /// @param texts more texts for the metadata
  /// @throws FileProblem when the file cannot be written; then the old one is untouched
  public static void write(Path file, Network network, TextNotes notes, Map<String, String> texts)
      throws FileProblem {
    Map<String, String> all = new LinkedHashMap<>(texts);
    all.putAll(notes.texts());
    ModelFile.write(file, network, all);
  }

  /// Reads a network that was written with its vocabulary.
  ///
  /// @throws FileProblem when it cannot be read, has no vocabulary, or is of a network that continues no text
  public static CorpusSpeaker read(Path file) throws FileProblem {
    return of(file, ModelFile.read(file));
  }

  /// What was read of a file.
  ///
  /// @throws FileProblem when it has no vocabulary, or is of a network that continues no text
  public static CorpusSpeaker of(Path file, ModelFile.Saved saved) throws FileProblem {
    if (saved.network().architecture().decoder() != null) {
      throw new FileProblem(file, Reason.TRANSLATES);
    }
    TextNotes notes =
        TextNotes.read(saved.texts()).orElseThrow(() -> new FileProblem(file, Reason.NO_VOCABULARY));
    if (!continues(saved.network(), notes.vocabulary().size())) {
      throw new FileProblem(file, Reason.NOT_A_WRITER, notes.vocabulary().size());
    }
    return new CorpusSpeaker(String.valueOf(file.getFileName()), saved.network(), notes.tokenizer(),
        notes.vocabulary(), new int[0]);
  }

  /// Whether a network reads the tokens of a vocabulary forwards and says which comes next.
  private static boolean continues(Network network, int tokens) {
    int vocabulary = switch (network.architecture().input()) {
      case Input.OneHot(int symbols) -> symbols;
      case Input.Embedding(int symbols, int _) -> symbols;
      case Input.Real _ -> 0;
    };
    boolean answers = network.graph().find("logits").map(each -> each.width() == tokens).orElse(false);
    return vocabulary == tokens && answers && !network.architecture().bidirectional();
  }
}
