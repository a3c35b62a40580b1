package earshot.listening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.Repair;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SharedAddressesTest {
  private static final String PROGRAMME = "https://radio.example/programme";

  @Test
  void broadcastsThatAllLeadToThePageOfTheProgrammeAreToldApart() {
    ParsedFeed.Document feed =
        feed(
            item("The kettle", "Mon, 11 Dec 2006 06:20:00 GMT", "It leaks."),
            item("The teapot", "Fri, 08 Dec 2006 06:20:00 GMT", "It drips."),
            item("The kettle", "Thu, 07 Dec 2006 06:20:00 GMT", "It boils."));
    assertEquals(3, identities(feed).size());
    assertTrue(feed.repaired().contains(Repair.IDS_REUSED));
    for (FeedItem item : feed.items()) {
      assertEquals(Optional.empty(), item.identity().canonicalUrl());
      assertEquals(Optional.of(URI.create(PROGRAMME)), item.identity().permalink());
    }
  }

  @Test
  void aProgrammeThatCallsAllItsBroadcastsTheSameIsToldApartByTimeAndText() {
    assertEquals(
        2,
        identities(
                feed(
                    item("Today", "Mon, 11 Dec 2006 06:20:00 GMT", "It leaks."),
                    item("Today", "Tue, 12 Dec 2006 06:20:00 GMT", "It drips.")))
            .size());
  }

  @Test
  void anItemThatStandsThereTwiceIsOne() {
    String twice = item("The kettle", "Mon, 11 Dec 2006 06:20:00 GMT", "It leaks.");
    String teaser = item("The kettle", "Mon, 11 Dec 2006 06:20:00 GMT", "It leaks, again.");
    String later = item("The kettle", "Tue, 12 Dec 2006 06:20:00 GMT", "It leaks.");
    for (String other : List.of(twice, teaser, later)) {
      ParsedFeed.Document feed = feed(twice, other);
      assertEquals(1, identities(feed).size(), other);
      assertEquals(Set.of(), feed.repaired());
    }
  }

  @Test
  void whoHasAnIdKeepsItsAddress() {
    ParsedFeed.Document feed =
        feed(
            item("The kettle", "", "It leaks.").replace("<item>", "<item><guid>a</guid>"),
            item("The teapot", "", "It drips.").replace("<item>", "<item><guid>b</guid>"),
            item("The cup", "", "It is empty."));
    assertEquals(3, identities(feed).size());
    assertEquals(Set.of(), feed.repaired());
    for (FeedItem item : feed.items()) assertTrue(item.identity().canonicalUrl().isPresent());
  }

  private static Set<Long> identities(ParsedFeed.Document feed) {
    return feed.items().stream().map(FeedItem::identityHash).collect(Collectors.toSet());
  }

  private static String item(String title, String date, String text) {
    return "<item><title>%s</title><link>%s</link><pubDate>%s</pubDate><description>%s</description></item>"
        .formatted(title, PROGRAMME, date, text);
  }

  private static ParsedFeed.Document feed(String... items) {
    String text =
        "<rss version=\"2.0\"><channel><title>Radio</title>"
            + String.join("", items)
            + "</channel></rss>";
    return assertInstanceOf(
        ParsedFeed.Document.class,
        FeedParser.parse(
            text.getBytes(StandardCharsets.UTF_8),
            FeedOrigin.of(URI.create("https://radio.example/feed"))));
  }
}
