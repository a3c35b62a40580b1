package earshot.ui.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is typed becomes an address that can be shown before it is asked.
class TypedAddressTest {
  @ParameterizedTest
  @CsvSource({
    "example.org/feed, https://example.org/feed",
    "' https://example.org/feed ', https://example.org/feed",
    "HTTP://Example.org/Feed, http://example.org/Feed",
    "feed://example.org/rss, https://example.org/rss",
    "feed:https://example.org/rss, https://example.org/rss",
    "//example.org/rss, https://example.org/rss",
    "https:example.org, https://example.org",
    "localhost:8080/feed, https://localhost:8080/feed",
    "http://127.0.0.1:9000/a?b=c, http://127.0.0.1:9000/a?b=c",
    "http://[::1]:9000/a, http://[::1]:9000/a",
    "exam ple.org, https://example.org",
  })
  void smallSlipsAreMended(String typed, String address) {
    var usable = assertInstanceOf(TypedAddress.Usable.class, TypedAddress.of(typed));
    assertEquals(address, usable.url().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"file:///etc/passwd", "ftp://example.org/x", "javascript:alert(1)", "data:text/x"})
  void otherSchemesAreRefused(String typed) {
    assertInstanceOf(TypedAddress.Refused.class, TypedAddress.of(typed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"coffee", "https://", "https://me:secret@example.org/", "https://[/x"})
  void whatIsNoAddressIsNotAsked(String typed) {
    assertInstanceOf(TypedAddress.Unreadable.class, TypedAddress.of(typed));
  }

  @Test
  void lettersOfOtherAlphabetsAreShownBesideTheirPunycode() {
    var usable = assertInstanceOf(TypedAddress.Usable.class, TypedAddress.of("bücher.example/a"));
    assertEquals("https://xn--bcher-kva.example/a", usable.url().toString());
    assertEquals(Optional.of("bücher.example"), usable.lettersHost());
  }

  @Test
  void blanksAloneAreNothing() {
    assertInstanceOf(TypedAddress.Nothing.class, TypedAddress.of("  \n"));
  }
}
