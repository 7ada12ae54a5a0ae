package unrolled.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import unrolled.Wrong;

/// What a person gave on the command line, held against what there is.
final class Given {
  private static final int MOST_STEPS = 100_000;

  private Given() {}

  /// The value whose id was given.
  ///
  /// @throws IllegalArgumentException with one sentence, when there is none
  static <T> T find(String option, T[] values, Function<T, String> id, String wanted) {
    Optional<T> found = Arrays.stream(values).filter(value -> id.apply(value).equals(wanted)).findFirst();
    return found.orElseThrow(() -> new Wrong("command.wrong.one-of", option,
        Arrays.stream(values).map(id).toList(), wanted));
  }

  /// The value whose id was given, another where none was.
  ///
  /// @throws IllegalArgumentException with one sentence, when there is none
  static <T> T find(String option, T[] values, Function<T, String> id, @Nullable String wanted, T otherwise) {
    return wanted == null ? otherwise : find(option, values, id, wanted);
  }

  /// An id, when it is one.
  ///
  /// @throws IllegalArgumentException with one sentence, when it is none
  static String id(String option, List<String> ids, String wanted) {
    return find(option, ids.toArray(String[]::new), id -> id, wanted);
  }

  /// A whole number from 1 on, another where none was given.
  ///
  /// @throws IllegalArgumentException with one sentence, when it is too small or too large
  static int size(String option, @Nullable Integer given, int otherwise, int most) {
    return within(option, given == null ? otherwise : given, 1, most);
  }

  /// A whole number between two others.
  ///
  /// @throws IllegalArgumentException with one sentence, when it is too small or too large
  static int within(String option, int value, int least, int most) {
    if (value < least || value > most) {
      throw new Wrong("command.wrong.within", option, least, most, value);
    }
    return value;
  }

  /// How many training steps are made.
  ///
  /// @param option the option that says so
  /// @throws IllegalArgumentException with one sentence, when there are too many
  static int steps(String option, int steps) {
    return within(option, steps, 0, MOST_STEPS);
  }

  /// What options make together; what is wrong with them makes the command line wrong.
  static <T> T checked(CommandSpec spec, Supplier<T> options) {
    try {
      return options.get();
    } catch (IllegalArgumentException wrong) {
      throw new ParameterException(spec.commandLine(), String.valueOf(wrong.getMessage()), wrong);
    }
  }
}
