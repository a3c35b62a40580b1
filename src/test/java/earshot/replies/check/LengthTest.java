package earshot.replies.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Lengths beside figures written down by hand from what the places publish.
class LengthTest {
  private static final ChannelPacks PACKS = ChannelPacks.shipped();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bluesky|a👨‍👩‍👧b|3",
        "bluesky|🇬🇧🇫🇷|2",
        "bluesky|👍🏽|1",
        "bluesky|é|1",
        "bluesky|see https://northwind.example/a|31",
        "mastodon|see https://northwind.example/a/very/long/page/that/goes/on/and/on|27",
        "mastodon|see https://northwind.example/a.|28",
        "mastodon|👨‍👩‍👧|5",
        "x|see https://northwind.example/a/very/long/page/that/goes/on/and/on|27",
        "x|コ☕a’|6",
        "x|👨‍👩‍👧‍👦|2",
        "x|👍🏽|2",
        "x|🇬🇧|2",
        "x|é|1",
        "x|Ω and я|7",
        "x|字|2",
        "x|©|1",
        "reddit|a👨‍👩‍👧b|7",
        "google-play|Thank you|9",
        "anywhere|Don’t worry, it’s 2 o'clock.|5",
      })
  void aTextIsAsLongAsThePlaceCountsIt(String place, String text, int length) {
    assertEquals(length, Length.of(text, pack(place)));
  }

  @Test
  void theLastSignThatFitsIsNotOver() {
    ChannelPack bluesky = pack("bluesky");
    assertFalse(Length.isOver("👨‍👩‍👧‍👦".repeat(300), bluesky));
    assertTrue(Length.isOver("👨‍👩‍👧‍👦".repeat(301), bluesky));
    assertFalse(Length.isOver("word ".repeat(50_000), ChannelPack.ANYWHERE));
  }

  private static ChannelPack pack(String id) {
    return PACKS.byId(id).orElse(ChannelPack.ANYWHERE);
  }
}
