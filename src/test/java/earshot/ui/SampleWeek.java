package earshot.ui;

import earshot.model.Brand;
import earshot.model.Label;
import earshot.model.Mention;
import earshot.model.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Spreads a week of short posts over the hours as people write them: few at night, most at noon.
final class SampleWeek {
  private static final int HOURS = 167;
  private static final int SINCE_EVENING = 18;
  private static final int IN_THE_EVENING = 274;
  private static final double[] BY_HOUR = {
    1, .6, .4, .3, .4, .8, 1.6, 3, 4.5, 5.5, 6, 6.5, 7, 6.5, 6, 5.5, 5, 5, 5.5, 5, 4, 3, 2, 1.4
  };

  private SampleWeek() {}

  static void fill(List<Mention> all, Brand brand, int total, Random random) {
    boolean own = brand.equals(Sample.NORTHWIND);
    int late = own ? IN_THE_EVENING - count(all) : 0;
    int early = own ? total - late - all.size() : total;
    List<Integer> pool = own ? pool(all) : rivalPool(total);
    long id = 9_900 - 3_000L * (brand.id().value() - 1);
    for (Instant at : times(early, late, own, random)) {
      boolean recent = at.isAfter(Sample.NOW.minus(Duration.ofHours(8)));
      int kind = pick(pool, recent && own, random);
      List<String> texts = SampleTexts.OTHERS.get(kind);
      String text = texts.get(random.nextInt(texts.size())).replace("Northwind", shortName(brand));
      all.add(
          Sample.mention(
              id--,
              at,
              brand,
              Status.TRIAGED,
              new Mention.Content(
                  "",
                  text,
                  "Guest " + id,
                  "",
                  "https://forum.example/" + id,
                  "en",
                  Optional.empty()),
              1 + random.nextInt(7)));
    }
  }

  private static String shortName(Brand brand) {
    return brand.name().replace(" Coffee", "");
  }

  private static int count(List<Mention> all) {
    Instant from = Sample.NOW.minus(Duration.ofHours(SINCE_EVENING + 1));
    return (int) all.stream().filter(m -> !m.at().isBefore(from)).count();
  }

  /// What is left of 265 negative, 63 mixed, 567 neutral, 304 positive, 52 not scored.
  private static List<Integer> pool(List<Mention> written) {
    int[] left = {265, 63, 567, 304, 52};
    written.forEach(mention -> left[kind(mention.brands().getFirst().label())]--);
    return pool(left);
  }

  private static List<Integer> rivalPool(int total) {
    return pool(new int[] {total / 5, total / 20, total / 2, total / 5, total});
  }

  private static List<Integer> pool(int[] left) {
    List<Integer> pool = new ArrayList<>();
    for (int kind = 0; kind < left.length; kind++) {
      for (int n = 0; n < left[kind]; n++) pool.add(kind);
    }
    return pool;
  }

  private static int kind(Label label) {
    return switch (label) {
      case NEGATIVE -> 0;
      case MIXED -> 1;
      case NEUTRAL -> 2;
      case POSITIVE -> 3;
      case UNSURE, UNSCORED -> 4;
    };
  }

  private static int pick(List<Integer> pool, boolean complaining, Random random) {
    int first = random.nextInt(pool.size());
    if (complaining && random.nextInt(10) < 7 && pool.getFirst() == 0) first = 0;
    return pool.remove(first);
  }

  private static List<Instant> times(int early, int late, boolean own, Random random) {
    List<Instant> times = new ArrayList<>();
    while (times.size() < early) {
      int back = SINCE_EVENING + 1 + random.nextInt(HOURS - SINCE_EVENING - 1);
      if (drawn(back, own, random)) times.add(within(back, random));
    }
    while (times.size() < early + late) {
      int back = random.nextInt(SINCE_EVENING);
      double pull = back < 2 ? 0 : back < 8 ? 11 - back : 1.5;
      if (random.nextDouble() * 9 < pull) times.add(within(back, random));
    }
    times.sort(Comparator.reverseOrder());
    return times;
  }

  private static boolean drawn(int back, boolean own, Random random) {
    var at = Sample.NOW.minus(Duration.ofHours(back)).atZone(Sample.ZONE);
    boolean gap = own && at.getDayOfMonth() == 15 && at.getHour() < 6;
    return !gap && random.nextDouble() * 7 < BY_HOUR[at.getHour()];
  }

  private static Instant within(int back, Random random) {
    return Sample.NOW.minus(Duration.ofHours(back)).minusSeconds(60 + random.nextInt(3_500));
  }
}
