package earshot.intake.start;

import earshot.listening.FeedHints;
import earshot.listening.Polled;
import earshot.model.DateSource;
import earshot.model.PollAttempt.Exchange;
import earshot.model.Provenance;
import earshot.model.Sighting;
import earshot.model.SourceCursor;
import earshot.model.SourceId;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Invented posts as a source would show them.
public final class Posts {
  private Posts() {}

  /// A post of an author at a time.
  public static Sighting post(String id, String author, String title, String text, Instant at) {
    URI link = URI.create("https://posts.example/" + id);
    return new Sighting(
        new SourceId(1),
        new Sighting.Identity(
            Optional.of(id), "", Optional.of(link), Optional.of(link.toString()), ""),
        new Sighting.Words(title, title.length(), text, "", text, "en"),
        new Sighting.Author(author, "", Optional.empty(), ""),
        new Sighting.Time(Optional.of(at), at.toString(), DateSource.PUBLISHED, at, at),
        new Sighting.Conversation("", ""),
        Sighting.Counts.NONE,
        List.of(),
        Provenance.POLLED,
        Set.of());
  }

  /// An answer with these posts.
  public static Polled news(List<Sighting> posts) {
    return new Polled.News(
        new Polled.Contents(
            posts.size(),
            Optional.empty(),
            Optional.empty(),
            FeedHints.NONE,
            List.of(),
            false,
            false,
            Set.of(),
            Optional.empty(),
            Optional.empty()),
        posts,
        SourceCursor.START,
        EXCHANGE);
  }

  /// What went over the wire, invented.
  public static final Exchange EXCHANGE =
      new Exchange(200, "posts.example", 1_000, 4_000, false, false, Optional.empty());
}
