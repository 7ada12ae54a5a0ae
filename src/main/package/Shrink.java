import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.attribute.ModuleAttribute;
import java.lang.classfile.attribute.ModulePackagesAttribute;
import java.lang.classfile.constantpool.PackageEntry;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import proguard.Configuration;
import proguard.ConfigurationParser;
import proguard.ProGuard;

/// Leaves out of jars the classes, methods and fields that nothing reaches, with ProGuard. What is reached by its name
/// only stands in the rules.
final class Shrink {
  private static final String MODULE = "module-info.class";

  private final Path rules;
  private final Path jdk;

  /// Shrinks jars that need each other and the JDK.
  ///
  /// @param rules what ProGuard keeps in any case
  /// @param jdk where it finds the classes of the JDK: written here, since a JDK need not have them in files
  /// @param modules those that the jars may use; what is not of the JDK is among the jars
  Shrink(Path rules, Path jdk, Set<String> modules) throws IOException {
    this.rules = rules;
    this.jdk = jdk;
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jdk))) {
      out.setLevel(0);
      Path all = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules");
      for (Path module : modules.stream().map(all::resolve).filter(Files::exists).toList()) {
        write(module, out);
      }
    }
  }

  private static void write(Path module, ZipOutputStream out) throws IOException {
    try (Stream<Path> files = Files.walk(module)) {
      for (Path each : files.filter(file -> file.toString().endsWith(".class")).toList()) {
        String name = module.relativize(each).toString();
        if (!name.equals(MODULE)) {
          out.putNextEntry(new ZipEntry(name));
          out.write(Files.readAllBytes(each));
        }
      }
    }
  }

  /// Writes jars anew.
  ///
  /// @param whole the folder of the jars, some in folders of their own
  /// @param shrunk the folder of the new ones
  void shrink(Path whole, Path shrunk) throws Exception {
    List<Path> jars;
    try (Stream<Path> files = Files.walk(whole)) {
      jars = files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
    List<String> order = new ArrayList<>(List.of("@" + rules, "-libraryjars", quoted(jdk)));
    for (Path jar : jars) {
      Path out = shrunk.resolve(whole.relativize(jar));
      order.addAll(List.of("-injars", quoted(jar) + "(!" + MODULE + ")", "-outjars", quoted(out)));
    }
    Configuration configuration = new Configuration();
    try (ConfigurationParser parser = new ConfigurationParser(order.toArray(String[]::new), System.getProperties())) {
      parser.parse(configuration);
    }
    new ProGuard(configuration).execute();
    for (Path jar : jars) {
      declare(jar, shrunk.resolve(whole.relativize(jar)));
    }
  }

  private static String quoted(Path file) {
    return '"' + file.toString() + '"';
  }

  /// Puts the declaration of a module back, which has the same name in every jar, without the packages that are gone.
  private static void declare(Path whole, Path shrunk) throws IOException {
    try (FileSystem from = FileSystems.newFileSystem(whole); FileSystem to = FileSystems.newFileSystem(shrunk)) {
      Path declared = from.getPath(MODULE);
      if (Files.exists(declared)) {
        ClassModel module = ClassFile.of().parse(Files.readAllBytes(declared));
        byte[] bytes = ClassFile.of().transformClass(module, (builder, element) -> {
          switch (element) {
            case ModuleAttribute declaration -> builder.with(without(declaration, to));
            case ModulePackagesAttribute _ -> { }
            default -> builder.with(element);
          }
        });
        Files.write(to.getPath(MODULE), bytes);
      }
    }
  }

  private static ModuleAttribute without(ModuleAttribute module, FileSystem files) {
    return ModuleAttribute.of(module.moduleName(), module.moduleFlagsMask(), module.moduleVersion().orElse(null),
        module.requires(), module.exports().stream().filter(each -> holds(files, each.exportedPackage())).toList(),
        module.opens().stream().filter(each -> holds(files, each.openedPackage())).toList(), module.uses(),
        module.provides());
  }

  private static boolean holds(FileSystem files, PackageEntry each) {
    return Files.exists(files.getPath(each.name().stringValue()));
  }
}
