package earshot.storage;

import earshot.model.BrandId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Deletes one batch of mentions within one transaction.
final class DeletedRows {
  /// Stands in the place of a mention that was deleted, so that what showed it is known again.
  static final long NOBODY = 0;

  /// Everything that hangs on a mention by its number, but for what is counted or told apart.
  static final List<String> PARTS =
      List.of(
          "mention_brand",
          "score",
          "label_override",
          "accuracy_item",
          "mention_metric",
          "mention_text",
          "mention_tag",
          "theme_mention",
          "story_pin",
          "hidden",
          "work",
          "advice_overruled",
          "mention_mark",
          "peer_answer",
          "advocate_mention",
          "reply_to",
          "incident_mention",
          "rule_act",
          "review_label",
          "presence",
          "withdrawn",
          "evidence");

  private static final String OF_PART =
      """
      SELECT x.id
      FROM UNNEST(CAST(? AS BIGINT ARRAY)) x (id)
      JOIN %s p ON p.mention_id = x.id\
      """;
  static final String DRAFTS =
      """
      SELECT d.id
      FROM UNNEST(CAST(? AS BIGINT ARRAY)) x (id)
      JOIN draft d ON d.mention_id = x.id\
      """;
  static final String AUTHORS =
      """
      SELECT m.author_id
      FROM UNNEST(CAST(? AS BIGINT ARRAY)) x (id)
      JOIN mention m ON m.id = x.id
      WHERE m.author_id IS NOT NULL\
      """;
  private static final String EXAMPLES =
      "SELECT id, mention_id FROM query_example WHERE mention_id IS NOT NULL";
  private static final List<String> OF_DRAFT =
      List.of(
          "DELETE FROM approval WHERE draft_id = ?",
          "DELETE FROM finding_kept WHERE draft_id = ?",
          "DELETE FROM draft_version WHERE draft_id = ?",
          "DELETE FROM draft WHERE id = ?");
  private static final String NOT_FOUND =
      "UPDATE draft SET found_mention_id = NULL WHERE found_mention_id = ?";
  private static final String NOT_ANSWERING = "DELETE FROM peer_answer WHERE answer_id = ?";
  private static final String UNSEE =
      "UPDATE sighting SET mention_id = " + NOBODY + ", external_id = NULL WHERE mention_id = ?";
  private static final String UNKEY =
      "UPDATE mention_key SET mention_id = " + NOBODY + " WHERE mention_id = ?";
  private static final String FORGET = "DELETE FROM mention WHERE id = ?";
  // What a person wrote down of somebody stays until the person is forgotten.
  static final String LONELY =
      """
      DELETE FROM author
      WHERE id = ? AND person_id IS NULL AND handle IS NULL AND name IS NULL
        AND NOT EXISTS (SELECT 1 FROM mention m WHERE m.author_id = author.id)
        AND NOT EXISTS (SELECT 1 FROM draft d WHERE d.author_id = author.id)\
      """;

  private final Rows rows;
  private final Database database;
  private final Lines lines = new Lines();
  private final List<Long> some;
  private final Object wanted;

  private DeletedRows(Rows rows, Database database, List<Long> some) {
    this.rows = rows;
    this.database = database;
    this.some = some;
    this.wanted = some.toArray(Long[]::new);
  }

  /// Deletes those of them that are stored, and says what went.
  static Deletion.Gone of(Rows rows, Database database, Collection<Long> mentions)
      throws SQLException {
    StoredMarks marks = new StoredMarks(rows, new Lines());
    marks.load(mentions);
    List<Long> stored = mentions.stream().filter(id -> marks.loaded(id).isPresent()).toList();
    if (stored.isEmpty()) return Deletion.Gone.NOTHING;
    return new DeletedRows(rows, database, stored).run(marks);
  }

  /// Deletes drafts with their versions, approvals and findings; the statements are run later.
  static void drafts(Lines lines, Collection<Long> drafts) {
    for (String sql : OF_DRAFT) drafts.forEach(draft -> lines.add(sql, draft));
  }

  private Deletion.Gone run(StoredMarks marks) throws SQLException {
    uncount(marks);
    for (long id : some) StoryLeaving.run(rows, lines, id);
    lines.run(rows);
    List<Long> drafts = rows.list(DRAFTS, row -> row.integral("id"), wanted);
    drafts(lines, drafts);
    long versions = part("mention_version");
    long notes = part("note");
    for (String part : PARTS) part(part);
    long examples = examples(rows, lines, some);
    Set<Long> authors = new HashSet<>(rows.list(AUTHORS, row -> row.integral(1), wanted));
    for (String sql : List.of(NOT_FOUND, NOT_ANSWERING, UNSEE, UNKEY, FORGET)) {
      some.forEach(id -> lines.add(sql, id));
    }
    authors.forEach(author -> lines.add(LONELY, author));
    lines.run(rows);
    SearchDirty.note(rows, some.toArray(Long[]::new));
    return new Deletion.Gone(some.size(), versions, drafts.size(), notes, examples);
  }

  private long part(String table) throws SQLException {
    List<Long> there = rows.list(OF_PART.formatted(table), row -> row.integral("id"), wanted);
    String delete = "DELETE FROM " + table + " WHERE mention_id = ?";
    for (long id : new HashSet<>(there)) lines.add(delete, id);
    return there.size();
  }

  /// Deletes the examples for queries that were copied from these; the statements are run later.
  /// Few have any.
  static long examples(Rows rows, Lines lines, Collection<Long> mentions) throws SQLException {
    Set<Long> deleted = new HashSet<>(mentions);
    List<Long> there = new ArrayList<>();
    rows.each(
        EXAMPLES,
        row -> {
          if (deleted.contains(row.integral("mention_id"))) there.add(row.integral("id"));
        });
    there.forEach(id -> lines.add("DELETE FROM query_example WHERE id = ?", id));
    return there.size();
  }

  // The days keep their counts; those that will be counted again keep them twice.
  private void uncount(StoredMarks marks) throws SQLException {
    Tally open = new Tally(database.midnights());
    WithdrawnDays withdrawn = new WithdrawnDays(database);
    for (long id : some) {
      StoredMarks.Known known = marks.loaded(id).orElseThrow();
      if (!known.hot().shown()) continue;
      open.status(Tally.ALL, known.hot().status(), -1);
      withdrawn.add(Tally.ALL, known.hot(), known.hot().label());
      for (Map.Entry<BrandId, StoredMarks.Mark> each : known.marks().entrySet()) {
        open.status(each.getKey(), known.hot().status(), -1);
        withdrawn.add(each.getKey().value(), known.hot(), each.getValue().label());
      }
    }
    open.run(rows);
    withdrawn.run(rows);
  }
}
