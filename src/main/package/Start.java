import jdk.internal.module.Modules;
import unrolled.Launcher;

/// Starts the packaged program: adds the vector module to those the JVM began with, then runs the program.
///
/// A JVM that begins with an incubating module prepares all its modules anew at each start and leaves most of the AOT
/// cache unused. One that gets the module afterwards, the way it loads its own agents, does not.
/// `Add-Exports` in this jar's manifest opens the one package of the JDK that can do so.
public final class Start {
  private Start() {}

  /// Runs the program.
  public static void main(String[] arguments) {
    if (System.getProperty("unrolled.kernel") == null) {
      Modules.addReads(Launcher.class.getModule(), Modules.loadModule("jdk.incubator.vector"));
    }
    Launcher.main(arguments);
  }
}
