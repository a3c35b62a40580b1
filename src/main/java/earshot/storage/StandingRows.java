package earshot.storage;

import earshot.model.BrandId;
import earshot.model.Label;
import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.model.Trait;
import earshot.storage.RescoreStore.Mark;
import earshot.storage.RescoreStore.Standing;
import earshot.storage.RescoreStore.Whole;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads many mentions with their texts and labels, in the order of their ids, to have them scored
/// again.
final class StandingRows {
  static final String TEXTS =
      """
      SELECT m.id, m.source_id, m.lang, m.effective_at, m.label, m.content_hash,
        t.url, t.author, t.title, t.body, t.row_crc, o.brand_id IS NOT NULL AS labelled
      FROM mention m
      JOIN mention_text t ON t.mention_id = m.id
      LEFT JOIN label_override o ON o.mention_id = m.id AND o.brand_id = 0
      WHERE m.id > ? AND m.id <= ? AND BITAND(m.flags, CAST(? AS INTEGER)) = 0
      ORDER BY m.id\
      """;
  static final String MARKS =
      """
      SELECT mention_id, brand_id, label, compound, by_person
      FROM mention_brand
      WHERE mention_id > ? AND mention_id <= ?
      ORDER BY mention_id, brand_id\
      """;
  static final String COMPOUNDS =
      """
      SELECT s.mention_id, s.compound,
        (SELECT MAX(CASE WHEN r.undone THEN -1 ELSE r.id END)
          FROM rescore r
          WHERE r.to_version = s.score_version) AS rank
      FROM UNNEST(CAST(? AS BIGINT ARRAY)) w (mention_id)
      JOIN score s ON s.mention_id = w.mention_id AND s.brand_id = 0\
      """;

  private final Map<Long, List<Mark>> marks = new HashMap<>();
  private final Set<Integer> removed;
  private final List<Standing> read = new ArrayList<>();

  private StandingRows(Set<Integer> removed) {
    this.removed = removed;
  }

  static List<Standing> read(Rows rows, long after, long to) throws SQLException {
    Set<Integer> removed =
        new HashSet<>(rows.list("SELECT id FROM brand WHERE removed", row -> row.small("id")));
    StandingRows standing = new StandingRows(removed);
    rows.each(MARKS, standing::mark, after, to);
    // What was withdrawn keeps the label its words had.
    rows.each(TEXTS, standing::text, after, to, Flags.bit(Trait.GONE));
    return standing.withCompounds(rows);
  }

  private void mark(Row row) throws SQLException {
    int brand = row.small("brand_id");
    if (removed.contains(brand)) return;
    marks
        .computeIfAbsent(row.integral("mention_id"), _ -> new ArrayList<>(1))
        .add(
            new Mark(
                new BrandId(brand),
                row.coded(Label.class, "label"),
                row.realIf("compound"),
                row.flag("by_person")));
  }

  private void text(Row row) throws SQLException {
    long id = row.integral("id");
    Wording wording = new Wording(row.text("title"), row.text("body"));
    long sum =
        Checksum.ofText(
            id,
            row.time("effective_at"),
            row.small("source_id"),
            row.text("author"),
            row.text("url"),
            wording);
    if (sum != row.integral("row_crc")) return;
    List<Mark> named = marks.getOrDefault(id, List.of());
    boolean byPerson = row.flag("labelled") || agreed(named);
    Mention.Content content =
        new Mention.Content(
            wording.title(), wording.body(), "", "", "", row.text("lang"), Optional.empty());
    read.add(
        new Standing(
            new MentionId(id),
            content.whole(),
            content.lang(),
            row.integral("content_hash"),
            new Whole(row.coded(Label.class, "label"), Optional.empty(), byPerson),
            named));
  }

  private static boolean agreed(List<Mark> named) {
    return !named.isEmpty()
        && named.stream().allMatch(Mark::byPerson)
        && named.stream().map(Mark::label).distinct().count() == 1;
  }

  /// A brand's row tells its score; where a text names none, the score itself is looked up.
  private List<Standing> withCompounds(Rows rows) throws SQLException {
    Long[] bare =
        read.stream()
            .filter(each -> each.marks().isEmpty())
            .map(each -> each.id().value())
            .toArray(Long[]::new);
    if (bare.length == 0) return read;
    Map<Long, Held> holding = new HashMap<>();
    rows.each(
        COMPOUNDS,
        row ->
            holding.merge(
                row.integral("mention_id"),
                new Held(row.real("compound"), row.integralIf("rank").orElse(0)),
                Held::later),
        (Object) bare);
    List<Standing> all = new ArrayList<>();
    for (Standing each : read) {
      Held held = holding.get(each.id().value());
      all.add(held == null || !each.marks().isEmpty() ? each : with(each, held.compound()));
    }
    return all;
  }

  private record Held(double compound, long rank) {
    private Held later(Held next) {
      return next.rank >= rank ? next : this;
    }
  }

  private static Standing with(Standing each, double compound) {
    Whole whole = each.whole();
    return new Standing(
        each.id(),
        each.text(),
        each.language(),
        each.wording(),
        new Whole(whole.label(), ScoreRows.compound(whole.label(), compound), whole.byPerson()),
        each.marks());
  }
}
