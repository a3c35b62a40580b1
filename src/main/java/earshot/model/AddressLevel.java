package earshot.model;

import java.util.Set;

/// To whom a mention speaks.
public enum AddressLevel {
  /// To us.
  DIRECT,
  /// To nobody, and asks something about us by name.
  NAMED_QUESTION,
  /// To nobody, and tags us.
  TAGGED,
  /// About us, not to us.
  AMBIENT,
  /// From one customer to another.
  PEER;

  /// As the traits of a mention tell it; [#AMBIENT] when they tell nothing.
  public static AddressLevel of(Set<Trait> are) {
    if (are.contains(Trait.DIRECT)) return DIRECT;
    if (are.contains(Trait.PEER)) return PEER;
    if (are.contains(Trait.NAMED)) return NAMED_QUESTION;
    return are.contains(Trait.TAGGED) ? TAGGED : AMBIENT;
  }
}
