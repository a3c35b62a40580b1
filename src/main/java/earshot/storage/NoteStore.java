package earshot.storage;

import earshot.model.JournalAction;
import earshot.model.MentionId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/// Keeps remarks beside mentions.
public final class NoteStore {
  private static final int LONGEST = 65_536;

  private static final String ADD =
      "INSERT INTO note (id, mention_id, body, made_at, by_user) VALUES (?, ?, ?, ?, ?)";
  private static final String REMOVE = "DELETE FROM note WHERE id = ?";
  private static final String NOTES = "SELECT id, mention_id, body, made_at, by_user FROM note ";
  static final String OF_MENTION = NOTES + "WHERE mention_id = ? ORDER BY mention_id, id";
  private static final String BY_ID = NOTES + "WHERE id = ?";

  private final Database database;

  NoteStore(Database database) {
    this.database = database;
  }

  /// A remark of a person.
  public record Note(long id, MentionId mention, String remark, Instant at, String byUser) {}

  /// Keeps a remark beside each of the mentions that are stored, in one transaction.
  ///
  /// @throws IllegalArgumentException when it is blank or longer than 65,536 characters
  public List<Note> add(Collection<MentionId> mentions, String remark, String byUser) {
    if (remark.isBlank()) throw new IllegalArgumentException("A note needs some words.");
    if (remark.length() > LONGEST) {
      throw new IllegalArgumentException("A note has at most 65,536 characters.");
    }
    String body = Wording.fitting(remark, LONGEST);
    String by = Wording.fitting(byUser, 200);
    Object wanted = WorkStore.values(mentions).toArray(Long[]::new);
    return database.write(
        rows -> {
          Instant now = Rows.storable(database.clock().instant());
          List<Note> notes = new ArrayList<>();
          for (long mention : rows.list(TagRows.STORED, row -> row.integral(1), wanted)) {
            long id = database.ids().next(rows, "note");
            notes.add(new Note(id, new MentionId(mention), body, now, by));
          }
          insert(rows, notes);
          journal(rows, now, by, JournalAction.NOTE_ADDED, notes);
          return notes;
        });
  }

  /// Takes remarks away; returns those that were there.
  public List<Note> remove(Collection<Long> ids, String byUser) {
    return database.write(
        rows -> {
          List<Note> gone = new ArrayList<>();
          List<Object[]> lines = new ArrayList<>();
          for (long id : ids) {
            gone.addAll(rows.list(BY_ID, NoteStore::read, id));
            lines.add(new Object[] {id});
          }
          var unused = rows.changeAll(REMOVE, lines);
          Instant now = Rows.storable(database.clock().instant());
          journal(rows, now, byUser, JournalAction.NOTE_CHANGED, gone);
          return gone;
        });
  }

  /// Puts remarks back that were taken away, as they were; those of mentions that are no longer
  /// stored stay away.
  public List<Note> restore(List<Note> notes, String byUser) {
    Object wanted = notes.stream().map(note -> note.mention().value()).toArray(Long[]::new);
    return database.write(
        rows -> {
          Set<Long> stored = Set.copyOf(rows.list(TagRows.STORED, row -> row.integral(1), wanted));
          List<Note> back = new ArrayList<>();
          for (Note note : notes) {
            boolean there = !rows.list(BY_ID, NoteStore::read, note.id()).isEmpty();
            if (!there && stored.contains(note.mention().value())) back.add(note);
          }
          insert(rows, back);
          Instant now = Rows.storable(database.clock().instant());
          journal(rows, now, byUser, JournalAction.NOTE_CHANGED, back);
          return back;
        });
  }

  /// The remarks beside a mention, oldest first.
  public List<Note> of(MentionId mention) {
    return database.read(rows -> rows.list(OF_MENTION, NoteStore::read, mention));
  }

  private static void insert(Rows rows, List<Note> notes) throws SQLException {
    List<Object[]> lines = new ArrayList<>();
    for (Note note : notes) {
      lines.add(new Object[] {note.id(), note.mention(), note.remark(), note.at(), note.byUser()});
    }
    rows.insertAll(ADD, lines);
  }

  private static void journal(
      Rows rows, Instant now, String byUser, JournalAction action, List<Note> notes)
      throws SQLException {
    List<Long> mentions = notes.stream().map(note -> note.mention().value()).distinct().toList();
    String words = notes.isEmpty() ? "" : notes.getFirst().remark();
    JournalRows.appendOf(rows, now, byUser, action, mentions, words);
  }

  private static Note read(Row row) throws SQLException {
    return new Note(
        row.integral("id"),
        new MentionId(row.integral("mention_id")),
        row.text("body"),
        row.time("made_at"),
        row.text("by_user"));
  }
}
