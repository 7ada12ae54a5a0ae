package unrolled.engine.session;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import unrolled.engine.generate.Generator;
import unrolled.engine.generate.Sampling;
import unrolled.engine.generate.Written;
import unrolled.engine.io.FileProblem;
import unrolled.engine.session.SavedWriting.Writer;

/// What was written on the Text screen, in a file.
final class WrittenNotes {
  private static final String WRITER = "writer";
  private static final String EPOCH = "epoch";
  private static final String SAMPLING = "sampling";
  private static final String TEMPERATURE = "temperature";
  private static final String TOP_K = "top_k";
  private static final String TOP_P = "top_p";
  private static final String GREEDY = "greedy";
  private static final String SEED = "seed";
  private static final String PROMPT = "prompt";
  private static final String GIVEN = "given";
  private static final String TOKENS = "tokens";
  private static final String CHOSEN = "chosen";
  private static final String LEFT = "left";

  private WrittenNotes() {}

  static Map<String, Object> write(SavedWriting writing) {
    Map<String, Object> notes = new LinkedHashMap<>();
    notes.put(WRITER, writing.writer().id());
    notes.put(EPOCH, writing.epoch());
    notes.put(SAMPLING, write(writing.sampling()));
    notes.putAll(write(writing.text()));
    notes.put(LEFT, writing.left().stream().map(WrittenNotes::write).toList());
    return notes;
  }

  private static Map<String, Object> write(Sampling sampling) {
    Map<String, Object> notes = new LinkedHashMap<>();
    notes.put(TEMPERATURE, sampling.temperature());
    notes.put(TOP_K, sampling.topK());
    notes.put(TOP_P, sampling.topP());
    notes.put(GREEDY, sampling.greedy());
    notes.put(SEED, sampling.seed());
    return notes;
  }

  private static Map<String, Object> write(Written text) {
    Map<String, Object> notes = new LinkedHashMap<>();
    notes.put(PROMPT, text.prompt());
    notes.put(GIVEN, text.given());
    notes.put(TOKENS, text.ids());
    notes.put(CHOSEN, text.hand().stream().sorted().toList());
    return notes;
  }

  /// @param program the article's program, whose epochs may write
  /// @param own one's own text, whose tokens may be written
  static SavedWriting read(Fields fields, @Nullable SavedProgram program, @Nullable SavedOwn own)
      throws FileProblem {
    Writer writer = fields.choice(WRITER, Writer.values());
    int tokens = writer.tokens(own);
    if (tokens == 0 || program == null) {
      throw fields.bad(WRITER, "\"" + writer.id() + "\"", "a network that is in the file");
    }
    List<Written> left = new ArrayList<>();
    for (Fields each : fields.objects(LEFT, SavedWriting.MOST_LEFT)) {
      left.add(text(each, tokens));
    }
    return new SavedWriting(writer, fields.whole(EPOCH, 0, writer == Writer.OWN ? 0 : program.made()),
        sampling(fields.object(SAMPLING)), text(fields, tokens), left);
  }

  private static Sampling sampling(Fields fields) throws FileProblem {
    return new Sampling(fields.number(TEMPERATURE, 0, Sampling.MOST_TEMPERATURE),
        fields.whole(TOP_K, 0, Integer.MAX_VALUE), fields.number(TOP_P, Sampling.LEAST_SHARE, 1),
        fields.truth(GREEDY),
        fields.whole(SEED, 0, Sampling.MOST_SEED));
  }

  private static Written text(Fields fields, int tokens) throws FileProblem {
    List<Integer> ids = fields.indices(TOKENS, Generator.longest(tokens), tokens);
    if (ids.isEmpty()) {
      throw fields.bad(TOKENS, "no token", "at least one");
    }
    int given = fields.whole(GIVEN, 1, ids.size());
    Set<Integer> chosen = new HashSet<>(fields.indices(CHOSEN, ids.size(), ids.size()));
    if (chosen.stream().anyMatch(place -> place < given)) {
      throw fields.bad(CHOSEN, "a place in the prompt", "places behind it");
    }
    return new Written(fields.text(PROMPT), given, ids, chosen);
  }
}
