package earshot.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import earshot.model.TimeRange;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which days a report is about, and whose look it has.
class PeriodTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @ParameterizedTest
  @CsvSource({
    "LAST_WEEK, 2026-11-18T12:00:00Z, 2026-11-08T23:00:00Z, 2026-11-15T23:00:00Z",
    "LAST_WEEK, 2026-11-15T23:00:00Z, 2026-11-08T23:00:00Z, 2026-11-15T23:00:00Z",
    "LAST_WEEK, 2026-11-15T22:59:59Z, 2026-11-01T23:00:00Z, 2026-11-08T23:00:00Z",
    "LAST_MONTH, 2026-04-30T22:00:00Z, 2026-03-31T22:00:00Z, 2026-04-30T22:00:00Z",
    "LAST_MONTH, 2026-01-05T12:00:00Z, 2025-11-30T23:00:00Z, 2025-12-31T23:00:00Z",
    "LAST_QUARTER, 2026-02-14T12:00:00Z, 2025-09-30T22:00:00Z, 2025-12-31T23:00:00Z",
  })
  void wholeWeeksMonthsAndQuartersFollowTheZone(
      Period.Kind kind, Instant now, Instant from, Instant to) {
    assertEquals(new TimeRange(from, to), Period.last(kind).range(now, BERLIN));
  }

  @Test
  void theLastDayIsAmongDates() {
    Period day = Period.dates(LocalDate.parse("2026-03-29"), LocalDate.parse("2026-03-29"));

    // The clocks went forward that day.
    assertEquals(
        new TimeRange(Instant.parse("2026-03-28T23:00:00Z"), Instant.parse("2026-03-29T22:00:00Z")),
        day.range(Instant.EPOCH, BERLIN));
    assertThrows(
        IllegalArgumentException.class,
        () -> Period.dates(LocalDate.parse("2026-03-29"), LocalDate.parse("2026-03-28")));
  }

  @Test
  void ofALogoOnlyItsPixelsAreKept() throws IOException {
    BufferedImage large = new BufferedImage(1_440, 384, BufferedImage.TYPE_INT_RGB);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(large, "jpg", out);

    byte[] logo = Base64.getDecoder().decode(Logo.of(out.toByteArray()));

    BufferedImage kept = ImageIO.read(new ByteArrayInputStream(logo));
    assertEquals(360, kept.getWidth());
    assertEquals(96, kept.getHeight());
    assertThrows(IllegalArgumentException.class, () -> Logo.of(new byte[] {1, 2, 3}));
  }

  @Test
  void aColourIsAColour() {
    assertThrows(
        IllegalArgumentException.class, () -> new Look("", "red;}body{display:none", "", ""));
  }
}
