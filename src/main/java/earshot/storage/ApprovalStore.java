package earshot.storage;

import earshot.model.ApprovalStep;
import earshot.model.Draft;
import earshot.model.DraftId;
import earshot.model.DraftState;
import earshot.model.DraftVersion;
import earshot.model.JournalAction;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/// Keeps what a second person says about a draft, and brings older words back.
public final class ApprovalStore {
  private final Database database;

  ApprovalStore(Database database) {
    this.database = database;
  }

  /// Words of a draft that were kept, the newest first.
  public List<DraftVersion> versions(DraftId id) {
    return database.read(rows -> drafts(rows).versions(id));
  }

  /// What was asked and answered about a draft, the newest first.
  public List<ApprovalStep> steps(DraftId id) {
    return database.read(rows -> drafts(rows).steps(id));
  }

  /// Asks a second person: the words become a version, and the mention NEEDS_APPROVAL.
  ///
  /// @param byUser who asks
  /// @throws IllegalStateException when the draft is not open, is empty, or was asked about already
  public Draft submit(DraftId id, String byUser, String note) {
    return database.write(
        rows -> {
          DraftRows drafts = drafts(rows);
          Draft draft = drafts.findOpen(id);
          if (draft.body().isBlank()) {
            throw new IllegalStateException("there are no words to approve yet");
          }
          if (draft.state() == DraftState.SUBMITTED || draft.state() == DraftState.APPROVED) {
            throw new IllegalStateException("a second person was asked about these words already");
          }
          int version = drafts.keep(draft, DraftVersion.Kind.SUBMITTED);
          drafts.step(draft, version, ApprovalStep.Kind.SUBMITTED, byUser, note);
          return drafts.find(id);
        });
  }

  /// What a second person says of a version.
  ///
  /// @param version the one that was read
  /// @param good whether it may be sent; if not, the note says why
  /// @param byUser the second person, never the one who wrote or asked
  public record Verdict(int version, boolean good, String byUser, String note) {
    /// A verdict has a name, and a no has a reason.
    public Verdict {
      if (byUser.isBlank()) throw new IllegalArgumentException("say who you are");
      if (!good && note.isBlank()) {
        throw new IllegalArgumentException("say in a few words what should change");
      }
    }
  }

  /// Notes what a second person says: the mention becomes APPROVED, or DRAFTING again.
  ///
  /// @throws IllegalStateException when the draft does not wait, was changed since that version, or
  ///   the name is that of who wrote the words or asked
  public Draft decide(DraftId id, Verdict verdict) {
    return database.write(
        rows -> {
          DraftRows drafts = drafts(rows);
          Draft draft = drafts.find(id);
          requireWaiting(drafts, draft, verdict.version());
          requireSecond(drafts, id, verdict);
          ApprovalStep.Kind kind =
              verdict.good() ? ApprovalStep.Kind.APPROVED : ApprovalStep.Kind.RETURNED;
          drafts.step(draft, verdict.version(), kind, verdict.byUser().strip(), verdict.note());
          return drafts.find(id);
        });
  }

  private static void requireWaiting(DraftRows drafts, Draft draft, int version)
      throws SQLException {
    if (draft.state() != DraftState.SUBMITTED) {
      throw new IllegalStateException("this draft does not wait for a second person");
    }
    if (drafts.lastStep(draft.id()).orElseThrow().version() != version) {
      throw new IllegalStateException("this draft was changed since; read it again");
    }
  }

  private static void requireSecond(DraftRows drafts, DraftId id, Verdict verdict)
      throws SQLException {
    for (ApprovalStep step : drafts.steps(id)) {
      if (step.version() != verdict.version()) break;
      if (step.kind() == ApprovalStep.Kind.SUBMITTED && same(step.byUser(), verdict.byUser())) {
        throw own();
      }
    }
    for (DraftVersion version : drafts.versions(id)) {
      if (version.n() == verdict.version() && same(version.byUser(), verdict.byUser())) {
        throw own();
      }
    }
  }

  private static IllegalStateException own() {
    return new IllegalStateException("nobody approves their own words; ask a second person");
  }

  private static boolean same(String one, String other) {
    return one.strip().toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
  }

  /// Takes back the question, or the answer that was yes; the mention becomes DRAFTING.
  ///
  /// @throws IllegalStateException when nobody was asked
  public Draft withdraw(DraftId id, String byUser) {
    return database.write(
        rows -> {
          DraftRows drafts = drafts(rows);
          Draft draft = drafts.find(id);
          if (draft.state() != DraftState.SUBMITTED && draft.state() != DraftState.APPROVED) {
            throw new IllegalStateException("nobody was asked about this draft");
          }
          int version = lastOf(drafts, draft).version();
          drafts.step(draft, version, ApprovalStep.Kind.WITHDRAWN, byUser, "");
          return drafts.find(id);
        });
  }

  /// Takes a second person's word back; the draft waits again.
  ///
  /// @throws IllegalStateException when they have not spoken, or the words were changed since
  public Draft reconsider(DraftId id, String byUser) {
    return database.write(
        rows -> {
          DraftRows drafts = drafts(rows);
          Draft draft = drafts.find(id);
          ApprovalStep last = lastOf(drafts, draft);
          boolean spoken =
              last.kind() == ApprovalStep.Kind.APPROVED
                  || last.kind() == ApprovalStep.Kind.RETURNED;
          String read =
              drafts.versions(id).stream()
                  .filter(version -> version.n() == last.version())
                  .map(DraftVersion::body)
                  .findFirst()
                  .orElse("");
          if (!spoken || !draft.state().isOpen() || !read.equals(draft.body())) {
            throw new IllegalStateException("there is no word of a second person to take back");
          }
          drafts.step(draft, last.version(), ApprovalStep.Kind.RECONSIDERED, byUser, "");
          return drafts.find(id);
        });
  }

  private static ApprovalStep lastOf(DraftRows drafts, Draft draft) throws SQLException {
    return drafts
        .lastStep(draft.id())
        .orElseThrow(() -> new IllegalStateException("nobody was asked about this draft"));
  }

  /// Brings the words of a version back; what stood is kept as a version too, and a yes to it is
  /// withdrawn.
  ///
  /// @throws IllegalArgumentException when there is no such version
  /// @throws IllegalStateException when the draft is not open
  public Draft bringBack(DraftId id, int version, String byUser) {
    return database.write(
        rows -> {
          DraftRows drafts = drafts(rows);
          Draft draft = drafts.findOpen(id);
          DraftVersion old =
              drafts.versions(id).stream()
                  .filter(each -> each.n() == version)
                  .findFirst()
                  .orElseThrow(() -> new IllegalArgumentException("no version " + version));
          if (old.body().equals(draft.body())) return draft;
          if (!draft.body().isBlank()
              && drafts.newestVersion(id).filter(v -> v.body().equals(draft.body())).isEmpty()) {
            int unused = drafts.keep(draft, DraftVersion.Kind.TYPED);
          }
          drafts.write(id, old.body(), byUser);
          int n = drafts.keep(drafts.find(id), DraftVersion.Kind.BROUGHT_BACK);
          drafts.journal(draft, byUser, JournalAction.DRAFT_RESTORED, old.body());
          if (draft.state() == DraftState.SUBMITTED || draft.state() == DraftState.APPROVED) {
            drafts.step(draft, n, ApprovalStep.Kind.WITHDRAWN, byUser, "");
          }
          return drafts.find(id);
        });
  }

  private DraftRows drafts(Rows rows) {
    return new DraftRows(rows, database);
  }
}
