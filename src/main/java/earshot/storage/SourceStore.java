package earshot.storage;

import earshot.model.PollAttempt;
import earshot.model.PresetUse;
import earshot.model.Source;
import earshot.model.Source.SourceSetup;
import earshot.model.SourceCursor;
import earshot.model.SourceEdit;
import earshot.model.SourceId;
import earshot.model.SourceKind;
import earshot.model.SourceState;
import earshot.model.SourceStatus;
import earshot.model.SourceTerms;
import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Keeps the sources, what is remembered of each, and when it is due.
public final class SourceStore {
  private static final int MOST_PER_JOB = 2_000;

  static final String DUE =
      """
      SELECT d.source_id, d.next_due_at, d.failures
      FROM source_due d
      JOIN source s ON s.id = d.source_id
      WHERE d.next_due_at <= ? AND s.state = ? AND (s.kind <> ? OR s.preset_id = ?) AND NOT s.removed
      ORDER BY d.next_due_at, d.source_id\
      """;
  private static final String SET_STATE =
      "UPDATE source SET state = ? WHERE id = ? AND NOT removed";
  private static final String REMOVE = "UPDATE source SET removed = TRUE WHERE id = ?";
  private static final String SET_DUE = "UPDATE source_due SET next_due_at = ? WHERE source_id = ?";

  private static final String PUT_BACK = "UPDATE source SET removed = FALSE WHERE id = ?";
  private static final String FORGET_VALIDATORS =
      "UPDATE source_cursor SET validators_for = '', etag = NULL, last_modified = NULL";
  // A source that failed waits as long as it should.
  private static final String ALL_DUE =
      "UPDATE source_due SET next_due_at = ? WHERE failures = 0 AND next_due_at > ?";
  static final String STORED_SINCE =
      """
      SELECT source_id, SUM(stored) AS n
      FROM poll_attempt
      WHERE started_at >= ?
      GROUP BY source_id\
      """;

  private final Database database;

  SourceStore(Database database) {
    this.database = database;
  }

  /// A source that is to be asked.
  public record Due(SourceId source, Instant nextDue, int failures) {}

  /// What changes of one source.
  ///
  /// @param nextDue when it is asked next, where the change says so; else the edit decides
  public record Change(SourceId source, SourceEdit edit, Optional<Instant> nextDue) {
    /// A change a person wishes.
    public Change(SourceId source, SourceEdit edit) {
      this(source, edit, Optional.empty());
    }
  }

  /// Makes a source the same for [#add]: asking the same address the same way.
  private record Place(URI url, String presetId, String params) {
    private Place(SourceSetup setup) {
      this(setup.url(), setup.presetId(), setup.preset().encoded());
    }
  }

  /// All sources that were not removed, by id.
  public List<Source> all() {
    return database.read(rows -> rows.list(SourceRows.ALL, SourceRows::read));
  }

  /// The same with those that were removed.
  public List<Source> withRemoved() {
    return database.read(rows -> rows.list(SourceRows.WITH_REMOVED, SourceRows::read));
  }

  /// Adds a source; one with the same address, preset and values is returned as it is.
  ///
  /// @throws IllegalArgumentException when the address is longer than 4,096 characters
  public Source add(SourceSetup setup, Instant nextDue) {
    return database.write(
        rows -> {
          Optional<Source> known =
              Optional.ofNullable(known(rows, List.of(setup)).get(new Place(setup)));
          return known.isPresent() ? known.get() : addNew(rows, List.of(setup), nextDue).getFirst();
        });
  }

  /// Adds many sources in batches; returns those that were new. An address that comes twice is
  /// added once.
  ///
  /// @throws IllegalArgumentException when an address is longer than 4,096 characters
  public List<Source> addAll(List<SourceSetup> setups, Instant nextDue) {
    List<Source> added = new ArrayList<>();
    for (int from = 0; from < setups.size(); from += MOST_PER_JOB) {
      List<SourceSetup> some = setups.subList(from, Math.min(setups.size(), from + MOST_PER_JOB));
      added.addAll(database.write(rows -> addNew(rows, some, nextDue)));
    }
    return added;
  }

  /// Keeps what a person changed: name, address, folder, role, state, interval, private addresses,
  /// taking everything. The preset of a source never changes.
  public void update(Source source) {
    checkAddress(source.setup());
    database.write(
        rows -> {
          Lines lines = new Lines();
          boolean renamed =
              rows.first(SourceRows.BY_ID, SourceRows::read, source.id())
                  .filter(before -> !before.name().equals(source.name()))
                  .isPresent();
          if (renamed) SourceEdits.readAnew(lines, source.id());
          lines.run(rows);
          return SourceRows.change(rows, source);
        });
  }

  /// Makes all changes in one transaction. Sources that are unknown, removed or already so are left
  /// alone; mentions of renamed ones are noted for the index.
  ///
  /// @param now when who is asked again becomes due
  /// @return what takes the changes back when it is made in turn; one for each source that changed
  public List<Change> make(List<Change> changes, Instant now) {
    return database.write(rows -> new SourceEdits(database, rows, now).make(changes));
  }

  /// Stops asking until resumed.
  public void pause(SourceId id) {
    database.write(rows -> rows.change(SET_STATE, SourceState.PAUSED, id));
  }

  /// Asks again.
  public void resume(SourceId id, Instant nextDue) {
    database.write(
        rows -> rows.change(SET_STATE, SourceState.ACTIVE, id) + rows.change(SET_DUE, nextDue, id));
  }

  /// Stops asking for ever; its mentions stay.
  public void remove(SourceId id) {
    database.write(rows -> rows.change(REMOVE, id));
  }

  /// Takes a removal back.
  public void putBack(SourceId id) {
    database.write(rows -> rows.change(PUT_BACK, id));
  }

  /// All sources that are asked, with what is known of their polls, by id; those that a person
  /// fills by hand are left out.
  public List<SourceStatus> statuses() {
    return database.read(
        rows -> {
          Map<SourceId, PollAttempt> last = new HashMap<>();
          for (PollAttempt each : rows.list(SourceRows.LAST_ATTEMPTS, AttemptRows::read)) {
            last.put(each.source(), each);
          }
          return SourceRows.statuses(rows).stream()
              .map(status -> with(status, Optional.ofNullable(last.get(status.source().id()))))
              .toList();
        });
  }

  /// Active sources that are due at this time or before, the longest due first.
  public List<Due> due(Instant until) {
    return database.read(
        rows ->
            rows.list(
                DUE,
                row ->
                    new Due(
                        new SourceId(row.small("source_id")),
                        row.time("next_due_at"),
                        row.small("failures")),
                until,
                SourceState.ACTIVE,
                SourceKind.IMPORT,
                PresetUse.WATCHED_FOLDER));
  }

  /// What a person decided of how a source is asked.
  public SourceTerms terms(SourceId id) {
    return database.read(rows -> TermsRows.of(rows, id));
  }

  /// What was remembered at the last poll.
  public SourceCursor cursor(SourceId id) {
    return database.read(rows -> CursorRows.find(rows, id)).orElse(SourceCursor.START);
  }

  /// Sets when a source is asked next.
  public void setNextDue(SourceId id, Instant nextDue) {
    database.write(rows -> rows.change(SET_DUE, nextDue, id));
  }

  /// Forgets the validators of all sources and makes them due, so that everything they still show
  /// is judged anew, as after a change of brands. What was seen stays remembered.
  public void startOver(Instant due) {
    database.write(
        rows -> {
          database.memory().cursors().forget();
          return rows.change(FORGET_VALIDATORS) + rows.change(ALL_DUE, due, due);
        });
  }

  /// How many mentions each source brought since then; a source without an entry brought none.
  public Map<SourceId, Long> storedSince(Instant since) {
    return database.read(
        rows -> {
          Map<SourceId, Long> stored = new HashMap<>();
          rows.list(
                  STORED_SINCE,
                  row -> Map.entry(new SourceId(row.small("source_id")), row.integral("n")),
                  since)
              .forEach(each -> stored.put(each.getKey(), each.getValue()));
          return stored;
        });
  }

  /// The source with this id, removed ones included.
  public Optional<Source> byId(SourceId id) {
    return database.read(rows -> rows.first(SourceRows.BY_ID, SourceRows::read, id));
  }

  /// The source with this address; the oldest when several presets read it.
  public Optional<Source> byUrl(URI url) {
    return database.read(
        rows ->
            rows
                .list(
                    SourceRows.BY_URL,
                    SourceRows::read,
                    (Object) SourceRows.urlHashes(Stream.of(url)))
                .stream()
                .filter(source -> source.url().equals(url))
                .findFirst());
  }

  private List<Source> addNew(Rows rows, List<SourceSetup> setups, Instant nextDue)
      throws SQLException {
    Map<Place, Source> known = known(rows, setups);
    List<Source> added = new ArrayList<>();
    Lines lines = new Lines();
    for (SourceSetup setup : setups) {
      checkAddress(setup);
      if (known.containsKey(new Place(setup))) continue;
      SourceId id = new SourceId(database.ids().nextSmall(rows, "source"));
      Source source = new Source(id, setup, SourceState.ACTIVE, Optional.empty(), false);
      SourceRows.add(lines, source, nextDue);
      known.put(new Place(setup), source);
      added.add(source);
    }
    lines.run(rows);
    return added;
  }

  private static Map<Place, Source> known(Rows rows, List<SourceSetup> setups) throws SQLException {
    Object hashes = SourceRows.urlHashes(setups.stream().map(SourceSetup::url));
    Map<Place, Source> known = new HashMap<>();
    for (Source each : rows.list(SourceRows.BY_URL, SourceRows::read, hashes)) {
      known.putIfAbsent(new Place(each.setup()), each);
    }
    return known;
  }

  private static void checkAddress(SourceSetup setup) {
    if (setup.url().toString().length() > 4_096) {
      throw new IllegalArgumentException("an address has at most 4,096 characters");
    }
  }

  private static SourceStatus with(SourceStatus status, Optional<PollAttempt> last) {
    return new SourceStatus(
        status.source(),
        last,
        status.lastSuccess(),
        status.lastNews(),
        status.nextDue(),
        status.failures(),
        status.stored());
  }
}
