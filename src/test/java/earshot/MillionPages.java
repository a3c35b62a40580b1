package earshot;

import earshot.model.BrandId;
import earshot.model.Label;
import earshot.model.MentionFilter;
import earshot.model.MentionId;
import earshot.model.PageToken;
import earshot.model.SourceId;
import earshot.model.Status;
import earshot.model.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// Pages of the timeline with texts, charts and badges in a great workspace.
final class MillionPages {
  private static final int TIMES = 300;
  private static final int PAGE = 50;

  private final MillionGround ground;
  private final Random random = new Random(1);
  private final List<BrandId> brands;
  private final List<SourceId> sources;

  MillionPages(MillionGround ground) {
    this.ground = ground;
    brands = ground.stores.brands().all().stream().map(brand -> brand.id()).toList();
    sources = ground.sources.stream().map(source -> source.id()).toList();
  }

  void run() throws Exception {
    say("page, no filter", Timed.of(TIMES, _ -> page(MentionFilter.ALL)));
    say("page, brand", Timed.of(TIMES, _ -> page(filter(true, false, false, false))));
    say("page, brand + status", Timed.of(TIMES, _ -> page(filter(true, false, false, true))));
    say("page, brand + label", Timed.of(TIMES, _ -> page(filter(true, true, false, false))));
    say("page, source + status", Timed.of(TIMES, _ -> page(filter(false, false, true, true))));
    say("page, four filters", Timed.of(TIMES, _ -> page(filter(true, true, true, true))));
    say("page, three brands", Timed.of(TIMES, _ -> page(brands(brands.subList(2, 5)))));
    say("badge of a brand", Timed.of(TIMES, _ -> ground.mentions.count(brands(List.of(brand())))));
    say("90 days, one brand", Timed.of(TIMES, _ -> chart(brands(List.of(brand())), 90)));
    say("90 days, all", Timed.of(TIMES, _ -> chart(MentionFilter.ALL, 90)));
    say("90 days, brand + label", Timed.of(60, _ -> chart(filter(true, true, false, false), 90)));
    say("share of voice, 30 days, 20 brands", Timed.of(TIMES, _ -> shareOfVoice()));
  }

  /// One page such as a person would turn to.
  void one() {
    page(filter(true, false, false, false));
  }

  /// The same with two filters.
  void ofTwoFilters() {
    page(filter(true, true, false, false));
  }

  private static void say(String what, Timed took) {
    System.out.println(what + ": " + took);
  }

  private void page(MentionFilter filter) {
    // Half of all pages are the newest, half lie somewhere back.
    Optional<PageToken> after =
        random.nextBoolean()
            ? Optional.of(
                new PageToken(
                    InventedArchive.NOW.minusSeconds(random.nextInt(700 * 86_400)),
                    new MentionId(Long.MAX_VALUE)))
            : Optional.empty();
    ground.mentions.page(filter, after, PAGE);
  }

  private void chart(MentionFilter filter, int days) {
    ground.series.of(filter, lately(days), Duration.ofDays(1));
  }

  private void shareOfVoice() {
    TimeRange range = lately(30);
    LocalDate from = LocalDate.ofInstant(range.from(), ZoneOffset.UTC);
    LocalDate to = LocalDate.ofInstant(range.to(), ZoneOffset.UTC);
    for (BrandId brand : brands) ground.stores.series().days(Optional.of(brand), from, to);
  }

  private TimeRange lately(int days) {
    Instant to = InventedArchive.NOW.minus(Duration.ofDays(random.nextInt(300)));
    return new TimeRange(to.minus(Duration.ofDays(days)), to);
  }

  private MentionFilter filter(boolean brand, boolean label, boolean source, boolean status) {
    return new MentionFilter(
        brand ? Set.of(brand()) : Set.of(),
        label ? Set.of(random.nextBoolean() ? Label.NEGATIVE : Label.POSITIVE) : Set.of(),
        source ? Set.of(sources.get(random.nextInt(sources.size()))) : Set.of(),
        status ? Set.of(random.nextBoolean() ? Status.CLOSED : Status.NEW) : Set.of(),
        "",
        Optional.empty());
  }

  private static MentionFilter brands(List<BrandId> brands) {
    return new MentionFilter(
        Set.copyOf(brands), Set.of(), Set.of(), Set.of(), "", Optional.empty());
  }

  private BrandId brand() {
    return brands.get(random.nextInt(3) == 0 ? 0 : random.nextInt(brands.size()));
  }
}
