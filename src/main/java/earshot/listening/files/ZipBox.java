package earshot.listening.files;

import earshot.listening.files.MemberRefused.Rule;
import earshot.listening.files.Members.Member;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/// A zip archive (APPNOTE 6.3, with zip64), read by its list of members, which must agree with what
/// stands before each.
record ZipBox(Path path, List<ZipEntry> entries) implements Members.Box {
  private static final int STORED = 0;
  private static final int DEFLATED = 8;

  /// Reads the list of members.
  ///
  /// @throws MemberRefused when there is none that can be believed
  static ZipBox of(Path path) throws IOException {
    try (FileChannel file = FileChannel.open(path)) {
      return new ZipBox(path, ZipDirectory.read(file, String.valueOf(path.getFileName())));
    }
  }

  @Override
  public void walk(Members.Steps steps) throws IOException {
    try (FileChannel file = FileChannel.open(path)) {
      for (ZipEntry entry : entries) {
        if (entry.objection().isPresent()) {
          steps.refuse(new MemberRefused(entry.name(), entry.objection().get()));
        } else if (!entry.isFolder()) {
          Member member = new Member(MemberNames.plain(entry.name()), entry.place().size());
          if (steps.wants(member) && !read(file, entry, member, steps)) return;
        }
      }
    }
  }

  /// Reads a member; false when the rest of the archive must not be read.
  private static boolean read(FileChannel file, ZipEntry entry, Member member, Members.Steps steps)
      throws IOException {
    Inflater inflater = new Inflater(true);
    try {
      checkPacking(entry);
      Counted packed = new Counted(new Stretch(file, entry.from(file), entry.place().packed()));
      InputStream unpacked =
          entry.place().method() == STORED
              ? packed
              : new InflaterInputStream(packed, inflater, 16 << 10);
      InputStream metered = new Metered(unpacked, member.name(), packed::count, steps.allowance());
      steps.read(member, new Checked(metered, member.name(), entry.place()));
      return true;
    } catch (MemberRefused refused) {
      steps.refuse(refused);
      return refused.rule() != Rule.TOO_LARGE;
    } catch (EOFException | ZipException damaged) {
      steps.refuse(new MemberRefused(member.name(), Rule.DAMAGED));
      return true;
    } finally {
      inflater.end();
    }
  }

  private static void checkPacking(ZipEntry entry) throws MemberRefused {
    ZipEntry.Place place = entry.place();
    if (entry.isEncrypted()) throw new MemberRefused(entry.name(), Rule.ENCRYPTED);
    if (place.method() != STORED && place.method() != DEFLATED) {
      throw new MemberRefused(entry.name(), Rule.METHOD);
    }
    if (place.method() == STORED && place.size() != place.packed()) {
      throw new MemberRefused(entry.name(), Rule.SIZE);
    }
  }

  /// Holds a member to the size and the sum its entry gives.
  private static final class Checked extends InputStream {
    private final CheckedInputStream in;
    private final String name;
    private final ZipEntry.Place entry;
    private long read;

    Checked(InputStream in, String name, ZipEntry.Place entry) {
      this.in = new CheckedInputStream(in, new CRC32());
      this.name = name;
      this.entry = entry;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int count = in.read(into, from, length);
      if (count > 0) read += count;
      boolean ended = count < 0;
      if (read > entry.size() || (ended && read < entry.size())) {
        throw new MemberRefused(name, Rule.SIZE);
      }
      if (ended && in.getChecksum().getValue() != entry.crc()) {
        throw new MemberRefused(name, Rule.DAMAGED);
      }
      return count;
    }
  }
}
