package earshot.storage;

import earshot.model.Trait;
import java.util.EnumSet;
import java.util.Set;

/// What is kept of a mention's traits in its own row: each is the bit of its code.
final class Flags {
  private static final Set<Trait> KEPT = kept();

  private Flags() {}

  private static Set<Trait> kept() {
    Set<Trait> kept = EnumSet.of(Trait.GONE, Trait.STARRED, Trait.REPEATED, Trait.OURS);
    kept.addAll(Trait.OF_TEXT);
    return kept;
  }

  /// The number that stands for these; what other rows tell, as tags and copies, is left out.
  static int of(Set<Trait> traits) {
    int flags = 0;
    for (Trait trait : traits) if (KEPT.contains(trait)) flags |= bit(trait);
    return flags;
  }

  /// The traits a number stands for.
  static Set<Trait> read(int flags) {
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    for (Trait trait : KEPT) if (has(flags, trait)) traits.add(trait);
    return traits;
  }

  static boolean has(int flags, Trait trait) {
    return (flags & bit(trait)) != 0;
  }

  /// The same mention with another text.
  static int reread(int flags, Set<Trait> traits) {
    int others = flags & ~of(Trait.OF_TEXT) & ~bit(Trait.REPEATED);
    return others | of(traits);
  }

  static int bit(Trait trait) {
    return 1 << trait.code();
  }
}
