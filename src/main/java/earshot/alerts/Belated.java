package earshot.alerts;

import earshot.model.Alert;
import earshot.model.AlertId;
import earshot.storage.Stores;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Remembers over a restart what a person has not been told yet.
final class Belated {
  private static final String SETTING = "alerts-untold";

  private final Stores stores;
  private List<AlertId> kept = List.of();

  Belated(Stores stores) {
    this.stores = stores;
  }

  /// Gives the bell what it had before.
  void restore(Bell bell, Instant now) {
    stores.alertRules().all().stream()
        .flatMap(rule -> stores.alerts().of(rule.id(), 1).stream())
        .filter(alert -> alert.raisedAt().isAfter(now.minus(Bell.APART)))
        .forEach(alert -> bell.told(alert.rule(), alert.raisedAt()));
    String untold = stores.settings().get(SETTING).orElse("");
    for (String id : untold.split(" ", -1)) {
      if (!id.matches("\\d{1,18}")) continue;
      Optional<Alert> alert = stores.alerts().byId(new AlertId(Long.parseLong(id)));
      alert
          .filter(Alert::isOpen)
          .ifPresent(open -> bell.take(new AlertNews.Raised(open, Evidence.read(open.evidence()))));
    }
    kept = ids(bell);
  }

  /// Keeps what the bell still holds.
  void keep(Bell bell) {
    List<AlertId> held = ids(bell);
    if (held.equals(kept)) return;
    stores
        .settings()
        .put(SETTING, held.stream().map(AlertId::toString).collect(Collectors.joining(" ")));
    kept = held;
  }

  private static List<AlertId> ids(Bell bell) {
    return bell.held().stream().map(raised -> raised.alert().id()).toList();
  }
}
