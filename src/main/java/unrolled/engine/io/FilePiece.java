package unrolled.engine.io;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Words within the sentence of a [FileProblem], which are translated with it.
///
/// @param arguments fill the places of its words
public record FilePiece(Words words, List<String> arguments) {
  /// Words with what fills their places.
  public static FilePiece of(Words words, Object... arguments) {
    return new FilePiece(words,
        Stream.of(arguments).map(each -> FileProblem.argument(each).toString()).toList());
  }

  /// In English.
  @Override
  public String toString() {
    return FileProblem.filled(words.english, arguments);
  }

  /// What a piece can say.
  public enum Words {
    /// Known ones.
    ONE_OF("one of {0}"),
    /// Smallest, largest.
    WITHIN("a number from {0} to {1}"),
    /// Not a number.
    TEXT("a text"),
    /// A cell that has c.
    LSTM("an LSTM"),
    /// How many sizes a shape has.
    SIZES("{0} sizes above 0"),
    /// How many.
    GATES("{0} gates"),
    /// What tensors say.
    OF_TENSORS("{0}, as the tensors say"),
    /// What a decoder's readout is, two of them.
    OF_DECODER("{0} or {1}, since a decoder answers at every timestep"),
    /// An option and what it says.
    OF_OPTION("what {0} says, {1}"),
    /// While it was read.
    SHORTER("the file became shorter while it was read");

    private final String english;

    Words(String english) {
      this.english = english;
    }

    /// The name by which a translation finds the words.
    public String key() {
      return "file.piece." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
