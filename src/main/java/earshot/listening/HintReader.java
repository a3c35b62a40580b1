package earshot.listening;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Element;

/// Reads how often the head of a feed wants to be asked.
final class HintReader {
  private static final Duration LONGEST = Duration.ofDays(365);

  private HintReader() {}

  static FeedHints read(ItemFields head, FeedNames names) {
    return new FeedHints(
        positive(head.text("ttl")).map(Duration::ofMinutes).filter(HintReader::isSane),
        hours(head.first("skiphours"), names),
        days(head.first("skipdays"), names),
        period(head));
  }

  private static Optional<Duration> period(ItemFields head) {
    Duration unit =
        switch (head.text("sy:updateperiod").toLowerCase(Locale.ROOT)) {
          case "hourly" -> Duration.ofHours(1);
          case "daily" -> Duration.ofDays(1);
          case "weekly" -> Duration.ofDays(7);
          case "monthly" -> Duration.ofDays(30);
          case "yearly" -> Duration.ofDays(365);
          default -> Duration.ZERO;
        };
    if (unit.isZero()) return Optional.empty();
    int times = positive(head.text("sy:updatefrequency")).orElse(1);
    return Optional.of(unit.dividedBy(times)).filter(HintReader::isSane);
  }

  private static boolean isSane(Duration duration) {
    return duration.isPositive() && duration.compareTo(LONGEST) <= 0;
  }

  private static Set<Integer> hours(Optional<Element> skip, FeedNames names) {
    Set<Integer> hours = new TreeSet<>();
    for (Element child : children(skip)) {
      if (!names.of(child).equals("hour")) continue;
      OptionalInt hour = number(XmlText.own(child));
      // RSS 0.91 counts 1 to 24, RSS 2.0 counts 0 to 23: both call midnight by its own number.
      if (hour.isPresent() && hour.getAsInt() >= 0 && hour.getAsInt() <= 24) {
        hours.add(hour.getAsInt() % 24);
      }
    }
    return hours;
  }

  private static Set<DayOfWeek> days(Optional<Element> skip, FeedNames names) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (Element child : children(skip)) {
      if (!names.of(child).equals("day")) continue;
      String written = XmlText.own(child).strip().toUpperCase(Locale.ROOT);
      for (DayOfWeek day : DayOfWeek.values()) {
        if (written.length() >= 3 && day.name().startsWith(written)) days.add(day);
      }
    }
    return days;
  }

  private static Iterable<Element> children(Optional<Element> parent) {
    return parent.<Iterable<Element>>map(Element::children).orElseGet(java.util.List::of);
  }

  private static Optional<Integer> positive(String text) {
    OptionalInt number = number(text);
    return number.isPresent() && number.getAsInt() > 0
        ? Optional.of(number.getAsInt())
        : Optional.empty();
  }

  private static OptionalInt number(String text) {
    String digits = text.strip();
    if (digits.isEmpty() || digits.length() > 7) return OptionalInt.empty();
    for (int i = 0; i < digits.length(); i++) {
      if (!Ascii.isDigit(digits.charAt(i))) return OptionalInt.empty();
    }
    return OptionalInt.of(Integer.parseInt(digits));
  }
}
