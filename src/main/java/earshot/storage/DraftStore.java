package earshot.storage;

import earshot.model.ApprovalStep;
import earshot.model.Draft;
import earshot.model.DraftId;
import earshot.model.DraftState;
import earshot.model.DraftVersion;
import earshot.model.JournalAction;
import earshot.model.MentionId;
import earshot.model.Status;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Keeps drafts of answers as they are typed, with older versions of their words.
public final class DraftStore {
  /// After so long a rest the words that stood are kept as a version before they change.
  static final Duration REST = Duration.ofMinutes(5);

  private static final int LONGEST = 65_536;
  private static final int MUCH = 80;
  private static final Set<Status> BEFORE_DRAFTING = Set.of(Status.NEW, Status.TRIAGED);
  private static final Set<Status> WITH_A_DRAFT =
      Set.of(Status.DRAFTING, Status.NEEDS_APPROVAL, Status.APPROVED);

  private static final String ADD =
      """
      INSERT INTO draft (id, mention_id, author_id, open_for, brand_id, state, body, rev, updated_at,
        row_crc)
      VALUES (?, ?, (SELECT author_id FROM mention WHERE id = ?), ?, 0, ?, '', 1, ?, ?)""";
  private static final String MOVE =
      """
      UPDATE draft
      SET state = ?, open_for = ?, sent_url = ?, sent_at = ?, rev = rev + 1, updated_at = ?
      WHERE id = ?""";
  private static final String SENT =
      """
      SELECT mention_id, MAX(sent_at) AS sent_at
      FROM draft
      WHERE mention_id = ANY(?) AND sent_at IS NOT NULL
      GROUP BY mention_id""";
  static final String NEWEST_SENT =
      """
      SELECT *
      FROM draft
      WHERE sent_at > ?
      ORDER BY sent_at DESC, id DESC
      LIMIT ?""";
  static final String ALL_OPEN =
      """
      SELECT *
      FROM draft
      WHERE open_for > 0
      ORDER BY open_for
      LIMIT ?""";
  static final String OF_MENTION =
      """
      SELECT *
      FROM draft
      WHERE mention_id = ?
      ORDER BY id DESC""";

  private final Database database;

  DraftStore(Database database) {
    this.database = database;
  }

  /// The open draft of a mention.
  public Optional<Draft> open(MentionId mention) {
    return database.read(rows -> drafts(rows).open(mention));
  }

  /// A draft.
  ///
  /// @throws IllegalArgumentException when there is no such draft
  public Draft byId(DraftId id) {
    return database.read(rows -> drafts(rows).find(id));
  }

  /// Drafts that are open, by their mentions.
  ///
  /// @param most how many at most
  public List<Draft> allOpen(int most) {
    return database.read(rows -> rows.list(ALL_OPEN, DraftRows::read, most));
  }

  /// All drafts of a mention, sent and put away ones too, the newest first.
  public List<Draft> of(MentionId mention) {
    return database.read(rows -> rows.list(OF_MENTION, DraftRows::read, mention));
  }

  /// The open draft of a mention; an empty one is made when there is none.
  ///
  /// @throws IllegalArgumentException when there is no such mention
  public Draft openOrMake(MentionId mention, String byUser) {
    return database.write(
        rows -> {
          Optional<Draft> found = drafts(rows).open(mention);
          return found.isPresent() ? found.get() : make(rows, mention, byUser);
        });
  }

  /// A draft as it was kept.
  ///
  /// @param moved whether its mention has another status with it
  public record Saved(Draft draft, boolean moved) {}

  /// Keeps the text as typed. With the first words a mention nobody worked on becomes DRAFTING;
  /// other words than a second person was asked about, or found good, withdraw that.
  ///
  /// What stood is kept as a version when it rested for five minutes, and when much of it goes.
  ///
  /// @param body at most 65,536 characters
  /// @throws IllegalArgumentException when there is no such draft, or the text is too long
  /// @throws IllegalStateException when it is not open
  public Saved save(DraftId id, String body, String byUser) {
    if (body.length() > LONGEST) {
      throw new IllegalArgumentException("a draft has at most 65,536 characters");
    }
    String text = body.replace("\0", "");
    return database.write(
        rows -> {
          DraftRows drafts = drafts(rows);
          Draft before = drafts.findOpen(id);
          if (keepsBefore(drafts, before, text)) {
            int unused = drafts.keep(before, DraftVersion.Kind.TYPED);
          }
          drafts.write(id, text, byUser);
          boolean withdrawn = !text.equals(before.body()) && withdraw(drafts, before, byUser);
          boolean first = before.body().isBlank() && !text.isBlank();
          boolean begun = first && begin(drafts, before.mention());
          return new Saved(drafts.find(id), withdrawn || begun);
        });
  }

  private static boolean keepsBefore(DraftRows drafts, Draft before, String text)
      throws SQLException {
    if (before.body().isBlank() || before.body().equals(text)) return false;
    boolean rested = before.updatedAt().plus(REST).compareTo(drafts.now()) <= 0;
    boolean muchGoes =
        before.body().length() - text.length() > Math.max(MUCH, before.body().length() / 2);
    if (!rested && !muchGoes) return false;
    Optional<DraftVersion> newest = drafts.newestVersion(before.id());
    return newest.isEmpty() || !newest.get().body().equals(before.body());
  }

  private static boolean withdraw(DraftRows drafts, Draft before, String byUser)
      throws SQLException {
    if (before.state() != DraftState.SUBMITTED && before.state() != DraftState.APPROVED) {
      return false;
    }
    int version = drafts.lastStep(before.id()).orElseThrow().version();
    drafts.step(before, version, ApprovalStep.Kind.WITHDRAWN, byUser, "");
    return true;
  }

  /// Notes that a person sent the answer, and the mention becomes SENT.
  ///
  /// @throws IllegalStateException when the draft is not open
  public Draft markSent(DraftId id, Optional<String> answerUrl, String byUser) {
    return database.write(
        rows -> {
          DraftRows drafts = drafts(rows);
          Draft draft = drafts.findOpen(id);
          Optional<String> url = answerUrl.map(text -> Wording.fitting(text, 4_096));
          Instant now = drafts.now();
          rows.change(MOVE, DraftState.SENT, Optional.empty(), url, now, now, id);
          int unused = drafts.keep(draft, DraftVersion.Kind.SENT);
          drafts.journal(draft, byUser, JournalAction.DRAFT_SENT, draft.body());
          drafts.moveMention(draft.mention(), Status.SENT);
          return drafts.find(id);
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

  /// The answers that were sent last, the newest first.
  ///
  /// @param most how many at most
  public List<Draft> newestSent(int most) {
    return database.read(
        rows -> rows.list(NEWEST_SENT, DraftRows::read, Rows.storable(Instant.MIN), most));
  }

  /// Notes that the words of a draft were copied.
  public void copied(DraftId id, String byUser) {
    int unused = database.write(rows -> drafts(rows).copied(id, byUser));
  }

  /// Takes the note back, and the draft stands where it stood. An empty draft begun since is put
  /// away.
  ///
  /// @throws IllegalStateException when the draft was not sent, or another one was begun since
  public Draft unmarkSent(DraftId id, String byUser) {
    return database.write(
        rows -> reopen(rows, id, DraftState.SENT, byUser, JournalAction.DRAFT_UNSENT));
  }

  /// Puts a draft away; its words are kept, and [#undiscard] brings it back.
  ///
  /// @throws IllegalStateException when the draft is not open
  public Draft discard(DraftId id, String byUser) {
    return database.write(
        rows -> {
          DraftRows drafts = drafts(rows);
          Draft draft = drafts.findOpen(id);
          putAway(rows, draft);
          drafts.journal(draft, byUser, JournalAction.DRAFT_DISCARDED, draft.body());
          if (drafts.status(draft.mention()).filter(WITH_A_DRAFT::contains).isPresent()) {
            drafts.moveMention(draft.mention(), Status.TRIAGED);
          }
          return drafts.find(id);
        });
  }

  /// Brings a draft back that was put away.
  ///
  /// @throws IllegalStateException when it was not put away, or another one was begun since
  public Draft undiscard(DraftId id, String byUser) {
    return database.write(
        rows -> reopen(rows, id, DraftState.DISCARDED, byUser, JournalAction.DRAFT_DISCARDED));
  }

  private Draft reopen(Rows rows, DraftId id, DraftState from, String byUser, JournalAction action)
      throws SQLException {
    DraftRows drafts = drafts(rows);
    Draft draft = drafts.find(id);
    if (draft.state() != from) {
      throw new IllegalStateException("this draft is " + draft.state() + ", not " + from);
    }
    Optional<Draft> other = drafts.open(draft.mention());
    if (other.isPresent()) {
      if (!other.get().body().isBlank()) {
        throw new IllegalStateException(
            "another answer to this mention was begun; send or empty that one first");
      }
      putAway(rows, other.get());
    }
    Optional<Object> none = Optional.empty();
    DraftState standing = drafts.standing(id);
    rows.change(MOVE, standing, draft.mention(), none, none, drafts.now(), id);
    drafts.journal(draft, byUser, action, draft.body());
    if (!draft.body().isBlank() || from == DraftState.SENT) {
      drafts.moveMention(draft.mention(), DraftRows.statusOf(standing));
    }
    return drafts.find(id);
  }

  private void putAway(Rows rows, Draft draft) throws SQLException {
    Optional<Object> none = Optional.empty();
    Instant now = database.clock().instant();
    rows.change(MOVE, DraftState.DISCARDED, none, none, none, now, draft.id());
  }

  private Draft make(Rows rows, MentionId mention, String byUser) throws SQLException {
    DraftRows drafts = drafts(rows);
    if (drafts.status(mention).isEmpty()) {
      throw new IllegalArgumentException("no mention " + mention);
    }
    DraftId id = new DraftId(database.ids().next(rows, "draft"));
    long sum = Checksum.ofDraft(id.value(), "");
    rows.change(ADD, id, mention, mention, mention, DraftState.OPEN, drafts.now(), sum);
    Draft made = drafts.find(id);
    drafts.journal(made, byUser, JournalAction.DRAFT_OPENED, "");
    return made;
  }

  private static boolean begin(DraftRows drafts, MentionId mention) throws SQLException {
    if (drafts.status(mention).filter(BEFORE_DRAFTING::contains).isEmpty()) return false;
    drafts.moveMention(mention, Status.DRAFTING);
    return true;
  }

  private DraftRows drafts(Rows rows) {
    return new DraftRows(rows, database);
  }
}
