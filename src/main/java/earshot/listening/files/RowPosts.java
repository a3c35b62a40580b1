package earshot.listening.files;

import earshot.listening.files.ColumnMap.Part;
import earshot.model.Sighting;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// Makes posts of the rows of a table, as its columns are mapped.
final class RowPosts implements Table.Rows {
  private static final Set<String> REMOVED = Set.of("[removed]", "[deleted]");
  private static final double STARS = 5;

  private final Contents file;
  private final ColumnMap columns;
  private final Optional<Vendor> vendor;
  private final DateCells dates;
  private final Records to;

  /// @param columns as the header writes them
  RowPosts(Contents file, ColumnMap columns, Optional<Vendor> vendor, DateCells dates, Records to) {
    this.file = file;
    this.columns = columns;
    this.vendor = vendor;
    this.dates = dates;
    this.to = to;
  }

  @Override
  public void bad(String place, String reason) {
    to.reject(place, reason);
  }

  @Override
  public void row(String place, Table.Cells cells) {
    Optional<Instant> at = Optional.empty();
    String date = cell(Part.DATE, cells);
    if (columns.column(Part.DATE).isPresent()) {
      at = dates.read(date, cell(Part.TIME, cells));
      if (at.isEmpty()) {
        to.reject(place, date.isBlank() ? "It has no date." : "Its date cannot be read.");
        return;
      }
    }
    String text = cell(Part.TEXT, cells);
    if (REMOVED.contains(text.strip())) {
      to.skip("removed posts");
      return;
    }
    Post post = post(cells, text);
    at.ifPresent(moment -> post.at(moment, date));
    rated(post, cells);
    if (post.saysSomething()) take(post.sighting(file), cells);
    else to.reject(place, "It has neither text, address nor rating.");
  }

  private void take(Sighting post, Table.Cells cells) {
    Optional<String> tone = Tone.of(cell(Part.SENTIMENT, cells));
    if (tone.isEmpty()) to.take(post);
    else to.take(post, vendor.map(Vendor::name).orElse("Imported") + ": " + tone.get());
  }

  private Post post(Table.Cells cells, String text) {
    Post post =
        new Post()
            .link(link(cell(Part.LINK, cells)))
            .title(cell(Part.TITLE, cells))
            .text(text)
            .lang(cell(Part.LANGUAGE, cells))
            .by(cell(Part.AUTHOR, cells), cell(Part.HANDLE, cells), "")
            .in(cell(Part.OUTLET, cells))
            .counts(
                count(Part.LIKES, cells),
                count(Part.SHARES, cells),
                count(Part.REPLIES, cells),
                count(Part.VIEWS, cells))
            .reaching(count(Part.REACH, cells));
    String prefix = vendor.map(Vendor::idPrefix).orElse("");
    String id = id(cells);
    if (!id.isEmpty()) post.id(vendor.map(Vendor::idSpace).orElse(""), prefix + id);
    String parent = cell(Part.PARENT, cells);
    if (!parent.isBlank()) post.answers(prefix + parent.strip(), "");
    return post;
  }

  // A review of an app store without a link is known by its moment and device.
  private String id(Table.Cells cells) {
    String id = cell(Part.ID, cells).strip();
    if (!id.isEmpty() || vendor.isEmpty() || !vendor.get().name().equals("Play Console")) return id;
    return cell(Part.OUTLET, cells)
        + "/"
        + cell(Part.DATE, cells)
        + "/"
        + cells.of("Device")
        + "/"
        + cell(Part.LANGUAGE, cells);
  }

  private String link(String written) {
    boolean reddit = vendor.filter(each -> each.idSpace().equals("reddit")).isPresent();
    return reddit && written.startsWith("/") ? "https://www.reddit.com" + written : written;
  }

  private void rated(Post post, Table.Cells cells) {
    String written = cell(Part.RATING, cells);
    if (written.isBlank()) return;
    int slash = written.indexOf('/');
    Optional<Double> given = Numbers.decimal(slash < 0 ? written : written.substring(0, slash));
    Optional<Double> most =
        slash < 0 ? Optional.of(STARS) : Numbers.decimal(written.substring(slash + 1));
    if (given.isPresent() && most.isPresent()) post.rated(given.get(), most.get());
  }

  private OptionalLong count(Part part, Table.Cells cells) {
    return Numbers.count(cell(part, cells));
  }

  private String cell(Part part, Table.Cells cells) {
    return columns.column(part).map(cells::of).orElse("");
  }
}
