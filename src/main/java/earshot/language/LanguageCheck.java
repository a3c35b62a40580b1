package earshot.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Decides in which language a text is and whether there is a word list for it.
///
/// English words say nothing about other languages: scored anyway, 60 to 82 % of such texts come
/// out as "neutral". The letters decide first: most texts in another script have no word list, and
/// no model is needed to say so. Too short a text keeps `und` (undetermined) unless its source
/// declares a language, and is taken for the workspace's first.
final class LanguageCheck {
  private static final String ENGLISH = "en";
  private static final String UNDETERMINED = "und";
  private static final int FEWEST_WORDS = 3;
  private static final int FEWEST_LETTERS = 20;

  /// ISO 15924 codes of scripts that people post in; any other one is `Zzzz`.
  private static final List<String> SCRIPT_CODES =
      List.of(
          "Arab", "Armn", "Beng", "Cyrl", "Deva", "Ethi", "Geor", "Grek", "Gujr", "Guru", "Hang",
          "Hani", "Hebr", "Khmr", "Knda", "Laoo", "Mlym", "Mong", "Mymr", "Orya", "Sinh", "Taml",
          "Telu", "Thaa", "Thai", "Tibt");

  private static final Map<UnicodeScript, String> CODES = codes();

  /// Scripts of languages that are not written in Latin letters.
  private static final Map<String, String> WRITTEN_IN =
      Map.ofEntries(
          Map.entry("am", "Ethi"),
          Map.entry("ar", "Arab"),
          Map.entry("fa", "Arab"),
          Map.entry("ur", "Arab"),
          Map.entry("ru", "Cyrl"),
          Map.entry("uk", "Cyrl"),
          Map.entry("bg", "Cyrl"),
          Map.entry("be", "Cyrl"),
          Map.entry("kk", "Cyrl"),
          Map.entry("ky", "Cyrl"),
          Map.entry("mk", "Cyrl"),
          Map.entry("mn", "Cyrl"),
          Map.entry("tg", "Cyrl"),
          Map.entry("sr", "Cyrl"),
          Map.entry("el", "Grek"),
          Map.entry("he", "Hebr"),
          Map.entry("yi", "Hebr"),
          Map.entry("ps", "Arab"),
          Map.entry("hi", "Deva"),
          Map.entry("mr", "Deva"),
          Map.entry("ne", "Deva"),
          Map.entry("bn", "Beng"),
          Map.entry("gu", "Gujr"),
          Map.entry("pa", "Guru"),
          Map.entry("kn", "Knda"),
          Map.entry("ml", "Mlym"),
          Map.entry("or", "Orya"),
          Map.entry("si", "Sinh"),
          Map.entry("km", "Khmr"),
          Map.entry("lo", "Laoo"),
          Map.entry("my", "Mymr"),
          Map.entry("bo", "Tibt"),
          Map.entry("dv", "Thaa"),
          Map.entry("ta", "Taml"),
          Map.entry("te", "Telu"),
          Map.entry("th", "Thai"),
          Map.entry("ko", "Hang"),
          Map.entry("ja", "Jpan"),
          Map.entry("zh", "Hani"),
          Map.entry("hy", "Armn"),
          Map.entry("ka", "Geor"));

  private final LanguageDetector detector;
  private final List<String> languages;

  /// @param languages of the workspace, the first one first, as primary tags
  LanguageCheck(LanguageDetector detector, List<String> languages) {
    this.detector = detector;
    this.languages = languages.isEmpty() ? List.of(ENGLISH) : List.copyOf(languages);
  }

  /// For a workspace in English.
  LanguageCheck(LanguageDetector detector) {
    this(detector, List.of(ENGLISH));
  }

  /// What was found.
  ///
  /// @param tag BCP 47, such as `fr`, `und` or `und-Arab`
  /// @param scored whether the English word list may read it
  record Finding(String tag, boolean scored) {}

  /// Looks at a text.
  ///
  /// @param declared the language its source names, such as `pt-BR`, or what else is likely; or
  ///   empty
  Finding of(String text, String declared) {
    var letters = new Letters(cleaned(text));
    if (letters.mostlyForeign()) return foreign(letters);
    Optional<String> named = primary(declared);
    if (letters.words < FEWEST_WORDS || letters.all < FEWEST_LETTERS) {
      return named.map(LanguageCheck::finding).orElseGet(this::undetermined);
    }
    return finding(detector.detect(letters.text).or(() -> named).orElse(languages.getFirst()));
  }

  private Finding foreign(Letters letters) {
    String script = letters.foreignScript();
    List<String> written =
        languages.stream().filter(each -> script.equals(WRITTEN_IN.get(each))).toList();
    if (written.isEmpty()) return new Finding(UNDETERMINED + "-" + script, false);
    if (written.size() == 1) return finding(written.getFirst());
    return finding(
        detector.detect(letters.text).filter(written::contains).orElse(written.getFirst()));
  }

  /// What was found of a text before.
  ///
  /// @param tag as [#of] gave it, or empty for undetermined
  Finding known(String tag) {
    if (tag.isEmpty() || tag.equals(UNDETERMINED)) return undetermined();
    return finding(primary(tag).orElse(tag));
  }

  private Finding undetermined() {
    return new Finding(UNDETERMINED, languages.getFirst().equals(ENGLISH));
  }

  private static Finding finding(String tag) {
    return new Finding(tag, tag.equals(ENGLISH));
  }

  private static String cleaned(String text) {
    char[] chars = Masks.blank(text);
    for (int i = 0; i < chars.length; i++) if (chars[i] == '#' || chars[i] == '_') chars[i] = ' ';
    return new String(chars);
  }

  /// `pt` of `pt-BR` or `PT_br`; empty for what names no language.
  private static Optional<String> primary(String declared) {
    String tag = beginning(declared.strip()).toLowerCase(Locale.ROOT);
    return switch (tag) {
      case "und", "mul", "zxx", "mis" -> Optional.empty();
      case "eng" -> Optional.of(ENGLISH);
      default -> isPrimary(tag) ? Optional.of(tag) : Optional.empty();
    };
  }

  private static String beginning(String tag) {
    int end = 0;
    while (end < tag.length() && tag.charAt(end) != '-' && tag.charAt(end) != '_') end++;
    return tag.substring(0, end);
  }

  // Two or three letters.
  private static boolean isPrimary(String tag) {
    if (tag.length() < 2 || tag.length() > 3) return false;
    for (int i = 0; i < tag.length(); i++) {
      if (tag.charAt(i) < 'a' || tag.charAt(i) > 'z') return false;
    }
    return true;
  }

  private static Map<UnicodeScript, String> codes() {
    var codes = new EnumMap<UnicodeScript, String>(UnicodeScript.class);
    for (String code : SCRIPT_CODES) codes.put(UnicodeScript.forName(code), code);
    return codes;
  }

  /// The letters of a text, counted by script.
  private static final class Letters {
    final String text;
    int all;
    int words;
    private int foreign;
    private final Map<UnicodeScript, Integer> scripts = new EnumMap<>(UnicodeScript.class);

    Letters(String text) {
      this.text = text;
      boolean inWord = false;
      for (int i = 0; i < text.length(); ) {
        int codePoint = text.codePointAt(i);
        if (Character.isLetter(codePoint)) {
          count(codePoint);
          if (!inWord) words++;
          inWord = true;
        } else if (Character.isWhitespace(codePoint)) {
          inWord = false;
        }
        i += Character.charCount(codePoint);
      }
    }

    private void count(int letter) {
      all++;
      if (letter < 128) return;
      UnicodeScript script = UnicodeScript.of(letter);
      switch (script) {
        case LATIN, COMMON, INHERITED -> {}
        default -> {
          foreign++;
          scripts.merge(script, 1, Integer::sum);
        }
      }
    }

    boolean mostlyForeign() {
      return foreign * 2 > all;
    }

    String foreignScript() {
      // Japanese is known by its syllables, however many Chinese signs stand between them.
      if (scripts.containsKey(UnicodeScript.HIRAGANA)
          || scripts.containsKey(UnicodeScript.KATAKANA)) {
        return "Jpan";
      }
      return scripts.entrySet().stream()
          .max(Map.Entry.comparingByValue())
          .map(most -> CODES.getOrDefault(most.getKey(), "Zzzz"))
          .orElse("Zzzz");
    }
  }
}
