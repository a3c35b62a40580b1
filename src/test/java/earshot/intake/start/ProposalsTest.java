package earshot.intake.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.intake.start.BrandFacts.Area;
import earshot.intake.start.BrandFacts.Presence;
import earshot.intake.start.Proposal.Group;
import earshot.listening.preset.Presets;
import earshot.model.BrandRole;
import earshot.model.SourceRole;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What is proposed for a brand, by the presets that come with Earshot.
class ProposalsTest {
  private final Proposals proposals = new Proposals(new PresetServices(Presets::builtIn));
  private final Area area = new Area(List.of("en"), List.of("GB"), "");

  @Test
  void everyBrandGetsTheSameSearches() {
    List<Proposal> lines = proposals.of(BrandFacts.named("Northwind Coffee", area));
    assertEquals(
        List.of(
            "google-news",
            "gdelt-news",
            "reddit-search",
            "hn-search",
            "mastodon-tag",
            "wikipedia-history"),
        presets(lines, Group.SEARCHES));
    assertTrue(lines.stream().filter(l -> l.group() == Group.SEARCHES).allMatch(Proposal::ticked));
  }

  @Test
  void aNewsSearchForEachLanguageAndCountry() {
    Area two = new Area(List.of("en", "de"), List.of("GB", "AT"), "");
    List<String> names =
        proposals.of(BrandFacts.named("Northwind", two)).stream()
            .filter(line -> line.preset().equals("google-news"))
            .map(line -> line.service().orElseThrow().setup().name())
            .toList();
    assertEquals(4, names.size());
    assertTrue(names.getLast().endsWith("Northwind (de-AT)"), names.toString());
  }

  @Test
  void aTagHasNoBlanks() {
    Proposal tag = line(proposals.of(BrandFacts.named("Northwind Coffee", area)), "mastodon-tag");
    assertEquals(
        "https://mastodon.social/api/v1/timelines/tag/NorthwindCoffee?limit=40",
        tag.service().orElseThrow().setup().url().toString());
  }

  @Test
  void keysAndDoubtfulServicesAreOfferedAndNotTicked() {
    List<Proposal> lines = proposals.of(BrandFacts.named("Northwind", area));
    assertEquals(
        List.of(
            "mail-alerts",
            "bluesky-search",
            "mastodon-search",
            "reddit-api",
            "youtube-search",
            "bing-news",
            "x-recent"),
        presets(lines, Group.OFFERED));
    assertFalse(lines.stream().filter(l -> l.group() == Group.OFFERED).anyMatch(Proposal::ticked));
    assertEquals(Proposal.Price.PAID, line(lines, "x-recent").price());
    assertEquals(Proposal.Price.KEY, line(lines, "reddit-api").price());
    assertEquals(Proposal.Price.FREE, line(lines, "bing-news").price());
  }

  @Test
  void aHandleBringsItsAccounts() {
    List<Proposal> lines = proposals.of(told(new Presence("@northwind", Optional.empty(), "")));
    assertEquals(List.of("bluesky-profile", "any-feed"), presets(lines, Group.ACCOUNTS));
    assertEquals(
        "https://mastodon.social/@northwind.rss",
        line(lines, "any-feed").service().orElseThrow().setup().url().toString());
    assertTrue(
        line(lines, "bluesky-profile")
            .service()
            .orElseThrow()
            .setup()
            .url()
            .toString()
            .contains("northwind.bsky.social"));
  }

  @Test
  void anAppBringsItsReviewsPerCountryAndAllOfThem() {
    BrandFacts facts =
        new BrandFacts(
            "Northwind",
            BrandRole.OWN,
            List.of(),
            new Presence("", Optional.empty(), "id555"),
            new Area(List.of("en"), List.of("GB", "US"), ""),
            List.of(),
            true);
    List<Proposal> lines = proposals.of(facts);
    assertEquals(List.of("appstore-reviews", "appstore-reviews"), presets(lines, Group.REVIEWS));
    assertTrue(line(lines, "appstore-reviews").takeEverything());
    assertEquals(List.of("stackexchange-search", "devto-tag"), presets(lines, Group.TECHNICAL));
  }

  @Test
  void aSiteBringsItsFeedsItsCommentsAndItsReleases() {
    BrandFacts facts = told(new Presence("", Optional.of(URI.create("https://blog.example/")), ""));
    SiteLook.Look look =
        new SiteLook.Look(
            List.of(new SiteLook.Feed(URI.create("https://blog.example/feed"), "Blog")),
            "wordpress",
            List.of("northwind/roaster"),
            2,
            "");
    List<Proposal> lines = proposals.ofSite(facts, look);
    assertEquals(
        List.of("any-feed", "wordpress-comments", "github-releases"), presets(lines, Group.SITE));
    assertTrue(line(lines, "wordpress-comments").takeEverything());
    assertEquals(SourceRole.OWN, line(lines, "wordpress-comments").role());
  }

  @Test
  void aChannelIsFoundByItsPage() {
    SiteLook.Look look =
        new SiteLook.Look(
            List.of(
                new SiteLook.Feed(
                    URI.create(
                        "https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghijklmnopqrstuv"),
                    "")),
            "",
            List.of(),
            1,
            "");
    assertEquals(
        List.of("youtube-channel"),
        presets(proposals.ofChannel(told(Presence.NONE), look), Group.ACCOUNTS));
    assertEquals(
        Optional.of(URI.create("https://www.youtube.com/@northwind")),
        Proposals.channelPage(new Presence("@northwind", Optional.empty(), "")));
  }

  @Test
  void aRivalIsSearchedInTheSamePlaces() {
    BrandFacts brand = told(Presence.NONE);
    List<Proposal> rival =
        proposals.ofRival(brand.rival("Harbor Roast"), Set.of("hn-search", "mastodon-tag"));
    assertEquals(List.of("hn-search", "mastodon-tag"), presets(rival, Group.SEARCHES));
    assertTrue(rival.getFirst().service().orElseThrow().setup().name().endsWith("Harbor Roast"));
  }

  @Test
  void everyLineSaysItsHostItsPaceAndItsRisk() {
    for (Proposal line : proposals.of(BrandFacts.named("Northwind", area))) {
      if (line.group() == Group.OFFERED) continue;
      Service service = line.service().orElseThrow();
      assertFalse(service.host().isEmpty() || service.caution().isEmpty(), line.preset());
      assertFalse(service.manner().every().isZero(), line.preset());
    }
  }

  private BrandFacts told(Presence presence) {
    return new BrandFacts("Northwind", BrandRole.OWN, List.of(), presence, area, List.of(), false);
  }

  private static Proposal line(List<Proposal> lines, String preset) {
    return lines.stream().filter(line -> line.preset().equals(preset)).findFirst().orElseThrow();
  }

  private static List<String> presets(List<Proposal> lines, Group group) {
    return lines.stream().filter(l -> l.group() == group).map(Proposal::preset).toList();
  }
}
