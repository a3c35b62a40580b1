package earshot;

import earshot.alerts.Alerts;
import earshot.alerts.Vigilance;
import earshot.insight.spike.Histories;
import earshot.intake.Live;
import earshot.intake.LiveEvent;
import earshot.search.SearchIndex;
import earshot.storage.Stores;

/// Lets the alerts of one workspace hear what the others do, and look as long as it is open.
final class Alerting implements AutoCloseable {
  private final Live live;
  private final Alerts alerts;
  private final Vigilance vigilance;

  /// @param placed returns when every stored mention is placed in its story, by which voices are
  ///   counted
  Alerting(Stores stores, SearchIndex index, Live live, Machine machine, Runnable placed) {
    this.live = live;
    Histories histories = new Histories(stores, index, machine.zone());
    alerts = Alerts.of(stores, histories, machine.clock());
    vigilance =
        new Vigilance(
            () -> {
              placed.run();
              alerts.look();
            });
  }

  /// The alerts.
  Alerts alerts() {
    return alerts;
  }

  /// Begins to hear and to look; ends with the workspace.
  void start() {
    live.subscribe(this::heard);
    vigilance.start();
  }

  private void heard(LiveEvent event) {
    switch (event) {
      case LiveEvent.SearchFound found -> alerts.desk().found(found.search(), found.mentions());
      case LiveEvent.BrandsChanged _,
          LiveEvent.SearchesChanged _,
          LiveEvent.SourcesChanged _,
          LiveEvent.ScoresChanged _ ->
          alerts.desk().recount();
      case LiveEvent.MentionsAdded _,
          LiveEvent.MentionsChanged _,
          LiveEvent.SourcePolled _,
          LiveEvent.RulesChanged _,
          LiveEvent.ReportMade _,
          LiveEvent.SafeguardFailed _,
          LiveEvent.SourceInTrouble _,
          LiveEvent.SourceMoved _,
          LiveEvent.NetworkChanged _,
          LiveEvent.PeopleChanged _ -> {}
    }
  }

  @Override
  public void close() {
    vigilance.close();
  }
}
