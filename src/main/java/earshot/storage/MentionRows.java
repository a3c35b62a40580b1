package earshot.storage;

import earshot.model.BrandId;
import earshot.model.DateSource;
import earshot.model.Label;
import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.model.Provenance;
import earshot.model.Sighting;
import earshot.model.SourceId;
import earshot.model.SourceKind;
import earshot.model.SourceRole;
import earshot.model.Status;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads whole mentions by their ids.
final class MentionRows {
  private static final Logger LOG = LoggerFactory.getLogger(MentionRows.class);

  static final String TEXTS =
      """
      SELECT m.id, m.source_id, m.kind, m.lang, m.effective_at, m.published_at, m.date_source,
        m.stored_at, m.status, m.rating, m.rating_max, m.provenance,
        t.url, t.author, t.handle, t.title, t.body, t.row_crc, s.name, s.role
      FROM mention m
      JOIN mention_text t ON t.mention_id = m.id
      JOIN source s ON s.id = m.source_id
      WHERE m.id = ANY(?)""";

  static final String BRANDS =
      """
      SELECT m.mention_id, m.brand_id, m.label, m.compound, m.by_person
      FROM mention_brand m
      JOIN brand b ON b.id = m.brand_id
      WHERE m.mention_id = ANY(?) AND NOT b.removed
      ORDER BY m.mention_id, m.brand_id""";

  /// Said in place of words that are no longer those that were stored.
  static final String DAMAGED =
      "This text was damaged on the disk. The newest backup may still have it: “earshot doctor --mend”"
          + " puts it back.";

  private MentionRows() {}

  /// The mentions in the order of the ids; what is no longer stored is left out.
  static List<Mention> byIds(Rows rows, List<Long> ids) throws SQLException {
    if (ids.isEmpty()) return List.of();
    Object wanted = ids.toArray(Long[]::new);
    Map<Long, List<Mention.BrandMark>> brands = new HashMap<>();
    rows.list(
        BRANDS,
        row ->
            brands
                .computeIfAbsent(row.integral("mention_id"), _ -> new ArrayList<>())
                .add(mark(row)),
        wanted);
    Map<Long, Mention> found = new HashMap<>();
    rows.list(
        TEXTS,
        row -> {
          long id = row.integral("id");
          return found.put(id, mention(row, brands.getOrDefault(id, List.of())));
        },
        wanted);
    return ids.stream().flatMap(id -> Optional.ofNullable(found.get(id)).stream()).toList();
  }

  private static Mention mention(Row row, List<Mention.BrandMark> brands) throws SQLException {
    long id = row.integral("id");
    Instant at = row.time("effective_at");
    return new Mention(
        new MentionId(id),
        at,
        row.time("stored_at"),
        origin(row),
        content(row, id, at),
        row.coded(Status.class, "status"),
        brands);
  }

  private static Mention.Origin origin(Row row) throws SQLException {
    return new Mention.Origin(
        new SourceId(row.small("source_id")),
        row.text("name"),
        row.coded(SourceKind.class, "kind"),
        row.coded(SourceRole.class, "role"),
        row.coded(Provenance.class, "provenance"),
        row.timeIf("published_at"),
        row.coded(DateSource.class, "date_source"));
  }

  private static Mention.Content content(Row row, long id, Instant at) throws SQLException {
    Wording wording = new Wording(row.text("title"), row.text("body"));
    String author = row.text("author");
    String url = row.text("url");
    long sum = Checksum.ofText(id, at, row.small("source_id"), author, url, wording);
    if (sum != row.integral("row_crc")) {
      LOG.error("damaged mention={}", id);
      wording = new Wording("", DAMAGED);
      author = "";
      url = "";
    }
    return new Mention.Content(
        wording.title(),
        wording.body(),
        author,
        row.text("handle"),
        url,
        row.text("lang"),
        rating(row));
  }

  private static Optional<Sighting.Rating> rating(Row row) throws SQLException {
    Optional<Double> most = row.realIf("rating_max");
    return row.realIf("rating").map(given -> new Sighting.Rating(given, most.orElse(0.0)));
  }

  private static Mention.BrandMark mark(Row row) throws SQLException {
    return new Mention.BrandMark(
        new BrandId(row.small("brand_id")),
        row.coded(Label.class, "label"),
        row.realIf("compound"),
        row.flag("by_person"));
  }
}
