package earshot.model;

import java.lang.Character.UnicodeScript;
import java.net.IDN;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds names and hosts that mix letters of several scripts, as whoever poses as another does, and
/// marks them: `раypal ⟦look-alike⟧`.
///
/// A word may have letters of one script, or of Latin and one other in daily use, but for Cyrillic,
/// Greek and Armenian, whose letters look Latin: that is "moderately restrictive" of Unicode's UTS
/// 39, §5.2, with the scripts of each letter as the JDK knows them. Full-width letters count as a
/// script of their own beside plain ones. A name wholly in one script is marked only where it is
/// read as a name one knows: see [#posesAs(String, Collection)].
public final class LookAlikes {
  /// What stands behind a name or host that mixes letters.
  public static final String MARK = "⟦look-alike⟧";

  private static final Set<UnicodeScript> NO_MATTER =
      EnumSet.of(UnicodeScript.COMMON, UnicodeScript.INHERITED, UnicodeScript.UNKNOWN);
  private static final Set<UnicodeScript> LIKE_LATIN =
      EnumSet.of(UnicodeScript.CYRILLIC, UnicodeScript.GREEK);

  // Recommended in UAX 31, table 5, without those whose letters look Latin; the scripts of Chinese,
  // Japanese and Korean count as one.
  private static final Set<UnicodeScript> BESIDE_LATIN =
      EnumSet.of(
          UnicodeScript.ARABIC,
          UnicodeScript.BENGALI,
          UnicodeScript.DEVANAGARI,
          UnicodeScript.ETHIOPIC,
          UnicodeScript.GEORGIAN,
          UnicodeScript.GUJARATI,
          UnicodeScript.GURMUKHI,
          UnicodeScript.HAN,
          UnicodeScript.HEBREW,
          UnicodeScript.KANNADA,
          UnicodeScript.KHMER,
          UnicodeScript.LAO,
          UnicodeScript.MALAYALAM,
          UnicodeScript.MYANMAR,
          UnicodeScript.ORIYA,
          UnicodeScript.SINHALA,
          UnicodeScript.TAMIL,
          UnicodeScript.TELUGU,
          UnicodeScript.THAANA,
          UnicodeScript.THAI,
          UnicodeScript.TIBETAN);

  private static final Map<Integer, String> LATIN =
      pairs(
          "аaвbеeкkмmнhоoрpсcтtуyхxіiјjѕsһhԁdԛqԝwѵvӏl"
              + "АaВbЕeКkМmНhОoРpСcТtУyХxІiЈjЅs"
              + "αaεeιiκkνvοoρpτtυuχxγyωw"
              + "ΑaΒbΕeΖzΗhΙiΚkΜmΝnΟoΡpΤtΥyΧx"
              + "ıiøoØołlŁlđdĐdæaœoɑaɡgſs");

  // Drawn as small capitals, or otherwise than the letter they stand for.
  private static final String NOT_QUITE = "вкмнтεικτυχγω";

  private static final int FEWEST_LETTERS = 3;

  private LookAlikes() {}

  /// The small Latin letter as which a letter of another script, or an odd Latin one, is read.
  public static Optional<String> latin(int codePoint) {
    return Optional.ofNullable(LATIN.get(codePoint));
  }

  /// The name, with a mark behind it where its letters pretend to be others.
  public static String name(String name) {
    return inName(name) && !name.contains(MARK) ? name + " " + MARK : name;
  }

  /// The host as people read it; where its letters pretend to be others, with a mark and as it is
  /// asked for: `раypal.com ⟦look-alike⟧ xn--ypal-43d9g.com`.
  public static String host(String host) {
    String read = HostName.letters(host);
    if (!inHost(host)) return read;
    return read + " " + MARK + " " + asked(read);
  }

  /// Whether letters of a name pretend to be others.
  public static boolean inName(String name) {
    if (isPlain(name)) return false;
    List<String> words = words(name);
    if (words.stream().anyMatch(LookAlikes::mixes)) return true;
    boolean latin = words.stream().anyMatch(word -> isIn(word, Set.of(UnicodeScript.LATIN)));
    return latin && words.stream().anyMatch(LookAlikes::readsAsLatin);
  }

  /// The known name as which a name, handle or host in letters of another script is read: `Рерсо`
  /// for `Pepco`. One spelled as the known name itself poses as nobody, and too few letters prove
  /// nothing.
  ///
  /// @param known names such as those of brands
  public static Optional<String> posesAs(String name, Collection<String> known) {
    if (isPlain(name) && !name.toLowerCase(Locale.ROOT).contains("xn--")) return Optional.empty();
    List<String> words = words(HostName.letters(name));
    return known.stream().filter(each -> isReadAs(words, words(each))).findFirst();
  }

  private static boolean isReadAs(List<String> words, List<String> known) {
    String wanted = skeleton(String.join("", known));
    if (wanted.length() < FEWEST_LETTERS) return false;
    // A name may stand among others, and its words in one.
    for (int from = 0; from < words.size(); from++) {
      StringBuilder run = new StringBuilder();
      for (int to = from; to < words.size() && run.length() < wanted.length(); to++) {
        run.append(words.get(to));
        boolean foreign = words.subList(from, to + 1).stream().anyMatch(LookAlikes::isForeign);
        boolean itself = run.toString().equalsIgnoreCase(String.join("", known));
        if (foreign && !itself && skeleton(run.toString()).equals(wanted)) return true;
      }
    }
    return false;
  }

  private static boolean isForeign(String word) {
    return isIn(word, LIKE_LATIN);
  }

  private static String skeleton(String word) {
    StringBuilder read = new StringBuilder();
    word.codePoints().forEach(c -> read.append(latin(c).orElseGet(() -> Character.toString(c))));
    return read.toString().toLowerCase(Locale.ROOT);
  }

  /// Whether letters of a host, written with them or in punycode, pretend to be others.
  public static boolean inHost(String host) {
    if (isPlain(host) && !host.toLowerCase(Locale.ROOT).contains("xn--")) return false;
    String read = HostName.letters(host);
    List<String> words = words(read);
    if (words.stream().anyMatch(LookAlikes::mixes)) return true;
    // A whole label may be Cyrillic where the country's is.
    boolean abroad = isPlain(read.substring(read.lastIndexOf('.') + 1));
    return abroad && words.stream().anyMatch(LookAlikes::readsAsLatin);
  }

  private static String asked(String read) {
    try {
      return HostName.ascii(read, IDN.ALLOW_UNASSIGNED);
    } catch (IllegalArgumentException noHost) {
      return "";
    }
  }

  private static boolean isPlain(String text) {
    return text.chars().allMatch(c -> c < 0x80);
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              int type = Character.getType(c);
              boolean inside =
                  Character.isLetterOrDigit(c)
                      || type == Character.NON_SPACING_MARK
                      || type == Character.COMBINING_SPACING_MARK
                      || type == Character.FORMAT;
              if (inside) word.appendCodePoint(c);
              else end(word, words);
            });
    end(word, words);
    return words;
  }

  private static void end(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) words.add(word.toString());
    word.setLength(0);
  }

  private static boolean mixes(String word) {
    Set<UnicodeScript> scripts = scripts(word);
    if (scripts.size() > 1) {
      if (scripts.size() > 2 || !scripts.contains(UnicodeScript.LATIN)) return true;
      if (scripts.stream().noneMatch(BESIDE_LATIN::contains)) return true;
    }
    boolean wide = word.codePoints().anyMatch(LookAlikes::isWide);
    return wide && word.chars().anyMatch(c -> c < 0x80 && Character.isLetter(c));
  }

  private static Set<UnicodeScript> scripts(String word) {
    return word.codePoints()
        .mapToObj(LookAlikes::script)
        .filter(script -> !NO_MATTER.contains(script))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(UnicodeScript.class)));
  }

  private static UnicodeScript script(int codePoint) {
    return switch (UnicodeScript.of(codePoint)) {
      case HIRAGANA, KATAKANA, BOPOMOFO, HANGUL -> UnicodeScript.HAN;
      case UnicodeScript other -> other;
    };
  }

  private static boolean isWide(int c) {
    return (c >= 0xFF21 && c <= 0xFF3A) || (c >= 0xFF41 && c <= 0xFF5A);
  }

  private static boolean readsAsLatin(String word) {
    return isIn(word, LIKE_LATIN)
        && word.codePoints()
            .filter(Character::isLetter)
            .allMatch(c -> LATIN.containsKey(c) && NOT_QUITE.indexOf(c) < 0);
  }

  private static boolean isIn(String word, Set<UnicodeScript> wanted) {
    Set<UnicodeScript> scripts = scripts(word);
    return !scripts.isEmpty() && wanted.containsAll(scripts);
  }

  private static Map<Integer, String> pairs(String written) {
    Map<Integer, String> pairs = new HashMap<>();
    for (int i = 0; i + 1 < written.length(); i += 2) {
      pairs.put((int) written.charAt(i), String.valueOf(written.charAt(i + 1)));
    }
    return Map.copyOf(pairs);
  }
}
