package unrolled.engine.session;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import unrolled.engine.data.Reading;
import unrolled.engine.data.Task;
import unrolled.engine.data.TextChoice;
import unrolled.engine.io.FileProblem;
import unrolled.engine.run.Moment;
import unrolled.engine.run.RunPosition;
import unrolled.engine.run.TrainingPlan;
import unrolled.engine.text.Cut;
import unrolled.engine.text.SampleText;
import unrolled.engine.text.TextNotes;
import unrolled.engine.text.UnusableText;
import unrolled.engine.text.Utf8;

/// Training on a text of one's own, in a file. Plans are there without their task, which the text gives again.
final class OwnNotes {
  private static final String SOURCE = "source";
  private static final String LEARNED = "learned";
  private static final String WANTED = "wanted";
  private static final String EPOCHS = "epochs";
  private static final String SAMPLE = "sample";
  private static final String TEXT = "text";
  private static final String FILE = "file";
  private static final String CUT = "cut";
  private static final String MOST = "most";
  private static final String READING = "reading";
  private static final String HELD = "held";
  private static final String STRIDE = "stride";
  private static final String NUMBERED = "numbered";

  private OwnNotes() {}

  static Map<String, Object> write(SavedOwn own) {
    Map<String, Object> notes = new LinkedHashMap<>();
    notes.put(SOURCE, write(own.source()));
    notes.put(WANTED, PlanNotes.withoutTask(own.wanted()));
    notes.put(EPOCHS, own.epochs());
    RunPosition position = own.position();
    if (position != null) {
      if (!own.learned().equals(own.source())) {
        notes.put(LEARNED, write(own.learned()));
      }
      notes.putAll(RunNotes.write(position, PlanNotes::withoutTask));
    }
    return notes;
  }

  private static Map<String, Object> write(SavedText text) {
    Map<String, Object> notes = new LinkedHashMap<>();
    SampleText sample = text.sample();
    if (sample == null) {
      notes.put(TEXT, text.text());
    } else {
      notes.put(SAMPLE, sample.id());
    }
    String file = text.file();
    if (file != null) {
      notes.put(FILE, file);
    }
    TextChoice choice = text.choice();
    notes.put(CUT, choice.cut().id());
    notes.put(MOST, choice.most());
    notes.put(READING, Fields.id(choice.reading()));
    notes.put(HELD, choice.held());
    notes.put(STRIDE, choice.stride());
    choice.notes().ifPresent(each -> notes.put(NUMBERED, each.texts()));
    return notes;
  }

  static SavedOwn read(Fields fields) throws FileProblem {
    SavedText source = text(fields.object(SOURCE));
    TrainingPlan wanted = PlanNotes.read(fields.object(WANTED), source.task());
    SavedText learned = fields.has(LEARNED) ? text(fields.object(LEARNED)) : source;
    return new SavedOwn(source, learned, wanted, fields.whole(EPOCHS, 1, Integer.MAX_VALUE),
        fields.has(RunNotes.NEXT) ? position(fields, learned) : null);
  }

  private static RunPosition position(Fields fields, SavedText learned) throws FileProblem {
    Fields next = fields.object(RunNotes.NEXT);
    Moment moment =
        RunNotes.moment(next, PlanNotes.read(next.object(RunNotes.PLAN), learned.task()));
    return RunNotes.position(moment, fields.object(RunNotes.HISTORY));
  }

  private static SavedText text(Fields fields) throws FileProblem {
    SampleText sample = fields.has(SAMPLE)
        ? fields.choice(SAMPLE, Arrays.asList(SampleText.values()), SampleText::id)
        : null;
    String file = fields.has(FILE) ? fields.text(FILE) : null;
    TextChoice choice = new TextChoice(fields.choice(CUT, Cut.values()),
        fields.whole(MOST, 2, TextChoice.MOST_TOKENS), fields.choice(READING, Reading.values()),
        fields.whole(HELD, 0, TextChoice.MOST_HELD), fields.whole(STRIDE, 1, Task.MOST_TIMESTEPS),
        Optional.empty());
    TextNotes numbered = numbered(fields);
    try {
      return SavedText.of(sample, file, text(fields, sample),
          numbered == null ? choice : choice.withNotes(numbered));
    } catch (UnusableText | IllegalArgumentException unusable) {
      throw fields.bad(TEXT, "a text that cannot be learned", "one that can, cut as is said");
    }
  }

  private static String text(Fields fields, @Nullable SampleText sample) throws FileProblem, UnusableText {
    return sample == null
        ? Utf8.decode(fields.text(TEXT, Utf8.MOST_BYTES).getBytes(StandardCharsets.UTF_8))
        : sample.text();
  }

  private static @Nullable TextNotes numbered(Fields fields) throws FileProblem {
    if (!fields.has(NUMBERED)) {
      return null;
    }
    Fields notes = fields.object(NUMBERED);
    Map<String, String> texts = new HashMap<>();
    for (Object key : notes.values().keySet()) {
      texts.put(String.valueOf(key), notes.text(String.valueOf(key), Utf8.MOST_BYTES));
    }
    return TextNotes.read(texts).orElseThrow(
        () -> fields.bad(NUMBERED, "other texts", "how the text of a network was cut and numbered"));
  }
}
