package earshot.archive;

import earshot.storage.lock.SealedFile;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/// A zip inside a sealed file, read without ever lying on the disk as it is.
///
/// Understands what our own writer makes: deflated entries and, for great ones, the 64-bit fields
/// (APPNOTE.TXT 6.3, 4.3 and 4.5.3). The seal vouches for every byte before it comes here.
final class SealedPack implements Pack {
  private static final int END = 0x06054b50;
  private static final int END_64 = 0x06064b50;
  private static final int LOCATOR_64 = 0x07064b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int LOCAL = 0x04034b50;
  private static final int END_LENGTH = 22;
  private static final int LOCATOR_LENGTH = 20;
  private static final int END_64_LENGTH = 56;
  private static final int CENTRAL_LENGTH = 46;
  private static final int LOCAL_LENGTH = 30;
  private static final int DEFLATED = 8;
  private static final long GREAT = 0xffffffffL;
  private static final int MOST_DIRECTORY = 16 << 20;

  private final SealedFile file;
  private final List<String> names = new ArrayList<>();
  private final Map<String, Place> places = new LinkedHashMap<>();

  /// Where an entry begins, and how long it is as it is packed.
  private record Place(long header, long packed) {}

  private SealedPack(SealedFile file) {
    this.file = file;
  }

  /// Reads the list of entries at the end; closes the file when there is none.
  static SealedPack in(SealedFile file) throws IOException {
    SealedPack pack = new SealedPack(file);
    try {
      pack.readDirectory();
      return pack;
    } catch (IOException | RuntimeException damaged) {
      file.close();
      throw damaged;
    }
  }

  @Override
  public List<String> names() {
    return names;
  }

  @Override
  public Optional<Long> packed(String name) {
    return Optional.ofNullable(places.get(name)).map(Place::packed);
  }

  @Override
  public InputStream open(String name) throws IOException {
    Place place = places.get(name);
    if (place == null) throw new IOException("entry vanished");
    ByteBuffer local = bytes(place.header(), LOCAL_LENGTH);
    if (local.getInt(0) != LOCAL || local.getShort(8) != DEFLATED)
      throw new IOException("no entry");
    long from = place.header() + LOCAL_LENGTH + unsigned(local, 26) + unsigned(local, 28);
    Inflater inflater = new Inflater(true);
    // One byte more than the entry has, which the inflater asks for and does not use.
    InputStream packed = limited(file.from(from), place.packed() + 1);
    return new InflaterInputStream(packed, inflater, 1 << 16) {
      @Override
      public void close() throws IOException {
        inflater.end();
        super.close();
      }
    };
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private void readDirectory() throws IOException {
    ByteBuffer end = bytes(file.size() - END_LENGTH, END_LENGTH);
    if (end.getInt(0) != END) throw new IOException("no list of entries");
    long entries = unsigned(end, 10);
    long length = end.getInt(12) & GREAT;
    long from = end.getInt(16) & GREAT;
    if (entries == 0xffff || length == GREAT || from == GREAT) {
      ByteBuffer locator = bytes(file.size() - END_LENGTH - LOCATOR_LENGTH, LOCATOR_LENGTH);
      if (locator.getInt(0) != LOCATOR_64) throw new IOException("no list of entries");
      ByteBuffer great = bytes(locator.getLong(8), END_64_LENGTH);
      if (great.getInt(0) != END_64) throw new IOException("no list of entries");
      entries = great.getLong(32);
      length = great.getLong(40);
      from = great.getLong(48);
    }
    if (length < 0 || length > MOST_DIRECTORY) throw new IOException("a list that is too long");
    ByteBuffer list = bytes(from, (int) length);
    for (long i = 0; i < entries; i++) readEntry(list);
  }

  private void readEntry(ByteBuffer list) throws IOException {
    int at = list.position();
    if (list.remaining() < CENTRAL_LENGTH || list.getInt(at) != CENTRAL) {
      throw new IOException("no entry");
    }
    int nameLength = unsigned(list, at + 28);
    int extraLength = unsigned(list, at + 30);
    byte[] name = new byte[nameLength];
    list.get(at + CENTRAL_LENGTH, name);
    ByteBuffer great = greatFields(list, at + CENTRAL_LENGTH + nameLength, extraLength);
    long size = list.getInt(at + 24) & GREAT;
    long packed = list.getInt(at + 20) & GREAT;
    long header = list.getInt(at + 42) & GREAT;
    if (size == GREAT) size = great.getLong();
    if (packed == GREAT) packed = great.getLong();
    if (header == GREAT) header = great.getLong();
    String told = new String(name, StandardCharsets.UTF_8);
    names.add(told);
    places.put(told, new Place(header, packed));
    list.position(at + CENTRAL_LENGTH + nameLength + extraLength + unsigned(list, at + 32));
  }

  private static ByteBuffer greatFields(ByteBuffer list, int from, int length) {
    int at = from;
    while (at + 4 <= from + length) {
      int size = unsigned(list, at + 2);
      if (list.getShort(at) == 1) return list.slice(at + 4, size).order(ByteOrder.LITTLE_ENDIAN);
      at += 4 + size;
    }
    return ByteBuffer.allocate(0);
  }

  private ByteBuffer bytes(long from, int length) throws IOException {
    if (from < 0 || from + length > file.size()) throw new EOFException("cut off");
    byte[] read = file.from(from).readNBytes(length);
    return ByteBuffer.wrap(read).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static int unsigned(ByteBuffer bytes, int at) {
    return bytes.getShort(at) & 0xffff;
  }

  private static InputStream limited(InputStream in, long most) {
    return new FilterInputStream(in) {
      private long left = most;

      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
      }

      @Override
      public int read(byte[] into, int from, int length) throws IOException {
        if (left == 0) return -1;
        int read = super.read(into, from, (int) Math.min(length, left));
        if (read > 0) left -= read;
        return read;
      }
    };
  }
}
