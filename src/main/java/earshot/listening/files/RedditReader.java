package earshot.listening.files;

import earshot.listening.files.Members.Member;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads the archive Reddit gives a person of their own account: posts and comments, never messages
/// or network addresses.
final class RedditReader implements RecordReader {
  private static final Pattern WANTED = Pattern.compile("(?:.*/)?(?:posts|comments)\\.csv");

  @Override
  public String format() {
    return "Reddit";
  }

  @Override
  public boolean recognises(Head head) {
    return head.members().stream().anyMatch(name -> WANTED.matcher(name).matches());
  }

  @Override
  public void read(Contents file, Records to) throws IOException {
    InArchive.each(
        file,
        member -> WANTED.matcher(member.name()).matches(),
        to,
        (member, bytes) -> table(member, bytes, file, to));
  }

  private static void table(Member member, InputStream bytes, Contents file, Records to)
      throws IOException {
    byte[] start = JsonRecords.start(bytes, Head.LENGTH);
    Optional<Tables.Known> known =
        Tables.known(
            new Head(start, List.of()),
            () -> new SequenceInputStream(new ByteArrayInputStream(start), bytes));
    Optional<Vendor> reddit =
        known.flatMap(Tables.Known::vendor).filter(vendor -> vendor.idSpace().equals("reddit"));
    if (known.isEmpty() || reddit.isEmpty()) {
      to.reject(member.name(), "It has not the columns of posts or comments from Reddit.");
      return;
    }
    RowPosts posts =
        new RowPosts(
            file, known.get().seen().suggested(), reddit, new DateCells(file.choices()), to);
    known.get().table().rows(new Placed(member.name() + ", ", posts));
  }

  /// Tells in which member a row stands.
  private record Placed(String before, Table.Rows to) implements Table.Rows {
    @Override
    public void row(String place, Table.Cells cells) {
      to.row(before + place, cells);
    }

    @Override
    public void bad(String place, String reason) {
      to.bad(before + place, reason);
    }
  }
}
