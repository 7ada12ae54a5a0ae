package unrolled.ui.text;

import java.util.List;

/// A text as data: a key and what is filled in. It is put into words only when it is shown, in the language of then.
///
/// @param key the dotted key
/// @param arguments numbers, texts, or messages in their turn
public record Message(String key, List<Object> arguments) {
  /// A text by key.
  public static Message of(String key, Object... arguments) {
    return new Message(key, List.of(arguments));
  }
}
