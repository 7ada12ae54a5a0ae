import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.ConstantPoolSharingOption;
import java.lang.classfile.ClassFile.DebugElementsOption;
import java.lang.classfile.ClassFile.LineNumbersOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Makes jars smaller: without what only a debugger reads, packed as tightly as it goes. What `jlink` does for the
/// modules of the JDK, for those it does not take. Native libraries are taken out of them.
final class Slim {
  private static final String SERVICES = "META-INF/services/";

  private final ClassHierarchyResolver classes;
  private final Path natives;

  /// Makes jars smaller that need each other.
  ///
  /// @param natives the folder into which native libraries are taken
  Slim(List<Path> jars, Path natives) {
    URL[] places = jars.stream().map(Slim::url).toArray(URL[]::new);
    classes = ClassHierarchyResolver.ofResourceParsing(new URLClassLoader(places)).cached();
    this.natives = natives;
  }

  private static URL url(Path jar) {
    try {
      return jar.toUri().toURL();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Writes a jar anew.
  ///
  /// @param slim the new one
  void slim(Path jar, Path slim) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    read(jar, LineNumbersOption.DROP_LINE_NUMBERS, entries);
    write(entries, slim);
  }

  /// Writes one jar that is as good on a class path as many: of what several of them have, the first counts, but
  /// services are those of all, and every licence is kept under the name of its library.
  ///
  /// @param own the jar whose manifest counts and whose classes keep their line numbers, so that a report of a failure
  ///            can say where
  /// @param others the libraries
  /// @param all the new one
  void join(Path own, List<Path> others, Path all) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    read(own, LineNumbersOption.PASS_LINE_NUMBERS, entries);
    for (Path jar : others) {
      Map<String, byte[]> library = new LinkedHashMap<>();
      read(jar, LineNumbersOption.DROP_LINE_NUMBERS, library);
      library.forEach((name, bytes) -> add(name, bytes, jar.getFileName().toString(), entries));
    }
    entries.remove("module-info.class");
    entries.replaceAll((name, bytes) -> name.startsWith(SERVICES) ? present(bytes, entries.keySet()) : bytes);
    write(entries, all);
  }

  private static void add(String name, byte[] bytes, String jar, Map<String, byte[]> entries) {
    if (name.startsWith(SERVICES)) {
      entries.merge(name, bytes, Slim::lines);
    } else if (name.matches("META-INF/(?i:license|notice|dependencies|copying)[^/]*")) {
      entries.put("META-INF/" + jar.replace(".jar", "") + name.substring("META-INF".length()), bytes);
    } else if (!name.matches("META-INF/([^/]*|maven/.*)")) {
      entries.putIfAbsent(name, bytes);
    }
  }

  /// A list of providers without those that were left out: to ask for them would fail.
  private static byte[] present(byte[] providers, Set<String> files) {
    return new String(providers).lines().filter(line -> files.contains(line.strip().replace('.', '/') + ".class"))
        .collect(Collectors.joining("\n")).getBytes();
  }

  private static byte[] lines(byte[] one, byte[] other) {
    return (new String(one) + "\n" + new String(other)).getBytes();
  }

  private void read(Path jar, LineNumbersOption lines, Map<String, byte[]> entries) throws IOException {
    ClassFile writer = ClassFile.of(DebugElementsOption.DROP_DEBUG, lines, ConstantPoolSharingOption.NEW_POOL,
        ClassHierarchyResolverOption.of(classes));
    try (ZipFile in = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : Collections.list(in.entries())) {
        String name = entry.getName();
        byte[] bytes = in.getInputStream(entry).readAllBytes();
        if (name.matches("[^/]*\\.(so|dll|dylib)")) {
          Files.write(natives.resolve(name), bytes);
        } else if (!entry.isDirectory()) {
          entries.put(name, name.endsWith(".class") ? slim(writer, bytes) : bytes);
        }
      }
    }
  }

  private static void write(Map<String, byte[]> entries, Path jar) throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      out.setLevel(Deflater.BEST_COMPRESSION);
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        ZipEntry written = new ZipEntry(entry.getKey());
        written.setTime(0);
        out.putNextEntry(written);
        out.write(entry.getValue());
      }
    }
  }

  /// A class that can do with a library which is not there, and would have to be known here, stays as it is.
  private static byte[] slim(ClassFile writer, byte[] bytes) {
    try {
      return writer.transformClass(writer.parse(bytes),
          ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL));
    } catch (IllegalArgumentException e) {
      return bytes;
    }
  }
}
