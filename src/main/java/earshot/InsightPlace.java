package earshot;

import earshot.insight.ArchiveFigures;
import earshot.insight.ExpectedCounts;
import earshot.insight.Means;
import earshot.insight.Themes;
import earshot.intake.BrandTerms;
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
    return new InsightScreen(
        models(words),
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
            offlineSince),
        words,
        Optional.empty());
  }

  private InsightScreen.Models models(Messages words) {
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
            scope -> new Corrected.NotMeasured());
    StoredInsights desk =
        new StoredInsights(
            computing,
            workspace.brands()::all,
            workspace.stores().settings(),
            workspace.machine().clock());
    StoredMarkers markers = new StoredMarkers(workspace.stores().markers(), figures, Places.user());
    return new InsightScreen.Models(
        new InsightViewModel(desk, markers, threads, workspace.machine().clock(), workspace.zone()),
        new ThemesViewModel(
            new StoredThemes(workspace.stores().themes(), themes, Places.user()),
            threads,
            workspace.machine().clock(),
            words),
        markers);
  }
}
