package earshot.storage;

import earshot.model.Authored;
import earshot.model.JournalAction;
import earshot.model.Playbook;
import earshot.model.PlaybookId;
import earshot.model.Risk;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Keeps the plans for bad days.
public final class PlaybookStore {
  private static final int LONGEST = 65_536;
  private static final String ALL =
      """
      SELECT *
      FROM playbook
      WHERE NOT removed
      ORDER BY risk, id""";
  private static final String BY_ID = "SELECT * FROM playbook WHERE id = ?";
  private static final String ADD =
      """
      INSERT INTO playbook (id, risk, name, content, removed, made_at, by_user, rev)
      VALUES (?, ?, ?, ?, FALSE, ?, ?, 1)""";
  private static final String CHANGE =
      """
      UPDATE playbook
      SET risk = ?, name = ?, content = ?, rev = rev + 1
      WHERE id = ? AND rev = ? AND NOT removed""";
  private static final String REMOVE = "UPDATE playbook SET removed = ? WHERE id = ?";

  private final Database database;

  PlaybookStore(Database database) {
    this.database = database;
  }

  /// What a playbook says.
  ///
  /// @param name at most 200 characters, not blank
  /// @param content at most 65,536 characters
  public record Text(Risk risk, String name, String content) {
    /// Refuses what would not fit.
    public Text {
      if (name.isBlank()) throw new IllegalArgumentException("Give the playbook a name.");
      if (content.length() > LONGEST) {
        throw new IllegalArgumentException("This plan is longer than 65,536 characters.");
      }
    }
  }

  /// All that were not removed, by risk. A workspace that never had any is given the first ones.
  public List<Playbook> all(List<Text> first) {
    List<Playbook> known = database.read(rows -> rows.list(ALL, PlaybookStore::read));
    if (!known.isEmpty() || first.isEmpty()) return known;
    return database.write(
        rows -> {
          if (rows.number("SELECT COUNT(*) FROM playbook") == 0) {
            for (Text text : first) {
              PlaybookId unused = insert(rows, text, "");
            }
          }
          return rows.list(ALL, PlaybookStore::read);
        });
  }

  /// The playbook of this id, also when it was removed: an incident remembers it.
  public Optional<Playbook> byId(PlaybookId id) {
    return database.read(rows -> rows.first(BY_ID, PlaybookStore::read, id.value()));
  }

  /// Adds one.
  public Playbook add(Text text, String byUser) {
    return database.write(
        rows -> {
          PlaybookId id = insert(rows, text, byUser);
          note(rows, id, byUser, text.content());
          return find(rows, id);
        });
  }

  /// Changes one.
  ///
  /// @param rev of the playbook this change was made from
  /// @throws ChangedMeanwhile when it is another one by now, or was removed
  public Playbook change(PlaybookId id, int rev, Text text, String byUser) {
    return database.write(
        rows -> {
          int changed =
              rows.change(
                  CHANGE,
                  text.risk(),
                  Wording.fitting(text.name().strip(), 200),
                  Wording.fitting(text.content(), LONGEST),
                  id.value(),
                  rev);
          if (changed == 0) throw new ChangedMeanwhile("This playbook");
          note(rows, id, byUser, text.content());
          return find(rows, id);
        });
  }

  /// Removes one; incidents that began with it keep their steps.
  public void remove(PlaybookId id, String byUser) {
    removed(id, true, byUser);
  }

  /// Takes a removal back.
  public void putBack(PlaybookId id, String byUser) {
    removed(id, false, byUser);
  }

  private void removed(PlaybookId id, boolean yes, String byUser) {
    int changed =
        database.write(
            rows -> {
              int touched = rows.change(REMOVE, yes, id.value());
              if (touched > 0) note(rows, id, byUser, yes ? "removed" : "put back");
              return touched;
            });
    if (changed == 0) throw missing(id);
  }

  private void note(Rows rows, PlaybookId id, String byUser, String words) throws SQLException {
    JournalRows.append(
        rows,
        database.clock().instant(),
        byUser,
        JournalAction.PLAYBOOK_CHANGED,
        "playbook:" + id,
        words);
  }

  private PlaybookId insert(Rows rows, Text text, String byUser) throws SQLException {
    Instant now = database.clock().instant();
    PlaybookId id = new PlaybookId(database.ids().nextSmall(rows, "playbook"));
    rows.change(
        ADD,
        id.value(),
        text.risk(),
        Wording.fitting(text.name().strip(), 200),
        Wording.fitting(text.content(), LONGEST),
        now,
        Wording.fitting(byUser, 200));
    return id;
  }

  private static Playbook find(Rows rows, PlaybookId id) throws SQLException {
    return rows.first(BY_ID, PlaybookStore::read, id.value()).orElseThrow(() -> missing(id));
  }

  private static IllegalArgumentException missing(PlaybookId id) {
    return new IllegalArgumentException("There is no playbook " + id + ".");
  }

  private static Playbook read(Row row) throws SQLException {
    return new Playbook(
        new PlaybookId(row.small("id")),
        row.coded(Risk.class, "risk"),
        row.text("name"),
        row.text("content"),
        new Authored(row.time("made_at"), row.text("by_user")),
        row.small("rev"));
  }
}
