package earshot.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

/// What must hold in every file at every moment, where each mention names a brand and its words
/// begin with `text`.
final class Soundness {
  private Soundness() {}

  static void check(Stored stored) {
    MentionStore mentions = stored.stores.mentions();
    long total = mentions.total();
    same(stored, total, "SELECT COUNT(*) FROM mention");
    same(stored, total, "SELECT COUNT(*) FROM mention WHERE effective_at > DATE '2000-01-01'");
    same(stored, total, "SELECT COUNT(*) FROM mention_text");
    same(stored, total, "SELECT COUNT(*) FROM mention_brand");
    same(stored, total, "SELECT COUNT(*) FROM mention_brand WHERE brand_id > 0");
    same(stored, total, "SELECT COUNT(*) FROM sighting");
    same(stored, total, "SELECT COUNT(DISTINCT external_id) FROM sighting");
    same(stored, total, "SELECT COUNT(*) FROM mention_key");
    same(stored, total, "SELECT COALESCE(SUM(stored), 0) FROM poll_attempt");
    same(stored, total, "SELECT COALESCE(SUM(stored), 0) FROM source_due");
    same(
        stored,
        total,
        "SELECT COALESCE(SUM(neg + neu + pos + mixed + unsure + unscored), 0) FROM"
            + " rollup_brand_day WHERE brand_id > 0");
    assertEquals(0, stored.stores.derivedCheck().run().mended());
    var journal = stored.stores.journal().verify(List.of());
    assertEquals(Optional.empty(), journal.fault(), "the chain is broken");
    long last = 0;
    for (var page = mentions.after(0, 500); !page.isEmpty(); page = mentions.after(last, 500)) {
      for (var mention : page) {
        assertTrue(mention.content().body().startsWith("text "), "a row is torn");
        last = mention.id().value();
      }
    }
  }

  private static void same(Stored stored, long total, String sql) {
    long counted = stored.database.read(rows -> rows.number(sql));
    assertEquals(total, counted, sql);
  }
}
