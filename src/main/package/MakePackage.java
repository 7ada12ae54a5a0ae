import java.lang.module.Configuration;
import java.lang.module.ModuleDescriptor.Requires;
import java.lang.module.ModuleFinder;
import java.lang.module.ResolvedModule;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.spi.ToolProvider;

static final String SOURCES = "src/main/package/";
static final String OWN = "unrolled.jar";

/// The date of every file: the JVM compares it with the one its cache was made with, and packing changes it otherwise.
static final Instant DATE = Instant.now().truncatedTo(ChronoUnit.MINUTES);

/// How the JVM is started. A cache that does not fit is not worth a word to whoever wants a window.
static final List<String> OPTIONS = List.of("--enable-native-access=javafx.graphics",
    "-XX:AOTCache=$APPDIR/unrolled.aot", "-Xlog:aot=off", "-Xlog:cds=off");


/// Makes a program that needs no Java from what was built: `target/package/unrolled`, with a launcher in `bin`.
///
/// JavaFX and what the program needs of the JDK are linked into a runtime of its own; the other libraries, of which not
/// all are modules with a declaration, become one jar with the program. That jar is the class path: with a module path
/// the JVM would not take its cache along to another folder. `Start.java` begins. Then the program runs once and writes
/// down what starting it takes (an AOT cache), so that the next start is fast. Where the tools of the platform are
/// installed, an installer is made of it that also says which files it opens.
void main(String[] arguments) throws Exception {
  Path target = Path.of(arguments[0]);
  Path out = target.resolve("package");
  delete(out);
  Path work = Files.createDirectories(out.resolve("work"));
  Path whole = Files.createDirectories(work.resolve("whole"));
  copyJars(target.resolve("lib"), whole);
  own(target.resolve("classes"), whole);
  Set<String> needed = needed(target.resolve("classes"), whole.resolve("javafx"));
  Path shrunk = work.resolve("shrunk");
  new Shrink(Path.of(SOURCES + "shrink.pro"), work.resolve("jdk.jar"), needed).shrink(whole, shrunk);
  slim(shrunk, work);
  link(work, needed);
  Path image = image(out, work, arguments[1]);
  delete(work);
  date(image);
  warm(image);
  report(image);
  install(out, image, arguments[1]);
}

/// Maven's copies: JavaFX in `javafx`, without its empty ones that only name the platform's; the others in `libraries`.
void copyJars(Path lib, Path work) throws IOException {
  Path linked = Files.createDirectories(work.resolve("javafx"));
  Path others = Files.createDirectories(work.resolve("libraries"));
  for (Path jar : files(lib).filter(each -> each.toString().endsWith(".jar")).toList()) {
    String name = jar.getFileName().toString();
    if (!name.matches("javafx-[a-z]+\\.jar")) {
      Files.copy(jar, (name.startsWith("javafx-") ? linked : others).resolve(name));
    }
  }
}

/// Our own jar, with what begins; its manifest lets it call what no other code may.
void own(Path classes, Path work) throws IOException {
  Path begin = Files.createDirectories(work.resolve("begin"));
  String opened = "java.base/jdk.internal.module";
  run("javac", "--add-exports", opened + "=ALL-UNNAMED", "-Xlint:-incubating", "--module-path",
      work.resolve("javafx").toString(), "--add-modules", "javafx.controls", "-cp", classes.toString(), "-d",
      begin.toString(), SOURCES + "Start.java");
  Path manifest =
      Files.writeString(work.resolve("manifest"), "Add-Exports: " + opened + "\nMulti-Release: true\n");
  run("jar", "--create", "--file", work.resolve(OWN).toString(), "--main-class", "unrolled.Start", "--manifest",
      manifest.toString(), "-C", classes.toString(), ".", "-C", begin.toString(), ".");
}

/// Without what only a debugger reads, and all but JavaFX in one jar: a JVM that looks for something opens every jar it
/// has, which takes a tenth of a second of the start. The native libraries of JavaFX go into a folder: from a jar they
/// are unpacked and compared at each start.
void slim(Path jars, Path work) throws IOException {
  List<Path> linked = files(jars.resolve("javafx")).toList();
  List<Path> others = files(jars.resolve("libraries")).sorted().toList();
  Slim slim = new Slim(Stream.of(linked, others, List.of(jars.resolve(OWN))).flatMap(List::stream).toList(),
      Files.createDirectories(work.resolve("natives")));
  Path modules = Files.createDirectories(work.resolve("modules"));
  for (Path jar : linked) {
    slim.slim(jar, modules.resolve(jar.getFileName()));
  }
  slim.join(jars.resolve(OWN), others, Files.createDirectories(work.resolve("app")).resolve(OWN));
}

Stream<Path> files(Path folder) throws IOException {
  try (Stream<Path> files = Files.list(folder)) {
    return files.toList().stream();
  }
}

/// JavaFX and the needed modules of the JDK: what our own module says, the vectors it can do without among it, the
/// module by which PDFBox gives mapped files back, and what those need themselves.
Set<String> needed(Path classes, Path javafx) {
  ModuleFinder found = ModuleFinder.compose(ModuleFinder.ofSystem(), ModuleFinder.of(javafx));
  Set<String> roots = ModuleFinder.of(classes).find("unrolled").orElseThrow().descriptor().requires().stream()
      .map(Requires::name).filter(name -> found.find(name).isPresent()).collect(Collectors.toSet());
  roots.add("jdk.unsupported");
  return Configuration.empty().resolve(found, ModuleFinder.of(), roots).modules().stream().map(ResolvedModule::name)
      .collect(Collectors.toCollection(TreeSet::new));
}

/// The needed modules, without what a program that draws by JavaFX alone never touches.
void link(Path work, Set<String> needed) throws IOException, InterruptedException {
  Path runtime = work.resolve("runtime");
  Path unused =
      Files.write(work.resolve("unused"), Unused.resources(Files.readAllLines(Path.of(SOURCES + "unused-packages"))));
  run("jlink", "--output", runtime.toString(), "--module-path", work.resolve("modules").toString(), "--add-modules",
      String.join(",", needed), "--strip-debug", "--no-header-files", "--no-man-pages", "--compress", "zip-9",
      "--exclude-resources", "@" + unused, "--exclude-files", "@" + SOURCES + "unused-files");
  Path libraries = runtime.resolve(platform("bin", "lib", "lib"));
  for (Path each : files(work.resolve("natives")).toList()) {
    Files.copy(each, libraries.resolve(each.getFileName()));
  }
  stripSymbols(runtime);
}

/// Native libraries without the names that only a native debugger reads, where the tool that takes them away is there.
void stripSymbols(Path runtime) throws IOException, InterruptedException {
  try (Stream<Path> files = Files.walk(runtime)) {
    for (Path library : files.filter(each -> each.toString().endsWith(".so")).toList()) {
      new ProcessBuilder("strip", "--strip-unneeded", library.toString()).inheritIO().start().waitFor();
    }
  } catch (IOException e) {
    IO.println("The native libraries stay larger than they need be: " + e.getMessage());
  }
}

Path image(Path out, Path work, String version) throws IOException {
  List<String> order = new ArrayList<>(List.of("--type", "app-image", "--name", "unrolled", "--app-version", version,
      "--dest", out.toString(), "--runtime-image", work.resolve("runtime").toString(), "--input",
      work.resolve("app").toString(), "--main-jar", OWN, "--icon",
      SOURCES + "icons/unrolled" + platform(".ico", ".icns", ".png")));
  OPTIONS.forEach(each -> order.addAll(List.of("--java-options", each)));
  run("jpackage", order.toArray(String[]::new));
  Path image = out.resolve("unrolled");
  if (platform("", "", "script").equals("script")) {
    launchByScript(image);
  }
  return image;
}

/// The launcher of jpackage asks the package managers at each start whether it was installed, which takes a third of a
/// second on Debian; a script starts the same at once.
void launchByScript(Path image) throws IOException {
  String options = OPTIONS.stream().map(each -> '"' + each.replace("$APPDIR", "$app") + '"')
      .collect(Collectors.joining(" "));
  Files.writeString(image.resolve("bin/unrolled"), """
      #!/bin/sh
      app=$(dirname -- "$(dirname -- "$(readlink -f -- "$0")")")/lib/app
      exec "${app%%/app}/runtime/bin/java" %s -jar "$app/%s" "$@"
      """.formatted(options, OWN));
  Files.delete(find(image, "libapplauncher.so"));
}

/// What holds on Windows, macOS and elsewhere.
String platform(String windows, String mac, String other) {
  String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
  return os.contains("win") ? windows : os.contains("mac") ? mac : other;
}

void date(Path image) throws IOException {
  try (Stream<Path> files = Files.walk(image)) {
    for (Path each : files.filter(Files::isRegularFile).toList()) {
      Files.setLastModifiedTime(each, FileTime.from(DATE));
    }
  }
}

/// An installer, if there is what it takes: on Debian dpkg-deb and fakeroot, on Windows WiX.
void install(Path out, Path image, String version) throws IOException, InterruptedException {
  ProcessBuilder pack = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jpackage").toString(),
      "--type", platform("msi", "dmg", "deb"), "--app-image", image.toString(), "--name", "unrolled",
      "--app-version", version, "--dest", out.toString(), "--file-associations", SOURCES + "session.properties",
      "--description", "See a recurrent network think and learn, one operation at a time").inheritIO();
  pack.environment().put("SOURCE_DATE_EPOCH", String.valueOf(DATE.getEpochSecond()));
  if (pack.start().waitFor() != 0) {
    IO.println("The folder is whole; an installer was not made, for the reason above.");
    return;
  }
  files(out).filter(each -> each.toString().matches(".*\\.(deb|msi|dmg)"))
      .forEach(each -> IO.println(each + ": " + megabytes(each.toFile().length())));
}

/// Lets the program open its window, or where there is no display draw a picture of it, while the JVM writes down which
/// classes that takes; without the vector module, which cannot be written down, and with settings of its own. What the
/// compilers learnt on the way is not kept: it would take 5 MB and opens no window sooner.
void warm(Path image) throws IOException, InterruptedException {
  Path own = find(image, OWN);
  Path cache = own.resolveSibling("unrolled.aot");
  Path work = Files.createDirectories(image.resolveSibling("warm"));
  boolean shown = !platform("", "", String.valueOf(System.getenv("DISPLAY"))).equals("null");
  List<String> command = new ArrayList<>(List.of(find(image, platform("java.exe", "java", "java")).toString(),
      "-Dunrolled.kernel=fallback", "-Dunrolled.warm=" + shown, "-Djava.util.prefs.userRoot=" + work,
      OPTIONS.getFirst(), "-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTRecordTraining", "-XX:-AOTAdapterCaching",
      "-XX:AOTCacheOutput=" + cache, "-jar", own.toString()));
  if (!shown) {
    command.addAll(List.of("snapshot", "--screen", "step", "--out", work.resolve("warm.png").toString()));
  }
  Path log = image.resolveSibling("warm.log");
  int code = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start().waitFor();
  if (code != 0 || !Files.exists(cache)) {
    throw new IOException("The program did not start; see " + log);
  }
  delete(work);
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
  int code = ToolProvider.findFirst(tool).orElseThrow().run(System.out, System.err, arguments);
  if (code != 0) {
    System.exit(code);
  }
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
