package earshot.storage;

import java.util.List;

/// Every ready count of a workspace, as one text, to compare before and after.
final class Sums {
  private Sums() {}

  static String of(Stored stored) {
    return stored.database.read(
        rows ->
            String.join(
                "\n",
                List.of(
                    "status "
                        + rows.list(
                            """
                            SELECT brand_id || '/' || status || '=' || n AS line
                            FROM status_count WHERE n <> 0 ORDER BY brand_id, status""",
                            row -> row.text("line")),
                    "days "
                        + rows.list(
                            """
                            SELECT brand_id || '/' || d || '=' || neg || ',' || neu || ',' || pos
                              || ',' || mixed || ',' || unsure || ',' || unscored AS line
                            FROM rollup_brand_day
                            WHERE neg + neu + pos + mixed + unsure + unscored <> 0
                            ORDER BY brand_id, d""",
                            row -> row.text("line")),
                    "sources "
                        + rows.list(
                            """
                            SELECT brand_id || '/' || source_id || '/' || d || '=' || neg || ','
                              || neu || ',' || pos || ',' || mixed || ',' || unsure || ','
                              || unscored AS line
                            FROM rollup_brand_source_day
                            WHERE neg + neu + pos + mixed + unsure + unscored <> 0
                            ORDER BY brand_id, source_id, d""",
                            row -> row.text("line")))));
  }
}
