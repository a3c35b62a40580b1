package earshot.model;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// A place Earshot asks for news.
///
/// @param interval the person's own interval between polls; absent means Earshot decides
/// @param takeEverything true keeps items that match no brand query (own comments, own reviews)
public record Source(
    SourceId id,
    SourceSetup setup,
    SourceState state,
    Optional<Duration> interval,
    boolean takeEverything) {

  /// The name shown to people.
  public String name() {
    return setup.name();
  }

  /// The address asked.
  public URI url() {
    return setup.url();
  }

  /// What a person enters to set up a source.
  ///
  /// @param presetId the preset that reads it, `any-feed` for a plain feed
  /// @param allowPrivate whether addresses of this machine or network may be opened
  /// @param folder the folder path of an OPML list, parts joined by `/`, or empty
  public record SourceSetup(
      SourceKind kind,
      String presetId,
      String name,
      URI url,
      SourceRole role,
      boolean allowPrivate,
      String folder) {}
}
