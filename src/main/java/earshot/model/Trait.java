package earshot.model;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

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
  NAMED(20),
  /// Is an answer of our own.
  OURS(21),
  /// Sleeps until a time or until they answer.
  SNOOZED(22);

  /// What a text and its place say when it arrives; an edited text says it anew.
  public static final Set<Trait> OF_TEXT =
      Collections.unmodifiableSet(
          EnumSet.of(
              DIRECT,
              QUESTION,
              COMPLAINT,
              REQUEST,
              PRAISE,
              RECOMMENDATION,
              URGENT,
              PROFANE,
              QUARANTINED,
              PERSONAL,
              TAGGED,
              PEER,
              NAMED));

  private final int code;

  Trait(int code) {
    this.code = code;
  }

  @Override
  public int code() {
    return code;
  }

  /// What the signs in a text say of its mention.
  public static Set<Trait> shownBy(Collection<Cue> cues) {
    Set<Trait> shown = EnumSet.noneOf(Trait.class);
    for (Cue cue : cues) shownBy(cue).ifPresent(shown::add);
    return shown;
  }

  private static Optional<Trait> shownBy(Cue cue) {
    return switch (cue.kind()) {
      case COMPLAINT -> Optional.of(COMPLAINT);
      case QUESTION -> Optional.of(QUESTION);
      case REQUEST -> Optional.of(REQUEST);
      case PRAISE -> Optional.of(PRAISE);
      case RECOMMENDATION -> Optional.of(RECOMMENDATION);
      case URGENT_WORDING -> Optional.of(URGENT);
      case PROFANITY -> Optional.of(PROFANE);
      case REPEATED_TEXT -> Optional.of(REPEATED);
      case SPUN_TEXT, LINK_SPAM -> Optional.of(QUARANTINED);
      case PERSONAL_DATA -> Optional.of(PERSONAL);
      case ADDRESS -> addressed(cue.rule());
      // To stay away is no trait of its own; complaints and praise are asked for instead.
      case WARNING_OFF -> Optional.empty();
    };
  }

  /// Rules about the address begin with its level.
  private static Optional<Trait> addressed(String rule) {
    if (rule.startsWith("direct")) return Optional.of(DIRECT);
    if (rule.startsWith("peer")) return Optional.of(PEER);
    if (rule.startsWith("named")) return Optional.of(NAMED);
    return rule.startsWith("tagged") ? Optional.of(TAGGED) : Optional.empty();
  }

  /// As written after `is:`.
  public String written() {
    return name().toLowerCase(Locale.ROOT);
  }
}
