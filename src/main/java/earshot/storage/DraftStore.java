package earshot.storage;

import earshot.model.Draft;
import earshot.model.DraftId;
import earshot.model.DraftState;
import earshot.model.MentionId;
import earshot.model.Status;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Keeps drafts of answers as they are typed.
public final class DraftStore {
  private static final int LONGEST = 65_536;
  private static final Set<Status> BEFORE_DRAFTING = Set.of(Status.NEW, Status.TRIAGED);

  private static final String OPEN = "SELECT * FROM draft WHERE open_for = ?";
  private static final String BY_ID = "SELECT * FROM draft WHERE id = ?";
  private static final String ADD =
      """
      INSERT INTO draft (id, mention_id, open_for, brand_id, state, body, rev, updated_at, row_crc)
      VALUES (?, ?, ?, 0, ?, '', 1, ?, ?)""";
  private static final String SAVE =
      """
      UPDATE draft
      SET body = ?, rev = rev + 1, updated_at = ?, row_crc = ?
      WHERE id = ?""";
  private static final String MOVE =
      """
      UPDATE draft
      SET state = ?, open_for = ?, sent_url = ?, sent_at = ?, rev = rev + 1, updated_at = ?
      WHERE id = ?""";
  private static final String ADD_VERSION =
      """
      INSERT INTO draft_version (draft_id, n, body, made_at, by_user)
      VALUES (?, ?, ?, ?, '')""";
  private static final String SENT =
      """
      SELECT mention_id, MAX(sent_at) AS sent_at
      FROM draft
      WHERE mention_id = ANY(?) AND sent_at IS NOT NULL
      GROUP BY mention_id""";
  private static final String STATUS = "SELECT status FROM mention WHERE id = ?";

  private final Database database;

  DraftStore(Database database) {
    this.database = database;
  }

  /// The open draft of a mention.
  public Optional<Draft> open(MentionId mention) {
    return database.read(rows -> open(rows, mention));
  }

  /// The open draft of a mention; an empty one is made when there is none.
  ///
  /// @throws IllegalArgumentException when there is no such mention
  public Draft openOrMake(MentionId mention) {
    return database.write(
        rows -> {
          Optional<Draft> found = open(rows, mention);
          return found.isPresent() ? found.get() : make(rows, mention);
        });
  }

  /// A draft as it was kept.
  ///
  /// @param begun whether its mention became DRAFTING with it
  public record Saved(Draft draft, boolean begun) {}

  /// Keeps the text as typed. With the first words a mention nobody worked on becomes DRAFTING.
  ///
  /// @param body at most 65,536 characters
  /// @throws IllegalArgumentException when there is no such draft, or the text is too long
  /// @throws IllegalStateException when it is not open
  public Saved save(DraftId id, String body) {
    if (body.length() > LONGEST) {
      throw new IllegalArgumentException("a draft has at most 65,536 characters");
    }
    return database.write(
        rows -> {
          Draft before = find(rows, id);
          requireState(before, DraftState.OPEN);
          String text = body.replace("\0", "");
          rows.change(SAVE, text, now(), Checksum.ofDraft(id.value(), text), id);
          boolean first = before.body().isBlank() && !text.isBlank();
          return new Saved(find(rows, id), first && begin(rows, before.mention()));
        });
  }

  /// Notes that a person sent the answer, and the mention becomes SENT.
  ///
  /// @throws IllegalStateException when the draft is not open
  public Draft markSent(DraftId id, Optional<String> answerUrl) {
    return database.write(
        rows -> {
          Draft draft = find(rows, id);
          requireState(draft, DraftState.OPEN);
          Optional<String> url = answerUrl.map(text -> Wording.fitting(text, 4_096));
          rows.change(MOVE, DraftState.SENT, Optional.empty(), url, now(), now(), id);
          rows.change(ADD_VERSION, id, draft.rev(), draft.body(), now());
          setStatus(rows, draft.mention(), Status.SENT);
          return find(rows, id);
        });
  }

  /// When the answers to these mentions were sent; a mention without an entry has none.
  public Map<MentionId, Instant> sentAt(List<MentionId> mentions) {
    if (mentions.isEmpty()) return Map.of();
    Long[] ids = mentions.stream().map(MentionId::value).toArray(Long[]::new);
    return database.read(
        rows -> {
          Map<MentionId, Instant> sent = new HashMap<>();
          rows.list(
                  SENT,
                  row -> Map.entry(new MentionId(row.integral("mention_id")), row.time("sent_at")),
                  (Object) ids)
              .forEach(each -> sent.put(each.getKey(), each.getValue()));
          return sent;
        });
  }

  /// Takes the note back, and the mention becomes DRAFTING. An empty draft begun since is put away.
  ///
  /// @throws IllegalStateException when the draft was not sent, or another one was begun since
  public Draft unmarkSent(DraftId id) {
    return database.write(
        rows -> {
          Draft draft = find(rows, id);
          requireState(draft, DraftState.SENT);
          Optional<Draft> other = open(rows, draft.mention());
          if (other.isPresent()) putAway(rows, other.get());
          Optional<Object> none = Optional.empty();
          rows.change(MOVE, DraftState.OPEN, draft.mention(), none, none, now(), id);
          setStatus(rows, draft.mention(), Status.DRAFTING);
          return find(rows, id);
        });
  }

  private Draft make(Rows rows, MentionId mention) throws SQLException {
    if (status(rows, mention).isEmpty()) {
      throw new IllegalArgumentException("no mention " + mention);
    }
    DraftId id = new DraftId(database.ids().next(rows, "draft"));
    long sum = Checksum.ofDraft(id.value(), "");
    rows.change(ADD, id, mention, mention, DraftState.OPEN, now(), sum);
    return find(rows, id);
  }

  private boolean begin(Rows rows, MentionId mention) throws SQLException {
    if (status(rows, mention).filter(BEFORE_DRAFTING::contains).isEmpty()) return false;
    setStatus(rows, mention, Status.DRAFTING);
    return true;
  }

  private static Optional<Status> status(Rows rows, MentionId mention) throws SQLException {
    return rows.first(STATUS, row -> row.coded(Status.class, "status"), mention);
  }

  private void putAway(Rows rows, Draft other) throws SQLException {
    if (!other.body().isBlank()) {
      throw new IllegalStateException(
          "another answer to this mention was begun; send or empty that one first");
    }
    Optional<Object> none = Optional.empty();
    rows.change(MOVE, DraftState.DISCARDED, none, none, none, now(), other.id());
  }

  private void setStatus(Rows rows, MentionId mention, Status status) throws SQLException {
    StatusChange.run(rows, database, List.of(mention.value()), status);
  }

  private Instant now() {
    return database.clock().instant();
  }

  private static void requireState(Draft draft, DraftState state) {
    if (draft.state() != state) {
      throw new IllegalStateException("this draft is " + draft.state() + ", not " + state);
    }
  }

  private static Optional<Draft> open(Rows rows, MentionId mention) throws SQLException {
    return rows.first(OPEN, DraftStore::read, mention);
  }

  private static Draft find(Rows rows, DraftId id) throws SQLException {
    return rows.first(BY_ID, DraftStore::read, id)
        .orElseThrow(() -> new IllegalArgumentException("no draft " + id.value()));
  }

  private static Draft read(Row row) throws SQLException {
    return new Draft(
        new DraftId(row.integral("id")),
        new MentionId(row.integral("mention_id")),
        row.coded(DraftState.class, "state"),
        row.text("body"),
        row.small("rev"),
        row.time("updated_at"),
        row.timeIf("sent_at"),
        row.textIf("sent_url"));
  }
}
