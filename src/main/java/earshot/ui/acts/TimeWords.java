package earshot.ui.acts;

import earshot.ui.kit.Formats;
import earshot.ui.kit.Messages;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// Says when something is due or ends the way people say it: "by 17:00", "2 h late", "tomorrow
/// 09:30", "Friday 09:00".
///
/// @param words those beside this class
public record TimeWords(Messages words) {
  /// The words in a zone and language.
  public static TimeWords in(Formats formats) {
    return new TimeWords(Messages.of(TimeWords.class, formats));
  }

  /// Until when an answer is due.
  public String due(Instant due, Instant now) {
    if (due.isBefore(now)) return late(Duration.between(due, now));
    return days(due, now) == 0 ? words.get("due.by", words.formats().time(due)) : moment(due, now);
  }

  private String late(Duration over) {
    if (over.toHours() < 1) return words.get("due.late.minutes", Math.max(1, over.toMinutes()));
    if (over.toDays() < 1) return words.get("due.late.hours", over.toHours());
    return words.plural("due.late.days", over.toDays());
  }

  /// A moment to come, within a sentence.
  public String moment(Instant at, Instant now) {
    Formats formats = words.formats();
    long days = days(at, now);
    if (days == 0) return formats.time(at);
    if (days == 1) return words.get("due.tomorrow", formats.time(at));
    return days < 7 ? formats.as("EEEE HH:mm", at) : formats.as("d MMM, HH:mm", at);
  }

  private long days(Instant at, Instant now) {
    LocalDate then = at.atZone(words.formats().zone()).toLocalDate();
    return ChronoUnit.DAYS.between(now.atZone(words.formats().zone()).toLocalDate(), then);
  }
}
