package unrolled.cli;

import picocli.CommandLine.Option;
import unrolled.Words;

/// The option by which a command is told in which language to speak.
final class Speech {
  @Option(names = "--language", paramLabel = "en|zh",
      description = "Of the sentences and pictures a person reads; default en.")
  private String language = "en";

  private Speech() {}

  /// The language.
  ///
  /// @throws IllegalArgumentException with one sentence, when it is not spoken here
  String id() {
    return Given.id("--language", Words.languages(), language);
  }

  /// Its texts.
  ///
  /// @throws IllegalArgumentException with one sentence, when it is not spoken here
  Words words() {
    return Words.of(id());
  }
}
