package earshot.storage;

import earshot.model.Lane;
import earshot.model.MentionId;
import earshot.model.Trait;
import earshot.model.Withdrawn;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Takes words and writer from one batch of mentions within one transaction. What was counted, what
/// people labelled and what we wrote ourselves stays.
final class WithdrawnRows {
  static final String STANDING =
      """
      SELECT m.id, m.effective_at, m.source_id
      FROM UNNEST(CAST(? AS BIGINT ARRAY)) x (id)
      JOIN mention m ON m.id = x.id
      WHERE BITAND(m.flags, CAST(? AS INTEGER)) = 0\
      """;
  static final String OF_MENTIONS =
      """
      SELECT w.mention_id, w.made_at, w.by_whom
      FROM UNNEST(CAST(? AS BIGINT ARRAY)) x (id)
      JOIN withdrawn w ON w.mention_id = x.id\
      """;
  private static final String SILENCE =
      """
      UPDATE mention_text
      SET url = NULL, author = NULL, handle = NULL, author_url = NULL, outlet = NULL,
        parent_id = NULL, thread_id = NULL, title = NULL, body = NULL, links = NULL, media = NULL,
        row_crc = ?
      WHERE mention_id = ?\
      """;
  // No two of them say the same, for nobody knows any more what they said.
  private static final String MARK =
      """
      UPDATE mention
      SET author_id = NULL, content_hash = id, flags = BITOR(flags, CAST(? AS INTEGER))
      WHERE id = ?\
      """;
  private static final String UNREASON = "UPDATE score SET reasons = '' WHERE mention_id = ?";
  private static final String UNNAME =
      "UPDATE sighting SET external_id = NULL WHERE mention_id = ?";
  private static final String NOTE =
      "INSERT INTO withdrawn (mention_id, made_at, by_whom) VALUES (?, ?, ?)";
  // Nobody waits for an answer any more; what somebody has begun is theirs to end.
  private static final String UNASK = "DELETE FROM work WHERE mention_id = ? AND lane = ?";
  private static final List<String> PARTS =
      List.of("mention_version", "reply_to", "advocate_mention", "presence", "evidence");

  private WithdrawnRows() {}

  private record Standing(long id, Instant at, int source) {}

  /// Takes the words of those that still have some; returns which they were.
  static List<Long> take(Rows rows, Instant now, Collection<Long> mentions, Withdrawn.By by)
      throws SQLException {
    Object wanted = mentions.toArray(Long[]::new);
    List<Standing> standing =
        rows.list(
            STANDING,
            row ->
                new Standing(row.integral("id"), row.time("effective_at"), row.small("source_id")),
            wanted,
            Flags.bit(Trait.GONE));
    List<Long> ids = standing.stream().map(Standing::id).toList();
    if (ids.isEmpty()) return ids;
    Object some = ids.toArray(Long[]::new);
    Set<Long> authors = new HashSet<>(rows.list(DeletedRows.AUTHORS, row -> row.integral(1), some));
    Lines lines = new Lines();
    for (Standing each : standing) {
      long nothing =
          Checksum.ofText(each.id(), each.at(), each.source(), "", "", new Wording("", ""));
      lines.add(SILENCE, nothing, each.id());
      lines.add(MARK, Flags.bit(Trait.GONE), each.id());
      lines.add(UNREASON, each.id());
      lines.add(UNNAME, each.id());
      lines.add(UNASK, each.id(), Lane.NEW);
      lines.add(NOTE, each.id(), now, by);
      for (String part : PARTS)
        lines.add("DELETE FROM " + part + " WHERE mention_id = ?", each.id());
    }
    DeletedRows.examples(rows, lines, ids);
    lines.run(rows);
    authors.forEach(author -> lines.add(DeletedRows.LONELY, author));
    lines.run(rows);
    SearchDirty.note(rows, ids.toArray(Long[]::new));
    return ids;
  }

  /// Those of them that were withdrawn.
  static Map<MentionId, Withdrawn> of(Rows rows, Collection<MentionId> mentions)
      throws SQLException {
    Map<MentionId, Withdrawn> found = new HashMap<>();
    if (mentions.isEmpty()) return found;
    rows.list(
        OF_MENTIONS,
        row ->
            found.put(
                new MentionId(row.integral("mention_id")),
                new Withdrawn(row.time("made_at"), row.coded(Withdrawn.By.class, "by_whom"))),
        (Object) mentions.stream().map(MentionId::value).toArray(Long[]::new));
    return found;
  }
}
