package earshot.storage;

/// How long things are kept, and how they go.
public final class KeepingStores {
  private final Database database;

  KeepingStores(Database database) {
    this.database = database;
  }

  /// Deletes mentions for good.
  public Deletion deletion() {
    return new Deletion(database);
  }

  /// What reports show, and the documents that were made.
  public ReportStore reports() {
    return new ReportStore(database);
  }
}
