package earshot.intake;

import earshot.language.CueReader;
import earshot.storage.SettingStore;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Which words a workspace takes for profanity; what arrives from now on is read by them.
///
/// @param settings where they are kept
/// @param ears that read by them
public record ProfaneWords(SettingStore settings, Ears ears) {
  private static final String NAME = "profanity";
  private static final int MOST = 1_000;
  private static final int LONGEST = 60;

  /// The words, as they came with the program where none were written down.
  public List<String> words() {
    return own().orElseGet(CueReader::usualProfanity);
  }

  /// Lets the ears read by them, as at the start.
  public void hold() {
    ears.shun(own());
  }

  /// Keeps other words; those that came with the program are kept as none of one's own, and none at
  /// all means that nothing is profanity.
  ///
  /// @throws IllegalArgumentException with a sentence, when there are too many or one is too long
  public void keep(List<String> words) {
    List<String> kept =
        words.stream()
            .map(word -> word.strip().toLowerCase(Locale.ROOT).replace("...", "…"))
            .filter(word -> !word.isEmpty())
            .distinct()
            .toList();
    if (kept.size() > MOST) {
      throw new IllegalArgumentException("The list has at most 1,000 words.");
    }
    for (String word : kept) {
      boolean whole =
          word.length() <= LONGEST && word.replace("…", "").matches("[\\p{L}\\p{M}\\p{N}]+");
      if (!whole) {
        throw new IllegalArgumentException(
            "“%s” is no single word. Write words with commas between them; … stands for any ending."
                .formatted(word));
      }
    }
    boolean usual = kept.equals(CueReader.usualProfanity());
    settings.put(NAME, usual ? "" : "own\n" + String.join("\n", kept));
    hold();
  }

  private Optional<List<String>> own() {
    String kept = settings.get(NAME).orElse("");
    return kept.isEmpty() ? Optional.empty() : Optional.of(kept.lines().skip(1).toList());
  }
}
