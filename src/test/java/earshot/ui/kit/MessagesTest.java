package earshot.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MessagesTest {
  private static final Formats BERLIN = new Formats(ZoneId.of("Europe/Berlin"), Locale.ENGLISH);
  private static final Instant AT = Instant.parse("2026-11-19T13:26:00Z");

  @Test
  void argumentsTakeTheirPlaces() {
    assertEquals("6 min ago", Messages.of(Messages.class, BERLIN).get("ago.minutes", 6));
  }

  @Test
  void oneDayIsNotOneDays() {
    Messages kit = Messages.of(Messages.class, BERLIN);
    assertEquals("1 day ago", kit.plural("ago.days", 1));
    assertEquals("2 days ago", kit.plural("ago.days", 2));
  }

  @Test
  void aMissingKeyIsNamed() {
    Messages kit = Messages.of(Messages.class, BERLIN);
    var missing = assertThrows(MissingResourceException.class, () -> kit.get("no.such.key"));
    assertEquals("no.such.key", missing.getKey());
  }

  @Test
  void datesAreToldInTheZone() {
    assertEquals("Thu 19 Nov 2026, 14:26", BERLIN.full(AT));
    assertEquals("14:26", BERLIN.time(AT));
    assertEquals("19 Nov 2026", BERLIN.date(AT));
  }

  @Test
  void minusIsTheMinusSign() {
    assertEquals("\u22120.72", BERLIN.decimal(-0.72, 2));
    assertEquals("+0.8", BERLIN.signed(0.8, 1));
    assertEquals("0.00", BERLIN.decimal(-0.001, 2));
    assertEquals("0.0", BERLIN.signed(0.04, 1));
    assertEquals("18.2\u00a0%", BERLIN.percent(0.182, 1));
    assertEquals("48,212", BERLIN.number(48_212));
  }

  @ParameterizedTest
  @CsvSource({
    "30,just now",
    "360,6 min ago",
    "3700,1 h ago",
    "90000,1 day ago",
    "864000,19 Nov 2026"
  })
  void agesGetCoarser(long seconds, String words) {
    assertEquals(words, BERLIN.ago(AT, AT.plusSeconds(seconds)));
  }
}
