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
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Makes jars smaller: without what only a debugger reads, packed as tightly as it goes. What `jlink` does for the
/// modules of the JDK, for those it does not take.
final class Slim {
  private final ClassHierarchyResolver classes;

  /// Makes jars smaller that need each other.
  Slim(List<Path> jars) {
    URL[] places = jars.stream().map(Slim::url).toArray(URL[]::new);
    classes = ClassHierarchyResolver.ofResourceParsing(new URLClassLoader(places)).cached();
  }

  private static URL url(Path jar) {
    try {
      return jar.toUri().toURL();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Writes a jar anew, its entries in their order.
  ///
  /// @param lines whether line numbers stay, so that a report of a failure can say where
  void slim(Path jar, boolean lines) throws IOException {
    ClassFile writer = ClassFile.of(DebugElementsOption.DROP_DEBUG,
        lines ? LineNumbersOption.PASS_LINE_NUMBERS : LineNumbersOption.DROP_LINE_NUMBERS,
        ConstantPoolSharingOption.NEW_POOL, ClassHierarchyResolverOption.of(classes));
    Path slim = jar.resolveSibling(jar.getFileName() + ".slim");
    try (ZipFile in = new ZipFile(jar.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(slim))) {
      out.setLevel(Deflater.BEST_COMPRESSION);
      for (ZipEntry entry : Collections.list(in.entries())) {
        byte[] bytes = in.getInputStream(entry).readAllBytes();
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTime(entry.getTime());
        out.putNextEntry(copy);
        out.write(entry.getName().endsWith(".class") ? slim(writer, bytes) : bytes);
      }
    }
    Files.delete(jar);
    Files.move(slim, jar);
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
