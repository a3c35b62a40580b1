package earshot.model;

import java.util.Locale;

/// What may be said of a stored mention beside its status, as `is:` asks for it.
public enum Trait implements Coded {
  /// Speaks to us.
  DIRECT(1),
  /// Asks something.
  QUESTION(2),
  /// Complains.
  COMPLAINT(3),
  /// Was answered by us.
  REPLIED(4),
  /// Was hidden by a person or a rule.
  HIDDEN(5),
  /// Its text changed at the source.
  EDITED(6),
  /// Is no longer to be found at the source.
  GONE(7),
  /// Tells a story that another mention told first.
  COPY(8),
  /// Was marked by a person.
  STARRED(9),
  /// Wishes for something.
  REQUEST(10),
  /// Is pleased and does not complain.
  PRAISE(11),
  /// Tells others to try it.
  RECOMMENDATION(12),
  /// Uses words of haste, danger or law.
  URGENT(13),
  /// Contains profanity.
  PROFANE(14),
  /// Says word for word what others say.
  REPEATED(15),
  /// Is kept apart as spun text or link spam.
  QUARANTINED(16),
  /// Shows personal data.
  PERSONAL(17),
  /// Names us with a tag, but speaks to nobody.
  TAGGED(18),
  /// Is said from one customer to another.
  PEER(19),
  /// Asks something about us by name.
  NAMED(20);

  private final int code;

  Trait(int code) {
    this.code = code;
  }

  @Override
  public int code() {
    return code;
  }

  /// As written after `is:`.
  public String written() {
    return name().toLowerCase(Locale.ROOT);
  }
}
