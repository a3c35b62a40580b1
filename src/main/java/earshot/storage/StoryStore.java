package earshot.storage;

import earshot.model.JournalAction;
import earshot.model.Mention;
import earshot.model.MentionFilter;
import earshot.model.MentionId;
import earshot.model.StoryId;
import earshot.model.TimeRange;
import earshot.model.Units;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// Keeps which mentions tell the same story.
///
/// A story has at least two members; what has no copies is in none. Its id is that of the earliest
/// member, and passes to an earlier one that comes late. What a person split or merged is never
/// undone by a likeness found later.
public final class StoryStore {
  private static final String THROUGH = "stories.through";

  static final String MARKS =
      """
      SELECT m.id, m.story_id, s.size, s.first_mention_id
      FROM UNNEST(CAST(? AS BIGINT ARRAY)) w (id)
      JOIN mention m ON m.id = w.id
      JOIN story s ON s.id = m.story_id""";
  static final String MEMBERS =
      """
      SELECT id
      FROM mention
      WHERE story_id = ?
      ORDER BY story_id, effective_at, id
      LIMIT ?""";

  private static final int MOST_NAMED = 100;

  private final Database database;

  StoryStore(Database database) {
    this.database = database;
  }

  /// A text that may tell a story.
  ///
  /// @param contentHash equal for texts that differ only in addresses, case, punctuation and signs
  ///   of passing on
  /// @param words the same way: without addresses and signs of passing on, in lower case
  public record Text(
      MentionId mention, Instant at, long contentHash, OptionalLong story, List<String> words) {
    /// Copies the list.
    public Text {
      words = List.copyOf(words);
    }
  }

  /// Two mentions that say the same.
  public record Link(MentionId one, MentionId other) {}

  /// Which story a mention is of.
  ///
  /// @param size members in all, at least 1
  /// @param first the earliest member that is still stored
  public record Mark(StoryId story, int size, MentionId first) {}

  /// One story in figures.
  ///
  /// @param first the earliest member
  /// @param size members in all
  /// @param voices different accounts among them
  /// @param sources different sources that brought them
  /// @param times when each was published, in order
  public record Told(
      StoryId story, MentionId first, int size, int voices, int sources, List<Instant> times) {
    private static final Duration HOUR = Duration.ofHours(1);

    /// Copies the list.
    public Told {
      times = List.copyOf(times);
    }

    /// Members within an hour of the first, which counts too.
    public int firstHour() {
      Instant end = times.getFirst().plus(HOUR);
      return (int) times.stream().filter(end::isAfter).count();
    }

    /// Mentions per hour from the first to the last, over an hour at least.
    public double perHour() {
      Duration all = Duration.between(times.getFirst(), times.getLast());
      double hours = Math.max(1, all.toMillis() / (double) HOUR.toMillis());
      return times.size() / hours;
    }
  }

  /// A story as it was told in a window.
  ///
  /// @param within members of the window
  public record Lately(StoryId story, int within) {}

  /// What a person changed, for taking it back.
  ///
  /// @param changed mentions that are of another story now
  /// @param before where each mention concerned stood before
  public record Regrouped(Set<MentionId> changed, List<Was> before) {
    /// Copies the collections.
    public Regrouped {
      changed = Set.copyOf(changed);
      before = List.copyOf(before);
    }
  }

  /// Where a mention stood.
  ///
  /// @param group number of the story, or of the mention where it was in none
  /// @param pinnedBy who had put it there by hand
  public record Was(MentionId mention, long group, Optional<String> pinnedBy) {}

  /// The last mention whose story was decided; later ones wait.
  public long through() {
    return database.read(rows -> SettingStore.find(rows, THROUGH).map(Long::parseLong).orElse(0L));
  }

  /// Mentions that wait, by rising number.
  public List<Text> after(long lastId, int limit) {
    return database.read(
        rows ->
            StoryTexts.of(
                rows, rows.list(MentionStore.AFTER, row -> row.integral("id"), lastId, limit)));
  }

  /// The newest mentions since a time, oldest first.
  public List<MentionId> recent(Instant from, int most) {
    return database
        .read(
            rows ->
                rows.list(StoryTexts.RECENT, row -> new MentionId(row.integral("id")), from, most))
        .reversed();
  }

  /// The texts of these mentions, in this order; what is no longer stored is left out.
  public List<Text> texts(List<MentionId> mentions) {
    return database.read(rows -> StoryTexts.of(rows, values(mentions)));
  }

  /// Who says the same words as these, less than 14 days before or after.
  public List<Link> saidAgain(List<Text> texts) {
    return database.read(rows -> StoryTexts.saidAgain(rows, texts));
  }

  /// Puts together what says the same, in one transaction; durable when this returns.
  ///
  /// @param through the last mention decided on with these
  /// @return mentions that are of another story now
  public Set<MentionId> join(List<Link> links, long through) {
    return database.write(
        rows -> {
          SettingStore.put(rows, THROUGH, Long.toString(through));
          return links.isEmpty() ? Set.of() : new StoryJoin(rows).run(links);
        });
  }

  /// Takes a mention out of its story for ever, by hand.
  ///
  /// @throws IllegalArgumentException when it is in none
  public Regrouped split(MentionId mention, String byUser) {
    Instant now = database.clock().instant();
    return database.write(
        rows -> {
          JournalRows.note(
              database, rows, byUser, JournalAction.STORY_SPLIT, "mention:" + mention, "");
          return new StoryActs(rows, byUser, now).split(mention.value());
        });
  }

  /// Makes the stories of two mentions one for ever, by hand.
  ///
  /// @throws IllegalArgumentException when they are of one story already
  public Regrouped merge(MentionId one, MentionId other, String byUser) {
    Instant now = database.clock().instant();
    return database.write(
        rows -> {
          JournalRows.append(
              rows,
              now,
              byUser,
              JournalAction.STORY_MERGED,
              List.of("mention:" + one, "mention:" + other),
              "");
          return new StoryActs(rows, byUser, now).merge(one.value(), other.value());
        });
  }

  /// Takes back what a person did; what came since stays where it belongs now.
  public Set<MentionId> restore(Regrouped done) {
    Instant now = database.clock().instant();
    return database.write(
        rows -> {
          List<Long> mentions =
              done.before().stream().map(was -> was.mention().value()).limit(MOST_NAMED).toList();
          JournalRows.appendOf(
              rows, now, Database.user(), JournalAction.STORY_RESTORED, mentions, "");
          return new StoryActs(rows, "", now).restore(done.before());
        });
  }

  /// The stories of these mentions; a mention in none has no entry.
  public Map<MentionId, Mark> marks(Collection<MentionId> mentions) {
    Map<MentionId, Mark> marks = new HashMap<>();
    if (mentions.isEmpty()) return marks;
    database.read(
        rows ->
            rows.list(
                MARKS,
                row ->
                    marks.put(
                        new MentionId(row.integral("id")),
                        new Mark(
                            new StoryId(row.integral("story_id")),
                            row.small("size"),
                            new MentionId(row.integral("first_mention_id")))),
                (Object) values(mentions).toArray(Long[]::new)));
    return marks;
  }

  /// The story of this name, or the one it was merged into; absent when it is gone.
  public Optional<Told> told(StoryId story) {
    return database.read(rows -> StoryFigures.told(rows, story.value()));
  }

  /// The members of a story in the order of time.
  public List<Mention> members(StoryId story, int most) {
    return database.read(
        rows ->
            MentionRows.byIds(
                rows, rows.list(MEMBERS, row -> row.integral("id"), story.value(), most)));
  }

  /// How much is said by all shown mentions that fit the filter, whose words are not looked at.
  public Units units(MentionFilter filter) {
    return database.read(rows -> new StoryFigures.Scan(rows, filter).units());
  }

  /// How much these mentions are, as far as they are still stored.
  public Units units(List<MentionId> mentions) {
    return database.read(rows -> StoryFigures.units(rows, values(mentions)));
  }

  /// The stories told in a stretch of time, most members within it first.
  public List<Lately> lately(TimeRange range, int most) {
    return database.read(rows -> StoryFigures.lately(rows, range, most));
  }

  private static List<Long> values(Collection<MentionId> mentions) {
    return mentions.stream().map(MentionId::value).toList();
  }
}
