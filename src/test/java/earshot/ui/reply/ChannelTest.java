package earshot.ui.reply;

import static org.junit.jupiter.api.Assertions.assertEquals;

import earshot.model.Mention;
import earshot.ui.Sample;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ChannelTest {
  @Test
  void thePlaceIsKnownByItsHostOrHandle() {
    List<Mention> mentions = Sample.mentions();
    assertEquals(Channel.REDDIT, Channel.of(mentions.get(0)));
    assertEquals(Channel.MASTODON, Channel.of(mentions.get(1)));
    assertEquals(Channel.BLUESKY, Channel.of(mentions.get(8)));
    assertEquals(Channel.ELSEWHERE, Channel.of(mentions.get(3)));
  }

  @Test
  void anUnknownPlaceHasNoLimit() {
    assertEquals(OptionalInt.empty(), Channel.ELSEWHERE.limit());
  }

  @Test
  void blueskyCountsWhatAPersonSeesAsOneCharacter() {
    assertEquals(3, Channel.BLUESKY.length("a👨‍👩‍👧b"));
  }

  @Test
  void anAddressCountsTwentyThreeOnMastodonAndX() {
    String words = "see https://northwind.example/a/very/long/page/that/goes/on/and/on";
    assertEquals(27, Channel.MASTODON.length(words));
    assertEquals(27, Channel.X.length(words));
  }

  @Test
  void wideLettersCountTwiceOnX() {
    assertEquals(6, Channel.X.length("コ☕a’"));
  }
}
