package earshot.ui.palette;

/// What a line of the palette leads to; among lines that fit equally well the earlier kind is
/// first.
public enum Kind {
  /// Something that is done at once.
  COMMAND,
  /// A place of the window, or one of its pages.
  PLACE,
  /// Something that is chosen for good.
  SETTING,
  /// A question that was kept.
  SEARCH,
  /// A brand or a rival.
  BRAND,
  /// A source that is asked.
  SOURCE,
  /// A tag on mentions.
  TAG,
  /// Somebody who wrote.
  PERSON,
  /// What was written.
  MENTION;

  /// Whether it belongs to the program and not to what is stored.
  boolean isOfTheProgram() {
    return compareTo(SETTING) <= 0;
  }
}
