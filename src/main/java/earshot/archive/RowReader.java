package earshot.archive;

import earshot.storage.Cells;
import java.io.InputStream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/// Reads rows that [RowWriter] wrote: flat JSON objects, one after the other, and nothing else.
final class RowReader {
  // The longest column holds 200,000 characters; a million is the cap of any file.
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(2)
                  .maxStringLength(1_000_000)
                  .maxNameLength(64)
                  .maxNumberLength(30)
                  .build())
          .build();

  private RowReader() {}

  /// Tells all rows; returns how many that were.
  ///
  /// @throws IllegalArgumentException when something else stands there
  /// @throws tools.jackson.core.JacksonException when it is no JSON
  static long read(InputStream in, Cells into) {
    long rows = 0;
    try (JsonParser line = JSON.createParser(ObjectReadContext.empty(), in)) {
      for (JsonToken next = line.nextToken(); next != null; next = line.nextToken()) {
        if (next != JsonToken.START_OBJECT) throw misfit();
        while (line.nextToken() == JsonToken.PROPERTY_NAME) cell(line, into);
        if (line.currentToken() != JsonToken.END_OBJECT) throw misfit();
        into.endOfRow();
        rows++;
      }
    }
    return rows;
  }

  private static void cell(JsonParser line, Cells into) {
    String column = line.currentName();
    switch (line.nextToken()) {
      case VALUE_NUMBER_INT -> into.number(column, line.getLongValue());
      case VALUE_NUMBER_FLOAT -> into.real(column, line.getDoubleValue());
      case VALUE_STRING -> into.text(column, line.getString());
      case VALUE_TRUE -> into.flag(column, true);
      case VALUE_FALSE -> into.flag(column, false);
      case null, default -> throw misfit();
    }
  }

  private static IllegalArgumentException misfit() {
    return new IllegalArgumentException("a row is an object of plain values");
  }
}
