package unrolled.engine.text;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// How a text was cut and numbered, as texts beside the weights of the network that learned it.
///
/// Keys: `tokenizer` (`characters`, `words`), `vocabulary`, a JSON list of the tokens by id, `unknown` (`true` where
/// the last id is the unknown token, which the list does not have), and of words `locale` and `lexicon`, a JSON object
/// of Chinese words with their bits.
///
/// @param tokenizer how a text is cut
/// @param vocabulary what its ids stand for
public record TextNotes(Tokenizer tokenizer, Vocabulary vocabulary) {
  private static final String TOKENIZER = "tokenizer";
  private static final String CHARACTERS = "characters";
  private static final String WORDS = "words";
  private static final String VOCABULARY = "vocabulary";
  private static final String UNKNOWN = "unknown";
  private static final String LOCALE = "locale";
  private static final String LEXICON = "lexicon";

  /// The pieces of which its tokens are.
  public Cut cut() {
    return switch (tokenizer) {
      case Tokenizer.Characters _ -> Cut.CHARACTERS;
      case Tokenizer.Words _ -> Cut.WORDS;
    };
  }

  /// As texts by key.
  public Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    List<String> tokens = vocabulary.tokens();
    JsonArray known = new JsonArray();
    tokens.subList(0, vocabulary.hasUnknown() ? tokens.size() - 1 : tokens.size()).forEach(known::add);
    texts.put(VOCABULARY, known.toString());
    texts.put(UNKNOWN, String.valueOf(vocabulary.hasUnknown()));
    switch (tokenizer) {
      case Tokenizer.Characters _ -> texts.put(TOKENIZER, CHARACTERS);
      case Tokenizer.Words(Locale locale, Lexicon lexicon) -> {
        JsonObject bits = new JsonObject();
        lexicon.bits().entrySet().stream().sorted(Map.Entry.comparingByKey())
            .forEach(word -> bits.addProperty(word.getKey(), word.getValue()));
        texts.put(TOKENIZER, WORDS);
        texts.put(LOCALE, locale.toLanguageTag());
        texts.put(LEXICON, bits.toString());
      }
    }
    return texts;
  }

  /// Reads what [#texts()] wrote; empty where that is missing or is something else.
  public static Optional<TextNotes> read(Map<String, String> texts) {
    try {
      List<String> tokens = new ArrayList<>();
      for (JsonElement token : JsonParser.parseString(text(texts, VOCABULARY)).getAsJsonArray()) {
        tokens.add(token.getAsString());
      }
      boolean unknown = Boolean.parseBoolean(text(texts, UNKNOWN));
      boolean usable = new HashSet<>(tokens).size() == tokens.size() && !tokens.contains("");
      Tokenizer tokenizer = tokenizer(texts);
      return usable
          ? Optional.of(new TextNotes(tokenizer, Vocabulary.of(tokens, unknown)))
          : Optional.empty();
    } catch (JsonParseException | IllegalStateException | UnsupportedOperationException
        | NumberFormatException _) {
      return Optional.empty();
    }
  }

  private static Tokenizer tokenizer(Map<String, String> texts) {
    return switch (text(texts, TOKENIZER)) {
      case CHARACTERS -> new Tokenizer.Characters();
      case WORDS -> new Tokenizer.Words(Locale.forLanguageTag(text(texts, LOCALE)), lexicon(texts));
      default -> throw new JsonParseException(TOKENIZER);
    };
  }

  private static Lexicon lexicon(Map<String, String> texts) {
    Map<String, Double> bits = new HashMap<>();
    JsonParser.parseString(text(texts, LEXICON)).getAsJsonObject().entrySet()
        .forEach(word -> bits.put(word.getKey(), word.getValue().getAsDouble()));
    return new Lexicon(bits);
  }

  private static String text(Map<String, String> texts, String key) {
    String found = texts.get(key);
    if (found == null) {
      throw new JsonParseException(key);
    }
    return found;
  }
}
