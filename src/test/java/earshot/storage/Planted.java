package earshot.storage;

import earshot.model.MentionId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Plants words that occur nowhere else in every text that hangs on a mention.
public final class Planted {
  private static final Instant AT = Instant.parse("2026-11-20T12:00:00Z");
  private final List<String> canaries = new ArrayList<>();
  private final Rows rows;
  private final String stem;

  private Planted(Rows rows, String stem) {
    this.rows = rows;
    this.stem = stem;
  }

  /// Plants them and returns them.
  public static List<String> around(Database database, MentionId mention, String stem) {
    return database.write(
        rows -> {
          Planted planted = new Planted(rows, stem);
          planted.plant(mention.value());
          return planted.canaries;
        });
  }

  /// Counts rows of a table.
  public static long count(Database database, String table) {
    return database.read(rows -> rows.number("SELECT COUNT(*) FROM " + table));
  }

  /// Every count of days as one text.
  public static String days(Database database) {
    return database.read(
        rows ->
            rows.list(
                    """
                    SELECT brand_id || '/' || source_id || '/' || d || '=' || neg || ',' || neu
                      || ',' || pos || ',' || mixed || ',' || unsure || ',' || unscored AS line
                    FROM rollup_brand_source_day
                    WHERE neg + neu + pos + mixed + unsure + unscored <> 0
                    ORDER BY brand_id, source_id, d""",
                    row -> row.text("line"))
                .toString());
  }

  /// Puts the time at which mentions were stored back.
  public static void storedAt(Database database, MentionId mention, Instant at) {
    database.write(
        rows -> rows.change("UPDATE mention SET stored_at = ? WHERE id = ?", at, mention));
  }

  private String next() {
    String canary = "%s%02d".formatted(stem, canaries.size() + 1);
    canaries.add(canary);
    return canary;
  }

  private void plant(long id) throws SQLException {
    for (String column :
        List.of(
            "author",
            "handle",
            "author_url",
            "outlet",
            "parent_id",
            "thread_id",
            "title",
            "body",
            "links",
            "media",
            "url")) {
      String words = column.endsWith("url") ? "https://x.example/" + next() : "\"" + next() + "\"";
      rows.change("UPDATE mention_text SET " + column + " = ? WHERE mention_id = ?", words, id);
    }
    rows.change("UPDATE sighting SET external_id = ? WHERE mention_id = ?", next(), id);
    rows.change("UPDATE score SET reasons = ? WHERE mention_id = ?", "[\"" + next() + "\"]", id);
    for (int n = 1; n < 4; n++) {
      rows.change(
          "INSERT INTO mention_version VALUES (?, ?, ?, 7, ?, ?)", id, n, AT, next(), next());
    }
    rows.change("INSERT INTO note VALUES (901, ?, ?, ?, ?)", id, next(), AT, next());
    rows.change("INSERT INTO note VALUES (902, ?, ?, ?, ?)", id, next(), AT, next());
    rows.change(
        """
        INSERT INTO draft (id, mention_id, open_for, brand_id, state, body, rev, updated_at,
          sent_url, sent_at, row_crc, by_user, author_id)
        VALUES (903, ?, NULL, 1, 1, ?, 1, ?, ?, ?, 0, ?,
          (SELECT author_id FROM mention WHERE id = ?))""",
        id,
        next(),
        AT,
        next(),
        AT,
        next(),
        id);
    for (int n = 1; n < 4; n++) {
      rows.change(
          "INSERT INTO draft_version (draft_id, n, body, made_at, by_user) VALUES (903, ?, ?, ?, ?)",
          n,
          next(),
          AT,
          next());
      rows.change("INSERT INTO approval VALUES (903, ?, 1, 1, ?, ?, ?)", n, AT, next(), next());
    }
    rows.change(
        "INSERT INTO label_override (mention_id, brand_id, label, reason, by_user, made_at)"
            + " VALUES (?, 1, 1, ?, ?, ?)",
        id,
        next(),
        next(),
        AT);
    rows.change("INSERT INTO hidden VALUES (?, NULL, ?, ?)", id, next(), AT);
    rows.change(
        "INSERT INTO work (mention_id, assignee, priority, reason, rev) VALUES (?, ?, 1, ?, 1)",
        id,
        next(),
        next());
    rows.change(
        "INSERT INTO advice_overruled VALUES (?, ?, 1, 1, ?, ?, ?)",
        id,
        next(),
        next(),
        AT,
        next());
    rows.change(
        "INSERT INTO query_example VALUES (904, 1, ?, TRUE, ?, ?, ?, 'me')",
        id,
        next(),
        next(),
        AT);
    rows.change("INSERT INTO review_label VALUES (?, 1, ?, 1, ?, ?)", id, next(), next(), AT);
    rows.change("INSERT INTO presence VALUES (?, ?, NULL, NULL, 0)", id, AT);
    rows.change("INSERT INTO rule_act VALUES (1, ?)", id);
    rows.change(
        """
        INSERT INTO person (id, name, note, consent, opt_out, advocate_note)
        VALUES (905, ?, ?, 1, FALSE, ?)""",
        next(),
        next(),
        next());
    rows.change(
        "UPDATE author SET person_id = 905, handle = ?, name = ?"
            + " WHERE id = (SELECT author_id FROM mention WHERE id = ?)",
        next(),
        next(),
        id);
    rows.change("INSERT INTO advocate_mention VALUES (905, ?)", id);
  }
}
