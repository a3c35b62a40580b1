package earshot.replies.check;

import earshot.language.Spelling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The word lists for spelling: two kinds of English, and a person's own files for every other
/// language.
///
/// A list is loaded when it is first needed, and checks go on without it until then.
public final class SpellingShelf {
  /// The folder of a workspace that holds a person's own `de.aff` and `de.dic`.
  public static final String FOLDER = "spelling";

  private final Path folder;
  private final String english;
  private final Map<String, Optional<Spelling>> loaded = new ConcurrentHashMap<>();

  /// @param folder where a person's own word lists are, whether or not it exists
  /// @param english the kind of English written here, as a BCP 47 tag
  public SpellingShelf(Path folder, String english) {
    this.folder = folder;
    this.english = Spelling.SHIPPED.contains(english) ? english : "en-US";
  }

  /// The word list of a language, if it is loaded.
  public Optional<Spelling> ready(String language) {
    Optional<Spelling> found = loaded.get(key(language));
    return found == null ? Optional.empty() : found;
  }

  /// Loads the word list of a language, if there is one; takes a while, and nothing the second
  /// time.
  ///
  /// @return whether one is there
  public boolean load(String language) {
    return loaded.computeIfAbsent(key(language), this::read).isPresent();
  }

  private String key(String language) {
    String tag = language.replace('_', '-');
    if (tag.isEmpty() || tag.equals("und") || tag.equals("en")) return english;
    if (tag.toLowerCase(Locale.ROOT).startsWith("en-")) {
      return Spelling.SHIPPED.stream().filter(tag::equalsIgnoreCase).findFirst().orElse(english);
    }
    return tag.split("-", 2)[0].toLowerCase(Locale.ROOT);
  }

  private Optional<Spelling> read(String key) {
    Path affixes = folder.resolve(key + ".aff");
    Path entries = folder.resolve(key + ".dic");
    try {
      if (key.matches("[A-Za-z-]{2,35}") && Files.exists(affixes) && Files.exists(entries)) {
        return Optional.of(Spelling.read(affixes, entries));
      }
    } catch (IOException | IllegalArgumentException unreadable) {
      return Optional.empty();
    }
    return Spelling.SHIPPED.contains(key) ? Optional.of(Spelling.shipped(key)) : Optional.empty();
  }
}
