package unrolled.cli;

import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import unrolled.Words;

/// The option by which a command is told in which language to speak.
final class Speech {
  private static final String LANGUAGE = "--language";

  @Option(names = LANGUAGE, paramLabel = "en|zh")
  private String language = "en";

  private Speech() {}

  /// The texts that a command line asks for, wherever in it and whatever else is wrong with it.
  static Words wanted(String... args) {
    String asked = Words.languages().getFirst();
    for (int i = 0; i < args.length; i++) {
      boolean apart = args[i].equals(LANGUAGE) && i + 1 < args.length;
      String given = apart ? args[i + 1] : args[i].replaceFirst("^" + LANGUAGE + "=", "");
      boolean says = apart || args[i].startsWith(LANGUAGE + "=");
      asked = says && Words.languages().contains(given) ? given : asked;
    }
    return Words.of(asked);
  }

  /// Makes a language that of every command that is not told another.
  static void speak(CommandLine command, Words words) {
    command.setResourceBundle(new HelpTexts(words));
    command.setDefaultValueProvider(
        arg -> arg instanceof OptionSpec option && option.longestName().equals(LANGUAGE)
            ? words.language()
            : null);
  }

  /// The texts in which a command that was begun was told to speak.
  static Words of(CommandLine command) {
    OptionSpec language = command.getCommandSpec().findOption(LANGUAGE);
    return Words.of(language == null ? Words.languages().getFirst() : language.getValue());
  }

  /// The language.
  ///
  /// @throws IllegalArgumentException with one sentence, when it is not spoken here
  String id() {
    return Given.id(LANGUAGE, Words.languages(), language);
  }

  /// Its texts.
  ///
  /// @throws IllegalArgumentException with one sentence, when it is not spoken here
  Words words() {
    return Words.of(id());
  }
}
