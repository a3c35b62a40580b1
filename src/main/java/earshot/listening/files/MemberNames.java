package earshot.listening.files;

import earshot.listening.files.MemberRefused.Rule;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Judges the names of members, so that none leads anywhere and each means one thing.
final class MemberNames {
  private static final int LONGEST = 1_000;
  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);

  private final Map<String, Integer> seen = new HashMap<>();

  /// The rule a name breaks by itself.
  static Optional<Rule> objection(String written) {
    String name = written.replace('\\', '/');
    if (name.isEmpty() || name.length() > LONGEST) return Optional.of(Rule.NAME);
    if (name.chars().anyMatch(Character::isISOControl)) return Optional.of(Rule.NAME);
    if (name.startsWith("/")) return Optional.of(Rule.ABSOLUTE);
    if (DRIVE.matcher(name).matches()) return Optional.of(Rule.DRIVE);
    for (String part : name.split("/", -1)) {
      if (part.strip().equals("..")) return Optional.of(Rule.SLIP);
    }
    return Optional.empty();
  }

  /// The name by which a reader asks: with `/`, and without `./` before it.
  static String plain(String written) {
    String name = written.replace('\\', '/');
    while (name.startsWith("./")) name = name.substring(2);
    return name;
  }

  /// Notes a name.
  void saw(String name) {
    seen.merge(key(name), 1, Integer::sum);
  }

  /// Whether a name was noted more than once, in whatever case: on some systems that is one file.
  boolean isDouble(String name) {
    return seen.getOrDefault(key(name), 0) > 1;
  }

  private static String key(String name) {
    return Normalizer.normalize(plain(name), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }
}
