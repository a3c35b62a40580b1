package earshot.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A stored mention as lists, commands and the index show it.
///
/// @param at the time that orders the timeline
/// @param brands one entry per brand it names
public record Mention(
    MentionId id,
    Instant at,
    Instant storedAt,
    Origin origin,
    Content content,
    Status status,
    List<BrandMark> brands) {
  /// Copies the list.
  public Mention {
    brands = List.copyOf(brands);
  }

  /// Where it came from.
  public record Origin(
      SourceId source,
      String sourceName,
      SourceKind kind,
      SourceRole role,
      Provenance provenance,
      Optional<Instant> publishedAt,
      DateSource dateSource) {}

  /// What it says.
  ///
  /// @param url empty when there is none
  /// @param lang BCP 47 tag, or empty
  public record Content(
      String title,
      String body,
      String author,
      String handle,
      String url,
      String lang,
      Optional<Sighting.Rating> rating) {
    /// The text that is scored and to which the spans of contributions refer.
    public String whole() {
      return Sighting.Words.whole(title, body);
    }
  }

  /// What holds for one brand: the person's label where there is one, else the machine's.
  public record BrandMark(
      BrandId brand, Label label, Optional<Double> compound, boolean byPerson) {}

  /// The place of this mention in the order of the timeline.
  public PageToken token() {
    return new PageToken(at, id);
  }
}
