package earshot.alerts;

import earshot.insight.spike.Histories;
import earshot.storage.Stores;
import java.time.InstantSource;

/// Everything about alerts of one workspace.
///
/// @param desk that looks and tells
/// @param rules by which it looks
/// @param book of what was raised
public record Alerts(AlertDesk desk, AlertRules rules, AlertBook book) {
  /// The alerts of one workspace; nothing looks before somebody asks the desk to.
  public static Alerts of(Stores stores, Histories histories, InstantSource clock) {
    AlertDesk desk = new AlertDesk(stores, histories, clock);
    return new Alerts(
        desk, new AlertRules(stores, histories, desk, clock), new AlertBook(stores, desk, clock));
  }

  /// Looks once. The brand that is one's own is watched without anybody having asked.
  public void look() {
    rules.begin();
    desk.look();
  }
}
