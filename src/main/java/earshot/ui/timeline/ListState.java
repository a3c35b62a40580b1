package earshot.ui.timeline;

/// What stands where the list stands.
enum ListState {
  /// The first page is being read.
  LOADING,
  /// There are rows.
  READY,
  /// Nothing was ever stored about this.
  NOTHING_YET,
  /// Nothing in this window, though there is something older.
  QUIET,
  /// The filters leave nothing.
  NONE_FIT,
  /// The search index is being made anew; asked again by itself.
  REBUILDING,
  /// The list could not be read (TL-1).
  FAILED
}
