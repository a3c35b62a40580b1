package earshot.listening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedAddressTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "https://example.org/feed|https://example.org/feed",
        "example.org|https://example.org/",
        "example.org/feed?a=1|https://example.org/feed?a=1",
        "  example.org/feed  |https://example.org/feed",
        "//example.org/feed|https://example.org/feed",
        "HTTP://EXAMPLE.ORG/Feed|http://example.org/Feed",
        "https:/example.org/feed|https://example.org/feed",
        "https:example.org|https://example.org/",
        "http://example.org:80/a|http://example.org/a",
        "https://example.org:443|https://example.org/",
        "example.org:8080/a|https://example.org:8080/a",
        "localhost:8080/feed|http://localhost:8080/feed",
        "127.0.0.1:8080/feed|http://127.0.0.1:8080/feed",
        "[::1]:8080/feed|http://[::1]:8080/feed",
        "nas.local/feed|http://nas.local/feed",
        "<https://example.org/feed>|https://example.org/feed",
        "feed:https://example.org/a|https://example.org/a",
        "feed://example.org/a|https://example.org/a",
        "https://example.org/a b|https://example.org/a%20b",
        "https://example.org/ä|https://example.org/%C3%A4",
        "https://example.org/100%|https://example.org/100%25",
        "https://example.org/a%20b|https://example.org/a%20b",
        "https://example.org/feed#top|https://example.org/feed",
        "https://example.org./feed|https://example.org/feed",
        "https://example。org/feed|https://example.org/feed",
        "https://bücher.example/feed|https://xn--bcher-kva.example/feed",
        "https://ｅｘａｍｐｌｅ.org/|https://example.org/",
        "https://exa\u200Bmple.org/|https://example.org/",
        "https:\\\\example.org\\feed|https://example.org/feed",
      })
  void whatPeopleTypeIsCorrected(String typed, String address) {
    TypedAddress read = TypedAddress.read(typed);
    assertEquals(
        address,
        assertInstanceOf(TypedAddress.Corrected.class, read, read.toString()).address().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "file:///etc/passwd",
        "ftp://example.org/feed",
        "javascript:alert(1)",
        "data:text/html,hi",
        "mailto:a@example.org",
        "smb://host/share",
        "ms-settings:privacy",
        "C:\\Users\\me\\feed.xml",
        "\\\\server\\share",
        "/etc/passwd",
        "./feed.xml",
        "~/feed.xml",
        "https://user:secret@example.org/feed",
        "https://",
        "https://?a",
        "https://exa mple.org:9x/",
        "https://[::1/",
        "https://example.org:1234567/",
      })
  void whatIsNoWebAddressIsSaidSo(String typed) {
    TypedAddress read = TypedAddress.read(typed);
    String sentence =
        assertInstanceOf(TypedAddress.Unusable.class, read, read.toString()).sentence();
    assertFalse(sentence.isBlank());
    assertFalse(sentence.contains("secret"));
  }

  @Test
  void aNameInOtherLettersIsShownBothWays() {
    var read = (TypedAddress.Corrected) TypedAddress.read("https://pаypal.example/feed");
    assertEquals("https://pаypal.example/feed (xn--pypal-4ve.example)", read.shown());
    assertTrue(read.corrected());
  }

  @Test
  void aPlainAddressIsLeftAlone() {
    var read = (TypedAddress.Corrected) TypedAddress.read("https://example.org/feed");
    assertFalse(read.corrected());
    assertEquals("https://example.org/feed", read.shown());
  }

  @Test
  void longAndOddTextEndsQuickly() {
    long start = System.nanoTime();
    for (String part : new String[] {"/", ":", "[", "a.", "%", " ", "@", "\\", "。"}) {
      TypedAddress.read(part.repeat(4_000));
      TypedAddress.read("https://" + part.repeat(4_000));
      TypedAddress.read(part.repeat(1_000_000));
    }
    assertTrue(System.nanoTime() - start < 3_000_000_000L);
  }

  @Test
  void theShortWayOfPlainAddressesComesToTheSame() {
    Random chance = new Random(1);
    String letters = "aZ9.-/?=&+%#:@ é_~,;!$*()'[]<|\\x";
    int plain = 0;
    for (int i = 0; i < 20_000; i++) {
      StringBuilder typed = new StringBuilder(chance.nextBoolean() ? "https://" : "http://");
      if (chance.nextInt(4) > 0) typed.append("blog.example/");
      int length = chance.nextInt(12);
      for (int k = 0; k < length; k++)
        typed.append(letters.charAt(chance.nextInt(letters.length())));
      String address = typed.toString();
      TypedAddress read = TypedAddress.read(address);
      assertEquals(TypedAddress.Reading.mended(address), read, address);
      if (read instanceof TypedAddress.Corrected same && !same.corrected()) plain++;
    }
    assertTrue(plain > 1_000, plain + " of them were plain");
    for (String address :
        new String[] {
          "https://xn--bcher-kva.example/", "http://a.xn--p1ai/x", "http://h./", "http:///x"
        }) {
      assertEquals(TypedAddress.Reading.mended(address), TypedAddress.read(address), address);
    }
  }
}
