import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.util.spi.ToolProvider;

static final String SOURCES = "src/main/package/";

/// Makes a program that needs no Java from what was built: `target/package/unrolled`, with a launcher in `bin`.
///
/// Everything the program needs of the JDK is linked into a runtime of its own; the libraries stay the jars they are,
/// since not all of them are modules with a declaration. `Start.java` becomes the jar that begins. Then the program
/// runs once and writes down what starting it takes (an AOT cache), so that the next start is fast. Where the tools of
/// the platform are installed, an installer is made of it that also says which files it opens.
void main(String[] arguments) throws IOException, InterruptedException {
  Path target = Path.of(arguments[0]);
  Path out = target.resolve("package");
  delete(out);
  Path modules = Files.createDirectories(out.resolve("modules"));
  copyJars(target.resolve("lib"), modules);
  run("jar", "--create", "--file", modules.resolve("unrolled.jar").toString(), "-C",
      target.resolve("classes").toString(), ".");
  slim(modules);
  Path start = begin(out, modules);
  Path runtime = link(out, modules);
  Path image = image(out, start, runtime, arguments[1]);
  Files.move(modules, find(image, "unrolled.cfg").resolveSibling("modules"));
  delete(runtime);
  delete(start);
  warm(image);
  report(image);
  install(out, image, arguments[1]);
}

/// Maven's copies, without JavaFX's empty ones that only name the platform's.
void copyJars(Path lib, Path modules) throws IOException {
  try (Stream<Path> jars = Files.list(lib)) {
    for (Path jar : jars.filter(each -> each.toString().endsWith(".jar")).toList()) {
      if (!jar.getFileName().toString().matches("javafx-[a-z]+\\.jar")) {
        Files.copy(jar, modules.resolve(jar.getFileName()));
      }
    }
  }
}

/// Without what only a debugger reads; our own code keeps its line numbers.
void slim(Path modules) throws IOException {
  try (Stream<Path> files = Files.list(modules)) {
    List<Path> jars = files.toList();
    Slim slim = new Slim(jars);
    for (Path jar : jars) {
      slim.slim(jar, jar.endsWith("unrolled.jar"));
    }
  }
}

/// A folder with the jar that begins; its manifest lets it call what no other code may.
Path begin(Path out, Path modules) throws IOException {
  Path work = out.resolve("work");
  Path start = Files.createDirectories(out.resolve("start"));
  List<String> opened = List.of("java.base/jdk.internal.module", "unrolled/unrolled");
  Stream<String> options = opened.stream().flatMap(each -> Stream.of("--add-exports", each + "=ALL-UNNAMED"));
  run("javac", Stream.concat(options, Stream.of("-Xlint:-incubating", "--module-path", modules.toString(),
      "--add-modules", "unrolled", "-d", work.toString(), SOURCES + "Start.java")).toArray(String[]::new));
  Path manifest = work.resolve("manifest");
  Files.writeString(manifest, "Add-Exports: " + String.join(" ", opened) + "\n");
  run("jar", "--create", "--file", start.resolve("start.jar").toString(), "--main-class", "Start", "--manifest",
      manifest.toString(), "-C", work.toString(), "Start.class");
  delete(work);
  return start;
}

/// The part of the JDK that is needed: what the modules say, and the vectors they can do without.
Path link(Path out, Path modules) throws IOException, InterruptedException {
  Path runtime = out.resolve("runtime");
  Stream<String> needed = ModuleFinder.of(modules).findAll().stream()
      .flatMap(module -> module.descriptor().requires().stream())
      .filter(each -> !each.modifiers().contains(ModuleDescriptor.Requires.Modifier.STATIC))
      .map(ModuleDescriptor.Requires::name)
      .filter(name -> ModuleFinder.ofSystem().find(name).isPresent());
  run("jlink", "--output", runtime.toString(), "--add-modules",
      Stream.concat(needed, Stream.of("jdk.incubator.vector")).distinct().collect(Collectors.joining(",")),
      "--strip-debug", "--no-header-files", "--no-man-pages", "--compress", "zip-9");
  stripSymbols(runtime);
  return runtime;
}

/// The JVM without the names that only a native debugger reads, where the tool that takes them away is there.
void stripSymbols(Path runtime) throws IOException, InterruptedException {
  Path jvm = runtime.resolve("lib/server/libjvm.so");
  if (Files.exists(jvm)) {
    try {
      new ProcessBuilder("strip", "--strip-unneeded", jvm.toString()).inheritIO().start().waitFor();
    } catch (IOException e) {
      IO.println("The JVM stays larger than it need be: " + e.getMessage());
    }
  }
}

Path image(Path out, Path start, Path runtime, String version) {
  run("jpackage", "--type", "app-image", "--name", "unrolled", "--app-version", version, "--dest", out.toString(),
      "--runtime-image", runtime.toString(), "--input", start.toString(), "--main-jar", "start.jar",
      "--icon", SOURCES + "icons/unrolled" + platform(".ico", ".icns", ".png"),
      "--java-options", "--module-path=$APPDIR/modules", "--java-options", "--add-modules=unrolled",
      "--java-options", "--enable-native-access=javafx.graphics");
  return out.resolve("unrolled");
}

/// What holds on Windows, macOS and elsewhere.
String platform(String windows, String mac, String other) {
  String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
  return os.contains("win") ? windows : os.contains("mac") ? mac : other;
}

/// An installer, if there is what it takes: on Debian dpkg-deb and fakeroot, on Windows WiX.
void install(Path out, Path image, String version) throws IOException {
  int code = tool("jpackage", "--type", platform("msi", "dmg", "deb"), "--app-image", image.toString(), "--name", "unrolled",
      "--app-version", version, "--dest", out.toString(), "--file-associations", SOURCES + "session.properties",
      "--description", "See a recurrent network think and learn, one operation at a time");
  if (code != 0) {
    IO.println("The folder is whole; an installer was not made, for the reason above.");
    return;
  }
  try (Stream<Path> files = Files.list(out)) {
    files.filter(Files::isRegularFile).filter(each -> each.toString().matches(".*\\.(deb|msi|dmg)"))
        .forEach(each -> IO.println(each + ": " + megabytes(each.toFile().length())));
  }
}

/// Lets the program open its window, or where there is no display draw a picture of it, while the JVM writes down which
/// classes that takes; without the vector module, which cannot be written down, and with settings of its own.
void warm(Path image) throws IOException, InterruptedException {
  Path configuration = find(image, "unrolled.cfg");
  Path cache = configuration.resolveSibling("unrolled.aot");
  Path work = Files.createDirectories(image.resolveSibling("warm"));
  boolean shown = !platform("", "", String.valueOf(System.getenv("DISPLAY"))).equals("null");
  String program = find(image, "unrolled").toString();
  ProcessBuilder start = shown
      ? new ProcessBuilder(program)
      : new ProcessBuilder(program, "snapshot", "--screen", "step", "--out", work.resolve("warm.png").toString());
  start.redirectErrorStream(true).redirectOutput(image.resolveSibling("warm.log").toFile());
  start.environment().put("JAVA_TOOL_OPTIONS", "-Dunrolled.kernel=fallback -Dunrolled.warm=" + shown
      + " -Djava.util.prefs.userRoot=" + work + " -XX:AOTCacheOutput=" + cache);
  int code = start.start().waitFor();
  if (code != 0 || !Files.exists(cache)) {
    throw new IOException("The program did not start; see " + image.resolveSibling("warm.log"));
  }
  delete(work);
  Files.writeString(configuration, "java-options=-XX:AOTCache=$APPDIR/unrolled.aot" + System.lineSeparator(),
      StandardOpenOption.APPEND);
}

Path find(Path image, String name) throws IOException {
  try (Stream<Path> files = Files.walk(image)) {
    return files.filter(each -> Files.isRegularFile(each) && each.getFileName().toString().equals(name)).findFirst()
        .orElseThrow(() -> new IOException("jpackage made no " + name));
  }
}

void report(Path image) throws IOException {
  long bytes;
  try (Stream<Path> files = Files.walk(image)) {
    bytes = files.filter(Files::isRegularFile).mapToLong(each -> each.toFile().length()).sum();
  }
  IO.println(image + ": " + megabytes(bytes));
}

String megabytes(long bytes) {
  return Math.round(bytes / 1e6) + " MB";
}

void run(String tool, String... arguments) {
  int code = tool(tool, arguments);
  if (code != 0) {
    System.exit(code);
  }
}

int tool(String name, String... arguments) {
  return ToolProvider.findFirst(name).orElseThrow().run(System.out, System.err, arguments);
}

void delete(Path folder) throws IOException {
  if (Files.exists(folder)) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
