package earshot.intake;

import earshot.search.QueryNames;
import earshot.storage.Stores;
import java.time.InstantSource;
import java.time.ZoneId;

/// What a workspace asks again and again: saved searches, tags, rules, and the queries of its
/// brands.
///
/// @param history rules on what is stored already
/// @param examples by which queries of brands are checked
/// @param backfill brands on what is stored already
public record Questions(
    SavedSearches searches,
    Tags tags,
    Rules rules,
    RuleHistory history,
    Examples examples,
    Backfill backfill) {
  /// The questions of one workspace; from now on rules are followed, and saved searches that alert
  /// tell what they find.
  ///
  /// @param zone in which days of queries are meant
  public static Questions of(
      Stores stores, Intake.Means means, QueryNames names, ZoneId zone, InstantSource clock) {
    new SearchAlerts(stores, means.live(), names, zone, clock).listen();
    Rules rules = new Rules(stores.rules(), means.ears(), means.live(), names);
    rules.listen();
    return new Questions(
        new SavedSearches(stores, means.index(), means.live(), names, clock),
        new Tags(stores, means.index(), means.live()),
        rules,
        new RuleHistory(stores, means.index(), means.live()),
        new Examples(stores),
        new Backfill(stores, means.ears(), means.index(), means.live()));
  }
}
