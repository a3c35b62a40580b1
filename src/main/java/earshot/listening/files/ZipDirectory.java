package earshot.listening.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import earshot.listening.files.MemberRefused.Rule;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/// Reads the list of members at the end of a zip archive (APPNOTE 6.3, 4.3.12 to 4.3.16) and judges
/// every line of it.
final class ZipDirectory {
  private static final int END = 0x06054b50;
  private static final int END_SIZE = 22;
  private static final int END_64 = 0x06064b50;
  private static final int END_64_SIZE = 56;
  private static final int LOCATOR_64 = 0x07064b50;
  private static final int LOCATOR_64_SIZE = 20;
  private static final int LINE = 0x02014b50;
  private static final int LINE_SIZE = 46;
  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final long IN_ZIP64 = 0xFFFFFFFFL;
  private static final int UNIX = 3;
  private static final int FORMAT_BITS = 0xF000;
  private static final int FILE = 0x8000;
  private static final int FOLDER = 0x4000;

  private final FileChannel file;
  private final String fileName;

  private ZipDirectory(FileChannel file, String fileName) {
    this.file = file;
    this.fileName = fileName;
  }

  /// Where the list is and how many lines it has.
  private record End(long count, long size, long from) {}

  /// The members in the order of the list.
  ///
  /// @throws MemberRefused with the name of the file when there is no list, or one that cannot be
  ///   believed
  static List<ZipEntry> read(FileChannel file, String fileName) throws IOException {
    ZipDirectory directory = new ZipDirectory(file, fileName);
    try {
      return directory.judged(directory.lines(directory.end()));
    } catch (EOFException cut) {
      throw directory.refused(Rule.DAMAGED);
    }
  }

  private MemberRefused refused(Rule rule) {
    return new MemberRefused(fileName, rule);
  }

  private End end() throws IOException {
    int tail = (int) Math.min(file.size(), END_SIZE + LONGEST_COMMENT);
    long start = file.size() - tail;
    ByteBuffer bytes = Stretch.bytes(file, start, tail);
    for (int at = tail - END_SIZE; at >= 0; at--) {
      boolean end = bytes.getInt(at) == END;
      if (end && (bytes.getShort(at + 20) & 0xFFFF) == tail - END_SIZE - at) {
        return checked(end(bytes, at, start + at), start + at);
      }
    }
    throw refused(Rule.DAMAGED);
  }

  private End end(ByteBuffer bytes, int at, long place) throws IOException {
    End end =
        new End(
            bytes.getShort(at + 10) & 0xFFFF,
            Integer.toUnsignedLong(bytes.getInt(at + 12)),
            Integer.toUnsignedLong(bytes.getInt(at + 16)));
    boolean large = end.count == 0xFFFF || end.size == IN_ZIP64 || end.from == IN_ZIP64;
    if (!large || place < LOCATOR_64_SIZE) return end;
    ByteBuffer locator = Stretch.bytes(file, place - LOCATOR_64_SIZE, LOCATOR_64_SIZE);
    if (locator.getInt(0) != LOCATOR_64) return end;
    long at64 = locator.getLong(8);
    if (at64 < 0 || at64 > place - END_64_SIZE) throw refused(Rule.DAMAGED);
    ByteBuffer end64 = Stretch.bytes(file, at64, END_64_SIZE);
    if (end64.getInt(0) != END_64) throw refused(Rule.DAMAGED);
    return new End(end64.getLong(32), end64.getLong(40), end64.getLong(48));
  }

  private End checked(End end, long place) throws IOException {
    if (end.count > Members.MOST_MEMBERS) throw refused(Rule.TOO_MANY);
    boolean inside =
        end.count >= 0
            && end.from >= 0
            && end.size >= end.count * LINE_SIZE
            && end.size <= place
            && end.from <= place - end.size;
    if (!inside) throw refused(Rule.DAMAGED);
    return end;
  }

  private List<ZipEntry> lines(End end) throws IOException {
    List<ZipEntry> lines = new ArrayList<>();
    try (InputStream in =
        new BufferedInputStream(new Stretch(file, end.from, end.size), 64 << 10)) {
      for (long i = 0; i < end.count; i++) lines.add(line(in, end.from));
      // More lines than are counted would be members nobody sees.
      if (in.read() >= 0) throw refused(Rule.DAMAGED);
    }
    return lines;
  }

  private ZipEntry line(InputStream in, long listFrom) throws IOException {
    ByteBuffer line = ByteBuffer.wrap(exactly(in, LINE_SIZE)).order(ByteOrder.LITTLE_ENDIAN);
    if (line.getInt(0) != LINE) throw refused(Rule.DAMAGED);
    byte[] name = exactly(in, line.getShort(28) & 0xFFFF);
    byte[] extra = exactly(in, line.getShort(30) & 0xFFFF);
    in.skipNBytes(line.getShort(32) & 0xFFFF);
    ZipEntry.Place place = place(line, extra, listFrom);
    String text = text(name);
    Optional<Rule> objection =
        MemberNames.objection(text)
            .or(() -> isSpecial(line) ? Optional.of(Rule.LINK) : Optional.empty())
            .or(() -> isOutside(place, listFrom) ? Optional.of(Rule.HEADER) : Optional.empty());
    return new ZipEntry(text, name(name), place, objection);
  }

  private static ZipEntry.Place place(ByteBuffer line, byte[] extra, long listFrom) {
    long size = Integer.toUnsignedLong(line.getInt(24));
    long packed = Integer.toUnsignedLong(line.getInt(20));
    long header = Integer.toUnsignedLong(line.getInt(42));
    ByteBuffer large = zip64(extra);
    if (size == IN_ZIP64 && large.remaining() >= 8) size = large.getLong();
    if (packed == IN_ZIP64 && large.remaining() >= 8) packed = large.getLong();
    if (header == IN_ZIP64 && large.remaining() >= 8) header = large.getLong();
    return new ZipEntry.Place(
        line.getShort(8) & 0xFFFF,
        line.getShort(10) & 0xFFFF,
        Integer.toUnsignedLong(line.getInt(16)),
        packed,
        size,
        header,
        listFrom);
  }

  private static ByteBuffer zip64(byte[] extra) {
    ByteBuffer all = ByteBuffer.wrap(extra).order(ByteOrder.LITTLE_ENDIAN);
    while (all.remaining() >= 4) {
      int id = all.getShort();
      int length = Math.min(all.getShort() & 0xFFFF, all.remaining());
      if (id == 1) return all.slice(all.position(), length).order(ByteOrder.LITTLE_ENDIAN);
      all.position(all.position() + length);
    }
    return ByteBuffer.allocate(0);
  }

  private static boolean isOutside(ZipEntry.Place place, long listFrom) {
    return place.header() < 0
        || place.packed() < 0
        || place.size() < 0
        || place.header() > listFrom
        || place.packed() > listFrom - place.header();
  }

  /// Links, devices and pipes, as archives made on Unix mark them.
  private static boolean isSpecial(ByteBuffer line) {
    int system = (line.getShort(4) & 0xFFFF) >> 8;
    int format = line.getInt(38) >>> 16 & FORMAT_BITS;
    return system == UNIX && format != 0 && format != FILE && format != FOLDER;
  }

  private List<ZipEntry> judged(List<ZipEntry> lines) {
    MemberNames names = new MemberNames();
    for (ZipEntry line : lines) names.saw(line.name());
    List<ZipEntry> judged = new ArrayList<>(lines);
    judged.replaceAll(line -> names.isDouble(line.name()) ? line.refusedFor(Rule.DOUBLE) : line);
    List<Integer> byPlace = new ArrayList<>();
    for (int i = 0; i < judged.size(); i++) byPlace.add(i);
    byPlace.sort(Comparator.comparingLong(i -> lines.get(i).place().header()));
    refuseOverlaps(judged, byPlace);
    return judged;
  }

  private static void refuseOverlaps(List<ZipEntry> judged, List<Integer> byPlace) {
    long reached = 0;
    int last = -1;
    for (int at : byPlace) {
      ZipEntry entry = judged.get(at);
      if (entry.objection().filter(rule -> rule == Rule.HEADER).isPresent()) continue;
      long header = entry.place().header();
      if (last >= 0) {
        if (header < reached) {
          judged.set(last, judged.get(last).refusedFor(Rule.OVERLAP));
          judged.set(at, entry.refusedFor(Rule.OVERLAP));
        } else {
          judged.set(last, judged.get(last).until(header));
        }
      }
      if (entry.leastEnd() > reached) {
        reached = entry.leastEnd();
        last = at;
      }
    }
  }

  /// A name as bytes, to be compared.
  static ZipEntry.Name name(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return new ZipEntry.Name(bytes.length, crc.getValue());
  }

  // Old writers name no charset; names that matter are ASCII.
  private static String text(byte[] name) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(name)).toString();
    } catch (CharacterCodingException other) {
      return new String(name, ISO_8859_1);
    }
  }

  private static byte[] exactly(InputStream in, int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) throw new EOFException();
    return bytes;
  }
}
