package earshot.replies.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChannelPacksTest {
  private static final String MINE =
      """
      {"id": "mastodon", "name": "Post on our server", "verified": "2026-10-01",
       "source": "our own server", "where": {"hosts": ["social.northwind.example"]},
       "limit": {"most": 2000, "unit": "characters", "link": 23},
       "format": {"links": "allowed", "markdown": false}}""";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "https://www.reddit.com/r/espresso/comments/1/x, u/jo, reddit",
        "https://old.reddit.com/r/espresso, u/jo, reddit",
        "https://social.example/@jo/1, @jo@social.example, mastodon",
        "https://lemmy.example/comment/77, @jo@lemmy.example, lemmy",
        "https://bsky.app/profile/jo/post/1, @jo.bsky.social, bluesky",
        "https://x.com/jo/status/1, @jo, x",
        "https://twitter.com/jo/status/1, @jo, x",
        "https://youtu.be/abc, jo, youtube",
        "https://www.tripadvisor.co.uk/Hotel_Review-1, jo, tripadvisor",
        "https://play.google.com/store/apps/details?id=a, jo, google-play",
        "https://www.google.com/maps/reviews/1, jo, google-review",
        "https://apps.apple.com/gb/app/id1, jo, app-store",
        "https://uk.trustpilot.com/reviews/1, jo, trustpilot",
        "https://news.ycombinator.com/item?id=1, jo, hacker-news",
        "https://notreddit.com/x, jo, anywhere",
        "https://forum.example/t/1, jo, anywhere",
        "not an address, jo, anywhere",
        "'', '', anywhere",
      })
  void thePlaceIsKnownByItsPageOrHandle(String url, String handle, String place) {
    assertEquals(place, ChannelPacks.shipped().of(url, handle).id());
  }

  @Test
  void everyPackThatComesWithEarshotSaysWhenAndWhereItWasLookedUp() {
    for (ChannelPack pack : ChannelPacks.shipped().all()) {
      assertTrue(pack.verified().isAfter(LocalDate.of(2026, 1, 1)), pack.id());
      assertFalse(pack.source().isBlank(), pack.id());
    }
  }

  @Test
  void aPersonsOwnPackTakesThePlaceOfOurs() throws IOException {
    Files.writeString(folder.resolve("mine.channel.json"), MINE);
    ChannelPacks packs = ChannelPacks.with(folder);
    assertEquals(OptionalInt.of(2000), packs.byId("mastodon").orElseThrow().limit().most());
    assertEquals("reddit", packs.of("https://reddit.com/r/x", "").id());
    assertTrue(packs.refused().isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "characters|chars|bad.channel.json: \"limit.unit\" is \"chars\" and must be one of"
            + " characters, graphemes, weighted, words",
        "2026-10-01|soon|bad.channel.json: \"verified\" must be a day such as 2026-11-22",
        "2000|-3|bad.channel.json: \"limit.most\" must be a number over 0",
        "\"where\"|\"wher\"|bad.channel.json: \"wher\" must be one of format, id, limit, name,"
            + " rules, source, verified, where",
        "\"name\":|\"name\"|bad.channel.json is not JSON near line 1; look for a missing comma or"
            + " quotation mark",
      })
  void aFileThatIsWrongIsToldWithPlaceAndCureAndTheOthersStand(
      String right, String wrong, String told) throws IOException {
    Files.writeString(folder.resolve("bad.channel.json"), MINE.replace(right, wrong));
    ChannelPacks packs = ChannelPacks.with(folder);
    assertEquals(told, String.join("; ", packs.refused()));
    assertEquals(OptionalInt.of(500), packs.byId("mastodon").orElseThrow().limit().most());
  }
}
