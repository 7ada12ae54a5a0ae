package unrolled.ui.export;

import java.awt.image.BufferedImage;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;
import unrolled.engine.formula.Element;
import unrolled.engine.trace.Cursor;
import unrolled.engine.trace.Explanation;
import unrolled.engine.trace.TraceView;
import unrolled.export.Caption;
import unrolled.export.Film;
import unrolled.export.Frame;
import unrolled.ui.FxThread;
import unrolled.ui.Snapshots;
import unrolled.ui.formula.Notation;
import unrolled.ui.inspector.LastComputed;
import unrolled.ui.playback.Sentence;
import unrolled.ui.step.StepNarration;
import unrolled.ui.step.StepSubject;
import unrolled.ui.step.StepView;
import unrolled.ui.step.StepViewModel;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;
import unrolled.ui.theme.Theme;

/// The Step screen's picture at every place of a range, drawn beside the window and whatever it shows.
final class StepFilm {
  private final StepSubject subject;
  private final Strings strings;
  private final Numbers numbers;
  private final StepNarration narration;
  private final ReadOnlyIntegerWrapper position = new ReadOnlyIntegerWrapper();
  private final Scene scene;

  /// Pictures of a story, in a language and a theme; on the JavaFX thread.
  StepFilm(StepSubject subject, Strings strings, Theme theme, int width, int height) {
    this.subject = subject;
    this.strings = strings;
    numbers = new Numbers(strings);
    narration = new StepNarration(subject, numbers);
    SimpleObjectProperty<@Nullable Element> nothing = new SimpleObjectProperty<>();
    StepViewModel model = new StepViewModel(new SimpleObjectProperty<@Nullable StepSubject>(subject),
        position.getReadOnlyProperty(), nothing);
    StepView view =
        new StepView(model, new SimpleObjectProperty<Number>(1), new SimpleObjectProperty<>(theme),
            strings);
    scene = new Scene(view, width, height);
    theme.dress(scene);
  }

  /// A film of a range.
  Film of(Range range, Caption caption) {
    return new Film(caption, range.size(), range.size() - 1,
        i -> FxThread.call(() -> frame(range.from() + i, caption.made())));
  }

  private Frame frame(int place, List<String> made) {
    position.set(place);
    BufferedImage image = Snapshots.picture(scene);
    Sentence sentence = narration.sentence(place);
    return Frame.of(image, strings.get(sentence.place()), strings.get(sentence.meaning()),
        arithmetic(subject.trace().at(new Cursor(place, subject.sequence()))), made);
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
