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
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Drafts with their versions and approvals, inside one transaction.
final class DraftRows {
  private static final String OPEN = "SELECT * FROM draft WHERE open_for = ?";
  private static final String BY_ID = "SELECT * FROM draft WHERE id = ?";
  private static final String WRITER = "SELECT by_user FROM draft WHERE id = ?";
  private static final String TO_STATE =
      """
      UPDATE draft
      SET state = ?, rev = rev + 1, updated_at = ?
      WHERE id = ?""";
  private static final String WRITE =
      """
      UPDATE draft
      SET body = ?, row_crc = ?, by_user = ?, rev = rev + 1, updated_at = ?
      WHERE id = ?""";
  private static final String ADD_VERSION =
      """
      INSERT INTO draft_version (draft_id, n, body, made_at, by_user, kind)
      VALUES (?, ?, ?, ?, ?, ?)""";
  private static final String VERSIONS =
      """
      SELECT *
      FROM draft_version
      WHERE draft_id = ?
      ORDER BY draft_id DESC, n DESC""";
  private static final String ADD_STEP =
      """
      INSERT INTO approval (draft_id, n, version, step, made_at, by_user, note)
      VALUES (?, ?, ?, ?, ?, ?, ?)""";
  private static final String STEPS =
      """
      SELECT *
      FROM approval
      WHERE draft_id = ?
      ORDER BY draft_id DESC, n DESC""";
  private static final String STATUS = "SELECT status FROM mention WHERE id = ?";

  private final Rows rows;
  private final Database database;

  DraftRows(Rows rows, Database database) {
    this.rows = rows;
    this.database = database;
  }

  Optional<Draft> open(MentionId mention) throws SQLException {
    return rows.first(OPEN, DraftRows::read, mention);
  }

  Draft find(DraftId id) throws SQLException {
    return rows.first(BY_ID, DraftRows::read, id)
        .orElseThrow(() -> new IllegalArgumentException("no draft " + id.value()));
  }

  /// A draft whose words can still be changed.
  Draft findOpen(DraftId id) throws SQLException {
    Draft draft = find(id);
    if (!draft.state().isOpen()) {
      throw new IllegalStateException("this draft is " + draft.state() + " and no longer open");
    }
    return draft;
  }

  /// Who wrote the words that stand in a draft.
  String writer(DraftId id) throws SQLException {
    return rows.first(WRITER, row -> row.text("by_user"), id).orElse("");
  }

  void write(DraftId id, String body, String byUser) throws SQLException {
    String who = Wording.fitting(byUser, 200);
    rows.change(WRITE, body, Checksum.ofDraft(id.value(), body), who, now(), id);
  }

  void toState(DraftId id, DraftState state) throws SQLException {
    rows.change(TO_STATE, state, now(), id);
  }

  /// All versions, the newest first.
  List<DraftVersion> versions(DraftId id) throws SQLException {
    return rows.list(VERSIONS, DraftRows::readVersion, id);
  }

  Optional<DraftVersion> newestVersion(DraftId id) throws SQLException {
    return rows.first(VERSIONS + " LIMIT 1", DraftRows::readVersion, id);
  }

  /// Keeps the words that stand in a draft; returns the number of the version.
  int keep(Draft draft, DraftVersion.Kind kind) throws SQLException {
    int n = newestVersion(draft.id()).map(DraftVersion::n).orElse(0) + 1;
    rows.change(ADD_VERSION, draft.id(), n, draft.body(), now(), writer(draft.id()), kind);
    return n;
  }

  /// All steps of approval, the newest first.
  List<ApprovalStep> steps(DraftId id) throws SQLException {
    return rows.list(STEPS, DraftRows::readStep, id);
  }

  Optional<ApprovalStep> lastStep(DraftId id) throws SQLException {
    return rows.first(STEPS + " LIMIT 1", DraftRows::readStep, id);
  }

  /// Notes a step and moves draft and mention to where it leads.
  void step(Draft draft, int version, ApprovalStep.Kind kind, String byUser, String note)
      throws SQLException {
    int n = lastStep(draft.id()).map(ApprovalStep::n).orElse(0) + 1;
    rows.change(
        ADD_STEP,
        draft.id(),
        n,
        version,
        kind,
        now(),
        Wording.fitting(byUser, 200),
        Wording.fitting(note, 2_000));
    toState(draft.id(), kind.leadsTo());
    journal(draft, byUser, action(kind), note);
    moveMention(draft.mention(), statusOf(kind.leadsTo()));
  }

  private static JournalAction action(ApprovalStep.Kind kind) {
    return switch (kind) {
      case SUBMITTED -> JournalAction.DRAFT_SUBMITTED;
      case APPROVED -> JournalAction.DRAFT_APPROVED;
      case RETURNED -> JournalAction.DRAFT_RETURNED;
      case WITHDRAWN, RECONSIDERED -> JournalAction.APPROVAL_WITHDRAWN;
    };
  }

  /// Notes a decision about a draft.
  void journal(Draft draft, String byUser, JournalAction action, String words) throws SQLException {
    JournalRows.append(rows, now(), byUser, action, "draft:" + draft.id().value(), words);
  }

  /// Notes that a draft was copied; tells how many were.
  int copied(DraftId id, String byUser) throws SQLException {
    Draft draft = find(id);
    journal(draft, byUser, JournalAction.DRAFT_COPIED, draft.body());
    return 1;
  }

  /// Where an open draft stands by its last step.
  DraftState standing(DraftId id) throws SQLException {
    return lastStep(id).map(step -> step.kind().leadsTo()).orElse(DraftState.OPEN);
  }

  Optional<Status> status(MentionId mention) throws SQLException {
    return rows.first(STATUS, row -> row.coded(Status.class, "status"), mention);
  }

  void moveMention(MentionId mention, Status status) throws SQLException {
    StatusChange.run(rows, database, List.of(mention.value()), status);
  }

  Instant now() {
    return database.clock().instant();
  }

  /// The status of a mention whose draft stands there.
  static Status statusOf(DraftState state) {
    return switch (state) {
      case OPEN, RETURNED -> Status.DRAFTING;
      case SUBMITTED -> Status.NEEDS_APPROVAL;
      case APPROVED -> Status.APPROVED;
      case SENT -> Status.SENT;
      case DISCARDED -> Status.TRIAGED;
    };
  }

  static Draft read(Row row) throws SQLException {
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

  private static DraftVersion readVersion(Row row) throws SQLException {
    return new DraftVersion(
        new DraftId(row.integral("draft_id")),
        row.small("n"),
        row.coded(DraftVersion.Kind.class, "kind"),
        row.text("body"),
        row.time("made_at"),
        row.text("by_user"));
  }

  private static ApprovalStep readStep(Row row) throws SQLException {
    return new ApprovalStep(
        row.small("n"),
        row.small("version"),
        row.coded(ApprovalStep.Kind.class, "step"),
        row.time("made_at"),
        row.text("by_user"),
        row.text("note"));
  }
}
