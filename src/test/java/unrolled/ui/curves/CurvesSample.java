package unrolled.ui.curves;

import java.util.Objects;
import unrolled.engine.data.TextProblem;
import unrolled.engine.scenario.CellKind;
import unrolled.engine.scenario.InitializerKind;
import unrolled.engine.scenario.Preset;
import unrolled.engine.scenario.Scenario;
import unrolled.engine.scenario.Setup;
import unrolled.engine.trace.CursorText;
import unrolled.ui.playback.Playhead;
import unrolled.ui.session.Session;
import unrolled.ui.step.StepSubject;
import unrolled.ui.text.Language;
import unrolled.ui.text.Numbers;
import unrolled.ui.text.Strings;

/// A session and the Curves screen's model on it; no toolkit is needed.
final class CurvesSample {
  final Strings strings = new Strings(Language.ENGLISH);
  final Numbers numbers = new Numbers(strings);
  final Playhead playhead = new Playhead();
  final Session session =
      new Session(Setup.standard(), playhead, numbers, Runnable::run, Runnable::run);
  final CurvesViewModel model = new CurvesViewModel(
      session.subjectProperty(), playhead.positionProperty(), session.selectedProperty());
  final CurveWords words = new CurveWords(strings, numbers);

  static Setup setup(String text, CellKind cell, Preset preset) {
    try {
      return Setup.standard().withScenario(Scenario.of(text, "A")).withCell(cell)
          .withPreset(preset, InitializerKind.GAUSSIAN, 1);
    } catch (TextProblem problem) {
      throw new IllegalArgumentException(problem);
    }
  }

  /// A, then nine Bs: the article's example, grown longer.
  static CurvesSample fading() {
    CurvesSample sample = new CurvesSample();
    sample.session.change(setup("ABBBBBBBBB", CellKind.RNN_TANH, Preset.IDENTITY));
    return sample;
  }

  StepSubject subject() {
    return Objects.requireNonNull(session.subjectProperty().get());
  }

  CurvesPicture picture() {
    return Objects.requireNonNull(model.pictureProperty().get());
  }

  void to(String place) {
    playhead.to(CursorText.parse(place, subject().trace()).orElseThrow().position());
  }

  CurvePlace place(String id) {
    return model.placesProperty().get().stream().filter(each -> each.id().equals(id)).findFirst()
        .orElseThrow();
  }
}
