import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Packages of the JDK that a program without AWT's own windows never asks for, as patterns for `jlink`.
final class Unused {
  private static final Path JDK = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules");

  private Unused() {}

  /// Lists what can be left out. Every package keeps its smallest class or file, since `jlink` wants all those that
  /// a module was built with.
  ///
  /// @param packages such as `java.desktop/javax/swing`, each with those below; with `!` before it, one that stays
  static List<String> resources(List<String> packages) throws IOException {
    List<Path> staying =
        packages.stream().filter(each -> each.startsWith("!")).map(each -> JDK.resolve(each.substring(1))).toList();
    List<String> unused = new ArrayList<>();
    for (String each : packages.stream().filter(name -> !name.startsWith("!")).toList()) {
      try (Stream<Path> files = Files.walk(JDK.resolve(each))) {
        files.filter(Files::isRegularFile).filter(file -> staying.stream().noneMatch(file::startsWith))
            .collect(Collectors.groupingBy(Path::getParent)).values()
            .forEach(folder -> folder.stream().sorted(Comparator.comparingLong(Unused::size)).skip(1)
                .forEach(file -> unused.add("/" + JDK.relativize(file))));
      }
    }
    return unused;
  }

  /// The size of a class; of anything else one that a class is always smaller than.
  private static long size(Path file) {
    try {
      return file.toString().endsWith(".class") ? Files.size(file) : Long.MAX_VALUE;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
