package unrolled.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Archives that are the same whenever they are made: every entry, and those of archives inside, has the one time.
final class FixedZip {
  private static final String WORKBOOK = ".xlsx";

  private FixedZip() {}

  static void write(byte[] archive, OutputStream out) throws IOException {
    LocalDateTime time = LocalDateTime.ofInstant(Stamp.now(), ZoneOffset.UTC);
    ZipOutputStream fixed = new ZipOutputStream(out);
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] content = in.readAllBytes();
        ZipEntry again = new ZipEntry(entry.getName());
        again.setTimeLocal(time);
        fixed.putNextEntry(again);
        fixed.write(entry.getName().endsWith(WORKBOOK) ? fixed(content) : content);
        fixed.closeEntry();
      }
    }
    fixed.finish();
  }

  private static byte[] fixed(byte[] archive) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    write(archive, bytes);
    return bytes.toByteArray();
  }
}
