package unrolled.ui.prose.stage;

import java.util.Optional;

/// Makes the picture of every stage.
public final class StagePictures {
  private StagePictures() {}

  /// The picture of a stage of a course.
  public static StagePicture of(Stage stage, Course course, PictureParts parts) {
    return switch (stage) {
      case TEXT -> new TextPicture(parts);
      case SENTENCES -> new SentencesPicture(parts);
      case WORDS -> new WordsPicture(parts);
      case IDS -> new IdsPicture(parts);
      case NGRAMS -> new NgramsPicture(parts);
      case PADDING -> new PaddingPicture(parts);
      case BATCHES -> new BatchesPicture(parts);
      case EMBEDDING -> new EmbeddingPicture(parts, course);
      case LSTM -> new LstmPicture(parts, course);
      case LINEAR -> new LinearPicture(parts, course);
      case SOFTMAX -> new SoftmaxPicture(parts, course);
      case LOSS -> new LossPicture(parts, course);
      case ADAM -> new AdamPicture(parts, course);
      case GENERATION -> new GenerationPicture(parts, course);
    };
  }

  /// The one picture of both courses, where a stage has one; elsewhere their own stand side by side.
  public static Optional<StagePicture> ofBoth(Stage stage, PictureParts parts) {
    return switch (stage) {
      case IDS -> Optional.of(new DifferencePicture(parts, false));
      case NGRAMS, PADDING -> Optional.of(new DifferencePicture(parts, true));
      default -> Optional.empty();
    };
  }
}
