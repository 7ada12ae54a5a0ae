package unrolled.cli;

import java.io.IOException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import unrolled.App;
import unrolled.PictureRequest;
import unrolled.Words;
import unrolled.engine.run.TrainingPlan;

/// The options by which a picture of the Text screen shows a text of one's own and the network that learned it.
final class ScreenOptions {
  private static final int MOST_TOKENS = 1_000;
  private static final int TOKENS = 60;

  @Mixin
  @SuppressWarnings("NullAway.Init") // set by picocli
  private OwnOptions own;

  @Option(names = "--tokens", paramLabel = "${bundle:label.n}")
  private @Nullable Integer tokens;

  @Option(names = "--question", paramLabel = "${bundle:label.id}")
  private String question = "unit";

  private ScreenOptions() {}

  /// Reads the text, where one is named.
  ///
  /// @throws IOException with one sentence, when it cannot be read
  /// @throws Refusal with one sentence, when it cannot be learned from
  void check(Words words) throws IOException, Refusal {
    own.check(words);
  }

  /// What the Text screen shows.
  ///
  /// @param network a plan with the network that was asked for
  /// @throws IllegalArgumentException with one sentence, when an option is wrong
  PictureRequest.Text text(String part, String stage, UnaryOperator<TrainingPlan> network) {
    Given.id("--question", App.questions(), question);
    PictureRequest.Own learned =
        own.own(new OwnOptions.Shown("--source", App.textParts(), App::ownOfPart), part, network);
    int otherwise = learned == null ? 0 : TOKENS;
    int most = tokens == null ? otherwise : Given.within("--tokens", tokens, 0, MOST_TOKENS);
    return new PictureRequest.Text(part, stage, learned, most, question);
  }
}
