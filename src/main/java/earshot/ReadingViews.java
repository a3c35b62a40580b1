package earshot;

import earshot.archive.Manifest;
import earshot.insight.ArchiveFigures;
import earshot.insight.ArchiveSeries;
import earshot.insight.ArchiveStories;
import earshot.insight.Expected;
import earshot.insight.ExpectedCounts;
import earshot.insight.Means;
import earshot.intake.BrandTerms;
import earshot.model.MentionFilter;
import earshot.model.Source;
import earshot.model.SourceStatus;
import earshot.model.Tag;
import earshot.model.TimeRange;
import earshot.storage.Stores;
import earshot.ui.archive.ReadingScreen;
import earshot.ui.insight.Corrected;
import earshot.ui.insight.InsightScreen;
import earshot.ui.insight.InsightViewModel;
import earshot.ui.insight.MarkersOnCharts;
import earshot.ui.insight.ReadFigures;
import earshot.ui.insight.StoredInsights;
import earshot.ui.insight.StoredMarkers;
import earshot.ui.kit.Delays;
import earshot.ui.kit.FigureFiles;
import earshot.ui.kit.Formats;
import earshot.ui.kit.Messages;
import earshot.ui.kit.Screen;
import earshot.ui.timeline.ChartHints;
import earshot.ui.timeline.Looking;
import earshot.ui.timeline.Opening;
import earshot.ui.timeline.Stock;
import earshot.ui.timeline.StoredDirectory;
import earshot.ui.timeline.StoredReach;
import earshot.ui.timeline.TimelineScreen;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Makes the columns and the figures of an archive that is read, from the same parts as those of a
/// workspace. Time stands still in it: what was heard is judged as of when it was made, and windows
/// end with the day of its last mention.
///
/// @param files where a figure is written to when a person wants it
record ReadingViews(Reading reading, Formats formats, FigureFiles files)
    implements ReadingScreen.Views {
  @Override
  public Looking looking() {
    Reading.Restored opened = reading.opened();
    Stores stores = opened.stores();
    ArchiveStories stories = new ArchiveStories(stores, opened.index());
    Stock stock =
        new Stock(
            opened.mentions(),
            series(opened),
            new Signs(
                expecting(opened),
                new MarkersOnCharts(stores.markers(), Messages.of(InsightScreen.class, formats))),
            new StoredDirectory(
                stores.brands()::all,
                () -> stores.sources().all().stream().map(ReadingViews::unasked).toList(),
                () -> stores.tags().all().stream().map(Tag::name).toList()),
            new StoredReach(stores.series(), stores.settings()),
            stories::grouping);
    return new Looking(
        stock,
        stories::units,
        files.threads(),
        new TimelineScreen.Timing(Delays.fx(), end(opened.zone()), formats),
        files);
  }

  @Override
  public Screen figures(Consumer<Opening> door) {
    Reading.Restored opened = reading.opened();
    Stores stores = opened.stores();
    Means means =
        new Means(
            opened.index(), () -> BrandTerms.tracked(stores.brands().all()), made(), opened.zone());
    ArchiveFigures figures = new ArchiveFigures(stores, means);
    StoredInsights desk =
        new StoredInsights(
            new StoredInsights.Computing(
                figures, figures::forget, expecting(opened), scope -> new Corrected.NotMeasured()),
            stores.brands()::all,
            stores.settings(),
            made());
    InsightViewModel model =
        new InsightViewModel(
            desk,
            new StoredMarkers(stores.markers(), figures, Machine.user()),
            files.threads(),
            end(opened.zone()),
            opened.zone());
    LocalDate last = day(end(opened.zone()).instant(), opened.zone());
    model.look(
        reading
            .manifest()
            .about()
            .flatMap(Manifest.About::first)
            .map(first -> day(first, opened.zone()))
            .orElse(last),
        last);
    return new ReadFigures(model, files, Messages.of(InsightScreen.class, formats), door);
  }

  // When a source was asked stays in the workspace it comes from.
  private static SourceStatus unasked(Source source) {
    return new SourceStatus(
        source, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 0, 0);
  }

  private static LocalDate day(Instant at, ZoneId zone) {
    return at.atZone(zone).toLocalDate();
  }

  private ArchiveSeries series(Reading.Restored opened) {
    Stores stores = opened.stores();
    return new ArchiveSeries(stores.series(), stores.coverage(), opened.index(), made());
  }

  private Expected.Expecting expecting(Reading.Restored opened) {
    return new ExpectedCounts(series(opened), opened.stores(), made(), opened.zone());
  }

  private InstantSource made() {
    return InstantSource.fixed(reading.manifest().madeAt());
  }

  // The end of the last day, but not after the archive was made.
  private InstantSource end(ZoneId zone) {
    Instant made = reading.manifest().madeAt();
    Instant last = reading.manifest().about().flatMap(Manifest.About::last).orElse(made);
    Instant midnight =
        last.atZone(zone)
            .truncatedTo(ChronoUnit.DAYS)
            .plusDays(1)
            .minus(1, ChronoUnit.MILLIS)
            .toInstant();
    return InstantSource.fixed(midnight.isBefore(made) ? midnight : made);
  }

  /// What the columns are noted with; alerts stay where they were raised.
  private record Signs(Expected.Expecting expecting, MarkersOnCharts markers)
      implements ChartHints {
    @Override
    public Expected expected(MentionFilter filter, TimeRange range, Duration bucket) {
      return expecting.of(filter, range, bucket);
    }

    @Override
    public List<Raised> alerts(MentionFilter filter, TimeRange range) {
      return List.of();
    }

    @Override
    public List<Event> events(MentionFilter filter, TimeRange range) {
      return markers.of(filter, range);
    }
  }
}
