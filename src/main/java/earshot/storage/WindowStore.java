package earshot.storage;

import earshot.model.BrandId;
import earshot.model.MentionId;
import earshot.model.Sighting;
import earshot.model.SourceId;
import earshot.model.TimeRange;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads all mentions of a window, a day at a time, so that nobody else waits long and the reader
/// may be stopped.
///
/// Stories and voices do not add up, and people ask for any window: there is no sum to keep.
public final class WindowStore {
  private static final Duration STEP = Duration.ofDays(1);
  private static final int SOME = 2_000;

  static final String OF_ALL =
      """
      SELECT id, effective_at, label, shown, flags, source_id, lang, story_id, author_id,
        provenance
      FROM mention
      WHERE effective_at >= ? AND effective_at < ?\
      """;
  static final String OF_BRAND =
      """
      SELECT m.id, b.effective_at, b.label, b.shown, m.flags, m.source_id, m.lang, m.story_id,
        m.author_id, m.provenance, b.by_person, b.score_version
      FROM mention_brand b
      JOIN mention m ON m.id = b.mention_id
      WHERE b.brand_id = ? AND b.effective_at >= ? AND b.effective_at < ?\
      """;
  static final String SCORED =
      """
      SELECT b.by_person, b.score_version
      FROM mention_brand b
      WHERE b.brand_id = ? AND b.effective_at >= ? AND b.effective_at < ? AND b.shown\
      """;
  static final String OF_IDS =
      """
      SELECT m.id, m.effective_at, m.label, m.shown, m.flags, m.source_id, m.lang, m.story_id,
        m.author_id, m.provenance
      FROM UNNEST(CAST(? AS BIGINT ARRAY)) w (id)
      JOIN mention m ON m.id = w.id\
      """;
  static final String OF_IDS_AND_BRAND =
      """
      SELECT m.id, m.effective_at, b.label, b.shown, m.flags, m.source_id, m.lang, m.story_id,
        m.author_id, m.provenance, b.by_person, b.score_version
      FROM UNNEST(CAST(? AS BIGINT ARRAY)) w (id)
      JOIN mention_brand b ON b.mention_id = w.id AND b.brand_id = ?
      JOIN mention m ON m.id = w.id\
      """;
  static final String TEXTS =
      """
      SELECT t.mention_id, t.title, t.body
      FROM UNNEST(CAST(? AS BIGINT ARRAY)) w (id)
      JOIN mention_text t ON t.mention_id = w.id\
      """;
  private static final String BRANDS = "SELECT id FROM brand WHERE NOT removed";
  private static final String VERSIONS = "SELECT id, name FROM score_version";

  private final Database database;

  WindowStore(Database database) {
    this.database = database;
  }

  /// All mentions of a window.
  ///
  /// @param brands whose, empty for all; who names several counts once, with the label of the first
  /// @param sources who brought it, empty for all
  public Swept sweep(
      Set<BrandId> brands, Set<SourceId> sources, TimeRange range, Progress progress) {
    Swept swept = new Swept();
    List<TimeRange> steps = steps(range);
    for (int i = 0; i < steps.size(); i++) {
      progress.at(i, steps.size());
      TimeRange step = steps.get(i);
      database.read(rows -> sweep(rows, brands, sources, step, swept));
    }
    progress.at(steps.size(), steps.size());
    return swept.named(versions());
  }

  private static int sweep(
      Rows rows, Set<BrandId> brands, Set<SourceId> sources, TimeRange step, Swept swept)
      throws SQLException {
    Instant from = MentionPages.ceiling(step.from());
    Instant to = MentionPages.ceiling(step.to());
    if (brands.isEmpty()) {
      rows.each(OF_ALL, row -> take(row, sources, swept, false), from, to);
      for (int brand : rows.list(BRANDS, row -> row.small("id"))) {
        rows.each(SCORED, row -> scored(row, swept), brand, from, to);
      }
    }
    for (BrandId brand : brands.stream().sorted().toList()) {
      rows.each(
          OF_BRAND,
          row -> {
            take(row, sources, swept, brands.size() > 1);
            if (row.flag("shown")) scored(row, swept);
          },
          brand,
          from,
          to);
    }
    return swept.size();
  }

  /// Mentions that were found by other means.
  ///
  /// @param brands whose label counts, the first that is named; empty for that of the whole text
  public Swept sweep(Set<BrandId> brands, List<MentionId> mentions, Progress progress) {
    Swept swept = new Swept();
    for (int i = 0; i < mentions.size(); i += SOME) {
      progress.at(i, mentions.size());
      Long[] some =
          mentions.subList(i, Math.min(mentions.size(), i + SOME)).stream()
              .map(MentionId::value)
              .toArray(Long[]::new);
      database.read(rows -> sweep(rows, brands, some, swept));
    }
    return swept.named(versions());
  }

  private static int sweep(Rows rows, Set<BrandId> brands, Long[] some, Swept swept)
      throws SQLException {
    if (brands.isEmpty()) {
      rows.each(OF_IDS, row -> take(row, Set.of(), swept, false), (Object) some);
    }
    for (BrandId brand : brands.stream().sorted().toList()) {
      rows.each(
          OF_IDS_AND_BRAND,
          row -> {
            take(row, Set.of(), swept, brands.size() > 1);
            if (row.flag("shown")) scored(row, swept);
          },
          some,
          brand);
    }
    return swept.size();
  }

  /// A text and whose it is.
  ///
  /// @param place of its mention among those asked for
  public record Text(int place, String whole) {}

  /// Hears texts one after the other.
  public interface Hearing {
    /// One more.
    void hear(Text text);
  }

  /// Reads the texts of mentions, some thousand at a time, in the order in which they are asked
  /// for; those that are no longer stored are left out.
  public void texts(List<MentionId> mentions, Progress progress, Hearing hearing) {
    for (int i = 0; i < mentions.size(); i += SOME) {
      progress.at(i, mentions.size());
      List<MentionId> some = mentions.subList(i, Math.min(mentions.size(), i + SOME));
      Map<Long, String> texts = texts(some);
      for (int k = 0; k < some.size(); k++) {
        String text = texts.get(some.get(k).value());
        if (text != null) hearing.hear(new Text(i + k, text));
      }
    }
    progress.at(mentions.size(), mentions.size());
  }

  private Map<Long, String> texts(List<MentionId> some) {
    Object wanted = some.stream().map(MentionId::value).toArray(Long[]::new);
    Map<Long, String> texts = new HashMap<>();
    database.read(
        rows -> {
          rows.each(TEXTS, row -> texts.put(row.integral("mention_id"), whole(row)), wanted);
          return true;
        });
    return texts;
  }

  private static String whole(Row row) throws SQLException {
    return Sighting.Words.whole(row.text("title"), row.text("body"));
  }

  private Map<Integer, String> versions() {
    Map<Integer, String> names = new HashMap<>();
    database.read(
        rows -> {
          rows.each(VERSIONS, row -> names.put(row.small("id"), row.text("name")));
          return true;
        });
    return names;
  }

  private static void take(Row row, Set<SourceId> sources, Swept swept, boolean oftenNamed)
      throws SQLException {
    if (!sources.isEmpty() && !sources.contains(new SourceId(row.small("source_id")))) return;
    swept.take(row, oftenNamed);
  }

  private static void scored(Row row, Swept swept) throws SQLException {
    swept.scored(row.small("score_version"), row.flag("by_person"));
  }

  static List<TimeRange> steps(TimeRange range) {
    List<TimeRange> steps = new ArrayList<>();
    for (Instant from = range.from(); from.isBefore(range.to()); ) {
      Instant to = from.plus(STEP);
      Instant end = to.isBefore(range.to()) ? to : range.to();
      steps.add(new TimeRange(from, end));
      from = end;
    }
    return steps;
  }
}
