package earshot.language;

import java.util.Optional;

/// Tells the language of a text that is long enough to tell.
///
/// The place where a statistical detector plugs in; without one the declared language is believed.
@FunctionalInterface
interface LanguageDetector {
  /// Knows nothing.
  LanguageDetector NONE = text -> Optional.empty();

  /// The primary language tag, such as `fr`, of a text without addresses and handles.
  Optional<String> detect(String text);
}
