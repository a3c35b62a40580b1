package earshot.ui.timeline;

import earshot.model.Trait;
import earshot.search.Facet;
import earshot.ui.kit.Messages;
import java.util.Locale;

/// Names languages, kinds and tags as they stand on screen.
record FacetWords(Messages words) {
  /// "Portuguese", "Complaint", or the tag.
  ///
  /// @param name of a tag as it was given
  String name(Facet facet, String value, String name) {
    return switch (facet) {
      case LANGUAGE -> language(value);
      case KIND -> words.get("trait." + Trait.valueOf(value.toUpperCase(Locale.ROOT)));
      case TAG -> name;
    };
  }

  private String language(String tag) {
    return Locale.forLanguageTag(tag).getDisplayLanguage(words.formats().locale());
  }
}
