package earshot.listening;

import earshot.model.Sighting;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/// Markup of strangers made harmless, and the text a person would read in it.
///
/// @param html markup of plain text elements only, at most 65,536 characters; no script, style,
///   handler, form or picture, links to http, https and mailto only
/// @param plain what is to be read: blocks end lines, entities decoded, NFC, at most 65,536
///   characters
/// @param media pictures that stood in the text; nothing is loaded
record HtmlText(String html, String plain, List<Sighting.Medium> media) {
  /// Nothing written.
  static final HtmlText EMPTY = new HtmlText("", "", List.of());

  /// Copies the list.
  HtmlText {
    media = List.copyOf(media);
  }

  /// Cleans markup, resolving relative links against `base`; throws nothing.
  static HtmlText of(String markup, Optional<URI> base) {
    if (markup.isBlank()) return EMPTY;
    return new HtmlCleaner().clean(markup, base.map(WebAddress.Base::of));
  }

  /// Only the text of some markup.
  static String plain(String markup) {
    return of(markup, Optional.empty()).plain();
  }
}
