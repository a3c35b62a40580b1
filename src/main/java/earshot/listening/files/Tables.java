package earshot.listening.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Tables of any kind: CSV and its kin, JSON, JSON lines; those of known services by their columns.
public final class Tables {
  private static final int SAMPLED = 50;

  private Tables() {}

  /// A table as its beginning shows it.
  ///
  /// @param written how, such as `CSV (; windows-1252)`
  /// @param format the service it is of, else `Table`, `JSON` or `JSON lines`
  /// @param header the names of its columns in order
  /// @param suggested which column probably holds what
  /// @param leftOut columns with network or mail addresses, telephone numbers or direct messages
  public record Seen(
      String format,
      String written,
      List<String> header,
      ColumnMap suggested,
      List<String> leftOut) {}

  /// A table and what is known of it.
  record Known(Table table, Optional<Vendor> vendor, Seen seen) {}

  /// The table that begins so; absent when it is none.
  public static Optional<Seen> seen(Head head) {
    byte[] start = head.start();
    return known(head, () -> new java.io.ByteArrayInputStream(start)).map(Known::seen);
  }

  static Optional<Known> known(Head head, CsvTable.Bytes bytes) {
    if (head.isZip() || head.startsWith(0x1F, 0x8B)) return Optional.empty();
    byte[] start = head.start();
    Optional<JsonTable.Shape> json = JsonTable.shape(start);
    if (json.isPresent()) return Optional.of(json(json.get(), start, bytes));
    String text = head.text().stripLeading();
    if (text.startsWith("<") || text.startsWith("{") || text.startsWith("["))
      return Optional.empty();
    return Layout.of(start).map(layout -> csv(layout, start, bytes));
  }

  static Optional<Growing> growing(Head head) {
    if (known(head, () -> new java.io.ByteArrayInputStream(new byte[0])).isEmpty()) {
      return Optional.empty();
    }
    byte[] start = head.start();
    Optional<JsonTable.Shape> json = JsonTable.shape(start);
    if (json.isPresent()) {
      return json.filter(JsonTable.Shape::lines).map(_ -> Growing.lines(Encodings.of(start)));
    }
    return Layout.of(start)
        .map(layout -> Growing.rows(layout.encoding(), layout.separator(), layout.headerRow()));
  }

  private static Known json(JsonTable.Shape shape, byte[] start, CsvTable.Bytes bytes) {
    Encodings encoding = Encodings.of(start);
    Table table = new JsonTable(shape, encoding, bytes);
    Table beginning = new JsonTable(shape, encoding, () -> new java.io.ByteArrayInputStream(start));
    String format = shape.lines() ? "JSON lines" : "JSON";
    String where = shape.path().isEmpty() ? "" : ", list " + shape.path();
    return known(table, beginning, format, format + where);
  }

  private static Known csv(Layout layout, byte[] start, CsvTable.Bytes bytes) {
    Table table = new CsvTable(layout, bytes);
    Table beginning = new CsvTable(layout, () -> new java.io.ByteArrayInputStream(start));
    String separator = layout.separator() == '\t' ? "tab" : String.valueOf(layout.separator());
    return known(
        table,
        beginning,
        "Table",
        "separated by " + separator + " in " + layout.encoding().charset().name());
  }

  private static Known known(Table table, Table beginning, String format, String written) {
    List<String> header = table.header();
    Optional<Vendor> vendor = Vendor.of(header);
    ColumnMap suggested =
        vendor
            .map(known -> known.columnsIn(header))
            .orElseGet(() -> Columns.suggested(header, sample(beginning)));
    List<String> leftOut = header.stream().filter(Columns::isPersonal).toList();
    return new Known(
        table,
        vendor,
        new Seen(vendor.map(Vendor::name).orElse(format), written, header, suggested, leftOut));
  }

  private static List<Table.Cells> sample(Table beginning) {
    List<Table.Cells> rows = new ArrayList<>();
    try {
      beginning.rows(
          new Table.Rows() {
            @Override
            public void row(String place, Table.Cells cells) {
              rows.add(cells);
              if (rows.size() == SAMPLED) throw new Records.Enough();
            }

            @Override
            public void bad(String place, String reason) {}
          });
    } catch (IOException | Records.Enough enough) {
      return rows;
    }
    return rows;
  }
}
