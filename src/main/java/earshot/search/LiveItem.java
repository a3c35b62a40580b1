package earshot.search;

import earshot.model.Mention;
import earshot.model.Sighting;
import earshot.model.Source;
import earshot.model.SourceId;
import earshot.model.SourceKind;

/// What is known of a post when it arrives, before it is stored.
public record LiveItem(
    Mention.Content content, SourceId source, String sourceName, SourceKind kind) {

  /// A sighting as it comes from its source; the language is the one the source declares.
  public static LiveItem of(Sighting sighting, Source source) {
    return of(sighting, source, sighting.words().lang());
  }

  /// A sighting whose language was found out otherwise.
  ///
  /// @param lang BCP 47 tag, or empty when unknown
  public static LiveItem of(Sighting sighting, Source source, String lang) {
    Mention.Content content =
        new Mention.Content(
            sighting.words().title(),
            sighting.words().plain(),
            sighting.author().name(),
            sighting.author().handle(),
            sighting.identity().permalink().map(Object::toString).orElse(""),
            lang,
            sighting.counts().rating());
    return new LiveItem(content, source.id(), source.name(), source.setup().kind());
  }

  /// A stored mention, as if it arrived now.
  public static LiveItem of(Mention mention) {
    Mention.Origin origin = mention.origin();
    return new LiveItem(mention.content(), origin.source(), origin.sourceName(), origin.kind());
  }
}
