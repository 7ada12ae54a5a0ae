package unrolled.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import unrolled.Words;
import unrolled.engine.io.FileProblem;

/// The root of the command line; every other command hangs below it.
///
/// Exit codes: 0 done, 1 the work failed (one sentence on standard error, never a stack trace), 2
/// the command line is wrong.
@Command(
    name = "unrolled",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = Version.class,
    subcommands = {TraceCommand.class, SnapshotCommand.class, ExportCommand.class, TrainCommand.class,
        GenerateCommand.class, ListCommand.class,
        MeasureCommand.class})
public final class UnrolledCommand implements Runnable {

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before run()
  private CommandSpec spec;

  @Mixin
  @SuppressWarnings("NullAway.Init") // set by picocli before run()
  private Speech speech;

  private UnrolledCommand() {
  }

  /// Parses and runs `args`, and answers the exit code. What is printed is UTF-8 wherever it goes, so that what one
  /// computer wrote into a file another can read.
  public static int run(String... args) {
    return commandLine(args).setOut(utf8(System.out)).setErr(utf8(System.err)).execute(args);
  }

  private static PrintWriter utf8(PrintStream to) {
    return new PrintWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8), true);
  }

  /// The commands, which speak the language that the command line asks for.
  static CommandLine commandLine(String... args) {
    CommandLine command = new CommandLine(new UnrolledCommand());
    Speech.speak(command, Speech.wanted(args));
    return command.registerConverter(Path.class, UnrolledCommand::path)
        .setExecutionExceptionHandler(UnrolledCommand::reportFailure)
        .setParameterExceptionHandler(UnrolledCommand::reportMisuse);
  }

  /// A file has a name.
  private static Path path(String name) {
    if (name.isBlank()) {
      throw new TypeConversionException(name);
    }
    return Path.of(name);
  }

  @Override
  public void run() {
    Given.checked(spec, speech::words);
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  private static int reportFailure(Exception failure, CommandLine command, ParseResult parsed) {
    command.getErr().println(failure instanceof FileProblem problem
        ? Speech.of(command).say(problem)
        : Objects.requireNonNullElse(failure.getMessage(), failure.getClass().getSimpleName()));
    return command.getCommandSpec().exitCodeOnExecutionException();
  }

  private static int reportMisuse(ParameterException misuse, String[] args) {
    CommandLine command = misuse.getCommandLine();
    Words words = Speech.wanted(args);
    PrintWriter err = command.getErr();
    err.println(new Complaint(words, List.of(args)).of(misuse));
    err.println(words.get("command.wrong.help", command.getCommandSpec().qualifiedName()));
    return command.getCommandSpec().exitCodeOnInvalidInput();
  }
}
