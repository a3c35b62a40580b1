package earshot.listening.files;

import java.util.List;
import java.util.Set;

/// What texts of X have in common wherever they come from.
final class XWords {
  /// Codes by which X says that it knows no language.
  private static final Set<String> NO_LANGUAGE =
      Set.of("und", "zxx", "qam", "qct", "qht", "qme", "qst", "art");

  private XWords() {}

  /// X writes `&`, `<` and `>` as entities, once.
  static String unescaped(String text) {
    if (text.indexOf('&') < 0) return text;
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  /// A text with what its short links stand for.
  static String withAddresses(String text, List<JsonRecord> urls) {
    if (!text.contains("://t.co/")) return text;
    String whole = text;
    for (JsonRecord url : urls) {
      String from = url.text("url");
      String to = url.text("expanded_url");
      if (from.contains("://t.co/") && !to.isEmpty()) whole = whole.replace(from, to);
    }
    return whole;
  }

  /// A language as declared; empty when X means that it knows none.
  static String language(String declared) {
    return NO_LANGUAGE.contains(declared) ? "" : declared;
  }
}
