package earshot.listening.preset;

import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Finds the BCP 47 tag for what services call a language: `de`, `deu`, `de_AT`, `German`.
final class Languages {
  private static final Map<String, String> TAGS = tags();

  private Languages() {}

  /// The tag, such as `pt-BR`; absent when the text names no language.
  static Optional<String> tag(String text) {
    String name = text.strip().toLowerCase(Locale.ROOT);
    if (TAGS.containsKey(name)) return Optional.of(TAGS.get(name));
    String code = name.replace('_', '-');
    int dash = code.indexOf('-');
    String language = dash < 0 ? code : code.substring(0, dash);
    if (!TAGS.containsKey(language) || language.length() > 3) return Optional.empty();
    try {
      String rest = dash < 0 ? "" : code.substring(dash);
      return Optional.of(
          new Locale.Builder().setLanguageTag(TAGS.get(language) + rest).build().toLanguageTag());
    } catch (IllformedLocaleException odd) {
      return Optional.of(TAGS.get(language));
    }
  }

  private static Map<String, String> tags() {
    Map<String, String> tags = new HashMap<>();
    for (String code : Locale.getISOLanguages()) {
      Locale locale = Locale.of(code);
      tags.put(code, code);
      tags.put(locale.getISO3Language(), code);
      tags.put(locale.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
      tags.putIfAbsent(locale.getDisplayLanguage(locale).toLowerCase(Locale.ROOT), code);
    }
    // Codes and names that services still use.
    tags.put("iw", "he");
    tags.put("in", "id");
    tags.put("farsi", "fa");
    tags.put("norwegian", "no");
    return Map.copyOf(tags);
  }
}
