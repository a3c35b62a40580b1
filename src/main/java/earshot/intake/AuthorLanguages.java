package earshot.intake;

import earshot.model.Sighting;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// Remembers in which language authors were last found to write, for texts too short to tell.
///
/// Kept in memory only, for the authors that came last; safe for any number of threads.
final class AuthorLanguages {
  private static final int MOST = 20_000;

  private final Map<String, String> last =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
          return size() > MOST;
        }
      };

  /// What a text is taken for when it does not tell: the language its source declares, else the
  /// author's last one, else empty.
  String likely(Sighting sighting) {
    String declared = sighting.words().lang();
    if (!declared.isBlank()) return declared;
    String author = author(sighting);
    if (author.isEmpty()) return "";
    synchronized (last) {
      return last.getOrDefault(author, "");
    }
  }

  /// Notes the language of a text; one that was not determined says nothing.
  void note(Sighting sighting, String language) {
    String author = author(sighting);
    if (author.isEmpty() || language.isEmpty() || language.startsWith("und")) return;
    synchronized (last) {
      last.put(author, language);
    }
  }

  // The same handle elsewhere may be another person.
  private static String author(Sighting sighting) {
    String handle = sighting.author().handle();
    String name = handle.isBlank() ? sighting.author().name() : handle;
    return name.isBlank() ? "" : sighting.source() + " " + name.toLowerCase(Locale.ROOT);
  }
}
