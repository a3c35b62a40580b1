package earshot;

import earshot.language.Lexicon;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/// What the program takes from the computer it runs on; given to everything that needs it.
///
/// @param nanos monotonic time
/// @param zone the computer's, or that of the workspace in which it is used
/// @param lexicon absent when the word list is damaged, so that nothing is scored
/// @param mustNotWait whether the calling thread draws the screen and must not wait for a database
/// @param keys of encrypted workspaces that were opened
record Machine(
    InstantSource clock,
    LongSupplier nanos,
    RandomGenerator chance,
    ZoneId zone,
    Optional<Lexicon> lexicon,
    BooleanSupplier mustNotWait,
    Keyring keys) {
  /// The same without keys of encrypted workspaces.
  Machine(
      InstantSource clock,
      LongSupplier nanos,
      RandomGenerator chance,
      ZoneId zone,
      Optional<Lexicon> lexicon,
      BooleanSupplier mustNotWait) {
    this(clock, nanos, chance, zone, lexicon, mustNotWait, new Keyring());
  }

  /// The same by another clock.
  Machine by(InstantSource other) {
    return new Machine(other, nanos, chance, zone, lexicon, mustNotWait, keys);
  }

  /// The same where times are told in another zone.
  Machine in(ZoneId other) {
    return new Machine(clock, nanos, chance, other, lexicon, mustNotWait, keys);
  }

  /// The person at this computer, as it knows them.
  static String user() {
    return System.getProperty("user.name", "someone");
  }
}
