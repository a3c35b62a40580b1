package earshot.listening.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import earshot.listening.files.MemberRefused.Rule;
import earshot.listening.files.Members.Member;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.zip.GZIPInputStream;

/// A tar archive (POSIX.1-2001 ustar and pax, and GNU's long names), compressed with gzip or not.
record TarBox(Path path, boolean gzip) implements Members.Box {
  /// What a tar archive is made of.
  static final int BLOCK = 512;

  private static final int LONGEST_NAMES = 64 << 10;

  /// Whether a file begins as a tar archive does: with a header whose sum is right.
  static boolean isTar(byte[] start) {
    return start.length >= BLOCK && TarHeader.of(start).isPresent();
  }

  @Override
  public void walk(Members.Steps steps) throws IOException {
    MemberNames names = new MemberNames();
    // A name that comes twice is known only at the end, so the names are looked at first.
    new Walk(names, Optional.empty()).run();
    new Walk(names, Optional.of(steps)).run();
  }

  /// One way through the archive; without steps it only notes names.
  private final class Walk {
    private final MemberNames names;
    private final Optional<Members.Steps> steps;
    private final Metered.Allowance own = new Metered.Allowance(Members.MOST_BYTES);
    private int count;
    private String longName = "";
    private long paxSize = -1;

    Walk(MemberNames names, Optional<Members.Steps> steps) {
      this.names = names;
      this.steps = steps;
    }

    void run() throws IOException {
      String file = String.valueOf(path.getFileName());
      Counted counted = new Counted(Files.newInputStream(path));
      try (InputStream raw = counted) {
        InputStream unpacked = gzip ? new GZIPInputStream(raw, 64 << 10) : raw;
        LongSupplier packed = gzip ? counted::count : () -> Long.MAX_VALUE / 1_000;
        members(new BufferedInputStream(new Metered(unpacked, file, packed, own), 64 << 10), file);
      } catch (MemberRefused refused) {
        // The rest cannot be reached, what was before it is kept.
        steps.ifPresent(told -> told.refuse(refused));
      } catch (IOException damaged) {
        steps.ifPresent(told -> told.refuse(new MemberRefused(file, Rule.DAMAGED)));
      }
    }

    private void members(InputStream in, String file) throws IOException {
      while (true) {
        byte[] block = in.readNBytes(BLOCK);
        if (block.length == 0 || TarHeader.isEmpty(block)) return;
        if (block.length < BLOCK) throw new EOFException();
        Optional<TarHeader> header = TarHeader.of(block);
        if (header.isEmpty()) throw new MemberRefused(file, Rule.DAMAGED);
        if (++count > Members.MOST_MEMBERS) throw new MemberRefused(file, Rule.TOO_MANY);
        entry(in, header.get());
      }
    }

    private void entry(InputStream in, TarHeader header) throws IOException {
      long size = header.isMeta() || paxSize < 0 ? header.size() : paxSize;
      if (size < 0) throw new MemberRefused(header.name(), Rule.SIZE);
      TarBody body = new TarBody(in, size);
      if (header.isMeta()) {
        meta(header, body);
      } else {
        String name = longName.isEmpty() ? header.name() : longName;
        longName = "";
        paxSize = -1;
        if (!header.isFolder()) file(name, header, size, body);
      }
      body.finish();
    }

    private void meta(TarHeader header, TarBody body) throws IOException {
      byte[] bytes = body.readNBytes(LONGEST_NAMES);
      switch (header.type()) {
        case 'L' -> longName = TarHeader.text(bytes, 0, bytes.length);
        case 'x' -> {
          String text = new String(bytes, UTF_8);
          longName = TarHeader.pax(text, "path").orElse(longName);
          paxSize = TarHeader.pax(text, "size").flatMap(TarHeader::number).orElse(paxSize);
        }
        default -> {}
      }
    }

    private void file(String name, TarHeader header, long size, TarBody body) throws IOException {
      if (steps.isEmpty()) {
        names.saw(name);
        return;
      }
      Optional<Rule> objection =
          !header.isFile()
              ? Optional.of(Rule.LINK)
              : MemberNames.objection(name)
                  .or(() -> names.isDouble(name) ? Optional.of(Rule.DOUBLE) : Optional.empty());
      if (objection.isPresent()) {
        steps.get().refuse(new MemberRefused(name, objection.get()));
        return;
      }
      Member member = new Member(MemberNames.plain(name), size);
      if (steps.get().wants(member)) read(member, body, steps.get());
    }

    private void read(Member member, TarBody body, Members.Steps told) throws IOException {
      try {
        told.read(member, body);
      } catch (MemberRefused refused) {
        // What concerns the whole archive ends the walk; a member's own trouble does not.
        if (!refused.member().equals(member.name())) throw refused;
        told.refuse(refused);
      } catch (EOFException cut) {
        throw new MemberRefused(member.name(), Rule.DAMAGED);
      }
    }
  }
}
