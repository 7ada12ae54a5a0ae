package unrolled.ui.own;

import unrolled.engine.network.Network;
import unrolled.engine.text.TextNotes;
import unrolled.engine.text.Tokenizer;
import unrolled.engine.text.Vocabulary;

/// A network that has learned a text, and what is needed to let it read a prompt and to read what it says.
///
/// @param network a copy: training goes on without it
/// @param tokenizer how its text was cut
/// @param vocabulary what its ids stand for
/// @param learned the ids of the text, none of one that was opened from a file
/// @param step after how many updates, 0 for one that was opened from a file
public record Trained(Network network, Tokenizer tokenizer, Vocabulary vocabulary, int[] learned,
    long step) {
  /// How its text was cut and numbered.
  TextNotes notes() {
    return new TextNotes(tokenizer, vocabulary);
  }
}
