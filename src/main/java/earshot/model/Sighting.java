package earshot.model;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// One appearance of a post in one source; a mention has one or more sightings.
///
/// @param repaired what had to be mended to read it
public record Sighting(
    SourceId source,
    Identity identity,
    Words words,
    Author author,
    Time time,
    Conversation conversation,
    Counts counts,
    List<Medium> media,
    Provenance provenance,
    Set<Repair> repaired) {

  /// Copies the collections, so that a sighting never changes.
  public Sighting {
    media = List.copyOf(media);
    repaired = Set.copyOf(repaired);
  }

  /// What makes it the same post as another sighting.
  ///
  /// @param externalId the platform's id, at most 1,024 characters; absent when there is none or it
  ///   is not trusted
  /// @param idSpace makes ids comparable across sources, such as `reddit`; empty when ids are the
  ///   source's own
  /// @param permalink absolute http or https address without user info, which a person opens
  /// @param canonicalUrl the address reduced to what identifies the post; for comparison only
  /// @param fallback 128 bits of SHA-256 over title, text and raw date as 32 hex digits; used when
  ///   nothing else identifies, and empty where there is a `canonicalUrl`
  public record Identity(
      Optional<String> externalId,
      String idSpace,
      Optional<URI> permalink,
      Optional<String> canonicalUrl,
      String fallback) {}

  /// What was written.
  ///
  /// @param title plain text, at most 1,000 characters, empty for microblogs
  /// @param titleLength length of the title before it was cut
  /// @param html cleaned markup of the text
  /// @param summaryHtml cleaned markup of the summary when both were given, else empty
  /// @param plain the text that matching and scoring read, at most 65,536 characters
  /// @param lang BCP 47 tag as declared by the source, or empty
  public record Words(
      String title, int titleLength, String html, String summaryHtml, String plain, String lang) {
    /// The text that is scored and to which the spans of contributions refer.
    public String whole() {
      return whole(title, plain);
    }

    /// The same of a stored title and text.
    public static String whole(String title, String text) {
      if (title.isEmpty()) return text;
      return text.isEmpty() ? title : title + "\n" + text;
    }
  }

  /// Who wrote it, as named by the source; empty strings where it says nothing. Never holds an
  /// e-mail address.
  ///
  /// @param outlet the publication behind an aggregator
  public record Author(String name, String handle, Optional<URI> url, String outlet) {}

  /// When it was written and seen.
  ///
  /// @param published what was read, even when it is not believed
  /// @param raw the date as written, at most 200 characters
  /// @param effective the time that orders the timeline: `published` where believable, else
  ///   `firstSeen`
  public record Time(
      Optional<Instant> published,
      String raw,
      DateSource from,
      Instant effective,
      Instant firstSeen) {}

  /// What it answers; empty strings where unknown.
  public record Conversation(String parentId, String threadId) {}

  /// Figures as given by the source; absent is not zero. Ratings have one decimal at most three
  /// digits long.
  ///
  /// @param reach how many people may have seen it; each service reckons in its own way, so it is
  ///   never added up and never compared
  /// @param measured when the figures were taken; absent when that is when they came
  public record Counts(
      OptionalLong likes,
      OptionalLong shares,
      OptionalLong replies,
      OptionalLong views,
      OptionalLong reach,
      Optional<Rating> rating,
      Optional<Instant> measured) {

    /// No figure at all.
    public static final Counts NONE =
        new Counts(
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            Optional.empty());

    /// Figures that come now, and no word of how many people saw it.
    public Counts(
        OptionalLong likes,
        OptionalLong shares,
        OptionalLong replies,
        OptionalLong views,
        Optional<Rating> rating) {
      this(likes, shares, replies, views, OptionalLong.empty(), rating, Optional.empty());
    }

    /// The same with this rating, or none.
    public Counts rated(Optional<Rating> given) {
      return new Counts(likes, shares, replies, views, reach, given, measured);
    }

    /// Whether there is anything beside a rating.
    public boolean isCounted() {
      return likes.isPresent()
          || shares.isPresent()
          || replies.isPresent()
          || views.isPresent()
          || reach.isPresent();
    }
  }

  /// A rating such as 2 of 5.
  public record Rating(double given, double most) {}

  /// A picture, sound or film that was named but not loaded.
  public record Medium(URI url, String type, String alt) {}
}
