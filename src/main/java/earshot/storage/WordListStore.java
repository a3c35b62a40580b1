package earshot.storage;

import earshot.model.Authored;
import earshot.model.WordRole;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// Keeps the words of the workspace: for each language at most one list, and from which score on a
/// text counts as positive.
public final class WordListStore {
  private static final String THRESHOLD = "score.threshold";
  private static final String SCORED_BY = "score.by";
  private static final String REMEMBERED = "words/";
  private static final int LONGEST_PART = 60_000;

  private static final String LISTS =
      """
      SELECT id, language, made_at, by_user, rev
      FROM word_list
      WHERE enabled
      ORDER BY language, id\
      """;
  private static final String ENTRIES =
      "SELECT role, word, valence FROM word_entry WHERE list_id = ? ORDER BY role, word";
  private static final String ADD_LIST =
      """
      INSERT INTO word_list (id, language, name, enabled, made_at, by_user, rev)
      VALUES (?, ?, ?, TRUE, ?, ?, 1)\
      """;
  private static final String ADD =
      "INSERT INTO word_entry (list_id, role, word, valence) VALUES (?, ?, ?, ?)";
  private static final String REMOVE =
      "DELETE FROM word_entry WHERE list_id = ? AND role = ? AND word = ?";

  private final Database database;

  WordListStore(Database database) {
    this.database = database;
  }

  /// One word or phrase.
  ///
  /// @param value for the role `VALUE` only
  public record Entry(WordRole role, String word, OptionalDouble value) {}

  /// The words of a language.
  ///
  /// @param made when it was changed last, and by whom
  /// @param rev counts its changes
  public record Kept(String language, List<Entry> entries, Authored made, int rev) {
    /// Copies the list.
    public Kept {
      entries = List.copyOf(entries);
    }
  }

  /// Words of a language that are to be kept.
  public record Words(String language, List<Entry> entries) {
    /// Copies the list.
    public Words {
      entries = List.copyOf(entries);
    }
  }

  /// All lists, by language.
  public List<Kept> all() {
    return database.read(WordListStore::lists);
  }

  /// From which compound on a text is positive; empty when nobody has chosen.
  public OptionalDouble threshold() {
    return database
        .read(rows -> SettingStore.find(rows, THRESHOLD))
        .map(text -> OptionalDouble.of(Double.parseDouble(text)))
        .orElse(OptionalDouble.empty());
  }

  /// By which version stored mentions are scored, where the words are others by now; absent while
  /// they agree.
  public Optional<String> scoredBy() {
    return database
        .read(rows -> SettingStore.find(rows, SCORED_BY))
        .filter(version -> !version.isEmpty());
  }

  /// Notes by which version stored mentions are scored, or that the words agree with them.
  public void scoredBy(Optional<String> version) {
    database.write(rows -> SettingStore.put(rows, SCORED_BY, version.orElse("")));
  }

  /// Keeps exactly these lists and this threshold, in one transaction; lists of other languages go.
  public void keep(List<Words> lists, double threshold, String byUser) {
    Authored now = new Authored(database.clock().instant(), Wording.fitting(byUser, 200));
    database.write(
        rows -> {
          Set<String> languages = new HashSet<>();
          for (Words each : lists) {
            keep(rows, each, now);
            languages.add(each.language());
          }
          for (Kept each : lists(rows)) {
            if (!languages.contains(each.language())) remove(rows, each.language());
          }
          return SettingStore.put(rows, THRESHOLD, Double.toString(threshold));
        });
  }

  /// Notes what the words were in a version of the scores, so that one can go back to it.
  ///
  /// @param version such as `plus-1/en/0a1b2c3d`
  public void remember(String version, String words) {
    database.write(
        rows -> {
          forget(rows, version);
          int parts = 0;
          for (int from = 0; from < words.length(); from += LONGEST_PART) {
            String part = words.substring(from, Math.min(words.length(), from + LONGEST_PART));
            SettingStore.put(rows, REMEMBERED + version + "/" + parts++, part);
          }
          return parts;
        });
  }

  /// What the words were in a version of the scores; absent when nobody noted them.
  public Optional<String> remembered(String version) {
    return database.read(
        rows -> {
          StringBuilder words = new StringBuilder();
          int part = 0;
          Optional<String> found = part(rows, version, part);
          while (found.isPresent()) {
            words.append(found.get());
            found = part(rows, version, ++part);
          }
          return part == 0 ? Optional.empty() : Optional.of(words.toString());
        });
  }

  private static Optional<String> part(Rows rows, String version, int part) throws SQLException {
    return SettingStore.find(rows, REMEMBERED + version + "/" + part);
  }

  private static void forget(Rows rows, String version) throws SQLException {
    int part = 0;
    int gone = 1;
    while (gone > 0) {
      String name = REMEMBERED + version + "/" + part++;
      gone = rows.change("DELETE FROM setting WHERE name = ?", name);
    }
  }

  private static List<Kept> lists(Rows rows) throws SQLException {
    List<Kept> lists = new ArrayList<>();
    for (Head head : rows.list(LISTS, WordListStore::head)) {
      lists.add(
          new Kept(
              head.language(),
              rows.list(ENTRIES, WordListStore::entry, head.id()),
              head.made(),
              head.rev()));
    }
    return lists;
  }

  private record Head(int id, String language, Authored made, int rev) {}

  private static Head head(Row row) throws SQLException {
    return new Head(
        row.small("id"),
        row.text("language"),
        new Authored(row.time("made_at"), row.text("by_user")),
        row.small("rev"));
  }

  private static Entry entry(Row row) throws SQLException {
    Optional<Double> value = row.realIf("valence");
    return new Entry(
        row.coded(WordRole.class, "role"),
        row.text("word"),
        value.isPresent() ? OptionalDouble.of(value.get()) : OptionalDouble.empty());
  }

  // Only what differs is written: most changes are of one word in a long list.
  private void keep(Rows rows, Words words, Authored now) throws SQLException {
    Optional<Head> known = list(rows, words.language());
    int id = known.isPresent() ? known.get().id() : database.ids().nextSmall(rows, "word_list");
    Set<Entry> before = new HashSet<>(rows.list(ENTRIES, WordListStore::entry, id));
    Set<Entry> after = new HashSet<>(words.entries());
    if (known.isEmpty()) {
      if (after.isEmpty()) return;
      rows.change(ADD_LIST, id, words.language(), "", now.at(), now.byUser());
    } else if (before.equals(after)) {
      return;
    } else {
      touch(rows, id, now);
    }
    Lines gone = new Lines();
    for (Entry each : before) {
      if (!after.contains(each)) gone.add(REMOVE, id, each.role(), each.word());
    }
    gone.run(rows);
    Lines added = new Lines();
    for (Entry each : after) {
      if (!before.contains(each)) added.add(ADD, id, each.role(), each.word(), value(each));
    }
    added.run(rows);
  }

  private static Optional<Double> value(Entry entry) {
    return entry.value().isPresent() ? Optional.of(entry.value().getAsDouble()) : Optional.empty();
  }

  private static void touch(Rows rows, int list, Authored now) throws SQLException {
    Instant at = now.at();
    rows.change(
        "UPDATE word_list SET made_at = ?, by_user = ?, rev = rev + 1 WHERE id = ?",
        at,
        now.byUser(),
        list);
  }

  private static void remove(Rows rows, String language) throws SQLException {
    Optional<Head> head = list(rows, language);
    if (head.isEmpty()) return;
    rows.change("DELETE FROM word_entry WHERE list_id = ?", head.get().id());
    rows.change("DELETE FROM word_list WHERE id = ?", head.get().id());
  }

  private static Optional<Head> list(Rows rows, String language) throws SQLException {
    return rows.list(LISTS, WordListStore::head).stream()
        .filter(head -> head.language().equals(language))
        .findFirst();
  }
}
