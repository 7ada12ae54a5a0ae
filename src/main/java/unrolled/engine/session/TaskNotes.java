package unrolled.engine.session;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import unrolled.engine.data.Difficulty;
import unrolled.engine.data.OwnText;
import unrolled.engine.data.Reading;
import unrolled.engine.data.Task;
import unrolled.engine.data.Tasks;
import unrolled.engine.data.TextProblem;
import unrolled.engine.data.TokenRows;
import unrolled.engine.data.TokenText;
import unrolled.engine.data.Tokens;
import unrolled.engine.io.FileProblem;

/// What is trained on, in a file: a task that ships by its name and difficulty, a text with all that it consists of.
final class TaskNotes {
  private static final String ID = "id";
  private static final String DIFFICULTY = "difficulty";
  private static final String TEXT = "text";
  private static final String ROWS = "rows";
  private static final String TOKENS = "tokens";
  private static final String VOCABULARY = "vocabulary";
  private static final String HELD_OUT = "held_out";
  private static final String READING = "reading";
  private static final String TARGETS = "targets";
  private static final String STRIDE = "stride";
  /// Most characters of a text: as many as [OwnText#LONGEST_TEXT] takes, each perhaps of several.
  private static final int MOST_CHARACTERS = 16 * OwnText.LONGEST_TEXT;
  private static final int MOST_WORDS = 200_000;

  private TaskNotes() {}

  static Map<String, Object> write(Task task) {
    Map<String, Object> notes = new LinkedHashMap<>();
    notes.put(ID, task.id());
    switch (task) {
      case OwnText text -> notes.put(TEXT, text.text());
      case TokenRows(Tokens rows, List<Integer> targets) -> {
        notes.put(VOCABULARY, rows.vocabulary());
        notes.put(TOKENS, pack(rows));
        notes.put(TARGETS, Fields.pack(targets.stream().mapToInt(Integer::intValue).toArray()));
      }
      case TokenText(Tokens tokens, Reading reading, Optional<Tokens> heldOut, int stride) -> {
        notes.put(VOCABULARY, tokens.vocabulary());
        notes.put(TOKENS, pack(tokens));
        heldOut.ifPresent(part -> notes.put(HELD_OUT, pack(part)));
        notes.put(READING, Fields.id(reading));
        notes.put(STRIDE, stride);
      }
      default -> task.difficulty().ifPresent(hard -> notes.put(DIFFICULTY, hard.value()));
    }
    return notes;
  }

  private static String pack(Tokens tokens) {
    int[] ids = new int[tokens.size()];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = tokens.at(i);
    }
    return Fields.pack(ids);
  }

  static Task read(Fields fields) throws FileProblem {
    try {
      return switch (fields.text(ID)) {
        case TEXT -> OwnText.of(fields.text(TEXT, MOST_CHARACTERS));
        case ROWS -> {
          List<String> vocabulary = vocabulary(fields);
          yield new TokenRows(tokens(fields, TOKENS, vocabulary),
              Arrays.stream(fields.ints(TARGETS)).boxed().toList());
        }
        case TOKENS -> text(fields, vocabulary(fields));
        default -> shipped(fields);
      };
    } catch (TextProblem | IllegalArgumentException unusable) {
      throw fields.bad(ID, "\"" + fields.text(ID) + "\" with a text", "of a text that can be learned");
    }
  }

  private static TokenText text(Fields fields, List<String> vocabulary) throws FileProblem {
    Optional<Tokens> heldOut =
        fields.has(HELD_OUT) ? Optional.of(tokens(fields, HELD_OUT, vocabulary)) : Optional.empty();
    return new TokenText(tokens(fields, TOKENS, vocabulary), fields.choice(READING, Reading.values()),
        heldOut, fields.whole(STRIDE, 1, Task.MOST_TIMESTEPS));
  }

  private static List<String> vocabulary(Fields fields) throws FileProblem {
    List<String> words = fields.texts(VOCABULARY, MOST_WORDS);
    if (words.size() < 2 || new HashSet<>(words).size() != words.size()) {
      throw fields.bad(VOCABULARY, words.size() + " words", "at least two, all different");
    }
    return words;
  }

  private static Tokens tokens(Fields fields, String name, List<String> vocabulary) throws FileProblem {
    return Tokens.of(fields.ints(name), vocabulary);
  }

  private static Task shipped(Fields fields) throws FileProblem {
    Task task = fields.choice(ID, Tasks.ALL, Task::id);
    if (task.difficulty().isEmpty()) {
      return task;
    }
    Difficulty range = task.difficulty().get();
    return task.withDifficulty(fields.whole(DIFFICULTY, range.least(), range.most()));
  }
}
