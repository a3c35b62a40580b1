package earshot.storage;

import earshot.model.BrandId;
import earshot.model.GivenReach;
import earshot.model.JournalAction;
import earshot.model.Mention;
import earshot.model.MentionId;
import earshot.model.MentionPage;
import earshot.model.PageToken;
import earshot.model.PollAttempt;
import earshot.model.PollBatch;
import earshot.model.ScoredText;
import earshot.model.Sighting;
import earshot.model.SourceId;
import earshot.model.Status;
import earshot.model.TimeRange;
import earshot.model.Traits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Takes mentions in, and gives them back by page, id and status.
public final class MentionStore {
  private static final int MOST_PER_JOB = 200;

  static final String AFTER =
      """
      SELECT id
      FROM mention
      WHERE id > ?
      ORDER BY id
      LIMIT ?\
      """;
  static final String SEEN_IN =
      """
      SELECT s.name, g.seen_at
      FROM sighting g
      JOIN source s ON s.id = g.source_id
      WHERE g.mention_id = ?
      ORDER BY g.seen_at, g.source_id, g.ext_hash\
      """;
  static final String COUNT =
      """
      SELECT COALESCE(SUM(n), 0)
      FROM status_count
      WHERE brand_id = ?\
      """;
  static final String COUNT_OF_STATUS =
      """
      SELECT COALESCE(SUM(n), 0)
      FROM status_count
      WHERE brand_id = ? AND status = ?\
      """;

  private static final String UNSEE = "DELETE FROM sighting WHERE source_id = ? AND mention_id = ?";
  private static final String ADD_NOTE =
      "INSERT INTO note (id, mention_id, body, made_at, by_user) VALUES (?, ?, ?, ?, ?)";
  private static final String NOTES =
      """
      SELECT body, by_user, made_at
      FROM note
      WHERE mention_id = ?
      ORDER BY id\
      """;

  private final Database database;

  MentionStore(Database database) {
    this.database = database;
  }

  /// What a batch came to.
  ///
  /// @param added mentions that were not stored before and are shown, as stored, in the order of
  ///   the batch
  /// @param changed mentions whose text or brands changed, and new ones that a rule tagged or hid
  /// @param sightings appearances that were not stored before, of new and of known mentions
  /// @param attempt the attempt with its `stored` figure filled in
  public record Taken(
      List<Mention> added, Set<MentionId> changed, int sightings, PollAttempt attempt) {
    /// Copies the collections.
    public Taken {
      added = List.copyOf(added);
      changed = Set.copyOf(changed);
    }
  }

  /// One appearance of a mention in a source.
  public record SeenIn(String sourceName, Instant at) {}

  /// A remark of a person.
  public record Note(String remark, String byUser, Instant at) {}

  /// A mention whose entry in the index is out of date.
  ///
  /// @param rev counts its changes, so that a later one is not forgotten with an earlier one
  public record Changed(MentionId mention, long rev) {}

  /// Stores everything one poll brings in one transaction, durable when this returns. Idempotent:
  /// taking the same batch again adds nothing. The same post with another text becomes a new
  /// version. Of a source that was removed meanwhile nothing is kept. What rules want done with new
  /// mentions is done with them, in the same transaction; mentions that are known stay as they are.
  ///
  /// @throws IllegalArgumentException when there never was such a source
  /// @throws Unavailable when the database cannot take anything now
  public Taken take(PollBatch batch) {
    Taking.Delivery delivery = Taking.Delivery.of(batch);
    return database.write(rows -> delivery.take(rows, database));
  }

  /// Takes in an archive: many batches that share a few forces to the disk.
  public Bulk bulk() {
    return new Bulk(database);
  }

  /// The stored mention that a sighting would be of; empty when it would be a new one.
  public Optional<MentionId> known(Sighting sighting) {
    return database.read(
        rows -> {
          Identities identities =
              new Identities(rows, sighting.source(), new Lines(), new Wordings(rows));
          Arrival arrival = Arrival.unread(sighting);
          identities.load(List.of(arrival));
          return identities
              .find(arrival)
              .filter(id -> id != DeletedRows.NOBODY)
              .map(MentionId::new);
        });
  }

  /// Takes a mention out as if it had never been stored; false when there is none. Its trace in the
  /// index is noted as changed.
  ///
  /// @throws IllegalArgumentException when somebody has written an answer to it
  public boolean erase(MentionId id) {
    return database.write(rows -> Erasure.run(rows, database.midnights(), id.value()));
  }

  /// Takes back that a mention was seen in a source; the mention itself stays.
  public void eraseSighting(MentionId id, SourceId source) {
    database.write(rows -> rows.change(UNSEE, source, id));
  }

  /// Keeps a remark beside a mention.
  public void note(MentionId id, String remark, String byUser) {
    Instant now = database.clock().instant();
    database.write(
        rows ->
            rows.change(
                ADD_NOTE,
                database.ids().next(rows, "note"),
                id,
                Wording.fitting(remark, 65_536),
                now,
                Wording.fitting(byUser, 200)));
  }

  /// The remarks beside a mention, oldest first.
  public List<Note> notes(MentionId id) {
    return database.read(
        rows ->
            rows.list(
                NOTES,
                row -> new Note(row.text("body"), row.text("by_user"), row.time("made_at")),
                id));
  }

  /// Mentions newest first, strictly after (older than) the token.
  ///
  /// @param limit at least 1
  public MentionPage page(
      Optional<BrandId> brand,
      Optional<Status> status,
      Optional<TimeRange> range,
      Optional<PageToken> after,
      int limit) {
    return database.read(rows -> MentionPages.read(rows, brand, status, range, after, limit));
  }

  /// The mentions with these ids, in this order; ids that are no longer stored are left out.
  public List<Mention> byIds(List<MentionId> ids) {
    return database.read(rows -> MentionRows.byIds(rows, values(ids)));
  }

  /// The mention with this id.
  public Optional<Mention> byId(MentionId id) {
    return byIds(List.of(id)).stream().findFirst();
  }

  /// The number of the last mention that was stored until then, that moment included; 0 when there
  /// is none.
  public long lastUntil(Instant at) {
    return database.read(rows -> Storings.lastUntil(rows, at));
  }

  /// What is known of mentions beside what they say; one without an entry is no longer stored.
  public Map<MentionId, Traits> traits(List<MentionId> ids) {
    return database.read(rows -> TraitRows.of(rows, values(ids)));
  }

  /// The current scores with their reasons; the whole text first, then one per brand that has its
  /// own.
  public List<ScoredText> scores(MentionId id) {
    return database.read(rows -> ScoreRows.of(rows, id.value()));
  }

  /// What people say of how it sounds: of the whole text first, then of brands.
  public List<LabelStore.Said> said(MentionId id) {
    return database.read(rows -> rows.list(LabelStore.OF_MENTION, LabelRows::said, id));
  }

  /// How many people may have seen it, as somebody else reckons.
  public Optional<GivenReach> reach(MentionId id) {
    return database.read(rows -> ReachRows.of(rows, id));
  }

  /// Where and when it was seen, oldest first.
  public List<SeenIn> sightings(MentionId id) {
    return database.read(
        rows -> rows.list(SEEN_IN, row -> new SeenIn(row.text("name"), row.time("seen_at")), id));
  }

  /// How many mentions are shown, by brand and status.
  public long count(Optional<BrandId> brand, Optional<Status> status) {
    int of = brand.map(BrandId::value).orElse(Tally.ALL);
    return database.read(
        rows ->
            status.isPresent()
                ? rows.number(COUNT_OF_STATUS, of, status.get())
                : rows.number(COUNT, of));
  }

  /// How many mentions of a stretch of time are shown. Walks through them, a million in a second or
  /// two: to be asked only while the search index cannot be.
  public long countIn(Optional<BrandId> brand, Optional<Status> status, TimeRange range) {
    return database.read(rows -> MentionPages.count(rows, brand, status, range));
  }

  /// How many mentions are shown.
  public long total() {
    return count(Optional.empty(), Optional.empty());
  }

  /// Sets the status of mentions; more than 200 at once are moved 200 by 200.
  public void setStatus(Collection<MentionId> ids, Status status) {
    List<Long> all = new ArrayList<>(values(ids));
    for (int from = 0; from < all.size(); from += MOST_PER_JOB) {
      List<Long> some = all.subList(from, Math.min(all.size(), from + MOST_PER_JOB));
      database.write(
          rows -> {
            Set<Long> moved = StatusChange.move(rows, database, some, Optional.empty(), status);
            // Looking at a mention is no decision.
            if (status == Status.TRIAGED) return moved;
            return JournalRows.noteOf(
                database, rows, JournalAction.STATUS_CHANGED, moved, status.name());
          });
    }
  }

  /// Mentions stored after this one, in the order of their ids; 0 starts at the first.
  public List<Mention> after(long lastId, int limit) {
    return database.read(
        rows ->
            MentionRows.byIds(rows, rows.list(AFTER, row -> row.integral("id"), lastId, limit)));
  }

  /// Mentions that changed since the index last said it has them, by id.
  public List<Changed> changed(int limit) {
    return database.read(
        rows ->
            rows.list(
                SearchDirty.NOTED,
                row -> new Changed(new MentionId(row.integral("mention_id")), row.integral("rev")),
                limit));
  }

  /// Notes that the index has these; a change made since stays noted.
  public void forgetChanged(List<Changed> seen) {
    database.write(
        rows -> {
          Lines lines = new Lines();
          seen.forEach(each -> lines.add(SearchDirty.FORGET, each.mention(), each.rev()));
          lines.run(rows);
          return seen.size();
        });
  }

  /// The greatest id in use, 0 when there is none; the index drops what lies above.
  public long greatestId() {
    return database.read(rows -> rows.number("SELECT MAX(id) FROM mention"));
  }

  private static List<Long> values(Collection<MentionId> ids) {
    return ids.stream().map(MentionId::value).toList();
  }
}
