package earshot.listening;

import earshot.model.DateSource;
import earshot.model.Provenance;
import earshot.model.Repair;
import earshot.model.Sighting;
import earshot.model.SourceId;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One item of a feed, before anybody has said which source it was seen in and when.
///
/// @param repaired what was mended in this item
public record FeedItem(
    Sighting.Identity identity,
    Sighting.Words words,
    Sighting.Author author,
    Dated dated,
    Sighting.Conversation conversation,
    Sighting.Counts counts,
    List<Sighting.Medium> media,
    Set<Repair> repaired) {

  private static final Duration CLOCK_SLACK = Duration.ofHours(24);
  private static final Instant BEFORE_FEEDS = Instant.parse("1990-01-01T00:00:00Z");

  /// An item of which nothing is known yet.
  static final FeedItem NOTHING =
      new FeedItem(
          new Sighting.Identity(Optional.empty(), "", Optional.empty(), Optional.empty(), ""),
          new Sighting.Words("", 0, "", "", "", ""),
          new Sighting.Author("", "", Optional.empty(), ""),
          Dated.NONE,
          new Sighting.Conversation("", ""),
          Sighting.Counts.NONE,
          List.of(),
          Set.of());

  /// Copies the collections.
  public FeedItem {
    media = List.copyOf(media);
    repaired = Set.copyOf(repaired);
  }

  /// The date as the item gives it.
  ///
  /// @param published the first readable date, believable or not
  /// @param raw the date as written, at most 200 characters; when none is readable, the first one
  /// @param from `SEEN` when no date is readable
  public record Dated(Optional<Instant> published, String raw, DateSource from) {
    /// No date was given.
    public static final Dated NONE = new Dated(Optional.empty(), "", DateSource.SEEN);
  }

  /// Whether there is anything to keep of it: something that tells it apart, or something said.
  boolean saysSomething() {
    return identity.externalId().isPresent()
        || identity.permalink().isPresent()
        || !words.whole().isEmpty();
  }

  /// The date that was read, believable or not.
  public Optional<Instant> published() {
    return dated.published();
  }

  /// The date as written.
  String rawDate() {
    return dated.raw();
  }

  /// This item as an appearance in a source. A date more than 24 hours after `firstSeen`, or in a
  /// polled source or a mail one before 1990, is kept but not believed: the item is placed at
  /// `firstSeen`.
  public Sighting sightedBy(SourceId source, Instant firstSeen, Provenance provenance) {
    Set<Repair> mended = EnumSet.noneOf(Repair.class);
    mended.addAll(repaired);
    boolean future =
        published().filter(date -> date.isAfter(firstSeen.plus(CLOCK_SLACK))).isPresent();
    boolean absurd =
        (provenance == Provenance.POLLED || provenance == Provenance.MAIL)
            && published().filter(date -> date.isBefore(BEFORE_FEEDS)).isPresent();
    if (future) mended.add(Repair.DATE_FUTURE);
    boolean believed = published().isPresent() && !future && !absurd;
    var time =
        new Sighting.Time(
            published(),
            rawDate(),
            believed ? dated.from() : DateSource.SEEN,
            believed ? published().orElseThrow() : firstSeen,
            firstSeen);
    return new Sighting(
        source, identity, words, author, time, conversation, counts, media, provenance, mended);
  }

  /// 64 bits that stay the same while this is the same item, for a source's memory.
  public long identityHash() {
    return Fingerprint.of(
        identity.externalId().or(identity::canonicalUrl).orElseGet(identity::fallback));
  }

  /// 64 bits that change when what was written changes.
  public long contentHash() {
    return Fingerprint.of(words.title(), words.html(), words.summaryHtml(), rawDate());
  }
}
