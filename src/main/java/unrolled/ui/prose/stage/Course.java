package unrolled.ui.prose.stage;

import java.util.List;
import unrolled.engine.program.Findings;
import unrolled.engine.program.Rules;
import unrolled.engine.program.TextProgram;

/// One way of preparing the text, with what is known of it before any training.
///
/// @param id its name in node ids, texts and on the command line
/// @param program all stages up to the rows
/// @param findings what is wrong with them
public record Course(String id, TextProgram program, Findings findings) {
  /// As the article has it.
  public static final Course WRITTEN = of("as-written", Rules.AS_WRITTEN);
  /// As it ought to be.
  public static final Course CORRECTED = of("corrected", Rules.CORRECTED);
  /// Both.
  public static final List<Course> ALL = List.of(WRITTEN, CORRECTED);

  private static Course of(String id, Rules rules) {
    TextProgram program = TextProgram.of(rules);
    return new Course(id, program, Findings.of(program));
  }

  /// A word by its id.
  public String word(int id) {
    return program.dictionary().get(id);
  }
}
