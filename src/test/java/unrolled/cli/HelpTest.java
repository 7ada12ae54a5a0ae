package unrolled.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import unrolled.Words;

/// What the command line says of itself, in both languages.
class HelpTest {
  private static Stream<CommandSpec> commands(String language) {
    CommandLine root = UnrolledCommand.commandLine("--language", language);
    return Stream.concat(Stream.of(root), root.getSubcommands().values().stream())
        .map(CommandLine::getCommandSpec);
  }

  private static boolean isChinese(String text) {
    return text.codePoints().anyMatch(Character::isIdeographic);
  }

  private static boolean says(String[] lines, String language) {
    String text = String.join("", lines);
    return !text.isBlank() && (isChinese(text) == language.equals("zh") || text.matches("[a-z ,…、.。-]+"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void everyCommandAndEveryOptionIsDescribed(String language) {
    commands(language).forEach(command -> {
      assertTrue(says(command.usageMessage().description(), language), command::qualifiedName);
      for (OptionSpec option : command.options()) {
        assertTrue(says(option.description(), language),
            () -> command.qualifiedName() + " " + option.longestName() + ": "
                + String.join("", option.description()));
      }
    });
  }

  private static List<String> labels(String language) {
    return commands(language).flatMap(command -> command.options().stream())
        .filter(option -> option.arity().max() > 0).map(OptionSpec::paramLabel).toList();
  }

  /// What is to be given with an option is named in the language: no capitals are left but those of symbols.
  @Test
  void whatIsGivenWithAnOptionIsNamedInTheLanguage() {
    assertTrue(labels("en").containsAll(List.of("FILE", "ID", "WxH")));
    assertTrue(labels("zh").containsAll(List.of("文件", "名称", "宽x高")));
    assertEquals(List.of(), labels("zh").stream().filter(label -> label.matches(".*[A-Z]{2}.*|N")).toList());
  }

  /// A text that no command or option asks for would be kept for nothing.
  @Test
  void everyTextOfTheHelpIsAsked() {
    Set<String> asked = new TreeSet<>(Set.of("usage.synopsisHeading", "usage.commandListHeading",
        "unrolled.usage.footer", "mixinStandardHelpOptions.help", "mixinStandardHelpOptions.version"));
    commands("en").forEach(command -> {
      String name = command.qualifiedName(".") + ".";
      asked.add(name + "usage.description");
      for (OptionSpec option : command.options()) {
        String id = option.longestName().substring(2);
        asked.addAll(List.of(id, name + id));
      }
    });
    HelpTexts texts = new HelpTexts(Words.of("en"));
    Set<String> unasked = new TreeSet<>(Collections.list(texts.getKeys()));
    unasked.removeAll(asked);
    List<String> labels = labels("en");
    unasked.removeIf(key -> key.startsWith("label.")
        && labels.stream().anyMatch(label -> label.contains(texts.getString(key))));
    assertEquals(Set.of(), unasked);
  }

  @ParameterizedTest
  @CsvSource({"--help, 用法：", "export --help, 改为导出", "--language zh --help, 用法：",
      "--language=zh train --help, 训练步数"})
  void helpIsInTheLanguageThatIsAskedFor(String line, String says) {
    Shell shell = new Shell();
    String asked = line.contains("--language") ? line : line + " --language zh";
    assertEquals(0, shell.run((Object[]) asked.split(" ")), shell::err);
    assertTrue(shell.out().contains(says), shell::out);
  }

  @ParameterizedTest
  @CsvSource({"--no-such-option, There is no option --no-such-option",
      "trian, There is no command trian; choose one of trace",
      "export --sed 3 --out x, did you mean --seed", "export, Give --out FILE too.",
      "trace --out x, 'Give --weights FILE.safetensors, --input FILE.json too.'",
      "export --out, Say what the option is to be: --out FILE.",
      "export --deck --out --seed 1, Say what the option is to be: --out FILE.",
      "export --chart train-norms --layer 1 --out x.png, In the chart train-norms there is nothing to choose",
      "export --chart train-heat --timestep 1 --out x.png, leave it out or choose with --layer.",
      "export --deck --layer 1 --out x.pdf, '--layer is for a chart: give --chart ID too'",
      "export --chart curves-chain --out=, '--out cannot be “”: give another.'",
      "export --seed 99999999999999999999 --out y, “99999999999999999999” is too large for --seed",
      "export --seed x --out y, '--seed is a whole number, not “x”.'",
      "export --rate x --out y, '--rate is a number, not “x”.'",
      "export --deck=yes --out y, --deck stands alone", "export --deck --out y z, “z” belongs to no option",
      "train --steps 1 --steps 2, --steps is given twice", "train --steps 0, how many --steps",
      "export --deck --out x.gif, 'A lesson becomes pptx, pdf; not “gif”.'",
      "export --chart train-norms --batch 0 --out x.png, --batch is 1 to",
      "snapshot --text AB --target AB --out x.png, The target has 2 symbols"})
  void aWrongCommandLineIsOneSentenceInBothLanguages(String line, String says) {
    Shell english = new Shell();
    assertEquals(2, english.run((Object[]) line.split(" ")), english::err);
    assertTrue(english.err().contains(says), english::err);
    assertFalse(isChinese(english.err()), english::err);
    assertEquals(2, english.err().lines().count(), english::err);
    Shell chinese = new Shell();
    Object[] asked = Stream.concat(Stream.of("--language", "zh"), Stream.of(line.split(" "))).toArray();
    assertEquals(2, chinese.run(asked), chinese::err);
    assertTrue(chinese.err().lines().allMatch(HelpTest::isChinese), chinese::err);
    assertEquals(2, chinese.err().lines().count(), chinese::err);
  }

  /// What is said once for all commands is heard by each.
  @Test
  void aLanguageBeforeTheCommandHoldsForIt() {
    Shell shell = new Shell();
    assertEquals(0, shell.run("--language", "zh", "list"), shell::err);
    assertTrue(shell.out().startsWith("场景"), shell::out);
  }

  /// Signs that are two columns wide push no description to the right.
  @Test
  void descriptionsBeginInTheSameColumn() {
    Shell shell = new Shell();
    assertEquals(0, shell.run("train", "--help", "--language", "zh"));
    List<Integer> begins = shell.out().lines().filter(line -> line.matches(" +--\\S+ +\\S.*"))
        .map(line -> columns(line.replaceFirst("( +--\\S+ +).*", "$1"))).distinct().toList();
    assertEquals(1, begins.size(), shell::out);
  }

  private static int columns(String text) {
    return text.codePoints().map(sign -> Character.isIdeographic(sign) ? 2 : 1).sum();
  }
}
