package earshot.listening.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformPostTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://x.com/northwind/status/1850000000000000001?s=20 | X | x | 1850000000000000001 | northwind
          https://mobile.twitter.com/ana/statuses/12 | X | x | 12 | ana
          https://x.com/i/web/status/77 | X | x | 77 | ''
          https://www.facebook.com/northwind/posts/pfbid02abcDEF | Facebook | facebook | pfbid02abcDEF | northwind
          https://m.facebook.com/story.php?story_fbid=123456&id=9 | Facebook | facebook | 123456 | ''
          https://www.facebook.com/groups/kettles/permalink/998877/ | Facebook | facebook | 998877 | ''
          https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.instagram.com%2Fp%2FCxyz_1%2F | Instagram | instagram | Cxyz_1 | ''
          https://www.instagram.com/ana.b/reel/C-1/ | Instagram | instagram | C-1 | ana.b
          https://www.linkedin.com/posts/ana-b_kettle-activity-7100000000000000001-abcd | LinkedIn | linkedin | 7100000000000000001 | ana-b
          https://www.linkedin.com/feed/update/urn:li:activity:7100000000000000001/ | LinkedIn | linkedin | 7100000000000000001 | ''
          https://www.tiktok.com/@ana/video/7300000000000000001?is_from_webapp=1 | TikTok | tiktok | 7300000000000000001 | ana
          https://www.threads.net/@ana/post/C_x-1 | Threads | threads | C_x-1 | ana
          https://youtu.be/dQw4w9WgXcQ?si=abc | YouTube | youtube | yt:video:dQw4w9WgXcQ | ''
          https://m.youtube.com/watch?t=9&v=dQw4w9WgXcQ | YouTube | youtube | yt:video:dQw4w9WgXcQ | ''
          https://www.youtube.com/shorts/abcdef12345 | YouTube | youtube | yt:video:abcdef12345 | ''
          https://old.reddit.com/r/kettles/comments/1abcd2/northwind_is_loud/ | Reddit | reddit | t3_1abcd2 | ''
          https://www.reddit.com/r/kettles/comments/1abcd2/northwind_is_loud/kx9z1/?context=3 | Reddit | reddit | t1_kx9z1 | ''
          https://redd.it/1abcd2 | Reddit | reddit | t3_1abcd2 | ''
          https://mastodon.social/@ana/112233445566778899 | Mastodon | activitypub | https://mastodon.social/users/ana/statuses/112233445566778899 | ana
          https://bsky.app/profile/did:plc:abc123/post/3kxyz | Bluesky | bluesky | at://did:plc:abc123/app.bsky.feed.post/3kxyz | ''
          https://news.ycombinator.com/item?id=41000001 | Hacker News | hackernews | 41000001 | ''
          https://www.tripadvisor.co.uk/ShowUserReviews-g1-d2-r912345678-Hotel.html | TripAdvisor | tripadvisor | 912345678 | ''
          https://uk.trustpilot.com/reviews/65a0b1c2d3e4f5061728394a | Trustpilot | trustpilot | 65a0b1c2d3e4f5061728394a | ''
          https://www.google.com/maps/reviews/data=!4m8!14m7!1m6!2m5!1sChZDSUhNMG9nS0VJQ0FnSUM!2m1!1s0x0 | Google Maps | google-maps | ChZDSUhNMG9nS0VJQ0FnSUM | ''
          https://www.amazon.de/gp/customer-reviews/R1ABCDEFGH2IJK/ref=x | Amazon | amazon | R1ABCDEFGH2IJK | ''
          https://github.com/northwind/kettle/issues/12 | GitHub | github | northwind/kettle#12 | ''
          https://t.me/s/kettles/345 | Telegram | telegram | kettles/345 | ''
          https://www.yelp.com/biz/northwind?hrid=abc-DEF | Yelp | yelp | abc-DEF | ''
          """)
  void theAddressTellsPlatformIdAndAuthor(
      String address, String platform, String idSpace, String id, String who) {
    PlatformPost post = PlatformPost.at(URI.create(address)).orElseThrow();
    assertEquals(
        String.join(" ", platform, idSpace, id, who),
        String.join(
            " ", post.platform(), post.idSpace(), post.externalId().orElse(""), post.handle()));
  }

  @ParameterizedTest
  @CsvSource({
    "https://x.com/northwind, X",
    "https://www.facebook.com/northwind, Facebook",
    "https://bsky.app/profile/ana.bsky.social/post/3kxyz, Bluesky",
    "https://www.tripadvisor.com/Hotel_Review-g1-d2, TripAdvisor",
    "https://mastodon.social/@ana@other.example/112233445566778899, Mastodon"
  })
  void whereNoPostIsNamedThePlatformIsKnownAlone(String address, String platform) {
    PlatformPost post = PlatformPost.at(URI.create(address)).orElseThrow();
    assertEquals(platform, post.platform());
    assertTrue(post.externalId().isEmpty() && post.idSpace().isEmpty(), post.toString());
  }

  @Test
  void otherSitesAndLookAlikesAreNoPlatform() {
    for (String address :
        java.util.List.of(
            "https://example.org/status/1",
            "https://notx.com/a/status/1",
            "https://x.com.evil.example/a/status/1",
            "https://blog.example/@ana/12",
            "mailto:a@x.com")) {
      assertTrue(PlatformPost.at(URI.create(address)).isEmpty(), address);
    }
  }
}
