package earshot.storage;

import earshot.model.BrandId;
import earshot.model.Label;
import earshot.model.MentionFilter;
import earshot.model.MentionId;
import earshot.model.SourceId;
import earshot.model.Status;
import earshot.model.StoryId;
import earshot.model.TimeRange;
import earshot.model.Units;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Counts what stories add up to.
///
/// Stories and voices of two days may be the same, so there are no sums to keep: the rows of the
/// asked window are read.
final class StoryFigures {
  static final String WITHIN =
      """
      SELECT id, source_id, status, label, story_id, author_id
      FROM mention
      WHERE effective_at >= ? AND effective_at < ? AND shown""";
  static final String WITHIN_OF_BRAND =
      """
      SELECT b.mention_id AS id, m.source_id, b.status, b.label, m.story_id, m.author_id
      FROM mention_brand b
      JOIN mention m ON m.id = b.mention_id
      WHERE b.brand_id = ? AND b.effective_at >= ? AND b.effective_at < ? AND b.shown""";
  static final String OF_MENTIONS =
      """
      SELECT m.id, m.source_id, m.story_id, m.author_id
      FROM UNNEST(CAST(? AS BIGINT ARRAY)) w (id)
      JOIN mention m ON m.id = w.id""";
  static final String MEMBERS =
      """
      SELECT id, effective_at, source_id, author_id
      FROM mention
      WHERE story_id = ?
      ORDER BY story_id, effective_at, id""";
  private static final String MERGED = "SELECT merged_into FROM story WHERE id = ?";
  private static final int LONGEST_CHAIN = 64;

  private StoryFigures() {}

  static Units units(Rows rows, List<Long> mentions) throws SQLException {
    Count count = new Count();
    rows.list(OF_MENTIONS, count::add, (Object) mentions.toArray(Long[]::new));
    return count.units();
  }

  static Optional<StoryStore.Told> told(Rows rows, long asked) throws SQLException {
    long story = present(rows, asked);
    List<Instant> times = new ArrayList<>();
    Set<Long> sources = new HashSet<>();
    Distinct voices = new Distinct();
    List<Long> ids =
        rows.list(
            MEMBERS,
            row -> {
              times.add(row.time("effective_at"));
              sources.add(row.integral("source_id"));
              voices.add(voice(row));
              return row.integral("id");
            },
            story);
    if (ids.isEmpty()) return Optional.empty();
    return Optional.of(
        new StoryStore.Told(
            new StoryId(story),
            new MentionId(ids.getFirst()),
            ids.size(),
            voices.count(),
            sources.size(),
            times));
  }

  private static long present(Rows rows, long asked) throws SQLException {
    long story = asked;
    for (int i = 0; i < LONGEST_CHAIN; i++) {
      long into = rows.number(MERGED, story);
      if (into == 0) return story;
      story = into;
    }
    return story;
  }

  static List<StoryStore.Lately> lately(Rows rows, TimeRange range, int most) throws SQLException {
    Map<Long, Integer> within = new HashMap<>();
    rows.list(
        WITHIN,
        row -> {
          row.integralIf("story_id").ifPresent(story -> within.merge(story, 1, Integer::sum));
          return true;
        },
        MentionPages.ceiling(range.from()),
        MentionPages.ceiling(range.to()));
    return within.entrySet().stream()
        .sorted(
            Map.Entry.<Long, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .limit(most)
        .map(each -> new StoryStore.Lately(new StoryId(each.getKey()), each.getValue()))
        .toList();
  }

  // Whom nobody can tell from others is as many as the sources that brought them.
  private static long voice(Row row) throws SQLException {
    return row.integralIf("author_id").orElse(-row.integral("source_id"));
  }

  private static final class Count {
    private final Distinct stories = new Distinct();
    private final Distinct voices = new Distinct();
    private long mentions;

    // A mention in no story is one; no story has a number below zero.
    boolean add(Row row) throws SQLException {
      mentions++;
      stories.add(row.integralIf("story_id").orElse(-row.integral("id")));
      voices.add(voice(row));
      return true;
    }

    Units units() {
      return new Units(mentions, stories.count(), voices.count());
    }
  }

  /// Reads the rows of one window.
  static final class Scan {
    private static final Instant FIRST = Rows.storable(Instant.MIN);
    private static final Instant LAST = Rows.storable(Instant.MAX);

    private final Rows rows;
    private final MentionFilter filter;
    private final Count count = new Count();
    private final Set<Long> seen = new HashSet<>();

    Scan(Rows rows, MentionFilter filter) {
      this.rows = rows;
      this.filter = filter;
    }

    Units units() throws SQLException {
      Instant from = filter.range().map(TimeRange::from).map(MentionPages::ceiling).orElse(FIRST);
      Instant to = filter.range().map(TimeRange::to).map(MentionPages::ceiling).orElse(LAST);
      if (filter.brands().isEmpty()) rows.list(WITHIN, this::take, from, to);
      for (BrandId brand : filter.brands()) {
        rows.list(WITHIN_OF_BRAND, this::take, brand, from, to);
      }
      return count.units();
    }

    private boolean take(Row row) throws SQLException {
      if (!fits(row)) return false;
      // Whoever names two of the brands is counted once.
      if (filter.brands().size() > 1 && !seen.add(row.integral("id"))) return false;
      return count.add(row);
    }

    private boolean fits(Row row) throws SQLException {
      return (filter.statuses().isEmpty()
              || filter.statuses().contains(row.coded(Status.class, "status")))
          && (filter.labels().isEmpty()
              || filter.labels().contains(row.coded(Label.class, "label")))
          && (filter.sources().isEmpty()
              || filter.sources().contains(new SourceId(row.small("source_id"))));
    }
  }
}
