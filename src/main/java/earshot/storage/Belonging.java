package earshot.storage;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Checks that rows which speak of others find them, for the hot tables carry no foreign keys.
final class Belonging {
  // What a deleted mention was known by stays, in nobody's name.
  private static final String REMEMBERED = " AND a.mention_id <> " + DeletedRows.NOBODY;

  private static final List<Rule> RULES =
      List.of(
          rule("mentions without words", without("mention", "id", "mention_text", "mention_id")),
          rule("words without a mention", without("mention_text", "mention_id", "mention", "id")),
          rule("mentions without a key", without("mention", "id", "mention_key", "mention_id")),
          rule("keys without a mention", without("mention_key") + REMEMBERED),
          rule("sightings without a mention", without("sighting") + REMEMBERED),
          rule(
              "brand rows without a mention",
              without("mention_brand", "mention_id", "mention", "id")),
          rule("brand rows without a brand", without("mention_brand", "brand_id", "brand", "id")),
          rule("mentions without a source", without("mention", "source_id", "source", "id")),
          rule("scores without a mention", without("score", "mention_id", "mention", "id")),
          rule(
              "scores without a version", without("score", "score_version", "score_version", "id")),
          rule(
              "versions without a mention",
              without("mention_version", "mention_id", "mention", "id")),
          rule(
              "figures without a mention",
              without("mention_metric", "mention_id", "mention", "id")),
          rule(
              "tagged mentions that are gone",
              without("mention_tag", "mention_id", "mention", "id")),
          rule("tags that are gone", without("mention_tag", "tag_id", "tag", "id")),
          rule("hidden mentions that are gone", without("hidden", "mention_id", "mention", "id")),
          rule("pictures without a mention", without("evidence", "mention_id", "mention", "id")),
          rule("withdrawn mentions that are gone", without("withdrawn")),
          rule("pins without a mention", without("story_pin", "mention_id", "mention", "id")),
          rule("cursors without a source", without("source_cursor", "source_id", "source", "id")),
          rule("schedules without a source", without("source_due", "source_id", "source", "id")),
          rule(
              "older wordings of drafts that are gone",
              without("draft_version", "draft_id", "draft", "id")),
          rule(
              "kept findings of drafts that are gone",
              without("finding_kept", "draft_id", "draft", "id")),
          rule(
              "brand rows that differ from their mention",
              """
              SELECT COUNT(*)
              FROM mention_brand b
              JOIN mention m ON m.id = b.mention_id
              WHERE b.effective_at <> m.effective_at OR b.status <> m.status OR b.shown <> m.shown\
              """),
          rule(
              "decisions that do not follow the one before",
              """
              SELECT COUNT(*)
              FROM (SELECT prev_hash, LAG(hash) OVER (ORDER BY seq) AS before FROM journal) j
              WHERE j.before IS NOT NULL AND j.before <> j.prev_hash\
              """));

  private Belonging() {}

  /// One way in which rows belong together.
  ///
  /// @param count how many rows break it
  private record Rule(String what, String count) {}

  static List<Scrub.Finding> findings(Rows rows) throws SQLException {
    List<Scrub.Finding> findings = new ArrayList<>();
    for (Rule rule : RULES) {
      long broken = rows.number(rule.count());
      if (broken == 0) continue;
      findings.add(
          new Scrub.Finding(rule.what(), "There are %d %s.".formatted(broken, rule.what())));
    }
    return findings;
  }

  private static Rule rule(String what, String count) {
    return new Rule(what, count);
  }

  private static String without(String table) {
    return without(table, "mention_id", "mention", "id");
  }

  private static String without(String table, String column, String other, String key) {
    return "SELECT COUNT(*) FROM %s a WHERE NOT EXISTS (SELECT 1 FROM %s b WHERE b.%s = a.%s)"
        .formatted(table, other, key, column);
  }
}
