package earshot.insight;

import earshot.model.Units;

/// What a figure counts.
public enum Unit {
  /// Every mention.
  MENTIONS,
  /// Near copies together as one.
  STORIES,
  /// Different accounts; a site that names nobody is one voice.
  VOICES;

  /// How many there are.
  public long of(Units units) {
    return switch (this) {
      case MENTIONS -> units.mentions();
      case STORIES -> units.stories();
      case VOICES -> units.voices();
    };
  }
}
