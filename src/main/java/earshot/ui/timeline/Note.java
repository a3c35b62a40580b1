package earshot.ui.timeline;

/// A notice about something just done.
enum Note {
  /// Marked as needing no answer; can be undone.
  NO_ANSWER,
  /// Marked as new again; can be undone.
  UNREAD,
  /// Marked as sent; can be undone.
  SENT,
  /// The last act was taken back.
  UNDONE,
  /// The last act was done again.
  REDONE,
  /// The act could not be kept; it was taken back on screen.
  NOT_KEPT
}
