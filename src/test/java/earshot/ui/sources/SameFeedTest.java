package earshot.ui.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The same feed under two addresses is added once.
class SameFeedTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://www.example.org/feed",
        "https://EXAMPLE.org:443/feed/",
        "https://example.org/feed#top",
      })
  void schemeAndSlashMakeNoDifference(String address) {
    assertEquals(
        SameFeed.of(URI.create("https://example.org/feed")), SameFeed.of(URI.create(address)));
  }

  @Test
  void anotherQueryIsAnotherFeed() {
    assertNotEquals(
        SameFeed.of(URI.create("https://example.org/feed?tag=a")),
        SameFeed.of(URI.create("https://example.org/feed?tag=b")));
  }
}
