package unrolled.ui.export;

import java.util.List;
import unrolled.engine.formula.Element;
import unrolled.engine.trace.Cursor;
import unrolled.engine.trace.Explanation;
import unrolled.engine.trace.TraceView;
import unrolled.export.Caption;
import unrolled.export.Figure;
import unrolled.export.Film;
import unrolled.export.Frame;
import unrolled.ui.formula.Notation;
import unrolled.ui.inspector.LastComputed;
import unrolled.ui.playback.Sentence;
import unrolled.ui.step.StepDrawing;
import unrolled.ui.step.StepNarration;
import unrolled.ui.step.StepSubject;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;

/// The unrolled network at every place of a range, beside the window and whatever that shows: read, laid out and drawn
/// by whoever writes the file.
public final class StepFilm {
  private final StepSubject subject;
  private final Strings strings;
  private final Numbers numbers;
  private final StepNarration narration;

  /// Pictures of a story.
  ///
  /// @param strings nobody changes the language of
  public StepFilm(StepSubject subject, Strings strings) {
    this.subject = subject.apart();
    this.strings = strings;
    numbers = new Numbers(strings);
    narration = new StepNarration(this.subject, numbers);
  }

  /// A film of a range.
  Film of(Range range, Caption caption) {
    return new Film(caption, range.size(), range.size() - 1,
        i -> frame("", range.from() + i, caption.made()));
  }

  /// The unrolled network as it leaves the window.
  static Figure.Diagram diagram(StepDrawing drawing, Caption caption) {
    return new Figure.Diagram(caption,
        (g2, width, height, look, ground) -> drawing.draw(g2, width, height, look.theme(), ground),
        (g2, width, height, look, ground) -> drawing.drawNear(g2, width, height, look.theme(), ground),
        List.of());
  }

  /// What is seen at a place: which it is, and what has happened there.
  String seen(int place) {
    Sentence sentence = narration.sentence(place);
    return strings.get(sentence.place()) + " — " + strings.get(sentence.meaning());
  }

  /// A place with its sentence and its arithmetic; any thread may ask, one at a time.
  ///
  /// @param before what stands before its place in the title
  /// @param made how its numbers came about, a line each
  public Frame frame(String before, int place, List<String> made) {
    Sentence sentence = narration.sentence(place);
    String meaning = strings.get(sentence.meaning());
    return new Frame(diagram(new StepDrawing(subject, place, null, strings),
        new Caption(before + strings.get(sentence.place()), meaning, made)), meaning,
        arithmetic(subject.trace().at(new Cursor(place, subject.sequence()))));
  }

  /// The number computed last: in symbols, and in numbers.
  private List<String> arithmetic(TraceView view) {
    Element element = LastComputed.of(view);
    if (element == null) {
      return List.of();
    }
    Explanation explanation = view.explain(element);
    return List.of(
        Notation.plainName(element) + " = " + Notation.text(explanation.symbols(), numbers),
        "= " + Notation.text(explanation.arithmetic(), numbers) + " = "
            + numbers.detailed(explanation.value()));
  }
}
