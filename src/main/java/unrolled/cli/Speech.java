package unrolled.cli;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Option;
import unrolled.Words;

/// The option by which a command is told in which language to speak.
final class Speech {
  private static final String LANGUAGE = "--language";
  private static final Pattern OPTION = Pattern.compile("(\\s+\\S*-\\S+)( +)(\\S.*)");

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
    Map<String, IHelpSectionRenderer> sections = new HashMap<>(command.getHelpSectionMap());
    sections.put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, help -> aligned(help.optionList()));
    command.setHelpSectionMap(sections);
    command.setDefaultValueProvider(
        arg -> arg instanceof OptionSpec option && option.longestName().equals(LANGUAGE)
            ? words.language()
            : null);
  }

  /// Options with their descriptions one below the other, also where what is given with an option is written in signs
  /// that are two columns wide.
  static String aligned(String options) {
    return options.lines().map(Speech::alignedLine)
        .collect(Collectors.joining("%n".formatted(), "", "%n".formatted()));
  }

  private static String alignedLine(String line) {
    Matcher parts = OPTION.matcher(line);
    if (!parts.matches()) {
      return line;
    }
    int wide = (int) parts.group(1).codePoints().filter(Character::isIdeographic).count();
    int gap = Math.max(1, parts.group(2).length() - wide);
    return parts.group(1) + " ".repeat(gap) + parts.group(3);
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
