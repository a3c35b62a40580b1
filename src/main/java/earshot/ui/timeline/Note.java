package earshot.ui.timeline;

/// A notice about something just done.
enum Note {
  /// Marked as new again; can be undone.
  UNREAD,
  /// Marked as sent; can be undone.
  SENT,
  /// Taken out of its story; can be undone.
  STORY_SPLIT,
  /// Two stories were made one; can be undone.
  STORY_MERGED,
  /// A person agreed with the machine; can be undone.
  LABEL_CONFIRMED,
  /// A person said how it sounds; can be undone.
  LABEL_CORRECTED,
  /// The machine's judgement holds again; can be undone.
  LABEL_BACK,
  /// A mention waits for another to be put with it.
  STORY_HELD,
  /// The act about stories could not be done.
  STORY_NOT_KEPT,
  /// The act could not be kept; it was taken back on screen.
  NOT_KEPT
}
