package earshot.storage;

import earshot.model.BrandId;
import earshot.model.Label;
import earshot.model.SourceId;
import earshot.model.Status;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Takes a mention out as if it had never been stored, with everything that hangs on it and the
/// sums it counts in.
final class Erasure {
  private static final String MENTION =
      "SELECT source_id, effective_at, status, label, shown FROM mention WHERE id = ?";
  private static final String MARKS =
      "SELECT brand_id, status, label, shown FROM mention_brand WHERE mention_id = ?";
  private static final String DRAFTS = "SELECT COUNT(*) FROM draft WHERE mention_id = ?";
  private static final List<String> PARTS =
      List.of(
          "mention_brand",
          "score",
          "label_override",
          "accuracy_item",
          "mention_key",
          "mention_version",
          "mention_metric",
          "mention_text",
          "mention_tag",
          "theme_mention",
          "story_pin",
          "hidden",
          "work",
          "note",
          "advice_overruled",
          "mention_mark",
          "peer_answer",
          "advocate_mention",
          "reply_to",
          "incident_mention",
          "evidence",
          "sighting");
  private static final String FORGET_ANSWERS = "DELETE FROM peer_answer WHERE answer_id = ?";
  private static final String FORGET_FOUND =
      "UPDATE draft SET found_mention_id = NULL WHERE found_mention_id = ?";
  private static final String FORGET = "DELETE FROM mention WHERE id = ?";
  private static final String ONE_LESS =
      "UPDATE source_due SET stored = stored - 1 WHERE source_id = ? AND stored > 0";

  private Erasure() {}

  private record Hot(SourceId source, Instant at, Status status, Label label, boolean shown) {}

  /// False when there is no such mention.
  ///
  /// @throws IllegalArgumentException when somebody has written an answer to it
  static boolean run(Rows rows, Midnights midnights, long id) throws SQLException {
    Optional<Hot> known =
        rows.first(
            MENTION,
            row ->
                new Hot(
                    new SourceId(row.small("source_id")),
                    row.time("effective_at"),
                    row.coded(Status.class, "status"),
                    row.coded(Label.class, "label"),
                    row.flag("shown")),
            id);
    if (known.isEmpty()) return false;
    if (rows.number(DRAFTS, id) > 0) {
      throw new IllegalArgumentException(
          "An answer to this mention has been begun; delete the draft first.");
    }
    Hot hot = known.get();
    uncount(rows, midnights, id, hot);
    Lines lines = new Lines();
    StoryLeaving.run(rows, lines, id);
    for (String part : PARTS) rows.change("DELETE FROM " + part + " WHERE mention_id = ?", id);
    rows.change(FORGET_ANSWERS, id);
    rows.change(FORGET_FOUND, id);
    rows.change(FORGET, id);
    rows.change(ONE_LESS, hot.source);
    SearchDirty.note(lines, id);
    lines.run(rows);
    return true;
  }

  private static void uncount(Rows rows, Midnights midnights, long id, Hot hot)
      throws SQLException {
    Tally tally = new Tally(midnights);
    if (hot.shown) {
      tally.label(Tally.ALL, hot.source, hot.at, hot.label, -1);
      tally.status(Tally.ALL, hot.status, -1);
    }
    rows.list(
        MARKS,
        row -> {
          BrandId brand = new BrandId(row.small("brand_id"));
          if (row.flag("shown")) {
            tally.label(brand, hot.source, hot.at, row.coded(Label.class, "label"), -1);
            tally.status(brand, row.coded(Status.class, "status"), -1);
          }
          return brand;
        },
        id);
    tally.run(rows);
  }
}
