package earshot.listening.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A table of cells between separators (RFC 4180 and what programs make of it).
final class CsvTable implements Table {
  private static final int MOST_COLUMNS = 2_000;
  private static final String OPEN =
      "The file breaks off within this row, or a quotation mark in it is never closed.";

  private final Layout layout;
  private final Bytes bytes;
  private final Map<String, Integer> places = new HashMap<>();

  /// Opens the bytes of the table.
  interface Bytes {
    InputStream open() throws IOException;
  }

  CsvTable(Layout layout, Bytes bytes) {
    this.layout = layout;
    this.bytes = bytes;
    for (int i = 0; i < layout.header().size(); i++) places.putIfAbsent(layout.header().get(i), i);
  }

  @Override
  public List<String> header() {
    return layout.header();
  }

  @Override
  public void rows(Rows to) throws IOException {
    try (InputStream in = bytes.open()) {
      CappedRows capped = new CappedRows(layout.encoding().reader(in), layout.separator());
      read(capped, to);
    }
  }

  // CsvReader is iterated, not closed: the bytes are the caller's.
  private void read(CappedRows capped, Rows to) throws IOException {
    long row = 0;
    try {
      for (CsvRecord each : reader(capped, layout.separator())) {
        row++;
        if (row > MOST_ROWS) throw new FileRefused("More rows than Earshot takes (20,000,000).");
        if (row <= layout.headerRow()) continue;
        if (isEmpty(each)) continue;
        String place = "row " + row;
        if (capped.cut(row)) to.bad(place, "A cell is longer than 1 MB.");
        else if (capped.isOpen(row)) to.bad(place, OPEN);
        else to.row(place, cells(each));
      }
    } catch (UncheckedIOException disk) {
      throw Objects.requireNonNull(disk.getCause());
    } catch (CsvParseException broken) {
      to.bad("row " + (row + 1), "This row and what follows it cannot be taken apart.");
    }
  }

  private Cells cells(CsvRecord row) {
    return column -> {
      Integer place = places.get(column);
      return place == null || place >= row.getFieldCount() ? "" : row.getField(place);
    };
  }

  /// The first rows of a text; the last one may be cut off and is left out when the text is.
  static List<List<String>> firstRows(String text, char separator, int most) {
    List<List<String>> rows = new ArrayList<>();
    try {
      for (CsvRecord each : reader(new CappedRows(new StringReader(text), separator), separator)) {
        rows.add(each.getFields());
        if (rows.size() == most) return rows;
      }
    } catch (CsvParseException broken) {
      return rows;
    }
    boolean whole = text.endsWith("\n") || text.length() < Head.LENGTH / 2;
    if (!whole && rows.size() > 1) rows.removeLast();
    return rows;
  }

  private static boolean isEmpty(CsvRecord row) {
    return row.getFieldCount() == 1 && row.getField(0).isBlank();
  }

  private static CsvReader<CsvRecord> reader(Reader characters, char separator) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .skipEmptyLines(false)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .allowExtraCharsAfterClosingQuote(true)
        .maxBufferSize(8 * MOST_CHARACTERS)
        .build(
            CsvRecordHandler.of(
                limits ->
                    limits
                        .maxFields(MOST_COLUMNS)
                        .maxFieldSize(2 * MOST_CHARACTERS)
                        .maxRecordSize(5 * MOST_CHARACTERS)),
            characters);
  }
}
