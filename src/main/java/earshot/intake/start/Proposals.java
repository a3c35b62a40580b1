package earshot.intake.start;

import earshot.intake.start.BrandFacts.Presence;
import earshot.intake.start.Proposal.Group;
import earshot.intake.start.Services.Wanted;
import earshot.model.BrandRole;
import earshot.model.SourceRole;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which sources are proposed for a brand; decided from what a person told, before anybody is
/// asked.
public final class Proposals {
  private static final List<String> OFFERED =
      List.of(
          "mail-alerts",
          "bluesky-search",
          "mastodon-search",
          "reddit-api",
          "youtube-search",
          "bing-news",
          "x-recent");

  private static final int LONGEST_NAME = 200;

  private final Services services;

  /// Proposals among these services.
  public Proposals(Services services) {
    this.services = services;
  }

  /// Everything that can be said without asking anybody.
  public List<Proposal> of(BrandFacts facts) {
    Lines lines = new Lines(facts);
    searches(facts, lines);
    accounts(facts, lines);
    reviews(facts, lines);
    if (facts.technical()) technical(facts, lines);
    OFFERED.forEach(preset -> lines.offer(preset, values(facts)));
    return lines.all;
  }

  /// The same searches for a rival, so that shares are comparable: those of the given presets.
  public List<Proposal> ofRival(BrandFacts rival, Set<String> presets) {
    Lines lines = new Lines(rival);
    searches(rival, lines);
    if (rival.technical()) technical(rival, lines);
    return lines.all.stream().filter(line -> presets.contains(line.preset())).toList();
  }

  /// What the brand's own site offers, after it was looked at.
  public List<Proposal> ofSite(BrandFacts facts, SiteLook.Look look) {
    Lines lines = new Lines(facts);
    SourceRole role = ownRole(facts);
    String domain = facts.presence().domain();
    for (SiteLook.Feed feed : look.feeds()) {
      lines.feed(feed.url(), feed.title().isBlank() ? domain : feed.title(), Group.SITE, role);
    }
    Map<String, String> site = Map.of("site", domain);
    if (look.madeBy("wordpress")) lines.everything("wordpress-comments", site, Group.SITE, role);
    if (look.madeBy("discourse")) lines.everything("discourse-latest", site, Group.SITE, role);
    look.repositories().stream()
        .findFirst()
        .map(repository -> repository.split("/", 2))
        .ifPresent(
            parts ->
                lines.add(
                    "github-releases",
                    Map.of("owner", parts[0], "repo", parts[1]),
                    Group.SITE,
                    role));
    return lines.all;
  }

  /// The feed that an account's page names.
  public List<Proposal> ofChannel(BrandFacts facts, SiteLook.Look look) {
    Lines lines = new Lines(facts);
    look.feeds().stream()
        .map(feed -> Optional.ofNullable(feed.url().getQuery()).orElse(""))
        .filter(query -> query.startsWith("channel_id="))
        .findFirst()
        .ifPresent(
            query ->
                lines.add(
                    "youtube-channel",
                    Map.of("id", query.substring("channel_id=".length())),
                    Group.ACCOUNTS,
                    ownRole(facts)));
    return lines.all;
  }

  /// The page that tells which channel a handle has; a channel's feed is found by its number only.
  static Optional<URI> channelPage(Presence presence) {
    String handle = presence.handle().replaceFirst("@.*", "").replaceFirst("\\..*", "");
    boolean plain = handle.matches("[A-Za-z0-9_-]{3,30}");
    boolean known = handle.matches("UC[A-Za-z0-9_-]{22}");
    return plain && !known
        ? Optional.of(URI.create("https://www.youtube.com/@" + handle))
        : Optional.empty();
  }

  private void searches(BrandFacts facts, Lines lines) {
    Map<String, String> values = values(facts);
    boolean several = facts.area().languages().size() * facts.area().countries().size() > 1;
    for (String language : facts.area().languages()) {
      for (String country : facts.area().countries()) {
        lines.add(
            "google-news",
            with(
                values,
                Map.of(
                    "hl",
                    language + "-" + country,
                    "gl",
                    country,
                    "lang",
                    language,
                    "q",
                    phrase(facts.name()))),
            Group.SEARCHES,
            SourceRole.PRESS,
            several ? facts.name() + " (" + language + "-" + country + ")" : facts.name());
      }
    }
    lines.add("gdelt-news", values, Group.SEARCHES, SourceRole.PRESS);
    lines.add(
        "reddit-search",
        with(values, Map.of("q", phrase(facts.name()))),
        Group.SEARCHES,
        SourceRole.COMMUNITY);
    lines.add("hn-search", values, Group.SEARCHES, SourceRole.COMMUNITY);
    lines.add("mastodon-tag", values, Group.SEARCHES, SourceRole.COMMUNITY);
    lines.add("wikipedia-history", values, Group.SEARCHES, SourceRole.COMMUNITY);
  }

  private void accounts(BrandFacts facts, Lines lines) {
    String handle = facts.presence().handle();
    if (handle.isEmpty()) return;
    SourceRole role = ownRole(facts);
    String own = handle.replaceFirst("@.*", "");
    String bluesky = own.contains(".") ? own : own + ".bsky.social";
    lines.add("bluesky-profile", Map.of("handle", bluesky), Group.ACCOUNTS, role);
    if (own.matches("UC[A-Za-z0-9_-]{22}")) {
      lines.add("youtube-channel", Map.of("id", own), Group.ACCOUNTS, role);
    }
    String server = handle.contains("@") ? handle.replaceFirst(".*@", "") : facts.area().instance();
    if (own.matches("\\w+") && server.matches("[A-Za-z0-9.-]+")) {
      lines.feed(
          URI.create("https://" + server.toLowerCase(Locale.ROOT) + "/@" + own + ".rss"),
          "Mastodon: @" + own + "@" + server,
          Group.ACCOUNTS,
          role);
    }
  }

  private void reviews(BrandFacts facts, Lines lines) {
    if (facts.presence().appId().isEmpty()) return;
    for (String country : facts.area().countries()) {
      lines.everything(
          "appstore-reviews",
          Map.of("id", facts.presence().appId(), "cc", country.toLowerCase(Locale.ROOT)),
          Group.REVIEWS,
          SourceRole.REVIEW);
    }
  }

  private void technical(BrandFacts facts, Lines lines) {
    lines.add("stackexchange-search", values(facts), Group.TECHNICAL, SourceRole.COMMUNITY);
    lines.add(
        "devto-tag",
        Map.of("t", tag(facts.name()).toLowerCase(Locale.ROOT)),
        Group.TECHNICAL,
        SourceRole.COMMUNITY);
  }

  private static Map<String, String> values(BrandFacts facts) {
    String name = cut(facts.name());
    return Map.of(
        "q",
        name,
        "query",
        name,
        "tag",
        tag(facts.name()),
        "instance",
        facts.area().instance(),
        "lang",
        facts.area().languages().getFirst(),
        "page",
        name.replace(' ', '_'),
        "handle",
        facts.presence().handle(),
        "mkt",
        facts.area().languages().getFirst() + "-" + facts.area().countries().getFirst());
  }

  private static Map<String, String> with(Map<String, String> values, Map<String, String> more) {
    Map<String, String> all = new HashMap<>(values);
    all.putAll(more);
    return all;
  }

  private static String phrase(String name) {
    return "\"" + cut(name).replace("\"", "") + "\"";
  }

  // A tag has no blanks and no signs.
  private static String tag(String name) {
    return name.replaceAll("[^\\p{L}\\p{M}\\p{N}_]", "");
  }

  private static String cut(String name) {
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
  }

  private static SourceRole ownRole(BrandFacts facts) {
    return facts.role() == BrandRole.OWN ? SourceRole.OWN : SourceRole.COMPETITOR;
  }

  /// The lines of one brand, in the order in which they are shown.
  private final class Lines {
    private final BrandFacts facts;
    private final List<Proposal> all = new ArrayList<>();

    Lines(BrandFacts facts) {
      this.facts = facts;
    }

    void add(String preset, Map<String, String> values, Group group, SourceRole role) {
      add(preset, values, group, role, facts.name());
    }

    void add(
        String preset, Map<String, String> values, Group group, SourceRole role, String label) {
      services
          .find(new Wanted(preset, values, label, role))
          .ifPresent(service -> line(preset, service, group, role, false));
    }

    void everything(String preset, Map<String, String> values, Group group, SourceRole role) {
      find(preset, values, role).ifPresent(service -> line(preset, service, group, role, true));
    }

    void offer(String preset, Map<String, String> values) {
      SourceRole role = preset.equals("bing-news") ? SourceRole.PRESS : SourceRole.COMMUNITY;
      Optional<Service> service = find(preset, values, role);
      all.add(new Proposal(preset, preset, service, Group.OFFERED, role, false, false));
    }

    void feed(URI url, String name, Group group, SourceRole role) {
      line("any-feed", services.feed(url, name, role), group, role, false);
    }

    private Optional<Service> find(String preset, Map<String, String> values, SourceRole role) {
      return services.find(new Wanted(preset, values, facts.name(), role));
    }

    private void line(
        String preset, Service service, Group group, SourceRole role, boolean everything) {
      boolean ticked = !service.manner().needsKey();
      String key = preset + " " + service.setup().url() + " " + service.setup().preset().encoded();
      all.add(new Proposal(key, preset, Optional.of(service), group, role, ticked, everything));
    }
  }
}
