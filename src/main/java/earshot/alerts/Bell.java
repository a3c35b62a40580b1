package earshot.alerts;

import earshot.model.AlertRule;
import earshot.model.AlertRuleId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Decides when a person is told of an alert: at most once per rule and hour, and not in the rule's
/// quiet hours, whose alerts are told together afterwards.
final class Bell {
  static final Duration APART = Duration.ofHours(1);

  private final ZoneId zone;
  private final Map<AlertRuleId, Instant> rung = new HashMap<>();
  private final Map<AlertRuleId, List<AlertNews.Raised>> held = new HashMap<>();

  /// @param zone in which quiet hours are meant
  Bell(ZoneId zone) {
    this.zone = zone;
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

  /// Tells what may be told now, as one notice: rules often see the same. What was collected over
  /// quiet hours is another.
  void ring(List<AlertRule> rules, Instant now, Consumer<AlertNews> told) {
    List<AlertNews.Raised> fresh = new ArrayList<>();
    List<AlertNews.Raised> digest = new ArrayList<>();
    for (AlertRule rule : rules) {
      List<AlertNews.Raised> waiting = held.getOrDefault(rule.id(), List.of());
      if (waiting.isEmpty() || !mayRing(rule, now)) continue;
      held.remove(rule.id());
      rung.put(rule.id(), now);
      boolean slept = isQuiet(rule, waiting.getFirst().alert().raisedAt());
      if (slept) digest.addAll(waiting);
      // The newest stands for those that came within its hour: they say less of the same.
      else fresh.add(waiting.getLast());
    }
    if (!fresh.isEmpty()) told.accept(new AlertNews.Notice(fresh, false));
    if (!digest.isEmpty()) told.accept(new AlertNews.Notice(digest, true));
  }

  private boolean mayRing(AlertRule rule, Instant now) {
    Instant last = rung.get(rule.id());
    return !isQuiet(rule, now) && (last == null || !now.isBefore(last.plus(APART)));
  }

  private boolean isQuiet(AlertRule rule, Instant at) {
    return rule.terms()
        .manners()
        .quiet()
        .filter(quiet -> quiet.holds(at.atZone(zone).toLocalTime()))
        .isPresent();
  }
}
