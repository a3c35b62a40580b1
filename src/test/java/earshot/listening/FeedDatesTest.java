package earshot.listening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDatesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Sun, 22 Nov 2026 10:00:00 +0100     | 2026-11-22T09:00:00Z
          22 Nov 26 10:00 EST                 | 2026-11-22T15:00:00Z
          2026-11-22T10:00:00.25+05:30        | 2026-11-22T04:30:00.250Z
          2026-11-22t10:00z                   | 2026-11-22T10:00:00Z
          20261122T101500Z                    | 2026-11-22T10:15:00Z
          2026-326                            | 2026-11-22T00:00:00Z
          1795341600                          | 2026-11-22T10:00:00Z
          1795341600000                       | 2026-11-22T10:00:00Z
          Sun Nov 22 10:00:00 2026            | 2026-11-22T10:00:00Z
          11/22/2026 3:05 PM                  | 2026-11-22T15:05:00Z
          11/22/2026 12:05 AM                 | 2026-11-22T00:05:00Z
          22.11.2026 10:00                    | 2026-11-22T10:00:00Z
          So, 22. November 2026 10:00 MEZ     | 2026-11-22T09:00:00Z
          dom, 22 nov. 2026 10:00:00 GMT      | 2026-11-22T10:00:00Z
          22 ноября 2026, 10:00               | 2026-11-22T10:00:00Z
          22 novembre 2026 à 10:00            | 2026-11-22T10:00:00Z
          mar, 13 ene 2026 10:00:00 GMT       | 2026-01-13T10:00:00Z
          Sat, 30 Jun 2012 23:59:60 GMT       | 2012-06-30T23:59:59Z
          """)
  void isRead(String written, String instant) {
    assertEquals(instant, FeedDates.read(written).orElseThrow().instant().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "yesterday", "31 Feb 2026 10:00:00 GMT", "22 Nov 2026 25:00:00 GMT",
        "22 Nov 2026 10:61:00 GMT", "2026-13-01", "2026-366", "0000-00-00T00:00:00Z",
        "22 Nov 2026 10:00:00 +9999", "1 2 3 4 5", "99999999999999999999"
      })
  void isUnreadableRatherThanRolledOver(String written) {
    assertTrue(FeedDates.read(written).isEmpty());
  }

  @Test
  void aTimeWithoutZoneSaysThatItWasAssumed() {
    assertTrue(FeedDates.read("2026-11-22 10:00").orElseThrow().zoneAssumed());
    assertEquals(false, FeedDates.read("2026-11-22 10:00 GMT").orElseThrow().zoneAssumed());
    assertEquals(false, FeedDates.read("2026-11-22").orElseThrow().zoneAssumed());
  }
}
