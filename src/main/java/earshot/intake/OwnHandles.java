package earshot.intake;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// The handles under which we speak ourselves, as the queries of our brands name them.
///
/// @param handles in lower case, with `@`
record OwnHandles(Set<String> handles) {
  /// Those among names and handles.
  static OwnHandles of(Collection<String> names) {
    return new OwnHandles(
        names.stream()
            .map(OwnHandles::plain)
            .filter(name -> name.startsWith("@"))
            .collect(Collectors.toUnmodifiableSet()));
  }

  /// Whether a handle is one of ours, with or without its host.
  boolean contains(String handle) {
    String plain = plain(handle);
    if (plain.isEmpty() || handles.isEmpty()) return false;
    String whole = plain.startsWith("@") ? plain : "@" + plain;
    if (handles.contains(whole)) return true;
    int host = whole.indexOf('@', 1);
    return host > 0 && handles.contains(whole.substring(0, host));
  }

  private static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
