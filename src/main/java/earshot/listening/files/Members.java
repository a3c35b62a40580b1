package earshot.listening.files;

import earshot.listening.files.MemberRefused.Rule;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// The files within a zip, a tar, a folder, or the one file itself, read by name and never unpacked
/// to the disk.
///
/// Promises, whatever the bytes are: no file is made; not more than 2 GiB, a hundredfold of the
/// packed size, or 200,000 members are read; whatever breaks a rule is named by a [MemberRefused]
/// and the other members are read. For one thread.
public final class Members {
  /// Bytes that one reading may unpack to.
  static final long MOST_BYTES = 2L << 30;

  /// Members of one archive.
  static final int MOST_MEMBERS = 200_000;

  /// Refusals that are kept with their names; the count goes on.
  private static final int MOST_REFUSALS = 1_000;

  /// How the members are held together.
  public enum Packing {
    /// One file by itself.
    FILE,
    /// Files of a folder and the folders in it.
    FOLDER,
    /// A zip archive.
    ZIP,
    /// A tar archive, compressed with gzip or not.
    TAR
  }

  /// One file within.
  ///
  /// @param name with `/` between its parts, never leading out
  /// @param size in bytes as the archive says, or -1 when it says nothing
  public record Member(String name, long size) {
    /// The last part of the name.
    public String fileName() {
      return name.substring(name.lastIndexOf('/') + 1);
    }
  }

  /// Is shown one member after the other.
  @FunctionalInterface
  public interface Visit {
    /// Reads a member.
    ///
    /// @param bytes of the member, limited; valid until this returns and need not be closed
    /// @throws IOException as thrown by `bytes`, or a refusal of the visitor's own
    void member(Member member, InputStream bytes) throws IOException;
  }

  /// What holds members: tells what it thinks of each, and opens those that are asked for.
  sealed interface Box permits ZipBox, TarBox, FolderBox {
    /// Goes through all members in their order.
    void walk(Steps steps) throws IOException;
  }

  /// What a box tells while it is walked.
  interface Steps {
    /// Whether the bytes of a member are wanted.
    boolean wants(Member member);

    /// A member that is wanted.
    ///
    /// @throws IOException what its bytes threw; a box goes on with the next member where it can
    void read(Member member, InputStream bytes) throws IOException;

    /// A member that breaks a rule.
    void refuse(MemberRefused refused);

    /// What all wanted members may unpack to.
    Metered.Allowance allowance();
  }

  private final Packing packing;
  private final Box box;
  private final List<MemberRefused> refused = new ArrayList<>();
  private long refusals;

  private Members(Packing packing, Box box) {
    this.packing = packing;
    this.box = box;
  }

  /// Opens a file or a folder; nothing stays open between two readings.
  ///
  /// @throws MemberRefused when the whole cannot be read: a zip without its list of members, or
  ///   with too many of them
  /// @throws IOException when the disk refuses
  public static Members of(Path path) throws IOException {
    if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      return new Members(Packing.FOLDER, new FolderBox(path, true));
    }
    byte[] start = start(path);
    if (isZip(start)) return new Members(Packing.ZIP, ZipBox.of(path));
    boolean gzip = start.length > 2 && start[0] == 0x1F && (start[1] & 0xFF) == 0x8B;
    if (gzip ? TarBox.isTar(unzippedStart(path)) : TarBox.isTar(start)) {
      return new Members(Packing.TAR, new TarBox(path, gzip));
    }
    return new Members(Packing.FILE, new FolderBox(path, false));
  }

  /// How the members are held together.
  public Packing packing() {
    return packing;
  }

  /// All members that break no rule, in their order. A compressed tar is unpacked for this, to
  /// nowhere.
  public List<Member> list() throws IOException {
    List<Member> all = new ArrayList<>();
    walk(
        member -> {
          all.add(member);
          return false;
        },
        (_, _) -> {});
    return all;
  }

  /// Shows the wanted members one after the other, in their order. A member that is refused on the
  /// way is noted, and the next one is shown; of an archive that turns out to be too large, what
  /// comes first.
  ///
  /// @throws IOException when the disk refuses
  public void each(Predicate<Member> wanted, Visit visit) throws IOException {
    walk(wanted, visit);
  }

  /// The members that were refused at the last reading, at most 1,000 of them.
  public List<MemberRefused> refused() {
    return List.copyOf(refused);
  }

  /// How many were refused at the last reading.
  public long refusals() {
    return refusals;
  }

  private void walk(Predicate<Member> wanted, Visit visit) throws IOException {
    refused.clear();
    refusals = 0;
    Metered.Allowance allowance = new Metered.Allowance(MOST_BYTES);
    box.walk(
        new Steps() {
          @Override
          public boolean wants(Member member) {
            return wanted.test(member);
          }

          @Override
          public void read(Member member, InputStream bytes) throws IOException {
            BufferedInputStream buffered = new BufferedInputStream(bytes, 64 << 10);
            if (packing != Packing.FOLDER && packing != Packing.FILE)
              refuseNested(member, buffered);
            visit.member(member, buffered);
          }

          @Override
          public void refuse(MemberRefused refusal) {
            refusals++;
            if (refused.size() < MOST_REFUSALS) refused.add(refusal);
          }

          @Override
          public Metered.Allowance allowance() {
            return allowance;
          }
        });
  }

  private static void refuseNested(Member member, BufferedInputStream bytes) throws IOException {
    bytes.mark(8);
    byte[] start = bytes.readNBytes(4);
    bytes.reset();
    if (isZip(start)) throw new MemberRefused(member.name(), Rule.NESTED);
  }

  private static boolean isZip(byte[] start) {
    return start.length >= 4
        && start[0] == 'P'
        && start[1] == 'K'
        && ((start[2] == 3 && start[3] == 4) || (start[2] == 5 && start[3] == 6));
  }

  private static byte[] start(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return in.readNBytes(TarBox.BLOCK);
    }
  }

  private static byte[] unzippedStart(Path path) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(path))) {
      return in.readNBytes(TarBox.BLOCK);
    } catch (EOFException | ZipException damaged) {
      return new byte[0];
    }
  }
}
