package earshot.storage;

import earshot.model.BrandId;
import earshot.model.MentionId;
import earshot.model.Reading;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Gives a brand to mentions that were stored before anybody listened for it.
public final class BrandFill {
  static final String NAMING =
      """
      SELECT b.mention_id
      FROM UNNEST(CAST(? AS BIGINT ARRAY)) w (mention_id)
      JOIN mention_brand b ON b.mention_id = w.mention_id AND b.brand_id = ?\
      """;

  private final Database database;

  BrandFill(Database database) {
    this.database = database;
  }

  /// Those of the mentions that have the brand already.
  public Set<MentionId> naming(BrandId brand, Collection<MentionId> mentions) {
    Object wanted = mentions.stream().map(MentionId::value).toArray(Long[]::new);
    return Set.copyOf(
        database.read(
            rows -> rows.list(NAMING, row -> new MentionId(row.integral(1)), wanted, brand)));
  }

  /// Gives the brand to mentions that are still stored and do not have it, 200 in a transaction,
  /// with its score and every sum. What they say of other brands stays.
  ///
  /// @param readings what was understood of each mention, the brand among those it names
  /// @return those that did not have it
  public Set<MentionId> fill(BrandId brand, Map<MentionId, Reading> readings) {
    Map<Long, Arrival.Scored> scored = new HashMap<>();
    readings.forEach((mention, reading) -> scored.put(mention.value(), Arrival.Scored.of(reading)));
    return Batches.run(
        database,
        readings.keySet(),
        (rows, some) -> {
          if (!isKept(rows, brand)) return Set.of();
          return new Filling(rows, brand).run(some, scored);
        });
  }

  // A brand that was removed while its history is read takes nothing more.
  private static boolean isKept(Rows rows, BrandId brand) throws SQLException {
    return rows.number("SELECT COUNT(*) FROM brand WHERE id = ? AND NOT removed", brand) > 0;
  }

  /// One transaction.
  private final class Filling {
    private final Rows rows;
    private final BrandId brand;
    private final Lines lines = new Lines();
    private final Tally tally = new Tally(database.midnights());
    private final ScoreRows scores;
    private final BrandMarks marks;

    private Filling(Rows rows, BrandId brand) {
      this.rows = rows;
      this.brand = brand;
      this.scores = new ScoreRows(rows, database.ids(), lines);
      this.marks = new BrandMarks(lines, tally, scores);
    }

    private Set<Long> run(List<Long> mentions, Map<Long, Arrival.Scored> scored)
        throws SQLException {
      StoredMarks stored = new StoredMarks(rows, lines);
      stored.load(mentions);
      Set<Long> filled = new HashSet<>();
      for (long mention : mentions) {
        Optional<StoredMarks.Known> known = stored.loaded(mention);
        Optional<Arrival.Scored> said = Optional.ofNullable(scored.get(mention));
        if (known.isEmpty() || said.isEmpty() || known.get().marks().containsKey(brand)) continue;
        marks.add(known.get().hot(), brand, said.get().reading());
        scores.addOf(mention, brand, said.get());
        SearchDirty.note(lines, mention);
        filled.add(mention);
      }
      lines.run(rows);
      tally.run(rows);
      return filled;
    }
  }
}
