package earshot.storage;

import earshot.model.Sighting;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// What a mention says, in the form and size in which it is stored.
record Wording(String title, String body) {
  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  /// The texts of a sighting.
  static Wording of(Sighting.Words words) {
    return new Wording(fitting(words.title(), 1_000), fitting(words.plain(), 65_536));
  }

  /// The text without U+0000, which PostgreSQL cannot hold, and no longer than its column; a
  /// surrogate pair is not torn.
  static String fitting(String text, int most) {
    String clean = text.indexOf('\0') < 0 ? text : text.replace("\0", "");
    if (clean.length() <= most) return clean;
    int end = Character.isHighSurrogate(clean.charAt(most - 1)) ? most - 1 : most;
    return clean.substring(0, end);
  }

  /// Equal for texts that differ only in addresses, case, punctuation and signs of passing on: the
  /// first guess of a story.
  long contentHash() {
    String plain = ADDRESS.matcher(title + " " + body).replaceAll(" ").toLowerCase(Locale.ROOT);
    List<String> words = new ArrayList<>();
    for (String word : NO_WORD.split(plain, -1)) {
      if (!word.isEmpty() && !word.equals("rt") && !word.equals("via")) words.add(word);
    }
    return Fingerprint.of(String.join(" ", words)).hash();
  }
}
