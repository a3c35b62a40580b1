package earshot;

import earshot.insight.ArchiveFigures;
import earshot.insight.Days;
import earshot.insight.Means;
import earshot.insight.Scope;
import earshot.insight.Series;
import earshot.insight.Unit;
import earshot.intake.BrandTerms;
import earshot.model.BrandId;
import earshot.model.TimeRange;
import earshot.search.Watch;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;

/// Figures of Insights in a great workspace: the first card of a window, which reads it, and those
/// that follow.
final class MillionFigures {
  private final ArchiveFigures figures;
  private final List<BrandId> brands;
  private final BrandId greatest;

  MillionFigures(MillionGround ground) {
    brands = ground.stores.brands().all().stream().map(brand -> brand.id()).toList();
    greatest = brands.getFirst();
    figures =
        new ArchiveFigures(
            ground.stores,
            new Means(
                ground.index,
                () -> BrandTerms.tracked(ground.stores.brands().all()),
                MillionGround.CLOCK,
                ZoneOffset.UTC));
  }

  void run() throws Exception {
    for (int days : new int[] {7, 30, 90}) {
      Scope brand = Scope.of(greatest, Days.last(days, InventedArchive.NOW, ZoneOffset.UTC));
      Scope all = Scope.all(brand.range());
      say(days + " days, greatest brand, first card", 9, i -> first(shifted(brand, i)));
      say(days + " days, all, first card", 9, i -> first(shifted(all, i)));
      warm(brand);
      say(days + " days, key figures again", 9, _ -> figures.key(brand, Watch.NONE));
      say(
          days + " days, chart by label",
          9,
          _ -> figures.series(brand, Series.Width.DAY, Series.By.LABEL));
      say(days + " days, sources", 9, _ -> figures.sources(brand));
      say(days + " days, hours", 9, _ -> figures.hours(brand));
      say(days + " days, languages", 9, _ -> figures.languages(brand, Watch.NONE));
      say(days + " days, polled", 9, _ -> figures.attention(brand));
      say(days + " days, shares of four, first", 5, i -> shares(shifted(all, i)));
      say(days + " days, words that stand out", 3, i -> terms(shifted(brand, i)));
      say(days + " days, emoji", 3, i -> emoji(shifted(brand, i)));
      if (days == 90) say("90 days, words of all", 1, i -> terms(shifted(all, i)));
    }
  }

  private static void say(String what, int times, Timed.Work work) throws Exception {
    System.out.println(what + ": " + Timed.of(times, work));
  }

  // Another window each time: the database remembers answers to the same question.
  private static Scope shifted(Scope scope, int number) {
    Duration back = Duration.ofMinutes(7L * (number + 20));
    TimeRange range = scope.range();
    return scope.within(new TimeRange(range.from().minus(back), range.to().minus(back)));
  }

  private void warm(Scope scope) {
    figures.key(scope, Watch.NONE);
  }

  private void first(Scope scope) {
    figures.forget();
    figures.key(scope, Watch.NONE);
  }

  private void shares(Scope scope) {
    figures.forget();
    figures.shares(brands.subList(0, 4), scope, Unit.STORIES, Watch.NONE);
  }

  private void terms(Scope scope) {
    figures.forget();
    figures.terms(scope, Watch.NONE);
  }

  private void emoji(Scope scope) {
    figures.forget();
    figures.emoji(scope, 20, Watch.NONE);
  }
}
