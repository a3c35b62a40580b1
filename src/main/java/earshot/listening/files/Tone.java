package earshot.listening.files;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What another program wrote of the tone of a post, in one word.
final class Tone {
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("positive", "positive"),
          Map.entry("1", "positive"),
          Map.entry("negative", "negative"),
          Map.entry("-1", "negative"),
          Map.entry("neutral", "neutral"),
          Map.entry("0", "neutral"),
          Map.entry("mixed", "mixed"),
          Map.entry("not rated", "not rated"));

  private Tone() {}

  /// The word for what stands in a cell; absent for what is none of the usual words and figures.
  static Optional<String> of(String written) {
    return Optional.ofNullable(WORDS.get(written.strip().toLowerCase(Locale.ROOT)));
  }
}
