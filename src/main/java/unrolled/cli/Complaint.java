package unrolled.cli;

import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import unrolled.Words;
import unrolled.Wrong;

/// What is wrong with a command line, as one sentence that says what to do.
///
/// @param words the texts of the language that is spoken
/// @param args the command line
record Complaint(Words words, List<String> args) {
  private static final String DIGITS = "[+-]?\\d+";

  /// The sentence.
  String of(ParameterException misuse) {
    return switch (misuse) {
      case UnmatchedArgumentException unmatched -> unmatched(unmatched);
      case MissingParameterException missing -> missing(missing.getMissing());
      case OverwrittenOptionException twice ->
          words.get("command.wrong.twice", name(twice.getOverwritten()));
      case ParameterException other when other.getCause() instanceof Wrong wrong -> wrong.in(words);
      case ParameterException other when other.getArgSpec() != null && other.getValue() != null ->
          value(other.getArgSpec(), other.getValue());
      default -> String.valueOf(misuse.getMessage());
    };
  }

  private String unmatched(UnmatchedArgumentException unmatched) {
    String first = unmatched.getUnmatched().getFirst();
    if (unmatched.isUnknownOption()) {
      List<String> options = unmatched.getSuggestions();
      return options.isEmpty()
          ? words.get("command.wrong.option", first)
          : words.get("command.wrong.option.like", first, words.list(options));
    }
    CommandLine command = unmatched.getCommandLine();
    return command.getSubcommands().isEmpty()
        ? words.get("command.wrong.argument", first)
        : words.get("command.wrong.command", first,
            words.list(List.copyOf(command.getSubcommands().keySet())));
  }

  private String missing(List<ArgSpec> missing) {
    boolean given = args.stream().anyMatch(arg -> arg.equals(name(missing.getFirst())));
    String all = words.list(missing.stream().map(each -> name(each) + " " + each.paramLabel()).toList());
    return words.get(given ? "command.wrong.parameter" : "command.wrong.required", all);
  }

  private String value(ArgSpec option, String value) {
    Class<?> type = option.type();
    String key = type == boolean.class ? "command.wrong.flag" : type == double.class || type == Double.class
        ? "command.wrong.number"
        : isWhole(type) ? value.matches(DIGITS) ? "command.wrong.large" : "command.wrong.whole"
        : "command.wrong.value";
    return words.get(key, name(option), value);
  }

  private static boolean isWhole(Class<?> type) {
    return Arrays.asList(int.class, Integer.class, long.class, Long.class).contains(type);
  }

  private static String name(ArgSpec arg) {
    return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
  }
}
