package earshot.alerts;

import earshot.model.AlertRule;
import earshot.model.AlertRuleId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Decides when a person is told of an alert: at most once per rule and hour, and not in quiet
/// hours, of the rule or of all. What waited for their end is told then, together.
final class Bell {
  static final Duration APART = Duration.ofHours(1);

  private final ZoneId zone;
  private final Supplier<Optional<AlertRule.Quiet>> everywhere;
  private final Map<AlertRuleId, Instant> rung = new HashMap<>();
  private final Map<AlertRuleId, List<AlertNews.Raised>> held = new HashMap<>();
  private final Set<AlertRuleId> slept = new HashSet<>();

  /// @param zone in which quiet hours are meant
  /// @param everywhere the quiet hours of all rules, asked at each ring
  Bell(ZoneId zone, Supplier<Optional<AlertRule.Quiet>> everywhere) {
    this.zone = zone;
    this.everywhere = everywhere;
  }

  /// Takes an alert to be told now or later.
  void take(AlertNews.Raised raised) {
    held.computeIfAbsent(raised.alert().rule(), _ -> new ArrayList<>()).add(raised);
  }

  /// Notes that a person was told of a rule then, as before a restart.
  void told(AlertRuleId rule, Instant at) {
    rung.merge(rule, at, (a, b) -> a.isAfter(b) ? a : b);
  }

  /// What still has to be told, oldest first.
  List<AlertNews.Raised> held() {
    return held.values().stream()
        .flatMap(List::stream)
        .sorted(Comparator.comparing(raised -> raised.alert().id()))
        .toList();
  }

  /// Forgets what nobody has to be told any more.
  void forget(Predicate<AlertNews.Raised> over) {
    held.values().forEach(waiting -> waiting.removeIf(over));
    held.values().removeIf(List::isEmpty);
    slept.retainAll(held.keySet());
  }

  /// Tells what may be told now, as one notice: rules often see the same. What was collected over
  /// quiet hours is another.
  void ring(List<AlertRule> rules, Instant now, Consumer<AlertNews> told) {
    if (held.isEmpty()) return;
    Optional<AlertRule.Quiet> all = everywhere.get();
    List<AlertNews.Raised> fresh = new ArrayList<>();
    List<AlertNews.Raised> digest = new ArrayList<>();
    for (AlertRule rule : rules) {
      List<AlertNews.Raised> waiting = held.getOrDefault(rule.id(), List.of());
      if (waiting.isEmpty()) continue;
      if (isQuiet(rule, all, now)) {
        // Hours that are shortened or switched off meanwhile end like others.
        slept.add(rule.id());
        continue;
      }
      boolean waited =
          slept.contains(rule.id())
              || waiting.stream().anyMatch(each -> isQuiet(rule, all, each.alert().raisedAt()));
      // What waited for the morning does not wait for its hour too, or there would be two digests.
      if (!waited && rangLately(rule, now)) continue;
      held.remove(rule.id());
      slept.remove(rule.id());
      rung.put(rule.id(), now);
      if (waited) digest.addAll(waiting);
      // The newest stands for those that came within its hour: they say less of the same.
      else fresh.add(waiting.getLast());
    }
    if (!fresh.isEmpty()) told.accept(new AlertNews.Notice(fresh, false));
    if (!digest.isEmpty()) told.accept(new AlertNews.Notice(digest, true));
  }

  private boolean rangLately(AlertRule rule, Instant now) {
    Instant last = rung.get(rule.id());
    return last != null && now.isBefore(last.plus(APART));
  }

  private boolean isQuiet(AlertRule rule, Optional<AlertRule.Quiet> all, Instant at) {
    LocalTime clock = at.atZone(zone).toLocalTime();
    return Stream.concat(all.stream(), rule.terms().manners().quiet().stream())
        .anyMatch(quiet -> quiet.holds(clock));
  }
}
