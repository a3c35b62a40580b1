package earshot.ui.sources.egress;

import earshot.model.Egress;
import earshot.model.SourceId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// An invented book of what left this computer.
public final class SampleEgress implements EgressBook {
  private final Instant now;
  private final List<HostLine> hosts = new ArrayList<>();

  /// A book in which hosts were last contacted shortly before now.
  public SampleEgress(Instant now) {
    this.now = now;
    host("www.reddit.com", 1_008, 412_000, 18_400_000, 2, Set.of(Egress.Purpose.POLL), 1, 10);
    host("brewnotes.example", 672, 288_900, 1_210_000, 3, Set.of(Egress.Purpose.POLL), 2);
    host(
        "forum.cafetalk.example",
        402,
        171_000,
        9_330_000,
        4,
        Set.of(Egress.Purpose.POLL, Egress.Purpose.TRY),
        3);
    host("news.example", 668, 301_000, 41_200_000, 11, Set.of(Egress.Purpose.POLL), 10);
    host(
        "gazette.example",
        31,
        9_400,
        18_800,
        50,
        Set.of(Egress.Purpose.POLL, Egress.Purpose.DISCOVERY),
        4);
    host("bsky.social", 14, 11_900, 29_000, 130, Set.of(Egress.Purpose.LOGIN), 6);
    host("council.example", 96, 40_100, 0, 4, Set.of(Egress.Purpose.POLL), 12, 99);
    host("imap.mail.example", 288, 98_000, 2_450_000, 4, Set.of(Egress.Purpose.MAIL), 11);
    host("docs.example", 2, 610, 14_000, 1_300, Set.of(Egress.Purpose.ROBOTS));
  }

  private void host(
      String name,
      long exchanges,
      long out,
      long in,
      int minutesAgo,
      Set<Egress.Purpose> purposes,
      Integer... sources) {
    Set<SourceId> ids =
        List.of(sources).stream().map(SourceId::new).collect(java.util.stream.Collectors.toSet());
    hosts.add(
        new HostLine(
            name,
            purposes,
            exchanges,
            out,
            in,
            now.minus(Duration.ofMinutes(minutesAgo)),
            ids,
            ids.size()));
  }

  /// A book in which nothing stands.
  public void clear() {
    hosts.clear();
  }

  @Override
  public List<HostLine> hosts(Instant since) {
    return hosts.stream().filter(host -> host.last().isAfter(since)).toList();
  }

  @Override
  public List<Egress> lines(String host, Instant since, int limit) {
    List<Egress> lines = new ArrayList<>();
    for (int i = 0; i < Math.min(limit, 20); i++) {
      lines.add(
          new Egress(
              now.minus(Duration.ofMinutes(4 + 15L * i)),
              host,
              i % 7 == 6 ? Egress.Purpose.TRY : Egress.Purpose.POLL,
              i % 7 == 6 ? Optional.empty() : Optional.of(new SourceId(3)),
              431,
              i % 3 == 0 ? 23_100 : 0));
    }
    return lines;
  }

  @Override
  public Map<SourceId, String> names() {
    return Map.of(
        new SourceId(1), "r/espresso new posts",
        new SourceId(2), "Brewnotes Weekly",
        new SourceId(3), "Café forum, latest",
        new SourceId(4), "Coffee Town Gazette",
        new SourceId(6), "Bluesky search: northwind coffee",
        new SourceId(10), "News search: northwind coffee",
        new SourceId(11), "Alert mails",
        new SourceId(12), "City council minutes");
  }
}
