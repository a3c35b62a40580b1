package earshot.archive;

import earshot.storage.Cells;
import java.io.OutputStream;
import java.time.Instant;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/// Writes rows as JSON, one object a line; an absent cell is left out, a time is milliseconds since
/// 1970.
final class RowWriter implements Cells, AutoCloseable {
  private static final JsonFactory JSON =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private static final char QUOTE = '"';

  private final JsonGenerator line;
  private final Runnable afterRow;
  private boolean begun;

  /// @param afterRow called after each row
  RowWriter(OutputStream out, Runnable afterRow) {
    this.line = JSON.createGenerator(new OneALine(), out);
    this.afterRow = afterRow;
  }

  @Override
  public void number(String column, long number) {
    name(column).writeNumber(number);
  }

  @Override
  public void real(String column, double number) {
    name(column).writeNumber(number);
  }

  @Override
  public void flag(String column, boolean flag) {
    name(column).writeBoolean(flag);
  }

  @Override
  public void text(String column, String text) {
    JsonGenerator at = name(column);
    if (halved(text)) at.writeRawValue(escaped(text));
    else at.writeString(text);
  }

  @Override
  public void time(String column, Instant at) {
    name(column).writeNumber(at.toEpochMilli());
  }

  @Override
  public void endOfRow() {
    if (!begun) line.writeStartObject();
    line.writeEndObject();
    line.writeRaw('\n');
    begun = false;
    afterRow.run();
  }

  @Override
  public void close() {
    line.close();
  }

  private JsonGenerator name(String column) {
    if (!begun) line.writeStartObject();
    begun = true;
    return line.writeName(column);
  }

  /// Whether a character outside the first plane was cut in two, which UTF-8 cannot hold.
  private static boolean halved(String text) {
    return text.codePoints()
        .anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
  }

  private static String escaped(String text) {
    StringBuilder json = new StringBuilder().append(QUOTE);
    for (int i = 0; i < text.length(); i++) {
      json.append("\\u%04x".formatted((int) text.charAt(i)));
    }
    return json.append(QUOTE).toString();
  }

  /// Nothing between two objects: the line break is written with the row.
  private static final class OneALine extends ObjectWriteContext.Base {
    @Override
    public tools.jackson.core.SerializableString getRootValueSeparator(
        tools.jackson.core.SerializableString usual) {
      return new tools.jackson.core.io.SerializedString("");
    }
  }
}
