package earshot.storage;

import earshot.model.AlertState;
import earshot.model.CoverageLevel;
import earshot.model.Lane;
import earshot.model.PresetUse;
import earshot.model.SourceKind;
import earshot.model.SourceState;
import earshot.model.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;

/// Every statement whose speed depends on the planner taking the right index, with sample values;
/// the plan test asks H2 how it runs each.
final class Statements {
  /// How many sources the sample values are for.
  static final int SOURCES = 40;

  /// How many exchanges came after the sample time.
  static final int EGRESS = 500;

  private static final int PAGE = 51;
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

  private static final long SAID = new Wording("A title", "some text").contentHash();

  private Statements() {}

  /// A statement with values it is asked with.
  ///
  /// @param limit rows it may return; a plan may look at four times as many index entries per table
  record Shaped(String name, String sql, int limit, List<Object> samples) {
    private Shaped(String name, String sql, int limit, Object... samples) {
      this(name, sql, limit, List.of(samples));
    }

    /// Whether it must come out of an index in order.
    boolean sorted() {
      return sql.contains("ORDER BY") && sql.contains("LIMIT");
    }
  }

  /// All of them.
  ///
  /// @param middle a time in the midst of the mentions, after which each source was asked ten times
  /// @param today the number of the last day that has mentions
  static List<Shaped> all(Instant middle, int today) {
    Long[] fifty = LongStream.rangeClosed(1_001, 1_050).boxed().toArray(Long[]::new);
    Integer[] two = {1, 2};
    Instant last = middle.plus(Duration.ofDays(3_650));
    long noId = Long.MAX_VALUE;
    Instant soon = middle.plus(Duration.ofMinutes(10));
    return List.of(
        new Shaped("first page", MentionPages.ALL, PAGE, FIRST, last, last, noId, PAGE),
        new Shaped("later page", MentionPages.ALL, PAGE, FIRST, middle, middle, 9_000L, PAGE),
        new Shaped(
            "status", MentionPages.OF_STATUS, PAGE, Status.NEW, FIRST, last, last, noId, PAGE),
        new Shaped("brand", MentionPages.OF_BRAND, PAGE, 1, FIRST, middle, middle, 9_000L, PAGE),
        new Shaped(
            "brand and status",
            MentionPages.OF_BRAND_AND_STATUS,
            PAGE,
            1,
            Status.NEW,
            FIRST,
            middle,
            middle,
            9_000L,
            PAGE),
        new Shaped("texts", MentionRows.TEXTS, 50, (Object) fifty),
        new Shaped("brands of mentions", MentionRows.BRANDS, 100, (Object) fifty),
        new Shaped("traits of mentions", TraitRows.HOT, 50, (Object) fifty),
        new Shaped("withdrawn mentions", WithdrawnRows.OF_MENTIONS, 50, (Object) fifty),
        new Shaped("to be withdrawn", WithdrawnRows.STANDING, 50, fifty, 1 << 7),
        new Shaped("brought by a source", PresenceStore.BROUGHT, 500, 1, FIRST),
        new Shaped("tags of mentions", TraitRows.TAGS, 50, (Object) fifty),
        new Shaped("edited mentions", TraitRows.EDITED, 50, (Object) fifty),
        new Shaped("answered mentions", TraitRows.REPLIED, 50, (Object) fifty),
        new Shaped("sleeping mentions", TraitRows.ASLEEP, 50, (Object) fifty, Lane.SNOOZED),
        new Shaped("keys of mentions", IdentityStore.KEYS, 200, (Object) fifty),
        new Shaped("marks of mentions", IdentityStore.SIGHTINGS, 200, (Object) fifty),
        new Shaped("mention of a key", IdentityStore.BY_KEY, 5, 7L, 7L),
        new Shaped("review of a mention", ReviewStore.OF_MENTION, 5, 1_001L, "Ana"),
        new Shaped("scores", ScoreRows.OF_MENTION, 5, 1_001L),
        new Shaped("answers sent last", DraftStore.NEWEST_SENT, 50, FIRST, 50),
        new Shaped("said by an author", FindingStore.BY_AUTHOR, 50, 7L, 50),
        new Shaped("open drafts", DraftStore.ALL_OPEN, 50, 50),
        new Shaped("drafts of a mention", DraftStore.OF_MENTION, 5, 1_001L),
        new Shaped("labels of a mention", LabelStore.OF_MENTION, 5, 1_001L),
        new Shaped("labels of people", LabelStore.AFTER, 500, 1_001L, 1_001L, 0, 500),
        new Shaped(
            "machine labels", LabelledPopulation.OF_ALL, PAGE, middle, last, middle, 1L, PAGE),
        new Shaped(
            "machine labels of a brand",
            LabelledPopulation.OF_BRAND,
            PAGE,
            1,
            middle,
            last,
            middle,
            1L,
            PAGE),
        new Shaped("items of a sample", AccuracyStore.ITEMS, 150, 1),
        new Shaped("people's share", LabelStore.BY_PEOPLE, 500, 1, middle, last),
        new Shaped("people's share of all", LabelStore.BY_PEOPLE_OF_ALL, 500, middle, last),
        new Shaped("to be scored anew", StandingRows.TEXTS, 1_000, 1_000L, 2_000L, 1 << 7),
        new Shaped("labels to compare", StandingRows.MARKS, 2_000, 1_000L, 2_000L),
        new Shaped("scores to compare", StandingRows.COMPOUNDS, 50, (Object) fifty),
        new Shaped("scores of a version", RescoreRows.OF_VERSION, 2_000, 1_000L, 2_000L, "v"),
        new Shaped("wordings", RescoreRows.WORDINGS, 50, (Object) fifty),
        new Shaped("all scores", RescoreRows.SCORES, 100, (Object) fifty),
        new Shaped("versions of brands", RescoreRows.VERSIONS, 100, (Object) fifty),
        new Shaped("traits for advice", AdviceStore.FLAGS, 50, (Object) fifty),
        new Shaped("marks of people", AdviceStore.MARKS, 100, (Object) fifty),
        new Shaped("advice overruled", AdviceStore.OVERRULED, 50, (Object) fifty),
        new Shaped("cues of mentions", CueStore.OF_MENTIONS, 100, (Object) fifty),
        new Shaped("sightings", MentionStore.SEEN_IN, 5, 1_001L),
        new Shaped("for the index", MentionStore.AFTER, 500, 5_000L, 500),
        new Shaped("count", MentionStore.COUNT, 9, 1),
        new Shaped("count of status", MentionStore.COUNT_OF_STATUS, 1, 1, Status.NEW),
        new Shaped("90 days", SeriesStore.DAYS, 90, 1, today - 89, today + 1),
        new Shaped("first day", SeriesStore.FIRST_DAY, 1, 0),
        new Shaped("minutes of all", SeriesStore.TIMES_OF_ALL, 10, middle, soon),
        new Shaped("minutes of a brand", SeriesStore.TIMES_OF_BRAND, 10, 1, middle, soon),
        new Shaped("attempts", AttemptRows.LATEST, 20, 1, 20),
        new Shaped(
            "due",
            SourceStore.DUE,
            10,
            middle,
            SourceState.ACTIVE,
            SourceKind.IMPORT,
            PresetUse.WATCHED_FOLDER),
        new Shaped(
            "sources", SourceRows.STATUSES, SOURCES, SourceKind.IMPORT, PresetUse.WATCHED_FOLDER),
        new Shaped(
            "planned",
            ScheduleStore.PLANNED,
            SOURCES,
            SourceState.ACTIVE,
            SourceKind.IMPORT,
            PresetUse.WATCHED_FOLDER),
        new Shaped("kept since", ScheduleStore.KEPT_SINCE, 10 * SOURCES, middle),
        new Shaped("moves of a source", MoveRows.OF_SOURCE, 20, 1),
        new Shaped("doubtful", CoverageStore.DOUBTFUL, 10 * SOURCES, middle, CoverageLevel.PARTIAL),
        new Shaped("attempts of two", CoverageStore.LATELY, 20, two, middle),
        new Shaped("last attempts", SourceRows.LAST_ATTEMPTS, SOURCES),
        new Shaped("edited sources", SourceEdits.EDITED, 2, (Object) two),
        new Shaped("hosts asked", EgressStore.HOSTS, EGRESS, soon),
        new Shaped("exchanges with a host", EgressStore.LINES, 100, "h1.example", 100),
        new Shaped("old exchanges", EgressStore.OLD, 1_000, middle, 1_000),
        new Shaped("stored since", SourceStore.STORED_SINCE, 10 * SOURCES, middle),
        new Shaped("newest spans", CoverageRows.NEWEST, 4, 1, 4),
        new Shaped("spans of all", CoverageStore.ALL, 10 * SOURCES, middle, last),
        new Shaped("spans of two", CoverageStore.SOME, 200, two, last, middle),
        new Shaped("known sightings", Identities.SEEN, 50, fifty, 1),
        new Shaped("known addresses", Identities.HELD, 50, (Object) fifty),
        new Shaped(
            "known voices", AuthorRows.KNOWN, 2, new String[] {"a", "b"}, new Long[] {1L, 2L}),
        new Shaped("texts of stories", StoryTexts.TEXTS, 50, (Object) fifty),
        new Shaped("recent for stories", StoryTexts.RECENT, 500, FIRST, 500),
        new Shaped("said again", StoryTexts.REPEATED, 50, (Object) fifty),
        new Shaped("said before", StoryTexts.SAID_BEFORE, 1, SAID, FIRST, middle, middle, noId),
        new Shaped("said after", StoryTexts.SAID_AFTER, 1, SAID, last, middle, middle, 1L),
        new Shaped("standing in stories", StoryRows.STANDING, 50, (Object) fifty),
        new Shaped("stories of groups", StoryRows.STORIES, 50, (Object) fifty),
        new Shaped("stories of mentions", StoryStore.MARKS, 50, (Object) fifty),
        new Shaped("members", StoryStore.MEMBERS, 50, 1L, 50),
        new Shaped("whole story", StoryRows.ALL_MEMBERS, 50, 1L),
        new Shaped("story in figures", StoryFigures.MEMBERS, 50, 1L),
        new Shaped("first left", StoryLeaving.FIRST_LEFT, 1, 1L, noId),
        new Shaped("units of all", StoryFigures.WITHIN, 10, middle, soon),
        new Shaped("units of a brand", StoryFigures.WITHIN_OF_BRAND, 10, 1, middle, soon),
        new Shaped("voices of all", VoiceStore.OF_ALL, 10, middle, soon),
        new Shaped("voices of a brand", VoiceStore.OF_BRAND, 10, 1, middle, soon),
        new Shaped("voices of mentions", VoiceStore.OF_MENTIONS, 50, (Object) fifty),
        new Shaped("open alerts", AlertStore.OF_STATE, 20, AlertState.OPEN, 20),
        new Shaped("alerts of a rule", AlertStore.OF_RULE, 20, 1, 20),
        new Shaped("units of mentions", StoryFigures.OF_MENTIONS, 50, (Object) fifty));
  }
}
