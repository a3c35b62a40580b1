package earshot.listening;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderReadingTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Cache-Control|max-age=600|600",
        "Cache-Control|public, MAX-AGE = \"60\", s-maxage=9|60",
        "Cache-Control|s-maxage=900|",
        "Cache-Control|max-age=0|",
        "Cache-Control|no-store|",
        "Expires|Sun, 22 Nov 2026 12:10:00 GMT|600",
        "Expires|0|",
        "Expires|Sun, 22 Nov 2020 12:10:00 GMT|",
      })
  void freshnessIsReadOrAbsent(String name, String value, Long seconds) {
    assertEquals(
        Optional.ofNullable(seconds).map(Duration::ofSeconds),
        Freshness.in(headers(Map.of(name, value)), NOW));
  }

  @Test
  void freshnessIsCountedOnTheServersClock() {
    assertEquals(
        Optional.of(Duration.ofMinutes(5)),
        Freshness.in(
            headers(
                Map.of(
                    "Date", "Sun, 22 Nov 2020 12:00:00 GMT",
                    "Expires", "Sun, 22 Nov 2020 12:05:00 GMT")),
            NOW));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/xml; charset=utf-8|utf-8",
        "text/xml;CHARSET=\"ISO-8859-1\"|ISO-8859-1",
        "text/xml; charset='koi8-r'; x=y|koi8-r",
        "text/xml|",
        "text/xml; charset=|",
      })
  void theCharsetIsReadOrAbsent(String contentType, String charset) {
    assertEquals(Optional.ofNullable(charset), ContentTypes.charset(contentType));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/b|https://example.org/b",
        "b|https://example.org/x/b",
        "../b|https://example.org/b",
        "?q=1|https://example.org/x/a?q=1",
        "//other.example/b|https://other.example/b",
        "https://other.example/b#c|https://other.example/b",
        "/b c|https://example.org/b%20c",
        "/\u00C3\u00A4|https://example.org/%C3%A4",
        "http://[bad|",
      })
  void redirectTargetsAreReadAsServersWriteThem(String location, String target) {
    assertEquals(
        Optional.ofNullable(target).map(URI::create),
        Locations.resolve(URI.create("https://example.org/x/a?old=1"), location));
  }

  private static Fetched.Headers headers(Map<String, String> headers) {
    java.util.Map<String, String> lower = new java.util.HashMap<>();
    headers.forEach((name, value) -> lower.put(name.toLowerCase(java.util.Locale.ROOT), value));
    return new Fetched.Headers(lower);
  }
}
