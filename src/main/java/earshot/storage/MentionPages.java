package earshot.storage;

import earshot.model.BrandId;
import earshot.model.Mention;
import earshot.model.MentionPage;
import earshot.model.PageToken;
import earshot.model.Status;
import earshot.model.TimeRange;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads one page of the timeline from one index: first the ids, then the texts of those only.
///
/// `ORDER BY` repeats the whole prefix of the index, else H2 sorts everything.
final class MentionPages {
  private static final Instant FIRST = Rows.storable(Instant.MIN);
  private static final Instant LAST = Rows.storable(Instant.MAX);

  static final String ALL =
      """
      SELECT id
      FROM mention
      WHERE effective_at >= ? AND effective_at <= ? AND (effective_at < ? OR id < ?) AND shown
      ORDER BY effective_at DESC, id DESC
      LIMIT ?""";
  static final String OF_STATUS =
      """
      SELECT id
      FROM mention
      WHERE status = ? AND effective_at >= ? AND effective_at <= ?
        AND (effective_at < ? OR id < ?) AND shown
      ORDER BY status DESC, effective_at DESC, id DESC
      LIMIT ?""";
  static final String OF_BRAND =
      """
      SELECT mention_id AS id
      FROM mention_brand
      WHERE brand_id = ? AND effective_at >= ? AND effective_at <= ?
        AND (effective_at < ? OR mention_id < ?) AND shown
      ORDER BY brand_id DESC, effective_at DESC, mention_id DESC
      LIMIT ?""";
  static final String OF_BRAND_AND_STATUS =
      """
      SELECT mention_id AS id
      FROM mention_brand
      WHERE brand_id = ? AND status = ? AND effective_at >= ? AND effective_at <= ?
        AND (effective_at < ? OR mention_id < ?) AND shown
      ORDER BY brand_id DESC, status DESC, effective_at DESC, mention_id DESC
      LIMIT ?""";

  private MentionPages() {}

  /// How many there are; walks through all of them.
  static long count(
      Rows rows, Optional<BrandId> brand, Optional<Status> status, TimeRange range)
      throws SQLException {
    List<Object> parameters = new ArrayList<>();
    brand.ifPresent(parameters::add);
    status.ifPresent(parameters::add);
    parameters.addAll(bounds(Optional.of(range), Optional.empty()));
    return rows.number(counting(sql(brand, status)), parameters.toArray());
  }

  static String counting(String page) {
    return "SELECT COUNT(*)" + page.substring(page.indexOf("\nFROM"), page.indexOf("\nORDER BY"));
  }

  static MentionPage read(
      Rows rows,
      Optional<BrandId> brand,
      Optional<Status> status,
      Optional<TimeRange> range,
      Optional<PageToken> after,
      int limit)
      throws SQLException {
    List<Object> parameters = new ArrayList<>();
    brand.ifPresent(parameters::add);
    status.ifPresent(parameters::add);
    parameters.addAll(bounds(range, after));
    // One more than asked for tells whether there is a next page.
    parameters.add(limit + 1);
    List<Long> ids = rows.list(sql(brand, status), row -> row.integral("id"), parameters.toArray());
    boolean more = ids.size() > limit;
    List<Mention> mentions = MentionRows.byIds(rows, more ? ids.subList(0, limit) : ids);
    boolean next = more && !mentions.isEmpty();
    return new MentionPage(
        mentions, next ? Optional.of(mentions.getLast().token()) : Optional.empty());
  }

  private static String sql(Optional<BrandId> brand, Optional<Status> status) {
    if (brand.isEmpty()) return status.isEmpty() ? ALL : OF_STATUS;
    return status.isEmpty() ? OF_BRAND : OF_BRAND_AND_STATUS;
  }

  // Oldest time, newest time, then the place before which everything lies.
  private static List<Object> bounds(Optional<TimeRange> range, Optional<PageToken> after) {
    Instant from = range.map(TimeRange::from).map(MentionPages::ceiling).orElse(FIRST);
    // The end of a range is excluded: a place before any id at that time.
    Instant before = range.map(TimeRange::to).map(MentionPages::ceiling).orElse(LAST);
    long beforeId = range.isPresent() ? 0 : Long.MAX_VALUE;
    if (after.isPresent() && !after.get().at().isAfter(before)) {
      Instant at = after.get().at();
      long id = after.get().id().value();
      beforeId = at.equals(before) ? Math.min(beforeId, id) : id;
      before = at;
    }
    return List.of(from, before, before, beforeId);
  }

  // Stored times are whole milliseconds: a bound between two of them means the later one.
  static Instant ceiling(Instant at) {
    Instant floor = Rows.storable(at);
    return floor.isBefore(at) ? Rows.storable(floor.plusMillis(1)) : floor;
  }
}
