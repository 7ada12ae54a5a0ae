package unrolled.engine.generate;

import java.util.List;
import unrolled.engine.network.Network;
import unrolled.engine.text.Corpus;
import unrolled.engine.text.UnusableText;
import unrolled.engine.text.Vocabulary;

/// A network that learned from a text and carries its state from token to token.
///
/// @param name how it is called
/// @param network its numbers, copied by whoever goes on training it
/// @param corpus what it learned from
public record CorpusSpeaker(String name, Network network, Corpus corpus) implements Speaker {
  @Override
  public Reader reader(List<Pin> pins) {
    return new Reader.Carrying(network, pins);
  }

  @Override
  public List<String> tokens() {
    return corpus.vocabulary().tokens();
  }

  @Override
  public Vocabulary.Encoding read(String prompt) throws UnusableText {
    return corpus.encode(prompt);
  }

  @Override
  public String write(List<Integer> ids) {
    return corpus.vocabulary().decode(ids.stream().mapToInt(Integer::intValue).toArray());
  }

  @Override
  public int[] learned() {
    return corpus.ids();
  }
}
