package earshot.storage;

import earshot.model.MentionId;
import java.util.Set;
import java.util.function.Consumer;

/// How long things are kept, and how they go.
public final class KeepingStores {
  private final Database database;

  KeepingStores(Database database) {
    this.database = database;
  }

  /// Calls this with the mentions of each deletion when it is durable, on the thread that asked for
  /// it.
  public void whenDeleted(Consumer<Set<MentionId>> hearer) {
    database.departures().hear(hearer);
  }

  /// Deletes mentions for good.
  public Deletion deletion() {
    return new Deletion(database);
  }

  /// Takes away the words of what was deleted where it was said.
  public Withdrawal withdrawal() {
    return new Withdrawal(database);
  }

  /// Whom a person had forgotten, and how far that has come.
  public ForgettingStore forgetting() {
    return new ForgettingStore(database);
  }

  /// How long the words of each source are kept.
  public RetentionStore retention() {
    return new RetentionStore(database);
  }

  /// What must not be deleted although its time has come.
  public HoldStore holds() {
    return new HoldStore(database);
  }

  /// Which posts are looked up again, for their writers may have deleted them.
  public PresenceStore presence() {
    return new PresenceStore(database);
  }

  /// Everything that is kept of a person.
  public SubjectStore subject() {
    return new SubjectStore(database);
  }

  /// Deletes everything of those who are forgotten.
  public PersonRemoval removal() {
    return new PersonRemoval(database);
  }

  /// What reports show, and the documents that were made.
  public ReportStore reports() {
    return new ReportStore(database);
  }

  /// How much would go with the whole workspace.
  public WorkspaceRemoval.Held held() {
    return database.read(
        rows ->
            new WorkspaceRemoval.Held(
                rows.number("SELECT COUNT(*) FROM mention"),
                rows.number("SELECT COUNT(*) FROM draft")));
  }

  /// Pictures that came with mentions.
  public EvidenceStore evidence() {
    return new EvidenceStore(database);
  }
}
