package earshot.storage;

import earshot.model.Authored;
import earshot.model.JournalAction;
import earshot.model.SavedSearch;
import earshot.model.SavedSearchId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Keeps searches under their names, with their places in the deck and how far they were read.
public final class SavedSearchStore {
  private static final String COLUMNS =
      "id, name, query, column_no, read_until, alerting, made_at, by_user, rev";
  private static final String ALL = "SELECT " + COLUMNS + " FROM saved_search ORDER BY id";
  private static final String BY_ID = "SELECT " + COLUMNS + " FROM saved_search WHERE id = ?";
  private static final String NAMED =
      "SELECT id FROM saved_search WHERE LOWER(name) = LOWER(?) AND id <> ?";
  private static final String ADD =
      """
      INSERT INTO saved_search (id, name, query, column_no, read_until, alerting, made_at, by_user,
        rev)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)\
      """;
  private static final String CHANGE =
      """
      UPDATE saved_search
      SET name = ?, query = ?, alerting = ?, rev = rev + 1
      WHERE id = ? AND rev = ?\
      """;
  private static final String ORDER = "searches.order";
  private static final String PLACE = "UPDATE saved_search SET column_no = ? WHERE id = ?";
  private static final String READ = "UPDATE saved_search SET read_until = ? WHERE id = ?";

  private final Database database;

  SavedSearchStore(Database database) {
    this.database = database;
  }

  /// All of them in the order that [#order] gave them; then those it did not know: first those in
  /// the deck from left to right, then by name.
  public List<SavedSearch> all() {
    return database.read(SavedSearchStore::all);
  }

  /// Everything people keep that asks by a query: searches, rules, alert rules and themes.
  public List<KeptQuery> queries() {
    return database.read(KeptQueries::all);
  }

  /// The search of this id.
  public Optional<SavedSearch> byId(SavedSearchId id) {
    return database.read(rows -> rows.first(BY_ID, SavedSearchStore::read, id));
  }

  /// Keeps a search at the right end of the deck; what is stored by now counts as read.
  ///
  /// @param name at most 200 characters
  /// @param query at most 20,000 characters
  /// @throws IllegalArgumentException when the name is taken, whatever the case of its letters
  public SavedSearch keep(String name, String query, boolean alerting, String byUser) {
    return database.write(
        rows -> {
          SavedSearchId id = new SavedSearchId(database.ids().nextSmall(rows, "saved_search"));
          requireFree(rows, name, 0);
          Instant now = database.clock().instant();
          int place =
              Math.toIntExact(
                  rows.number("SELECT COALESCE(MAX(column_no) + 1, 0) FROM saved_search"));
          rows.change(
              ADD, id, name, query, place, now, alerting, now, Wording.fitting(byUser, 200), 0);
          journal(rows, byUser, id, query);
          return find(rows, id);
        });
  }

  /// What a person can change of a search.
  ///
  /// @param name at most 200 characters
  /// @param query at most 20,000 characters
  public record Terms(String name, String query, boolean alerting) {}

  /// Changes what it is called, what it asks and whether it alerts.
  ///
  /// @param rev of the search this change was made from
  /// @param words has kept queries that use it under its name say the new one
  /// @throws ChangedMeanwhile when it is another one by now, or was removed
  /// @throws IllegalArgumentException when the name is taken
  public SavedSearch change(SavedSearchId id, int rev, Terms terms, Rewording words) {
    return database.write(
        rows -> {
          String name = terms.name();
          requireFree(rows, name, id.value());
          String before =
              rows.first(BY_ID, SavedSearchStore::read, id).map(SavedSearch::name).orElse(name);
          if (rows.change(CHANGE, name, terms.query(), terms.alerting(), id, rev) == 0) {
            throw new ChangedMeanwhile("This search");
          }
          journal(rows, Database.user(), id, terms.query());
          // Names are looked up whatever their case: then every query still uses this search.
          if (!before.equalsIgnoreCase(name)) {
            var unused = KeptQueries.reword(database, rows, words, before, name);
          }
          return find(rows, id);
        });
  }

  /// Removes it; returns it as it was, to be put back.
  ///
  /// @throws IllegalArgumentException when there is no such search
  public SavedSearch remove(SavedSearchId id) {
    return database.write(
        rows -> {
          SavedSearch removed = find(rows, id);
          rows.change("DELETE FROM saved_search WHERE id = ?", id);
          journal(rows, Database.user(), id, "removed");
          return removed;
        });
  }

  /// Takes a removal back: the search has its id, place and reading mark again.
  ///
  /// @throws IllegalArgumentException when its name was taken meanwhile
  public SavedSearch putBack(SavedSearch removed) {
    return database.write(
        rows -> {
          requireFree(rows, removed.name(), removed.id().value());
          rows.change(
              ADD,
              removed.id(),
              removed.name(),
              removed.query(),
              removed.column(),
              removed.feed().readUntil(),
              removed.feed().alerting(),
              removed.made().at(),
              removed.made().byUser(),
              removed.rev());
          journal(rows, Database.user(), removed.id(), "put back");
          return find(rows, removed.id());
        });
  }

  private void journal(Rows rows, String byUser, SavedSearchId id, String words)
      throws SQLException {
    JournalRows.note(database, rows, byUser, JournalAction.SEARCH_CHANGED, "search:" + id, words);
  }

  /// Lays out the deck: these searches from left to right, the others have no column.
  public void arrange(List<SavedSearchId> columns) {
    database.write(
        rows -> {
          rows.change("UPDATE saved_search SET column_no = NULL WHERE column_no IS NOT NULL");
          Lines lines = new Lines();
          for (int i = 0; i < columns.size(); i++) lines.add(PLACE, i, columns.get(i));
          lines.run(rows);
          return columns.size();
        });
  }

  /// Puts the searches into a person's own order, wherever they are listed one below the other.
  public void order(List<SavedSearchId> ids) {
    String listed = ids.stream().map(SavedSearchId::toString).collect(Collectors.joining(" "));
    database.write(rows -> SettingStore.put(rows, ORDER, listed));
  }

  /// Sets since when what it finds is unread, also backwards; absent makes everything unread.
  /// Returns the mark it had, so that reading can be taken back.
  ///
  /// @throws IllegalArgumentException when there is no such search
  public Optional<Instant> readUntil(SavedSearchId id, Optional<Instant> until) {
    return database.write(
        rows -> {
          SavedSearch before = find(rows, id);
          rows.change(READ, until, id);
          return before.feed().readUntil();
        });
  }

  private static List<SavedSearch> all(Rows rows) throws SQLException {
    String listed = SettingStore.find(rows, ORDER).orElse("");
    List<String> order = List.of(listed.split(" ", -1));
    return rows.list(ALL, SavedSearchStore::read).stream()
        .sorted(
            Comparator.comparingInt((SavedSearch search) -> place(order, search))
                .thenComparing(SavedSearchStore::inOrder))
        .toList();
  }

  private static int place(List<String> order, SavedSearch search) {
    int at = order.indexOf(search.id().toString());
    return at < 0 ? order.size() : at;
  }

  private static int inOrder(SavedSearch one, SavedSearch other) {
    int places =
        Integer.compare(
            one.column().orElse(Integer.MAX_VALUE), other.column().orElse(Integer.MAX_VALUE));
    return places != 0 ? places : one.name().compareToIgnoreCase(other.name());
  }

  private static void requireFree(Rows rows, String name, int except) throws SQLException {
    if (rows.first(NAMED, row -> row.small("id"), name, except).isEmpty()) return;
    throw new IllegalArgumentException(
        "There is already a search called “" + name + "”; choose another name.");
  }

  private static SavedSearch find(Rows rows, SavedSearchId id) throws SQLException {
    return rows.first(BY_ID, SavedSearchStore::read, id)
        .orElseThrow(() -> new IllegalArgumentException("There is no saved search " + id + "."));
  }

  private static SavedSearch read(Row row) throws SQLException {
    return new SavedSearch(
        new SavedSearchId(row.small("id")),
        row.text("name"),
        row.text("query"),
        row.integralIf("column_no").stream().mapToObj(Math::toIntExact).findFirst(),
        new SavedSearch.Feed(row.timeIf("read_until"), row.flag("alerting")),
        new Authored(row.time("made_at"), row.text("by_user")),
        row.small("rev"));
  }
}
