package earshot.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ZonesTest {
  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

  @Test
  void aZoneIsNamedByItsNameOrItsCity() {
    for (String typed : new String[] {"Asia/Kolkata", "kolkata", " asia/kolkata "}) {
      assertEquals(Optional.of(ZoneId.of("Asia/Kolkata")), Zones.called(typed), typed);
    }
    assertEquals(Optional.of(ZoneId.of("America/New_York")), Zones.called("new york"));
    assertEquals(Optional.of(ZoneId.of("UTC")), Zones.called("utc"));
    for (String typed : new String[] {"", "Berl", "Atlantis", "US/Pacific"}) {
      assertEquals(Optional.empty(), Zones.called(typed), typed);
    }
  }

  @Test
  void clocksThatShowTheSameOnlyInWinterAreNotAlike() {
    assertTrue(alike("Europe/Berlin", "Europe/Paris"));
    assertTrue(alike("UTC", "Atlantic/Reykjavik"));
    assertFalse(alike("UTC", "Europe/London"));
    assertFalse(alike("Asia/Kolkata", "Asia/Karachi"));
  }

  @Test
  void aZoneIsWrittenWithItsClocks() {
    assertEquals("Asia/Kolkata (UTC+05:30)", Zones.written(ZoneId.of("Asia/Kolkata"), NOW));
    assertEquals("Europe/London (UTC)", Zones.written(ZoneId.of("Europe/London"), NOW));
    assertEquals("UTC", Zones.written(ZoneId.of("UTC"), NOW));
  }

  private static boolean alike(String one, String other) {
    return Zones.alike(ZoneId.of(one), ZoneId.of(other), NOW);
  }
}
