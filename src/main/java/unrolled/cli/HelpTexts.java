package unrolled.cli;

import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import unrolled.Words;

/// What `--help` says, in one language: the texts of an area, under the keys by which picocli asks for them. A
/// command's own text, `unrolled.train.steps`, comes before that of every command, `steps`.
final class HelpTexts extends ResourceBundle {
  private static final String AREA = "help.";

  private final Map<String, String> texts;

  HelpTexts(Words words) {
    texts = words.keys().stream().filter(key -> key.startsWith(AREA))
        .map(key -> key.substring(AREA.length()))
        .collect(Collectors.toMap(Function.identity(), key -> words.get(AREA + key)));
  }

  @Override
  protected @Nullable Object handleGetObject(String key) {
    return texts.get(key);
  }

  @Override
  public Enumeration<String> getKeys() {
    return Collections.enumeration(texts.keySet());
  }
}
