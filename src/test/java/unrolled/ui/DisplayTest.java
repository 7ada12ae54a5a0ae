package unrolled.ui;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisplayTest {
  @TempDir
  private Path sockets;

  private boolean answers(String name) {
    return new Display(Map.of("DISPLAY", name), sockets).answers();
  }

  @Test
  void withoutANameThereIsNoDisplay() {
    assertFalse(new Display(Map.of(), sockets).answers());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ":", "nonsense", ":x", ":5", ":5.0", "unix:5"})
  void aNameNobodyAnswersToIsNoDisplay(String name) {
    assertFalse(answers(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {":7", ":7.0", "unix:7"})
  void aServerThatListensIsADisplay(String name) throws IOException {
    try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(UnixDomainSocketAddress.of(sockets.resolve("X7")));
      assertTrue(answers(name));
    }
  }

  @Test
  void aSocketLeftBehindIsNoDisplay() throws IOException {
    Files.createFile(sockets.resolve("X7"));
    assertFalse(answers(":7"));
  }
}
