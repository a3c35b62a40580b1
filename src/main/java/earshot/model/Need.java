package earshot.model;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;

/// Why an answer to a mention is owed, from what its text and place say.
public enum Need implements Coded {
  /// Speaks to us.
  DIRECT(1),
  /// Asks something about us by name.
  QUESTION(2),
  /// Complains about us.
  COMPLAINT(3);

  private static final Set<Trait> WAITS_FOR_NOBODY =
      Set.of(Trait.QUARANTINED, Trait.HIDDEN, Trait.GONE);

  private final int code;

  Need(int code) {
    this.code = code;
  }

  @Override
  public int code() {
    return code;
  }

  /// The strongest reason to answer; absent when nobody waits for one. What is kept apart, hidden,
  /// withdrawn or said from one customer to another waits for nobody.
  public static Optional<Need> of(Set<Trait> traits) {
    if (!Collections.disjoint(traits, WAITS_FOR_NOBODY)) return Optional.empty();
    if (traits.contains(Trait.DIRECT)) return Optional.of(DIRECT);
    if (traits.contains(Trait.PEER)) return Optional.empty();
    if (traits.contains(Trait.NAMED)) return Optional.of(QUESTION);
    return traits.contains(Trait.COMPLAINT) ? Optional.of(COMPLAINT) : Optional.empty();
  }
}
