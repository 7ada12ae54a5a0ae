package unrolled.cli;

import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import unrolled.Words;

/// The option by which a command is told in which language to speak.
final class Speech {
  @Option(names = "--language", paramLabel = "en|zh",
      description = "Of the sentences and pictures a person reads; default en.")
  private String language = "en";

  private Speech() {}

  /// The texts in which a command that was begun was told to speak.
  static Words of(CommandLine command) {
    OptionSpec language = command.getCommandSpec().findOption("--language");
    return Words.of(language == null ? Words.languages().getFirst() : language.getValue());
  }

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
