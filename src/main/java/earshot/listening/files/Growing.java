package earshot.listening.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Supplier;

/// How a file that grows at its end is read on: what stands before its first record, and where
/// records end.
public final class Growing {
  private static final int LOOKED_AT = 64 << 10;

  private final int width;
  private final boolean bigEndian;
  private final int mark;
  private final int headers;
  private final Supplier<RecordEnds> ends;

  private Growing(Encodings encoding, int headers, Supplier<RecordEnds> ends) {
    boolean wide = encoding.charset().name().startsWith("UTF-16");
    this.width = wide ? 2 : 1;
    this.bigEndian = encoding.charset().equals(StandardCharsets.UTF_16BE);
    this.mark = encoding.skip();
    this.headers = headers;
    this.ends = ends;
  }

  /// A record a line.
  static Growing lines(Encodings encoding) {
    return new Growing(encoding, 0, RecordEnds.Lines::new);
  }

  /// Rows of cells, in which quotation marks may hold line ends.
  ///
  /// @param headers rows up to and with the names of the columns
  static Growing rows(Encodings encoding, char separator, int headers) {
    boolean utf8 = encoding.charset().equals(StandardCharsets.UTF_8);
    return new Growing(encoding, headers, () -> new RecordEnds.Rows(separator, utf8));
  }

  /// Mails, each begun by a line that says so.
  static Growing mails() {
    return new Growing(new Encodings(StandardCharsets.ISO_8859_1, 0), 0, RecordEnds.Mails::new);
  }

  /// Whole records from some place on.
  ///
  /// @param bytes up to the end of the last of them; 0 when none is whole yet
  public record Cut(long bytes, long records) {}

  /// What belongs to every part of the file: the byte order mark and the names of columns. No
  /// records when the names are not whole yet.
  public Cut preface(Path file, long size) throws IOException {
    if (headers == 0) return new Cut(mark, 0);
    Cut cut = cut(file, mark, size, Long.MAX_VALUE, headers);
    return cut.records() < headers ? new Cut(0, 0) : new Cut(mark + cut.bytes(), headers);
  }

  /// Whether a preface is whole.
  public boolean isWhole(Cut preface) {
    return preface.records() == headers;
  }

  /// Finds whole records.
  ///
  /// @param from where a record begins
  /// @param size of the file as it was seen; what came later is left for later
  /// @param enough no more records are added once they have this many bytes
  public Cut cut(Path file, long from, long size, long enough) throws IOException {
    return cut(file, from, size, enough, Long.MAX_VALUE);
  }

  private Cut cut(Path file, long from, long size, long enough, long most) throws IOException {
    RecordEnds rule = ends.get();
    long at = 0;
    long end = 0;
    long records = 0;
    byte[] some = new byte[LOOKED_AT];
    try (FileChannel channel =
            FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
        InputStream in = new Stretch(channel, from, size - from)) {
      for (int read = in.readNBytes(some, 0, some.length);
          read >= width;
          read = in.readNBytes(some, 0, some.length)) {
        for (int i = 0; i + width <= read; i += width) {
          at += width;
          long back = rule.after(unit(some, i));
          if (back < 0) continue;
          end = at - back * width;
          if (++records == most || end >= enough) return new Cut(end, records);
        }
      }
    }
    return new Cut(end, records);
  }

  private int unit(byte[] bytes, int at) {
    int first = bytes[at] & 0xFF;
    if (width == 1) return first;
    int second = bytes[at + 1] & 0xFF;
    return bigEndian ? first << 8 | second : second << 8 | first;
  }
}
