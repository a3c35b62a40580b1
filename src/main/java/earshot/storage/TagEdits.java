package earshot.storage;

import earshot.model.JournalAction;
import earshot.model.MentionId;
import earshot.model.RuleAction;
import earshot.model.Tag;
import earshot.model.TagId;
import earshot.storage.TaggingStore.Tagged;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Changes tags as such, with all that says their names, within one transaction.
final class TagEdits {
  static final String HELD =
      """
      SELECT tag_id, mention_id, made_at, by_user
      FROM mention_tag
      WHERE tag_id = ?
      ORDER BY tag_id, mention_id\
      """;
  static final String OF_TAG =
      """
      SELECT mention_id
      FROM mention_tag
      WHERE tag_id = ?
      ORDER BY tag_id, mention_id\
      """;
  static final String HELD_BY_BOTH =
      """
      SELECT t.tag_id, t.mention_id, t.made_at, t.by_user
      FROM mention_tag t
      JOIN mention_tag o ON o.tag_id = ? AND o.mention_id = t.mention_id
      WHERE t.tag_id = ?\
      """;
  static final String CHANGED =
      """
      MERGE INTO search_dirty d
      USING (SELECT mention_id FROM mention_tag WHERE tag_id = ?) s
      ON d.mention_id = s.mention_id
      WHEN MATCHED THEN UPDATE SET rev = d.rev + 1
      WHEN NOT MATCHED THEN INSERT (mention_id, rev) VALUES (s.mention_id, 1)\
      """;
  private static final String ADD = "INSERT INTO tag (id, name, colour) VALUES (?, ?, ?)";
  private static final String PUT =
      "INSERT INTO mention_tag (tag_id, mention_id, made_at, by_user) VALUES (?, ?, ?, ?)";
  private static final String TAKE = "DELETE FROM mention_tag WHERE tag_id = ? AND mention_id = ?";
  private static final String MOVE = "UPDATE mention_tag SET tag_id = ? WHERE tag_id = ?";
  private static final String MOVE_BACK =
      """
      UPDATE mention_tag
      SET tag_id = ?
      WHERE tag_id = ? AND mention_id = ? AND made_at = ? AND by_user = ?\
      """;
  private static final String BY_ID = "SELECT id, name, colour FROM tag WHERE id = ?";

  private final Database database;
  private final Rows rows;

  TagEdits(Database database, Rows rows) {
    this.database = database;
    this.rows = rows;
  }

  /// A rule that was made to name another tag.
  record Rerouted(int rule, String before, String after) {}

  TagStore.Renamed rename(TagId id, String name, Rewording words) throws SQLException {
    Tag before = find(id);
    String plain = new RuleAction.Tagging(name).tag();
    requireFree(plain, id);
    rows.change("UPDATE tag SET name = ? WHERE id = ?", plain, id);
    journal(id, plain);
    List<KeptQueries.Reworded> queries =
        KeptQueries.reword(database, rows, words, before.name(), plain);
    List<Rerouted> rules = reroute(before.name(), plain);
    runs(before.name(), plain);
    rows.change(CHANGED, id);
    Set<MentionId> mentions =
        Set.copyOf(rows.list(OF_TAG, row -> new MentionId(row.integral(1)), id));
    return new TagStore.Renamed(
        before, new Tag(id, plain, before.colour()), mentions, queries.size() + rules.size());
  }

  TagStore.Merged merge(TagId id, TagId other, Rewording words) throws SQLException {
    Tag from = find(id);
    Tag into = find(other);
    if (id.equals(other)) throw new IllegalArgumentException("These are one tag already.");
    rows.change(CHANGED, id);
    List<Tagged> both = rows.list(HELD_BY_BOTH, TaggingStore::read, other, id);
    Lines lines = new Lines();
    for (Tagged each : both) lines.add(TAKE, id, each.mention());
    lines.run(rows);
    List<Tagged> moved = rows.list(HELD, TaggingStore::read, id);
    rows.change(MOVE, other, id);
    rows.change("DELETE FROM tag WHERE id = ?", id);
    journal(id, "merged into tag:" + other);
    List<KeptQueries.Reworded> queries =
        KeptQueries.reword(database, rows, words, from.name(), into.name());
    // Runs of rules keep the name: taking one back must not take what had the other tag before.
    List<Rerouted> rules = reroute(from.name(), into.name());
    return new TagStore.Merged(from, into, new TagStore.Held(moved, both), queries, rules);
  }

  void unmerge(TagStore.Merged merged) throws SQLException {
    Tag from = merged.from();
    add(from);
    Lines lines = new Lines();
    for (Tagged each : merged.held().moved()) {
      lines.add(MOVE_BACK, from.id(), merged.into().id(), each.mention(), each.at(), each.byUser());
    }
    lines.run(rows);
    put(merged.held().both());
    rows.change(CHANGED, from.id());
    KeptQueries.restore(database, rows, merged.queries());
    for (Rerouted each : merged.rules()) reroute(each.rule(), each.after(), each.before());
    journal(from.id(), "merge undone");
  }

  TagStore.Removed remove(TagId id) throws SQLException {
    Tag tag = find(id);
    rows.change(CHANGED, id);
    List<Tagged> held = rows.list(HELD, TaggingStore::read, id);
    rows.change("DELETE FROM mention_tag WHERE tag_id = ?", id);
    rows.change("DELETE FROM tag WHERE id = ?", id);
    journal(id, "removed");
    return new TagStore.Removed(tag, held);
  }

  void putBack(TagStore.Removed removed) throws SQLException {
    add(removed.tag());
    put(removed.held());
    rows.change(CHANGED, removed.tag().id());
    journal(removed.tag().id(), "put back");
  }

  private void add(Tag tag) throws SQLException {
    requireFree(tag.name(), tag.id());
    rows.change(ADD, tag.id(), tag.name(), tag.colour());
  }

  // What was deleted meanwhile has no tags.
  private void put(List<Tagged> all) throws SQLException {
    Object wanted = all.stream().map(each -> each.mention().value()).toArray(Long[]::new);
    Set<Long> stored = new HashSet<>(rows.list(TagRows.STORED, row -> row.integral(1), wanted));
    Lines lines = new Lines();
    for (Tagged each : all) {
      if (!stored.contains(each.mention().value())) continue;
      lines.add(PUT, each.tag(), each.mention(), each.at(), each.byUser());
    }
    lines.run(rows);
  }

  private List<Rerouted> reroute(String before, String after) throws SQLException {
    List<Rerouted> changed = new ArrayList<>();
    String now = new RuleAction.Tagging(after).written();
    record Acting(int id, String action) {}
    for (Acting rule :
        rows.list(
            "SELECT id, action FROM rule ORDER BY id",
            row -> new Acting(row.small("id"), row.text("action")))) {
      if (!tags(rule.action(), before)) continue;
      reroute(rule.id(), rule.action(), now);
      changed.add(new Rerouted(rule.id(), rule.action(), now));
    }
    return changed;
  }

  private void reroute(int rule, String from, String to) throws SQLException {
    int changed =
        rows.change(
            "UPDATE rule SET action = ?, rev = rev + 1 WHERE id = ? AND action = ?",
            to,
            rule,
            from);
    if (changed > 0) {
      JournalRows.note(database, rows, JournalAction.RULE_CHANGED, "rule:" + rule, to);
    }
  }

  // So that a run is still taken back by the tag it gave.
  private void runs(String before, String after) throws SQLException {
    String now = new RuleAction.Tagging(after).written();
    for (String action :
        rows.list("SELECT DISTINCT action FROM rule_run", row -> row.text("action"))) {
      if (tags(action, before)) {
        rows.change("UPDATE rule_run SET action = ? WHERE action = ?", now, action);
      }
    }
  }

  private static boolean tags(String action, String name) {
    return RuleAction.read(action) instanceof RuleAction.Tagging(String tag)
        && tag.equalsIgnoreCase(name);
  }

  private void requireFree(String name, TagId except) throws SQLException {
    Optional<Tag> taken = TagRows.find(rows, name).filter(tag -> !tag.id().equals(except));
    if (taken.isEmpty()) return;
    throw new IllegalArgumentException(
        "There is already a tag “"
            + taken.get().name()
            + "”; merge the two, or take another name.");
  }

  private Tag find(TagId id) throws SQLException {
    return rows.first(BY_ID, TagRows::read, id)
        .orElseThrow(() -> new IllegalArgumentException("This tag was removed meanwhile."));
  }

  private void journal(TagId id, String words) throws SQLException {
    JournalRows.note(database, rows, JournalAction.TAG_CHANGED, "tag:" + id.value(), words);
  }
}
