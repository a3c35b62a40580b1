package earshot.ui.insight;

import earshot.insight.Attention;
import earshot.insight.Basis;
import earshot.insight.BeforeAfter;
import earshot.insight.Compared;
import earshot.insight.Covered;
import earshot.insight.EmojiFigures;
import earshot.insight.Estimate;
import earshot.insight.Expected;
import earshot.insight.Figures;
import earshot.insight.Interval;
import earshot.insight.KeyFigures;
import earshot.insight.LanguageFigures;
import earshot.insight.Scope;
import earshot.insight.Series;
import earshot.insight.Share;
import earshot.insight.ShareOfVoice;
import earshot.insight.SourceFigures;
import earshot.insight.TermFigures;
import earshot.insight.Unit;
import earshot.insight.Usual;
import earshot.insight.WeekHours;
import earshot.model.Brand;
import earshot.model.BrandId;
import earshot.model.BrandRole;
import earshot.model.CoverageLevel;
import earshot.model.Label;
import earshot.model.Marker;
import earshot.model.MentionFilter;
import earshot.model.SourceId;
import earshot.model.TimeRange;
import earshot.model.Units;
import earshot.search.Watch;
import earshot.ui.Sample;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Invented figures of thirty days that add up: 5,308 mentions, 964 of them negative, nine hours
/// without coverage on 30 October, and a last day with 243.
final class SampleInsights implements InsightDesk, Figures, Expected.Expecting {
  static final long N = 5_308;
  static final Brand BLUE =
      new Brand(new BrandId(4), "Blue Kettle", BrandRole.RIVAL, "slate", "\"blue kettle\"", 1);

  private static final Label[] ORDER = {
    Label.NEGATIVE, Label.MIXED, Label.NEUTRAL, Label.POSITIVE, Label.UNSCORED
  };
  private static final long[] COUNTS = {964, 281, 2_463, 1_393, 207};
  private static final int[] DAYS = {
    166, 161, 167, 190, 198, 150, 162, 170, 160, 64, 196, 217, 155, 208, 206, 199, 206, 202, 197,
    158, 175, 172, 164, 155, 200, 232, 154, 165, 0, 243
  };

  final List<Scope> asked = new ArrayList<>();
  long n = N;
  Optional<RuntimeException> failure = Optional.empty();
  Optional<Objective> objective =
      Optional.of(
          new Objective(
              "We listen to know within an hour when a batch or a machine disappoints.",
              Instant.parse("2026-11-03T09:00:00Z")));
  Corrected corrected =
      new Corrected.Measured(
          Map.of(
              Label.NEGATIVE, estimate(.211, .17, .26),
              Label.MIXED, estimate(.038, .02, .07),
              Label.NEUTRAL, estimate(.458, .40, .52),
              Label.POSITIVE, estimate(.247, .20, .30)),
          150,
          Instant.parse("2026-11-12T10:00:00Z"),
          .71,
          new Interval(.64, .78));
  List<ShareOfVoice.Fault> faults = List.of();
  List<ShareOfVoice.Caution> cautions = List.of();

  private static Estimate estimate(double value, double low, double high) {
    return new Estimate(value, low, high);
  }

  @Override
  public Figures figures() {
    return this;
  }

  @Override
  public void forget() {}

  @Override
  public Expected.Expecting expecting() {
    return this;
  }

  @Override
  public List<Brand> brands() {
    List<Brand> brands = new ArrayList<>(Sample.brands());
    brands.add(BLUE);
    return brands;
  }

  @Override
  public Corrected corrected(Scope scope) {
    return corrected;
  }

  @Override
  public Optional<Objective> objective() {
    return objective;
  }

  @Override
  public void keep(String words) {
    objective = words.isEmpty() ? Optional.empty() : Optional.of(new Objective(words, Sample.NOW));
  }

  private void ask(Scope scope) {
    asked.add(scope);
    failure.ifPresent(
        thrown -> {
          throw thrown;
        });
  }

  private Basis basis(Scope scope, Unit unit, long of) {
    return new Basis(
        List.of(new Basis.Queried("All about us", Sample.NORTHWIND.query(), 7)),
        unit,
        new Basis.Window(scope.range(), Sample.ZONE),
        of,
        0,
        new Covered(.986, 40, Duration.ofHours(720), Duration.ofHours(10), gaps()),
        new Basis.Excluded(41, 0, 0, 207, 12),
        List.of("word list 12"));
  }

  private static List<TimeRange> gaps() {
    Instant first =
        Sample.NOW
            .atZone(Sample.ZONE)
            .toLocalDate()
            .atTime(0, 0)
            .minusDays(20)
            .atZone(Sample.ZONE)
            .toInstant();
    return List.of(
        new TimeRange(first.plus(Duration.ofHours(8)), first.plus(Duration.ofHours(17))),
        new TimeRange(
            first.plus(Duration.ofDays(5)), first.plus(Duration.ofDays(5).plusMinutes(50))));
  }

  private static Map<Label, Long> labels() {
    Map<Label, Long> labels = new EnumMap<>(Label.class);
    for (int i = 0; i < ORDER.length; i++) labels.put(ORDER[i], COUNTS[i]);
    return labels;
  }

  @Override
  public KeyFigures key(Scope scope, Watch watch) {
    ask(scope);
    Map<Label, Share> shares = new EnumMap<>(Label.class);
    labels().forEach((label, count) -> shares.put(label, Share.of(count, N)));
    List<Integer> days = new ArrayList<>();
    for (int day : DAYS) days.add(day == 0 ? 170 : day);
    return new KeyFigures(
        new KeyFigures.Volume(new Units(n, Math.min(n, 2_904), Math.min(n, 3_377)), days),
        new KeyFigures.Tone(
            labels(),
            shares,
            Share.of(964, N),
            new Usual.AsUsual(Share.of(380, 2_235), estimate(.012, -.007, .031), 90)),
        new KeyFigures.Answers(
            94, 88, Optional.of(Duration.ofMinutes(72)), Optional.of(Duration.ofHours(9))),
        new KeyFigures.Board(4, 2, 3, 0, 3),
        basis(scope, Unit.MENTIONS, n));
  }

  @Override
  public Series series(Scope scope, Series.Width width, Series.By by) {
    ask(scope);
    List<Series.Line> lines = new ArrayList<>();
    for (Label label : ORDER) {
      lines.add(
          new Series.Line(
              new Series.Of.OfLabel(label), label.name().toLowerCase(java.util.Locale.ROOT)));
    }
    List<Series.Slot> slots = new ArrayList<>();
    LocalDate day = scope.range().from().atZone(Sample.ZONE).toLocalDate();
    for (int i = 0; i < 30; i++) {
      Instant from = day.plusDays(i).atStartOfDay(Sample.ZONE).toInstant();
      Instant to = day.plusDays(i + 1).atStartOfDay(Sample.ZONE).toInstant();
      CoverageLevel level =
          DAYS[i] == 64
              ? CoverageLevel.PARTIAL
              : DAYS[i] == 0 ? CoverageLevel.NONE : CoverageLevel.FULL;
      slots.add(new Series.Slot(new TimeRange(from, to), level, i == 29, counts(i)));
    }
    return new Series(basis(scope, Unit.MENTIONS, n), width, lines, slots);
  }

  /// The last day has 112 negative mentions; all others share the rest alike.
  private static List<Integer> counts(int day) {
    if (DAYS[day] == 0) return List.of(0, 0, 0, 0, 0);
    if (day == 29) return List.of(112, 20, 72, 26, 13);
    long before = 0;
    for (int i = 0; i < day; i++) before += DAYS[i];
    long rest = 5_017;
    List<Integer> counts = new ArrayList<>();
    long[] last = {112, 20, 72, 26, 13};
    for (int i = 0; i < COUNTS.length; i++) {
      long all = COUNTS[i] - last[i];
      counts.add((int) ((before + DAYS[day]) * all / rest - before * all / rest));
    }
    return counts;
  }

  @Override
  public Expected of(MentionFilter filter, TimeRange range, Duration bucket) {
    List<Expected.Band> bands = new ArrayList<>();
    LocalDate day = range.from().atZone(Sample.ZONE).toLocalDate();
    for (int i = 0; i < 30; i++) {
      LocalDate now = day.plusDays(i);
      boolean weekend =
          now.getDayOfWeek() == DayOfWeek.SATURDAY || now.getDayOfWeek() == DayOfWeek.SUNDAY;
      TimeRange when =
          new TimeRange(
              now.atStartOfDay(Sample.ZONE).toInstant(),
              now.plusDays(1).atStartOfDay(Sample.ZONE).toInstant());
      bands.add(
          weekend
              ? new Expected.Band(when, 212, 176, 247, 280, 8)
              : new Expected.Band(when, 167, 140, 196, 215, 8));
    }
    return new Expected(Duration.ofDays(1), bands, 1.4);
  }

  @Override
  public ShareOfVoice shares(List<BrandId> brands, Scope scope, Unit unit, Watch watch) {
    ask(scope);
    long all = 7_049;
    return new ShareOfVoice(
        basis(scope, unit, all),
        List.of(
            new ShareOfVoice.Part(
                new BrandId(1),
                "Northwind Coffee",
                new Share(2_904, all, new Interval(.401, .424))),
            new ShareOfVoice.Part(
                new BrandId(2), "Harbor Roast", new Share(2_319, all, new Interval(.318, .340))),
            new ShareOfVoice.Part(
                new BrandId(3), "Juniper Lane", new Share(1_184, all, new Interval(.160, .177))),
            new ShareOfVoice.Part(
                new BrandId(4), "Blue Kettle", new Share(642, all, new Interval(.085, .098)))),
        new ShareOfVoice.Parity(40, faults),
        cautions);
  }

  @Override
  public Attention attention(Scope scope) {
    ask(scope);
    return new Attention(
        basis(scope, Unit.MENTIONS, n), Optional.of(Share.of(5_308, 129_340)), Optional.empty());
  }

  @Override
  public SourceFigures sources(Scope scope) {
    ask(scope);
    List<SourceFigures.Row> rows = new ArrayList<>();
    String[] names = {
      "Reddit search: northwind coffee",
      "Mastodon tag: northwindcoffee",
      "The Daily Grind",
      "App reviews",
      "Coffee board",
      "مقهى الشمال"
    };
    long[] counts = {2_410, 1_201, 806, 501, 290, 100};
    for (int i = 0; i < names.length; i++) {
      rows.add(
          new SourceFigures.Row(
              new SourceId(i + 1), names[i], Share.of(counts[i], N), Map.of(), .98));
    }
    return new SourceFigures(basis(scope, Unit.MENTIONS, n), rows);
  }

  @Override
  public WeekHours hours(Scope scope) {
    ask(scope);
    List<WeekHours.Cell> cells = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      for (int hour = 0; hour < 24; hour++) {
        double peak =
            11 * Math.exp(-Math.pow((hour - 10) / 3.2, 2))
                + 4 * Math.exp(-Math.pow((hour - 19) / 2.5, 2));
        boolean weekend = day.getValue() > 5;
        double rate = peak * (weekend ? 1.3 : 1) + .6;
        boolean gap = day == DayOfWeek.TUESDAY && hour == 3;
        cells.add(
            new WeekHours.Cell(
                day,
                hour,
                Math.round(rate * 4),
                4,
                gap ? 4 : 0,
                gap ? Optional.empty() : Optional.of(rate)));
      }
    }
    return new WeekHours(basis(scope, Unit.MENTIONS, n), cells);
  }

  @Override
  public LanguageFigures languages(Scope scope, Watch watch) {
    ask(scope);
    return new LanguageFigures(
        basis(scope, Unit.MENTIONS, n),
        List.of(
            new LanguageFigures.Row("en", Share.of(4_720, N), 0),
            new LanguageFigures.Row("und", Share.of(290, N), 12),
            new LanguageFigures.Row("de", Share.of(180, N), 120),
            new LanguageFigures.Row("ja", Share.of(75, N), 75),
            new LanguageFigures.Row("ar", Share.of(43, N), 0)));
  }

  @Override
  public EmojiFigures emoji(Scope scope, int most, Watch watch) {
    ask(scope);
    List<EmojiFigures.Row> rows = new ArrayList<>();
    String[] emoji = {"☕", "❤️", "😡", "😂", "👍🏽", "👩‍👩‍👧‍👧", "🇩🇪", "🔥", "😭", "✨"};
    for (int i = 0; i < emoji.length; i++) {
      rows.add(new EmojiFigures.Row(emoji[i], 212 - i * 19, 250 - i * 20, Map.of()));
    }
    return new EmojiFigures(basis(scope, Unit.MENTIONS, n), rows);
  }

  @Override
  public TermFigures terms(Scope scope, Watch watch) {
    ask(scope);
    return new TermFigures(
        basis(scope, Unit.STORIES, Math.min(n, 2_904)),
        List.of(
            new TimeRange(scope.range().from().minus(Duration.ofDays(28)), scope.range().from())),
        new TermFigures.Counted(15_000, 140_000),
        List.of(
            term("burnt", 9.1, 48, Label.NEGATIVE),
            term("batch 1142", 8.4, 37, Label.NEGATIVE),
            term("ropeworks", 7.7, 63, Label.NEUTRAL),
            term("ember blend", 7.2, 141, Label.MIXED),
            term("second roastery", 6.0, 44, Label.POSITIVE),
            term("smoke", 5.2, 29, Label.NEGATIVE),
            term("queue", 4.4, 52, Label.POSITIVE),
            term("out of stock", 3.9, 17, Label.NEGATIVE),
            term("decaf", 3.4, 12, Label.NEUTRAL)),
        true);
  }

  private static TermFigures.Term term(String words, double z, long a, Label label) {
    return new TermFigures.Term(words, z, a, a / 4, a - 3, Map.of(label, a, Label.UNSURE, 1L));
  }

  @Override
  public Compared compare(Scope first, Scope second, Watch watch) {
    ask(second);
    return new Compared(
        new Compared.Side(
            basis(first, Unit.MENTIONS, N), new Units(N, 2_904, 3_377), Share.of(964, N), 29.6),
        new Compared.Side(
            basis(second, Unit.MENTIONS, 4_870),
            new Units(4_870, 2_700, 3_100),
            Share.of(735, 4_870),
            30),
        List.of(),
        estimate(.031, .017, .045),
        Optional.of(estimate(1.1, 1.06, 1.15)));
  }

  @Override
  public BeforeAfter around(Scope scope, Instant moment) {
    ask(scope);
    TimeRange before = new TimeRange(scope.range().from(), moment);
    TimeRange after = new TimeRange(moment, scope.range().to());
    return new BeforeAfter(
        basis(scope, Unit.MENTIONS, 55),
        new BeforeAfter.Side(before, 40, 20),
        new BeforeAfter.Side(after, 15, 20),
        Optional.of(estimate(.375, .2072, .6788)));
  }

  @Override
  public BeforeAfter around(Scope scope, Marker marker) {
    return around(scope, marker.from());
  }
}
