package unrolled.cli;

import java.util.ResourceBundle;
import picocli.CommandLine.IVersionProvider;

/// The program's name and version, as the build wrote it.
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    ResourceBundle build = ResourceBundle.getBundle("unrolled.cli.version");
    return new String[] {"Unrolled " + build.getString("version")};
  }
}
