package unrolled.ui;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Whether a window can be opened here. JavaFX ends the process when it cannot, so one asks before.
///
/// Windows and macOS always have a display; on Linux JavaFX speaks to the X server that `DISPLAY` names (on Wayland the
/// desktop provides one), and a name may outlive its server.
public final class Display {
  private static final Pattern NAME =
      Pattern.compile("(?:unix|(?:unix)?/[^:]*|([^/:]*)):(\\d{1,4})(?:\\.\\d+)?");
  private static final int FIRST_PORT = 6000;
  private static final int PATIENCE_MS = 1000;

  private final Map<String, String> environment;
  private final Path sockets;

  /// A display as an environment names it.
  ///
  /// @param sockets the folder of the X servers' sockets
  Display(Map<String, String> environment, Path sockets) {
    this.environment = environment;
    this.sockets = sockets;
  }

  /// Whether this process can open a window.
  public static boolean isReachable() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    boolean needsServer = !system.contains("win") && !system.contains("mac");
    return !needsServer || new Display(System.getenv(), Path.of("/tmp/.X11-unix")).answers();
  }

  /// Whether the X server of the environment answers.
  boolean answers() {
    Matcher name = NAME.matcher(environment.getOrDefault("DISPLAY", ""));
    if (!name.matches()) {
      return false;
    }
    @Nullable
    String host = name.group(1);
    int number = Integer.parseInt(name.group(2));
    boolean local = host == null || host.isEmpty();
    return local ? answersLocally(number) : answersOver(String.valueOf(host), number);
  }

  private boolean answersLocally(int number) {
    Path socket = sockets.resolve("X" + number);
    return isListed(socket) || (Files.exists(socket) && connects(socket));
  }

  /// Linux lists the sockets of its programs, also those under a name that is no file, to which Java cannot connect.
  /// Reading that takes a tenth of the time of the first connection. A container does not see the list of its host.
  private static boolean isListed(Path socket) {
    try {
      return Files.readString(Path.of("/proc/net/unix"), StandardCharsets.ISO_8859_1).lines()
          .anyMatch(line -> line.endsWith(" " + socket) || line.endsWith("@" + socket));
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean connects(Path socket) {
    try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      return channel.connect(UnixDomainSocketAddress.of(socket));
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean answersOver(String host, int number) {
    try (SocketChannel channel = SocketChannel.open()) {
      channel.socket().connect(new InetSocketAddress(host, FIRST_PORT + number), PATIENCE_MS);
      return true;
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }
}
