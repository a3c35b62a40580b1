package earshot.ui.acts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import earshot.ui.Sample;
import earshot.ui.kit.Formats;
import java.time.LocalDateTime;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// It is Thursday 19 November 2026, 14:32.
final class TimeWordsTest {
  private final TimeWords words = TimeWords.in(new Formats(Sample.ZONE, Locale.ENGLISH));

  @ParameterizedTest
  @CsvSource({
    "2026-11-19T17:00, by 17:00",
    "2026-11-19T14:32, 1 min late",
    "2026-11-19T13:58, 34 min late",
    "2026-11-19T12:31, 2 h late",
    "2026-11-18T14:00, 1 day late",
    "2026-11-16T14:00, 3 days late",
    "2026-11-20T09:30, tomorrow 09:30",
    "2026-11-24T09:30, Tuesday 09:30",
  })
  void whenAnAnswerIsDueIsSaidAsPeopleSayIt(String due, String said) {
    assertEquals(
        said, words.due(LocalDateTime.parse(due).atZone(Sample.ZONE).toInstant(), Sample.NOW));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"2026-12-19T09:00; 19 Dec, 09:00", "2026-11-27T09:00; 27 Nov, 09:00"})
  void whatIsFarOffIsADate(String at, String said) {
    assertEquals(
        said, words.moment(LocalDateTime.parse(at).atZone(Sample.ZONE).toInstant(), Sample.NOW));
  }
}
