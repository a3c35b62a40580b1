package earshot.listening;

import earshot.model.Sighting;
import java.net.URI;
import java.util.Optional;

/// Finds the name in what feeds write about authors, and leaves their mail addresses behind.
public final class AuthorNames {
  private AuthorNames() {}

  /// An author from what a feed says.
  ///
  /// @param written a name, a mail address, or both as in `ana@example.org (Ana)`
  public static Sighting.Author of(String written, Optional<URI> page, String outlet) {
    String name = cut(name(written));
    return new Sighting.Author(
        name,
        cut(handle(name)),
        page.filter(address -> address.toString().length() <= Caps.AUTHOR_ADDRESS),
        cut(withoutAddresses(outlet)));
  }

  /// Only the name: `ana@example.org (Ana)` and `Ana <ana@example.org>` are `Ana`, an address alone
  /// is its part before the `@`.
  static String name(String written) {
    // Nobody's name is this long; looking at no more keeps a hostile one cheap.
    String text = written.length() > 2_000 ? written.substring(0, 2_000).strip() : written.strip();
    if (text.regionMatches(true, 0, "mailto:", 0, 7)) text = text.substring(7);
    if (text.indexOf('@') < 0) return text;
    int open = text.indexOf('(');
    int close = text.lastIndexOf(')');
    if (open >= 0 && close > open && text.lastIndexOf('@', open) >= 0) {
      String inside = withoutAddresses(text.substring(open + 1, close));
      if (!inside.isEmpty()) return inside;
    }
    String rest = withoutAddresses(text);
    return rest.isEmpty() ? firstLocalPart(text) : rest;
  }

  /// A handle that is known to be one, without its sign; `ana@social.example` is one as well.
  static String handleOf(String written) {
    String handle = handle(written.strip());
    return cut(handle.isEmpty() ? written.strip() : handle);
  }

  /// A handle such as `@ana` or `/u/ana`, without its sign; empty when the name is none.
  private static String handle(String name) {
    if (name.indexOf(' ') >= 0) return "";
    if (name.startsWith("/u/")) return name.substring(3);
    if (name.startsWith("u/")) return name.substring(2);
    return name.startsWith("@") ? name.substring(1) : "";
  }

  private static String withoutAddresses(String text) {
    if (text.indexOf('@') < 0) return text.strip();
    StringBuilder kept = new StringBuilder();
    for (String word : text.split("\\s+", -1)) {
      if (word.isEmpty() || isAddress(bare(word))) continue;
      if (!kept.isEmpty()) kept.append(' ');
      kept.append(word);
    }
    String rest = kept.toString().strip();
    return rest.chars().anyMatch(Character::isLetterOrDigit) ? rest : "";
  }

  private static String firstLocalPart(String text) {
    for (String word : text.split("\\s+", -1)) {
      String bare = bare(word);
      if (isAddress(bare)) return bare.substring(0, bare.indexOf('@'));
    }
    return "";
  }

  private static boolean isAddress(String word) {
    int at = word.indexOf('@');
    return at > 0 && at + 1 < word.length();
  }

  private static String bare(String word) {
    int from = 0;
    int to = word.length();
    while (from < to && "<([\"',;:".indexOf(word.charAt(from)) >= 0) from++;
    while (to > from && ">)]\"',;:".indexOf(word.charAt(to - 1)) >= 0) to--;
    String bare = word.substring(from, to);
    return bare.regionMatches(true, 0, "mailto:", 0, 7) ? bare.substring(7) : bare;
  }

  private static String cut(String text) {
    return text.length() <= Caps.AUTHOR ? text : text.substring(0, Caps.AUTHOR).strip();
  }
}
