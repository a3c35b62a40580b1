package earshot.language;

import earshot.model.Cue;
import earshot.model.CueKind;
import earshot.model.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds a link that leads to something the text does not speak of.
final class LinkSpam {
  private static final Pattern LINK = Pattern.compile("https?://[^\\s]+|\\bwww\\.[^\\s]+");
  private static final List<String> BEGINNINGS = OwnFile.rows("link-spam.txt");

  private static final Map<String, String> SINGULAR =
      Map.of("loans", "loan", "pills", "pill", "slots", "slot");

  private LinkSpam() {}

  /// The first such link.
  static Optional<Cue> in(CueText text) {
    if (text.bare().equals(text.lower())) return Optional.empty();
    Set<String> spoken = null;
    Matcher link = LINK.matcher(text.lower());
    for (boolean more = link.find(first(text.lower())); more; more = link.find()) {
      Set<String> words = new TreeSet<>();
      eachWord(text.lower(), link.start(), link.end(), Map.of(), words);
      if (words.isEmpty()) continue;
      if (spoken == null) spoken = spoken(text.bare());
      words.removeAll(spoken);
      if (!words.isEmpty()) {
        return Optional.of(
            text.cue(
                CueKind.LINK_SPAM, words.iterator().next(), 1, new Span(link.start(), link.end())));
      }
    }
    return Optional.empty();
  }

  /// No link begins before it.
  private static int first(String text) {
    int scheme = text.indexOf("http");
    int web = text.indexOf("www.");
    if (scheme < 0 || web < 0) return Math.max(0, Math.max(scheme, web));
    return Math.min(scheme, web);
  }

  // A text about a loan speaks of loans.
  private static Set<String> spoken(String bare) {
    Set<String> spoken = new HashSet<>();
    eachWord(bare, 0, bare.length(), SINGULAR, spoken);
    return spoken;
  }

  /// The listed beginnings of the words of a stretch.
  ///
  /// @param instead what is looked for in place of some of them
  private static void eachWord(
      String text, int from, int to, Map<String, String> instead, Set<String> beginnings) {
    boolean inWord = false;
    for (int at = from; at < to; at++) {
      boolean letter = Character.isLetter(text.charAt(at));
      if (letter && !inWord) {
        for (String each : BEGINNINGS) {
          if (text.startsWith(instead.getOrDefault(each, each), at)) beginnings.add(each);
        }
      }
      inWord = letter;
    }
  }
}
