/// Writes `unrolled` and `unrolled.cmd` into the folder it is given, naming the JDK that runs it: the one the
/// build found, which no Maven plugin tells another.
void main(String[] arguments) throws IOException {
  String home = System.getProperty("java.home");
  write(arguments[0], "unrolled", home.replace("'", "'\\''"));
  write(arguments[0], "unrolled.cmd", home.replace("%", "%%"));
}

void write(String folder, String name, String home) throws IOException {
  Path script = Path.of(folder, name);
  Files.writeString(script, Files.readString(Path.of("src/main/launcher", name)).replace("@java.home@", home));
  script.toFile().setExecutable(true, false);
}
