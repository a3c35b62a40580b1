package earshot.ui.acts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import earshot.ui.Sample;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// It is Thursday 19 November 2026, 14:32.
final class SnoozeTimesTest {
  private final SnoozeTimes times = new SnoozeTimes(Sample.NOW, Sample.ZONE);

  @Test
  void laterTodayIsThreeHoursOnAndTomorrowAndMondayAreMornings() {
    assertEquals("2026-11-19T17:00", local(times.laterToday()));
    assertEquals("2026-11-20T09:00", local(Optional.of(times.tomorrow())));
    assertEquals("2026-11-23T09:00", local(Optional.of(times.monday())));
  }

  @Test
  void inTheEveningThereIsNoLaterToday() {
    SnoozeTimes evening = new SnoozeTimes(Sample.NOW.plusSeconds(4 * 3600), Sample.ZONE);
    assertEquals(Optional.empty(), evening.laterToday());
  }

  @ParameterizedTest
  @CsvSource({
    "16:30, 2026-11-19T16:30",
    "9:00, 2026-11-20T09:00",
    "fri, 2026-11-20T09:00",
    "friday 14.15, 2026-11-20T14:15",
    "thu, 2026-11-26T09:00",
    "tom, 2026-11-20T09:00",
    "Tomorrow 8:00, 2026-11-20T08:00",
    "25.11., 2026-11-25T09:00",
    "25.11. 10:30, 2026-11-25T10:30",
    "3.2., 2027-02-03T09:00",
    "2026-12-24 12:00, 2026-12-24T12:00",
    "2h, 2026-11-19T16:32:10",
    "3d, 2026-11-22T09:00",
    "2 w, 2026-12-03T09:00",
  })
  void whatPeopleTypeIsRead(String typed, String then) {
    assertEquals(then, local(times.read(typed)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "25:70", "32.13.", "2026-11-18", "today 9:00", "f", "0m"})
  void whatIsNoTimeToComeIsNotRead(String typed) {
    assertEquals(Optional.empty(), times.read(typed));
  }

  private static String local(Optional<Instant> at) {
    return LocalDateTime.ofInstant(at.orElseThrow(), Sample.ZONE).toString();
  }
}
