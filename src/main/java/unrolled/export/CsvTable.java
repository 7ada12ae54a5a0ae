package unrolled.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/// A table as RFC 4180 writes it: UTF-8, a comma between fields, a point in numbers whatever the country, CR LF after
/// every line. Doubles have every digit; what is no number stays empty.
public final class CsvTable {
  private static final String MARK = "\uFEFF";
  private static final String END = "\r\n";

  private final Writer out;

  /// A table without lines; whoever opened the stream closes it.
  public CsvTable(OutputStream out) {
    this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
  }

  /// Begins with a byte order mark.
  void mark() throws IOException {
    out.write(MARK);
  }

  /// Writes a line.
  ///
  /// @param cells numbers and texts
  public void row(List<?> cells) throws IOException {
    out.write(cells.stream().map(CsvTable::cell).collect(Collectors.joining(",", "", END)));
  }

  private static String cell(Object value) {
    return value instanceof Double number
        ? Double.isFinite(number) ? number.toString() : ""
        : field(value.toString());
  }

  private static String field(String text) {
    return text.matches("[^,\"\r\n]*") ? text : "\"" + text.replace("\"", "\"\"") + "\"";
  }

  /// Hands everything on.
  public void flush() throws IOException {
    out.flush();
  }
}
