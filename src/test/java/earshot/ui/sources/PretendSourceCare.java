package earshot.ui.sources;

import earshot.listening.HostCertificate;
import earshot.listening.preset.Preset;
import earshot.listening.preset.SamplePresets;
import earshot.listening.secret.Secret;
import earshot.model.Source;
import earshot.model.SourceId;
import earshot.model.SourceTerms;
import earshot.model.TrustedKey;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Looks after sources in memory and keeps what it was asked.
public final class PretendSourceCare implements SourceCare {
  /// What was done, in words such as `search gazette.example`.
  public final List<String> done = new ArrayList<>();

  /// What a search finds.
  public List<Trial.Offer> offers =
      List.of(
          new Trial.Offer(
              "Gazette: Food and drink", URI.create("https://gazette.example/food.xml")),
          new Trial.Offer("Gazette: all", URI.create("https://gazette.example/all.xml")));

  /// The key that every host shows.
  public static final String SHOWN = "4f1c".repeat(15) + "09ab";

  /// Keys that are trusted.
  public final Map<SourceId, TrustedKey> trusted = new HashMap<>();

  @Override
  public Optional<Preset> preset(Source source) {
    return source.name().startsWith("News search")
        ? Optional.of(SamplePresets.newsSearch())
        : Optional.empty();
  }

  @Override
  public Optional<Preset> searchOf(Source source) {
    return source.name().startsWith("r/")
        ? Optional.of(SamplePresets.newsSearch())
        : Optional.empty();
  }

  @Override
  public Duration floor(Source source) {
    return preset(source)
        .map(preset -> preset.manners().minInterval())
        .orElse(Duration.ofMinutes(5));
  }

  @Override
  public List<Move> moves(SourceId source) {
    if (source.value() != 2) return List.of();
    return List.of(
        new Move(
            Instant.parse("2026-11-03T09:00:00Z"),
            URI.create("http://brewnotes.example/rss"),
            URI.create("https://brewnotes.example/feed.xml")));
  }

  @Override
  public void undoMove(SourceId source) {
    done.add("undo move " + source);
  }

  @Override
  public List<Trial.Offer> findFeeds(Source source) {
    done.add("search " + source.url().getHost());
    return offers;
  }

  @Override
  public Optional<HostCertificate> look(Source source) {
    done.add("look at " + source.url().getHost());
    return Optional.of(
        new HostCertificate(
            "intranet.example",
            "CN=intranet.example,O=Northwind,C=DE",
            "CN=Northwind Root,O=Northwind,C=DE",
            Instant.parse("2026-01-07T10:00:00Z"),
            Instant.parse("2028-01-07T10:00:00Z"),
            SHOWN,
            HostCertificate.Doubt.UNKNOWN_ISSUER));
  }

  @Override
  public SourceTerms terms(SourceId source) {
    return new SourceTerms(Optional.ofNullable(trusted.get(source)), Optional.empty());
  }

  @Override
  public Runnable useAddress(SourceId source, URI address) {
    done.add("use " + address + " for " + source);
    return () -> done.add("use the old one for " + source);
  }

  @Override
  public void keepKey(Source source, Secret key) {
    done.add("key for " + source.id());
  }

  @Override
  public String keysLiveAt() {
    return "Kept in the key store of this computer.";
  }
}
