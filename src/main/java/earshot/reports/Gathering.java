package earshot.reports;

import static java.util.Locale.ROOT;

import earshot.insight.Basis;
import earshot.insight.Days;
import earshot.insight.Figures;
import earshot.insight.KeyFigures;
import earshot.insight.Scope;
import earshot.insight.Series;
import earshot.insight.Share;
import earshot.insight.ShareOfVoice;
import earshot.insight.SourceFigures;
import earshot.insight.TermFigures;
import earshot.insight.Usual;
import earshot.model.Brand;
import earshot.model.BrandId;
import earshot.model.Label;
import earshot.model.TimeRange;
import earshot.reports.Snapshot.Footing;
import earshot.reports.Snapshot.Grid;
import earshot.reports.Snapshot.Part;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Writes the figures of a window down, section by section.
final class Gathering {
  private static final int MOST_TERMS = 15;
  private static final int MOST_SOURCES = 20;
  private static final int MOST_GAPS = 50;

  private final Figures figures;
  private final List<Brand> brands;
  private final Scope scope;
  private final ZoneId zone;
  private final UnaryOperator<String> hidden;

  /// @param figures whose days follow the zone
  /// @param brands all there are
  /// @param hidden takes out of names what leads to a person
  Gathering(
      Figures figures,
      List<Brand> brands,
      Scope scope,
      ZoneId zone,
      UnaryOperator<String> hidden) {
    this.figures = figures;
    this.brands = brands;
    this.scope = scope;
    this.zone = zone;
    this.hidden = hidden;
  }

  /// What a section says of figures; alerts and quotes are no figures and come from elsewhere.
  Part part(Section section, Happened happened) {
    return switch (section) {
      case SUMMARY -> part(section, key(), List.of(totals()));
      case VOLUME -> part(section, key(), List.of(byTime()));
      case SENTIMENT -> part(section, key(), List.of(labels(), labelsByTime(), usual()));
      case SHARE_OF_VOICE -> shareOfVoice();
      case TOPICS -> topics();
      case SOURCES -> sources();
      case ALERTS -> part(section, key(), happened.grids(scope.range(), scope.brands(), zone, hidden));
      case ANSWERS -> part(section, key(), List.of(answers()));
      case QUOTES -> part(section, key(), List.of());
      case COVERAGE -> part(section, key(), List.of(coverage(), gaps()));
    };
  }

  private Basis key() {
    return figures.key(scope).basis();
  }

  private static Part part(Section section, Basis basis, List<Grid> grids) {
    return new Part(section, grids, footing(basis));
  }

  private static Footing footing(Basis basis) {
    Basis.Excluded out = basis.excluded();
    return new Footing(
        basis.queries().stream()
            .map(each -> each.version() == 0 ? each.words() : each.name() + ": " + each.words() + " (version " + each.version() + ")")
            .toList(),
        basis.n(),
        rounded(basis.coverage().share()),
        List.of(out.hidden(), out.quarantined(), out.unsure(), out.unscored(), out.overridden()),
        basis.scores().stream().sorted().toList());
  }

  private Grid totals() {
    KeyFigures now = figures.key(scope);
    KeyFigures before = figures.key(scope.within(Days.before(scope.range(), zone)));
    return new Grid(
        "totals",
        List.of("figure", "value", "before"),
        List.of(
            List.of("mentions", n(now.volume().units().mentions()), n(before.volume().units().mentions())),
            List.of("stories", n(now.volume().units().stories()), n(before.volume().units().stories())),
            List.of("voices", n(now.volume().units().voices()), n(before.volume().units().voices())),
            List.of("negative", r(now.tone().negative().value()), r(before.tone().negative().value())),
            List.of("scored", n(now.tone().negative().of()), n(before.tone().negative().of())),
            List.of("coverage", r(now.basis().coverage().share()), r(before.basis().coverage().share()))));
  }

  private Series.Width width() {
    long days = Duration.between(scope.range().from(), scope.range().to()).toDays();
    if (days <= 2) return Series.Width.HOUR;
    if (days <= 92) return Series.Width.DAY;
    return days <= 400 ? Series.Width.WEEK : Series.Width.MONTH;
  }

  private Grid byTime() {
    Series series = figures.series(scope, width(), Series.By.LABEL);
    return new Grid(
        "volume",
        List.of(width().name().toLowerCase(ROOT), "mentions", "listened"),
        series.slots().stream()
            .map(
                slot ->
                    List.of(
                        when(slot.range().from()),
                        slot.isGap() ? "" : n(slot.total()),
                        slot.level().name().toLowerCase(ROOT)))
            .toList());
  }

  private Grid labels() {
    KeyFigures.Tone tone = figures.key(scope).tone();
    List<List<String>> rows = new ArrayList<>();
    for (Label label : Label.values()) {
      Share share = tone.shares().getOrDefault(label, Share.of(0, 0));
      rows.add(row(code(label), share));
    }
    return new Grid("labels", List.of("label", "mentions", "share", "low", "high"), rows);
  }

  private Grid labelsByTime() {
    Series series = figures.series(scope, width(), Series.By.LABEL);
    List<String> columns = new ArrayList<>(List.of(width().name().toLowerCase(ROOT)));
    series.lines().forEach(line -> columns.add(line.name()));
    List<List<String>> rows = new ArrayList<>();
    for (Series.Slot slot : series.slots()) {
      List<String> row = new ArrayList<>(List.of(when(slot.range().from())));
      slot.counts().forEach(count -> row.add(slot.isGap() ? "" : n(count)));
      rows.add(row);
    }
    return new Grid("labels over time", columns, rows);
  }

  private Grid usual() {
    Usual usual = figures.key(scope).tone().usual();
    Share base = usual.base();
    List<String> told =
        switch (usual) {
          case Usual.NotEnough few -> List.of("not enough", "", "", "", n(few.days()));
          case Usual.AsUsual as ->
              List.of("as usual", r(as.change().value()), r(as.change().interval().low()), r(as.change().interval().high()), n(as.days()));
          case Usual.Unusual un ->
              List.of("unusual", r(un.change().value()), r(un.change().interval().low()), r(un.change().interval().high()), n(un.days()));
        };
    List<String> row = new ArrayList<>(List.of("negative", r(base.value()), n(base.of())));
    row.addAll(told);
    return new Grid(
        "against the usual",
        List.of("figure", "usual", "of", "verdict", "change", "low", "high", "days"),
        List.of(row));
  }

  private Part shareOfVoice() {
    List<BrandId> asked =
        scope.brands().size() >= 2
            ? scope.brands().stream().sorted().toList()
            : brands.stream().map(Brand::id).toList();
    if (asked.size() < 2) {
      return part(Section.SHARE_OF_VOICE, key(), List.of());
    }
    ShareOfVoice shares = figures.shares(asked, scope);
    boolean alike = shares.parity().holds();
    List<List<String>> rows = new ArrayList<>();
    for (ShareOfVoice.Part each : shares.parts()) {
      rows.add(
          alike
              ? row(each.name(), each.share())
              : List.of(each.name(), n(each.share().count()), "", "", ""));
    }
    return part(
        Section.SHARE_OF_VOICE,
        shares.basis(),
        List.of(
            new Grid("share of voice", List.of("brand", "mentions", "share", "low", "high"), rows)));
  }

  private Part topics() {
    TermFigures terms = figures.terms(scope);
    KeyFigures.Board board = figures.key(scope).themes();
    return part(
        Section.TOPICS,
        terms.basis(),
        List.of(
            new Grid(
                "words",
                List.of("words", "z", "stories", "before", "voices", "positive", "negative"),
                terms.terms().stream()
                    .limit(MOST_TERMS)
                    .map(
                        term ->
                            List.of(
                                hidden.apply(term.words()),
                                r(term.z()),
                                n(term.a()),
                                n(term.b()),
                                n(term.voices()),
                                n(term.labels().getOrDefault(Label.POSITIVE, 0L)),
                                n(term.labels().getOrDefault(Label.NEGATIVE, 0L))))
                    .toList()),
            new Grid(
                "themes",
                List.of("standing", "themes"),
                List.of(
                    List.of("open", n(board.open())),
                    List.of("being fixed", n(board.fixing())),
                    List.of("fixed", n(board.fixed())),
                    List.of("declined", n(board.declined())),
                    List.of("closed in these days", n(board.closed()))))));
  }

  private Part sources() {
    SourceFigures sources = figures.sources(scope);
    List<List<String>> rows = new ArrayList<>();
    for (SourceFigures.Row each : sources.rows().stream().limit(MOST_SOURCES).toList()) {
      rows.add(
          List.of(
              hidden.apply(each.name()),
              n(each.share().count()),
              r(each.share().value()),
              r(each.covered())));
    }
    return part(
        Section.SOURCES,
        sources.basis(),
        List.of(new Grid("sources", List.of("source", "mentions", "share", "listened"), rows)));
  }

  private Grid answers() {
    KeyFigures.Answers answers = figures.key(scope).answers();
    return new Grid(
        "answers",
        List.of("figure", "value"),
        List.of(
            List.of("spoke to us", n(answers.direct())),
            List.of("answered", n(answers.answered())),
            List.of("half within seconds", answers.half().map(each -> n(each.toSeconds())).orElse("")),
            List.of(
                "nine in ten within seconds",
                answers.nineTenths().map(each -> n(each.toSeconds())).orElse(""))));
  }

  private Grid coverage() {
    var covered = key().coverage();
    return new Grid(
        "coverage",
        List.of("figure", "value"),
        List.of(
            List.of("listened", r(covered.share())),
            List.of("sources", n(covered.sources())),
            List.of("missing seconds", n(covered.missing().toSeconds())),
            List.of("gaps", n(covered.gaps().size()))));
  }

  private Grid gaps() {
    List<TimeRange> gaps = key().coverage().gaps();
    return new Grid(
        "gaps",
        List.of("from", "to"),
        gaps.stream()
            .limit(MOST_GAPS)
            .map(gap -> List.of(minute(gap.from(), zone), minute(gap.to(), zone)))
            .toList());
  }

  private String when(Instant at) {
    return width() == Series.Width.HOUR
        ? minute(at, zone)
        : at.atZone(zone).toLocalDate().toString();
  }

  /// A minute as in 2026-11-02 14:05.
  static String minute(Instant at, ZoneId zone) {
    return at.atZone(zone).toLocalDateTime().withSecond(0).withNano(0).toString().replace('T', ' ');
  }

  private static List<String> row(String name, Share share) {
    return List.of(
        name,
        n(share.count()),
        r(share.value()),
        r(share.interval().low()),
        r(share.interval().high()));
  }

  static String code(Enum<?> constant) {
    return Arrays.stream(constant.name().toLowerCase(ROOT).split("_", -1))
        .collect(Collectors.joining(" "));
  }

  private static double rounded(double share) {
    return Math.round(share * 10_000) / 10_000.0;
  }

  private static String n(long number) {
    return Long.toString(number);
  }

  private static String r(double number) {
    return String.format(ROOT, "%.4f", number);
  }
}
