package earshot.listening.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import earshot.listening.FeedItem;
import earshot.model.Sighting;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AlertMailTest {
  @Test
  void aGoogleAlertOfTwoParts() {
    assertEquals(
        List.of(
            item(
                "https://times.example/kettle?id=7&utm_source=alert",
                "Brightkettle recalls a kettle",
                "The maker of the Brightkettle says that it leaks when it is tilted\u00a0...",
                "Example Times"),
            item(
                "https://blog.example/2026/11/tea",
                "Tea at five, with a Brightkettle",
                "I have never liked a kettle as much as this one ...",
                "The Tea Blog")),
        AlertMail.in(Samples.letter("google-one")));
  }

  @Test
  void aGoogleAlertWithoutTables() {
    assertEquals(
        List.of(
            item(
                "https://forum.example/t/9?p=2",
                "Brightkettle leaks",
                "Mine was full of water under the base, too. Grüße",
                "forum.example"),
            item(
                "https://markt.example/angebote",
                "Angebote der Woche",
                "Wasserkocher von Brightkettle für 19 Euro",
                "Der Markt")),
        AlertMail.in(Samples.letter("google-bare")));
  }

  @Test
  void aGoogleAlertInPlainText() {
    assertEquals(
        List.of(
            item(
                "https://shop.example/nine-kettles",
                "Kettles compared",
                "Nine kettles boiled for a month, and the Brightkettle was the loudest\nof them all.",
                "Example Shop"),
            item(
                "https://fix.example/seal",
                "Repair a Brightkettle",
                "How to replace the seal of the lid.",
                "Fixers")),
        AlertMail.in(Samples.letter("google-plain")));
  }

  @Test
  void aTalkwalkerAlertOfTables() {
    assertEquals(
        List.of(
            item(
                "https://times.example/kettle?id=7&utm_medium=email",
                "Brightkettle recalls a kettle",
                "The maker of the Brightkettle says that it leaks when it is tilted...",
                "times.example"),
            item(
                "https://radio.example/news/12",
                "Kettle of the year",
                "Listeners have chosen, and it is not the one that everybody expected to win.",
                "radio.example")),
        AlertMail.in(Samples.letter("talkwalker-table")));
  }

  @Test
  void aTalkwalkerAlertWithAPictureLink() {
    assertEquals(
        List.of(
            item(
                "https://cafe.example/kettle",
                "Café buys forty kettles",
                "Forty of them stand in a row, and all are boiling at once.",
                "Café News")),
        AlertMail.in(Samples.letter("talkwalker-divs")));
  }

  @Test
  void aTalkwalkerAlertInPlainText() {
    assertEquals(
        List.of(
            item(
                "https://travel.example/desert",
                "A kettle in the desert",
                "They carried it for nine days, and it never failed.",
                "Example Travel")),
        AlertMail.in(Samples.letter("talkwalker-plain")));
  }

  @Test
  void aSingleFindTakesNothingOfHeadAndFoot() {
    assertEquals(
        List.of(
            item(
                "https://one.example/a",
                "Only one kettle",
                "a story about the only kettle in town and those who share it.",
                "")),
        AlertMail.in(Samples.letter("talkwalker-one")));
  }

  @Test
  void anAlertThatNobodyCanReadIsStillAMail() {
    List<FeedItem> items =
        Finds.in(
            WholeMail.of(
                "From: googlealerts-noreply@google.com\nSubject: Google Alert\n\nNothing today."
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8),
                Samples.RECEIVED));
    assertEquals(List.of("Google Alert"), items.stream().map(i -> i.words().title()).toList());
  }

  @Test
  void aFindHasTheDateOfItsMailAndNoSender() {
    FeedItem first = Finds.in(Samples.letter("google-one")).getFirst();
    assertEquals(Optional.of(Instant.parse("2026-11-20T10:00:00Z")), first.published());
    assertEquals(new Sighting.Author("", "", Optional.empty(), "Example Times"), first.author());
    assertEquals(Optional.of("times.example/kettle?id=7"), first.identity().canonicalUrl());
  }

  private static AlertItem item(String link, String title, String snippet, String outlet) {
    return new AlertItem(URI.create(link), title, snippet, outlet);
  }
}
