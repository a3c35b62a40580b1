package earshot;

import earshot.insight.ArchiveFigures;
import earshot.insight.Estimate;
import earshot.insight.ExpectedCounts;
import earshot.insight.Means;
import earshot.insight.Scope;
import earshot.insight.Themes;
import earshot.insight.accuracy.Panel;
import earshot.intake.BrandTerms;
import earshot.model.BrandId;
import earshot.model.Label;
import earshot.ui.insight.Corrected;
import earshot.ui.insight.InsightScreen;
import earshot.ui.insight.InsightViewModel;
import earshot.ui.insight.StoredInsights;
import earshot.ui.insight.StoredMarkers;
import earshot.ui.insight.StoredThemes;
import earshot.ui.insight.ThemesViewModel;
import earshot.ui.kit.Delays;
import earshot.ui.kit.Formats;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Threads;
import earshot.ui.timeline.TimelineScreen;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.value.ObservableValue;

/// Makes the Insights place of one window over its workspace.
record InsightPlace(Workspace workspace, Threads threads, Formats formats, Places.Around around) {

  /// @param toTimeline shows the timeline
  InsightScreen screen(
      TimelineScreen timeline,
      Runnable toTimeline,
      ObservableValue<Optional<Instant>> offlineSince) {
    Messages words = Messages.of(InsightScreen.class, formats);
    MeasurePlace measure = new MeasurePlace(workspace, threads, formats);
    return new InsightScreen(
        models(words, measure),
        new InsightScreen.Around(
            around.notice(),
            around.saves(),
            threads,
            new InsightScreen.Timing(workspace.live(), Delays.fx()),
            opening -> {
              timeline.show(opening);
              toTimeline.run();
            },
            timeline::selected,
            () -> around.roads().toArchives("reports"),
            offlineSince),
        words,
        Optional.of(measure.screen()));
  }

  private InsightScreen.Models models(Messages words, MeasurePlace measure) {
    Means means =
        new Means(
            workspace.indexAsItIs(),
            () -> BrandTerms.tracked(workspace.brands().all()),
            workspace.machine().clock(),
            workspace.zone());
    ArchiveFigures figures = new ArchiveFigures(workspace.stores(), means);
    Themes themes = new Themes(workspace.stores(), means, figures);
    StoredInsights.Computing computing =
        new StoredInsights.Computing(
            figures,
            figures::forget,
            new ExpectedCounts(
                workspace.series(),
                workspace.stores(),
                workspace.machine().clock(),
                workspace.zone()),
            scope -> corrected(scope, measure));
    StoredInsights desk =
        new StoredInsights(
            computing,
            workspace.brands()::all,
            workspace.stores().settings(),
            workspace.machine().clock());
    StoredMarkers markers =
        new StoredMarkers(workspace.stores().markers(), figures, Machine.user());
    return new InsightScreen.Models(
        new InsightViewModel(desk, markers, threads, workspace.machine().clock(), workspace.zone()),
        new ThemesViewModel(
            new StoredThemes(workspace.stores().themes(), themes, Machine.user()),
            threads,
            workspace.machine().clock(),
            words),
        markers);
  }

  private Corrected corrected(Scope scope, MeasurePlace measure) {
    Optional<BrandId> brand =
        scope.brands().size() == 1 ? scope.brands().stream().findFirst() : Optional.empty();
    Map<Label, Long> counts = workspace.mentions().countByLabel(scope.filter());
    long all = counts.values().stream().mapToLong(Long::longValue).sum();
    double scored = all == 0 ? 1 : 1 - (double) counts.getOrDefault(Label.UNSCORED, 0L) / all;
    return measure
        .corrected(brand, counts)
        .map(found -> told(found, scored))
        .orElseGet(Corrected.NotMeasured::new);
  }

  /// @param scored part of all mentions that has a score: only those can be corrected
  private static Corrected told(MeasurePlace.Corrected found, double scored) {
    Map<Label, Estimate> shares = new EnumMap<>(Label.class);
    found
        .shares()
        .forEach(
            (label, share) ->
                shares.put(
                    label,
                    new Estimate(
                        share.value() * scored,
                        share.interval().low() * scored,
                        share.interval().high() * scored)));
    Panel panel = found.panel();
    return switch (found.standing()) {
      case Panel.Standing.Holds _ ->
          new Corrected.Measured(
              shares,
              panel.answered().first(),
              panel.sample().made().at(),
              panel.alike().share(),
              panel.alike().estimate().interval());
      case Panel.Standing.TooInaccurate wide ->
          new Corrected.TooWide((int) Math.round(wide.width() * 100), wide.more());
      case Panel.Standing.Unfinished _, Panel.Standing.Expired _ -> new Corrected.NotMeasured();
    };
  }
}
