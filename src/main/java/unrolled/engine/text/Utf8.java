package unrolled.engine.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Bytes of a file as text, strictly: what is not UTF-8 is refused with its place, never replaced.
public final class Utf8 {
  /// Most bytes of a text: 20 MB.
  public static final int MOST_BYTES = 20 << 20;

  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private Utf8() {}

  /// The text in a file, of which no more is read than can be used.
  ///
  /// @throws IOException when the file cannot be read
  /// @throws UnusableText when there are too many bytes or none, or they are not UTF-8
  public static String read(Path file) throws IOException, UnusableText {
    try (InputStream in = Files.newInputStream(file)) {
      return decode(in.readNBytes(MOST_BYTES + 1));
    }
  }

  /// The text that the bytes are, without a byte order mark, every line end a `\n`.
  ///
  /// @throws UnusableText when there are too many bytes or none, or they are not UTF-8
  public static String decode(byte[] bytes) throws UnusableText {
    if (bytes.length > MOST_BYTES) {
      throw UnusableText.tooLarge(bytes.length);
    }
    int begin = hasMark(bytes) ? MARK.length : 0;
    if (bytes.length == begin) {
      throw UnusableText.empty();
    }
    ByteBuffer from = ByteBuffer.wrap(bytes, begin, bytes.length - begin);
    CharBuffer to = CharBuffer.allocate(bytes.length - begin);
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
    CoderResult result = decoder.decode(from, to, true);
    if (result.isError()) {
      throw UnusableText.encoding(from.position() + 1L, line(bytes, from.position()));
    }
    return withPlainLines(to.flip().toString());
  }

  /// The same text with `\n` at the end of every line.
  public static String withPlainLines(String text) {
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }

  private static boolean hasMark(byte[] bytes) {
    return bytes.length >= MARK.length && bytes[0] == MARK[0] && bytes[1] == MARK[1] && bytes[2] == MARK[2];
  }

  /// The line a byte stands in, counted from 1.
  private static long line(byte[] bytes, int place) {
    long line = 1;
    for (int i = 0; i < place; i++) {
      boolean alone = bytes[i] == '\r' && bytes[i + 1] != '\n';
      line += bytes[i] == '\n' || alone ? 1 : 0;
    }
    return line;
  }
}
