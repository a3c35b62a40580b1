package earshot.language.redact;

import java.util.Locale;
import java.util.Optional;

/// How much of people a document shows to those who get it.
public enum Profile {
  /// Everything as it is stored.
  NOTHING_HIDDEN,
  /// Authors are numbered; handles, mail addresses, telephone and account numbers, links to
  /// accounts and tracking parameters are left out. The words are kept, and words can be searched
  /// for.
  NAMES_HIDDEN,
  /// The same, and no words either; of links the site alone.
  NAMES_AND_TEXT_HIDDEN;

  /// As it is typed, such as `names-hidden`.
  public String written() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The profile of a typed word; absent when there is none.
  public static Optional<Profile> of(String written) {
    for (Profile each : values()) if (each.written().equals(written)) return Optional.of(each);
    return Optional.empty();
  }
}
