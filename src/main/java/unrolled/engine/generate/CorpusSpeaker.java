package unrolled.engine.generate;

import java.util.List;
import unrolled.engine.network.Network;
import unrolled.engine.text.Corpus;
import unrolled.engine.text.Tokenizer;
import unrolled.engine.text.UnusableText;
import unrolled.engine.text.Vocabulary;

/// A network that learned from a text and carries its state from token to token.
///
/// @param name how it is called
/// @param network its numbers, copied by whoever goes on training it
/// @param tokenizer how its text was cut
/// @param vocabulary what its ids stand for
/// @param learned the ids of the text it learned from, none where it is not known
public record CorpusSpeaker(
    String name, Network network, Tokenizer tokenizer, Vocabulary vocabulary, int[] learned)
    implements Speaker {
  /// A network that learned from a corpus.
  public static CorpusSpeaker of(String name, Network network, Corpus corpus) {
    return new CorpusSpeaker(name, network, corpus.tokenizer(), corpus.vocabulary(), corpus.ids());
  }

  @Override
  public Reader reader(List<Pin> pins) {
    return new Reader.Carrying(network, pins);
  }

  @Override
  public List<String> tokens() {
    return vocabulary.tokens();
  }

  @Override
  public Vocabulary.Encoding read(String prompt) throws UnusableText {
    return vocabulary.encode(tokenizer, prompt);
  }

  @Override
  public String write(List<Integer> ids) {
    return vocabulary.decode(ids.stream().mapToInt(Integer::intValue).toArray());
  }
}
