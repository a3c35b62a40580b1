package earshot.reports;

import static java.util.Locale.ROOT;

import earshot.insight.Basis;
import earshot.insight.Days;
import earshot.insight.Figures;
import earshot.insight.KeyFigures;
import earshot.insight.Scope;
import earshot.insight.Series;
import earshot.insight.ShareOfVoice;
import earshot.insight.SourceFigures;
import earshot.insight.TermFigures;
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
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

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
  private Optional<KeyFigures> known = Optional.empty();

  /// @param figures whose days follow the zone
  /// @param brands all there are
  /// @param hidden takes out of names what leads to a person
  Gathering(
      Figures figures, List<Brand> brands, Scope scope, ZoneId zone, UnaryOperator<String> hidden) {
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
      case SENTIMENT ->
          part(
              section, key(), new Tone(figures, scope, width(), this::when).grids(window().tone()));
      case SHARE_OF_VOICE -> shareOfVoice();
      case TOPICS -> topics();
      case SOURCES -> sources();
      case ALERTS ->
          part(section, key(), happened.grids(scope.range(), scope.brands(), zone, hidden));
      case ANSWERS -> part(section, key(), List.of(answers()));
      case QUOTES -> part(section, key(), List.of());
      case COVERAGE -> part(section, key(), List.of(coverage(), gaps()));
    };
  }

  private Basis key() {
    return window().basis();
  }

  // Every section asks for it, and over a year of a great workspace it takes seconds.
  private KeyFigures window() {
    KeyFigures found = known.orElseGet(() -> figures.key(scope));
    known = Optional.of(found);
    return found;
  }

  private static Part part(Section section, Basis basis, List<Grid> grids) {
    return new Part(section, grids, footing(basis));
  }

  private static Footing footing(Basis basis) {
    Basis.Excluded out = basis.excluded();
    return new Footing(
        basis.queries().stream()
            .map(
                each ->
                    each.version() == 0
                        ? each.words()
                        : each.name() + ": " + each.words() + " (version " + each.version() + ")")
            .toList(),
        basis.n(),
        basis.brought(),
        Cells.rounded(basis.coverage().share()),
        List.of(out.hidden(), out.quarantined(), out.unsure(), out.unscored(), out.overridden()),
        basis.scores().stream().sorted().toList());
  }

  private Grid totals() {
    KeyFigures now = window();
    KeyFigures before = figures.key(scope.within(Days.before(scope.range(), zone)));
    return new Grid(
        "totals",
        List.of("figure", "value", "before"),
        List.of(
            List.of(
                "mentions",
                Cells.n(now.volume().units().mentions()),
                Cells.n(before.volume().units().mentions())),
            List.of(
                "stories",
                Cells.n(now.volume().units().stories()),
                Cells.n(before.volume().units().stories())),
            List.of(
                "voices",
                Cells.n(now.volume().units().voices()),
                Cells.n(before.volume().units().voices())),
            List.of(
                "negative",
                Cells.r(now.tone().negative().value()),
                Cells.r(before.tone().negative().value())),
            List.of(
                "scored",
                Cells.n(now.tone().negative().of()),
                Cells.n(before.tone().negative().of())),
            List.of(
                "coverage",
                Cells.r(now.basis().coverage().share()),
                Cells.r(before.basis().coverage().share()))));
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
                        slot.isGap() ? "" : Cells.n(slot.total()),
                        slot.level().name().toLowerCase(ROOT)))
            .toList());
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
              ? Cells.row(each.name(), each.share())
              : List.of(each.name(), Cells.n(each.share().count()), "", "", ""));
    }
    return part(
        Section.SHARE_OF_VOICE,
        shares.basis(),
        List.of(
            new Grid(
                "share of voice", List.of("brand", "mentions", "share", "low", "high"), rows)));
  }

  private Part topics() {
    TermFigures terms = figures.terms(scope);
    KeyFigures.Board board = window().themes();
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
                                Cells.r(term.z()),
                                Cells.n(term.a()),
                                Cells.n(term.b()),
                                Cells.n(term.voices()),
                                Cells.n(term.labels().getOrDefault(Label.POSITIVE, 0L)),
                                Cells.n(term.labels().getOrDefault(Label.NEGATIVE, 0L))))
                    .toList()),
            new Grid(
                "themes",
                List.of("standing", "themes"),
                List.of(
                    List.of("open", Cells.n(board.open())),
                    List.of("being fixed", Cells.n(board.fixing())),
                    List.of("fixed", Cells.n(board.fixed())),
                    List.of("declined", Cells.n(board.declined())),
                    List.of("closed in these days", Cells.n(board.closed()))))));
  }

  private Part sources() {
    SourceFigures sources = figures.sources(scope);
    List<List<String>> rows = new ArrayList<>();
    for (SourceFigures.Row each : sources.rows().stream().limit(MOST_SOURCES).toList()) {
      rows.add(
          List.of(
              hidden.apply(each.name()),
              Cells.n(each.share().count()),
              Cells.r(each.share().value()),
              Cells.r(each.covered())));
    }
    return part(
        Section.SOURCES,
        sources.basis(),
        List.of(new Grid("sources", List.of("source", "mentions", "share", "listened"), rows)));
  }

  private Grid answers() {
    KeyFigures.Answers answers = window().answers();
    return new Grid(
        "answers",
        List.of("figure", "value"),
        List.of(
            List.of("spoke to us", Cells.n(answers.direct())),
            List.of("answered", Cells.n(answers.answered())),
            List.of(
                "half within seconds",
                answers.half().map(each -> Cells.n(each.toSeconds())).orElse("")),
            List.of(
                "nine in ten within seconds",
                answers.nineTenths().map(each -> Cells.n(each.toSeconds())).orElse(""))));
  }

  private Grid coverage() {
    var covered = key().coverage();
    return new Grid(
        "coverage",
        List.of("figure", "value"),
        List.of(
            List.of("listened", Cells.r(covered.share())),
            List.of("sources", Cells.n(covered.sources())),
            List.of("missing seconds", Cells.n(covered.missing().toSeconds())),
            List.of("gaps", Cells.n(covered.gaps().size()))));
  }

  private Grid gaps() {
    List<TimeRange> gaps = key().coverage().gaps();
    return new Grid(
        "gaps",
        List.of("from", "to"),
        gaps.stream()
            .limit(MOST_GAPS)
            .map(gap -> List.of(Cells.minute(gap.from(), zone), Cells.minute(gap.to(), zone)))
            .toList());
  }

  private String when(Instant at) {
    return width() == Series.Width.HOUR
        ? Cells.minute(at, zone)
        : at.atZone(zone).toLocalDate().toString();
  }
}
