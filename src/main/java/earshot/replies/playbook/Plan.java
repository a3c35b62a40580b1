package earshot.replies.playbook;

import earshot.model.Incident;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a playbook says is to be done.
///
/// @param watch how long to look on before anybody answers
/// @param hints words by which mentions suggest this plan, in lower case
/// @param steps in their order, after the watching
/// @param tell whom to tell
/// @param statement the holding statement, with places in braces for what is known only then
public record Plan(
    Duration watch, List<String> hints, List<Planned> steps, List<String> tell, String statement) {
  private static final Duration TELLING = Duration.ofMinutes(10);
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter DAY_AND_CLOCK =
      DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH);

  /// Copies the lists.
  public Plan {
    if (watch.isNegative()) throw new IllegalArgumentException("Watching takes some time.");
    hints = List.copyOf(hints);
    steps = List.copyOf(steps);
    tell = List.copyOf(tell);
  }

  /// One step.
  ///
  /// @param role whose it is, such as `Support`
  /// @param after the start when it is due
  /// @param words what to do
  public record Planned(String role, Duration after, String words) {}

  /// Reads the content of a playbook.
  ///
  /// @throws PlanUnreadable with the line and what to write there
  public static Plan read(String content) {
    return PlanText.read(content);
  }

  /// Writes it as [#read] reads it.
  ///
  /// @param before what it is written in place of; its remarks are kept, above the plan
  public String written(String before) {
    return PlanWriting.write(this, before);
  }

  /// Reads a time such as `15 min`, `2 h` or `1 d`; a number alone is minutes. Empty when it is
  /// none.
  public static Optional<Duration> time(String written) {
    return PlanText.time(written);
  }

  /// Writes a time as [#time] reads it, in whole minutes.
  public static String time(Duration time) {
    return PlanWriting.time(time);
  }

  /// The steps of an incident that starts now: the first is always to watch.
  public List<Incident.Step> begun(Instant at, ZoneId zone) {
    List<Incident.Step> begun = new ArrayList<>();
    Instant again = at.plus(watch);
    boolean today = again.atZone(zone).toLocalDate().equals(at.atZone(zone).toLocalDate());
    String when = (today ? CLOCK : DAY_AND_CLOCK).format(again.atZone(zone));
    begun.add(step("", again, "Watch, do not answer yet. Look again at " + when + "."));
    for (Planned planned : steps) {
      begun.add(step(planned.role(), at.plus(planned.after()), planned.words()));
    }
    if (!tell.isEmpty()) {
      begun.add(1, step("", at.plus(TELLING), "Tell: " + String.join("; ", tell) + "."));
    }
    return List.copyOf(begun);
  }

  private static Incident.Step step(String owner, Instant due, String words) {
    return new Incident.Step(words, owner, Optional.of(due), Optional.empty(), "");
  }
}
