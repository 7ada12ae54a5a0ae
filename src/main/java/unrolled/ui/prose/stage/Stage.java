package unrolled.ui.prose.stage;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The stages of the program, from the text to the words that it says.
public enum Stage {
  /// What it begins with.
  TEXT,
  /// Cut at full stops.
  SENTENCES,
  /// In lower case, cut at blanks.
  WORDS,
  /// Numbered by the dictionary.
  IDS,
  /// The first two words of a sentence, the first three …
  NGRAMS,
  /// Filled with zeros to one length; the last column is what is to be predicted.
  PADDING,
  /// Two rows at a time, in another order every epoch.
  BATCHES,
  /// 64 numbers for each word.
  EMBEDDING,
  /// 20 hidden units that read the row.
  LSTM,
  /// One number for each word of the dictionary.
  LINEAR,
  /// Probabilities.
  SOFTMAX,
  /// How improbable the wanted word was.
  LOSS,
  /// The update.
  ADAM,
  /// What it says.
  GENERATION;

  /// Its name in node ids, texts and on the command line.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Their ids, in order.
  public static List<String> ids() {
    return Arrays.stream(values()).map(Stage::id).toList();
  }

  /// The stage of an id.
  public static Optional<Stage> of(String id) {
    return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
  }

  /// Whether it shows the network, which changes from epoch to epoch.
  public boolean isLearned() {
    return compareTo(BATCHES) >= 0;
  }

  /// The stage so many places on, the first or last at the ends.
  public Stage next(int by) {
    return values()[Math.clamp(ordinal() + (long) by, 0, values().length - 1)];
  }
}
