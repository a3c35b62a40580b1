package earshot.storage;

/// Everything a workspace keeps, by subject.
public final class Stores {
  /// The stores over an open database, which stays the caller's to close.
  public Stores(Database database) {
    throw new UnsupportedOperationException(database.toString());
  }

  /// Mentions, their texts, scores and status.
  public MentionStore mentions() {
    throw new UnsupportedOperationException();
  }

  /// Sources and when they are due.
  public SourceStore sources() {
    throw new UnsupportedOperationException();
  }

  /// Brands and their queries.
  public BrandStore brands() {
    throw new UnsupportedOperationException();
  }

  /// What was asked when, and what that proves.
  public CoverageStore coverage() {
    throw new UnsupportedOperationException();
  }

  /// Counts over time.
  public SeriesStore series() {
    throw new UnsupportedOperationException();
  }

  /// Drafts of answers.
  public DraftStore drafts() {
    throw new UnsupportedOperationException();
  }

  /// Settings of the workspace.
  public SettingStore settings() {
    throw new UnsupportedOperationException();
  }

  /// Recounts what is derived.
  public DerivedCheck derivedCheck() {
    throw new UnsupportedOperationException();
  }
}
