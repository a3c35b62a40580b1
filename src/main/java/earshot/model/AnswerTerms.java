package earshot.model;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// By what the time for answers is reckoned: when the team works, and how soon answers are owed.
public record AnswerTerms(OfficeHours hours, AnswerTargets targets) {
  /// What holds until somebody says otherwise.
  public static AnswerTerms usual(ZoneId zone) {
    return new AnswerTerms(OfficeHours.usual(zone), AnswerTargets.USUAL);
  }

  /// As text, one fact a line: `zone Europe/Berlin`, `monday 540-1020`, `holiday 2026-12-25`,
  /// `direct normal 240` (minutes).
  public String written() {
    List<String> lines = new ArrayList<>();
    lines.add("zone " + hours.zone().getId());
    for (DayOfWeek day : DayOfWeek.values()) {
      for (OfficeHours.Opening each : hours.week().getOrDefault(day, List.of())) {
        lines.add(name(day) + " " + each.from() + "-" + each.to());
      }
    }
    for (LocalDate day : new TreeSet<>(hours.holidays())) lines.add("holiday " + day);
    for (Need need : Need.values()) {
      for (Priority priority : Priority.values()) {
        long minutes = targets.of(need, priority).toMinutes();
        lines.add(name(need) + " " + name(priority) + " " + minutes);
      }
    }
    return String.join("\n", lines);
  }

  /// Reads such a text back.
  ///
  /// @throws IllegalArgumentException with the line that cannot be read
  public static AnswerTerms read(String written) {
    Draft draft = new Draft();
    for (String line : written.lines().toList()) {
      try {
        draft.take(line.strip().split(" ", -1));
      } catch (DateTimeException | IndexOutOfBoundsException | IllegalArgumentException wrong) {
        throw new IllegalArgumentException("cannot read \"" + line + "\" in the hours", wrong);
      }
    }
    return new AnswerTerms(new OfficeHours(draft.zone, draft.week, draft.holidays), draft.targets);
  }

  private static final class Draft {
    private ZoneId zone = ZoneId.of("UTC");
    private final Map<DayOfWeek, List<OfficeHours.Opening>> week = new EnumMap<>(DayOfWeek.class);
    private final Set<LocalDate> holidays = new TreeSet<>();
    private AnswerTargets targets = AnswerTargets.USUAL;

    void take(String[] words) {
      switch (words[0]) {
        case "zone" -> zone = ZoneId.of(words[1]);
        case "holiday" -> holidays.add(LocalDate.parse(words[1]));
        case "direct", "question", "complaint" ->
            targets =
                targets.with(
                    Need.valueOf(words[0].toUpperCase(Locale.ROOT)),
                    Priority.valueOf(words[1].toUpperCase(Locale.ROOT)),
                    Duration.ofMinutes(Long.parseLong(words[2])));
        default ->
            week.computeIfAbsent(
                    DayOfWeek.valueOf(words[0].toUpperCase(Locale.ROOT)), _ -> new ArrayList<>())
                .add(opening(words[1].split("-", -1)));
      }
    }

    private static OfficeHours.Opening opening(String[] ends) {
      return new OfficeHours.Opening(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
    }
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
