package earshot.listening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTest {

  @ParameterizedTest
  @CsvSource({
    "http://www.Example.org:80/Path/?utm_source=a&b=2&a=1&fbclid=x, example.org/Path?a=1&b=2",
    "https://user:pw@example.org, example.org/",
    "https://example.org/a//, example.org/a",
    "https://example.org/%7euser/%e4, example.org/~user/%E4",
    "https://example.org/x;jsessionid=1A2B?q=1, example.org/x?q=1",
    "https://example.org/x#comment-12, example.org/x#comment-12",
    "https://example.org/x#top, example.org/x",
    "https://example.org/#!/route, example.org/#!/route",
    "https://www.google.com/url?sa=t&url=https%3A%2F%2Fexample.org%2Fx%3Fref%3Drss, example.org/x",
    "https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.org%2F&h=1, example.org/",
    "https://youtu.be/abc_DEF-123?si=xyz, youtube.com/watch?v=abc_DEF-123"
  })
  void isReducedToWhatIdentifiesAndStaysSo(String address, String key) {
    Optional<String> once = CanonicalUrl.of(URI.create(address));
    assertEquals(Optional.of(key), once);
    assertEquals(once, CanonicalUrl.of(URI.create("https://" + once.orElseThrow())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"mailto:a@b.example", "urn:x:1", "file:///etc/hosts", "relative/path"})
  void onlyWebAddressesHaveAKey(String address) {
    assertTrue(CanonicalUrl.of(URI.create(address)).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void unwrappingEndsWhereDoingItAgainChangesNothing(int layers) {
    String address = "https://example.org/x";
    for (int i = 0; i < layers; i++) {
      address =
          "https://www.google.com/url?q="
              + java.net.URLEncoder.encode(address, java.nio.charset.StandardCharsets.UTF_8);
    }
    Optional<String> once = CanonicalUrl.of(URI.create(address));
    assertEquals(once, CanonicalUrl.of(URI.create("https://" + once.orElseThrow())));
  }
}
