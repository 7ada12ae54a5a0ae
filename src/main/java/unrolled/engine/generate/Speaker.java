package unrolled.engine.generate;

import java.util.List;
import unrolled.engine.network.Network;
import unrolled.engine.text.UnusableText;
import unrolled.engine.text.Vocabulary;

/// A network together with the language it was taught: what its ids stand for, how a prompt becomes ids and how ids
/// become text. It does not change; one that goes on learning hands out another speaker now and then.
public interface Speaker {
  /// How it is called.
  String name();

  /// The network, in numbers of its own; not to be trained on.
  Network network();

  /// A reader that continues texts, for one thread.
  ///
  /// @param pins what is held
  /// @throws IllegalArgumentException when the network does not read symbols forwards, or has not what is to be held
  Reader reader(List<Pin> pins);

  /// The tokens by id; an empty one is padding.
  List<String> tokens();

  /// Reads a prompt as the text was read that it learned from.
  ///
  /// @return its tokens as ids, none where none is known, and what is not known
  /// @throws UnusableText when nothing can be read of it
  Vocabulary.Encoding read(String prompt) throws UnusableText;

  /// Ids as text.
  String write(List<Integer> ids);

  /// The ids of the text it learned from; not to be written to.
  int[] learned();
}
