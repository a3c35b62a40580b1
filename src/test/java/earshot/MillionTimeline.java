package earshot;

import earshot.insight.Buckets;
import earshot.model.BrandId;
import earshot.model.MentionFilter;
import earshot.model.Order;
import earshot.model.TimeRange;
import earshot.search.Facet;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// What the timeline asks when its window is widened, up to everything that is stored.
final class MillionTimeline {
  private static final int TIMES = 20;

  private final MillionGround ground;

  MillionTimeline(MillionGround ground) {
    this.ground = ground;
  }

  void run() throws Exception {
    BrandId brand = ground.stores.brands().all().getFirst().id();
    for (int days : new int[] {7, 90, 365, 3_650}) {
      Instant from = InventedArchive.NOW.minus(Duration.ofDays(days));
      TimeRange range = new TimeRange(from, InventedArchive.NOW);
      ask(
          days + " days, all",
          new MentionFilter(Set.of(), Set.of(), Set.of(), Set.of(), "", Optional.of(range)));
      ask(
          days + " days, a brand",
          new MentionFilter(Set.of(brand), Set.of(), Set.of(), Set.of(), "", Optional.of(range)));
      ask(
          days + " days, a brand and a word",
          new MentionFilter(
              Set.of(brand), Set.of(), Set.of(), Set.of(), "lang:en", Optional.of(range)));
    }
  }

  private void ask(String where, MentionFilter filter) throws Exception {
    TimeRange range = filter.range().orElseThrow();
    say(where, "page", Timed.of(TIMES, _ -> ground.mentions.page(filter, Optional.empty(), 50)));
    say(
        where,
        "oldest first",
        Timed.of(TIMES, _ -> ground.mentions.page(filter, Order.OLDEST, Optional.empty(), 50)));
    say(where, "count", Timed.of(TIMES, _ -> ground.mentions.count(filter)));
    say(where, "labels", Timed.of(TIMES, _ -> ground.mentions.countByLabel(filter)));
    say(where, "sources", Timed.of(TIMES, _ -> ground.mentions.countBySource(filter)));
    say(
        where,
        "facets",
        Timed.of(TIMES, _ -> ground.mentions.countByFacet(filter, EnumSet.allOf(Facet.class))));
    say(
        where,
        "chart",
        Timed.of(TIMES, _ -> ground.series.of(filter, range, Buckets.suiting(range))));
  }

  private static void say(String where, String what, Timed took) {
    System.out.println(where + ", " + what + ": " + took);
  }
}
