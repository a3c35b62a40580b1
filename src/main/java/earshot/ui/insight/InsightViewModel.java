package earshot.ui.insight;

import earshot.insight.Buckets;
import earshot.insight.Compared;
import earshot.insight.EmojiFigures;
import earshot.insight.Figures;
import earshot.insight.KeyFigures;
import earshot.insight.LanguageFigures;
import earshot.insight.Scope;
import earshot.insight.Series;
import earshot.insight.TermFigures;
import earshot.insight.Unit;
import earshot.insight.WeekHours;
import earshot.model.Brand;
import earshot.model.BrandId;
import earshot.model.BrandRole;
import earshot.model.TimeRange;
import earshot.ui.kit.FigureModel;
import earshot.ui.kit.Later;
import earshot.ui.kit.Threads;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// Decides which window the figures are of and what they are held against, and asks for each figure
/// on its own, so that the quick ones do not wait for the slow.
public final class InsightViewModel {
  private static final int EMOJI = 20;

  private final InsightDesk desk;
  private final Questions questions;
  private final InstantSource clock;
  private final ZoneId zone;
  private final Later brandsLater;
  private final ObjectiveModel objective;

  private final ObjectProperty<Period> period =
      new SimpleObjectProperty<>(this, "period", new Period.Last(30));
  private final ObjectProperty<Against> against =
      new SimpleObjectProperty<>(this, "against", new Against.Nothing());
  private final ObjectProperty<Unit> unit = new SimpleObjectProperty<>(this, "unit", Unit.STORIES);
  private final ObjectProperty<Optional<TimeRange>> brush =
      new SimpleObjectProperty<>(this, "brush", Optional.empty());
  private final ReadOnlyObjectWrapper<List<Brand>> brands =
      new ReadOnlyObjectWrapper<>(this, "brands", List.of());
  private final ReadOnlyObjectWrapper<Series.Width> width =
      new ReadOnlyObjectWrapper<>(this, "width", Series.Width.DAY);
  private boolean begun;

  private final FigureModel<KeyFigures> key;
  private final FigureModel<Corrected> corrected;
  private final FigureModel<Course> course;
  private final FigureModel<Questions.Voice> voice;
  private final FigureModel<TermFigures> terms;
  private final FigureModel<WeekHours> hours;
  private final FigureModel<Questions.Places> sources;
  private final FigureModel<LanguageFigures> languages;
  private final FigureModel<EmojiFigures> emoji;
  private final FigureModel<Optional<Compared>> compared;

  /// A screen that asked nothing yet.
  ///
  /// @param zone in which days begin
  public InsightViewModel(
      InsightDesk desk, MarkerDesk markers, Threads threads, InstantSource clock, ZoneId zone) {
    this.desk = desk;
    questions = new Questions(desk, markers, zone);
    this.clock = clock;
    this.zone = zone;
    brandsLater = new Later(threads);
    objective = new ObjectiveModel(desk, threads);
    key = new FigureModel<>(threads, figure -> Long.MAX_VALUE);
    corrected = new FigureModel<>(threads, figure -> Long.MAX_VALUE);
    course = new FigureModel<>(threads, figure -> figure.series().basis().n());
    voice =
        new FigureModel<>(
            threads, figure -> figure.shares().map(s -> s.basis().n()).orElse(Long.MAX_VALUE));
    terms = new FigureModel<>(threads, figure -> figure.basis().n());
    hours = new FigureModel<>(threads, figure -> figure.basis().n());
    sources = new FigureModel<>(threads, figure -> figure.sources().basis().n());
    languages = new FigureModel<>(threads, figure -> figure.basis().n());
    emoji = new FigureModel<>(threads, figure -> figure.basis().n());
    compared = new FigureModel<>(threads, figure -> Long.MAX_VALUE);
    period.addListener((_, _, _) -> turned());
    against.addListener((_, _, _) -> asked(List.of(course, compared)));
    unit.addListener((_, _, _) -> asked(List.of(voice)));
    brush.addListener((_, _, _) -> asked(List.of(terms)));
  }

  /// Asks for everything anew, because it came into view or something happened.
  public void reload() {
    objective.reload();
    brandsLater.ask(this::anew, this::know, _ -> know(brands.get()));
  }

  /// Looks at the days from the first to the last, at the last of them where they are too many.
  public void look(LocalDate first, LocalDate last) {
    LocalDate earliest = last.minusDays(Period.MOST - 1L);
    period.set(new Period.Days(first.isBefore(earliest) ? earliest : first, last));
  }

  /// Stops what is on its way.
  public void hidden() {
    brandsLater.forget();
    all().forEach(FigureModel::stop);
  }

  ObjectiveModel objective() {
    return objective;
  }

  ObjectProperty<Period> period() {
    return period;
  }

  ObjectProperty<Against> against() {
    return against;
  }

  /// What shares of voice are counted in.
  ObjectProperty<Unit> unit() {
    return unit;
  }

  /// The stretch chosen on the chart; the words that stand out are then those of the stretch.
  ObjectProperty<Optional<TimeRange>> brush() {
    return brush;
  }

  ReadOnlyObjectProperty<Series.Width> width() {
    return width.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<List<Brand>> brands() {
    return brands.getReadOnlyProperty();
  }

  FigureModel<KeyFigures> key() {
    return key;
  }

  FigureModel<Corrected> corrected() {
    return corrected;
  }

  FigureModel<Course> course() {
    return course;
  }

  FigureModel<Questions.Voice> voice() {
    return voice;
  }

  FigureModel<TermFigures> terms() {
    return terms;
  }

  FigureModel<WeekHours> hours() {
    return hours;
  }

  FigureModel<Questions.Places> sources() {
    return sources;
  }

  FigureModel<LanguageFigures> languages() {
    return languages;
  }

  FigureModel<EmojiFigures> emoji() {
    return emoji;
  }

  FigureModel<Optional<Compared>> compared() {
    return compared;
  }

  /// The window the figures are of.
  TimeRange window() {
    return period.get().at(clock.instant(), zone);
  }

  Instant now() {
    return clock.instant();
  }

  ZoneId zone() {
    return zone;
  }

  /// What the figures are made of: our own brands, or everything where there are no rivals.
  Scope scope() {
    return new Scope(ours(), Set.of(), "", window());
  }

  /// Smaller buckets for positive steps, larger ones for negative.
  void zoom(int steps) {
    List<Series.Width> fits = fitting(window());
    int at = Math.max(0, fits.indexOf(width.get()));
    Series.Width next = fits.get(Math.clamp(at - steps, 0, fits.size() - 1));
    if (next == width.get()) return;
    width.set(next);
    asked(List.of(course));
  }

  /// Makes the chosen stretch the window.
  void lookCloser() {
    brush
        .get()
        .ifPresent(
            range ->
                period.set(
                    new Period.Days(
                        range.from().atZone(zone).toLocalDate(),
                        range.to().minusMillis(1).atZone(zone).toLocalDate())));
  }

  /// Asks for one figure again.
  void again(FigureModel<?> figure) {
    asked(List.of(figure));
  }

  private static List<Series.Width> fitting(TimeRange window) {
    return List.of(Series.Width.values()).stream()
        .filter(width -> Buckets.fit(window, Course.length(width)))
        .toList();
  }

  private void turned() {
    width.set(Period.width(window()));
    boolean inside = brush.get().map(window()::equals).orElse(true);
    if (!inside) brush.set(Optional.empty());
    asked(all());
  }

  private void know(List<Brand> known) {
    brands.set(List.copyOf(known));
    begun = true;
    width.set(Period.width(window()));
    asked(all());
  }

  private List<Brand> anew() {
    desk.forget();
    return desk.brands();
  }

  private Set<BrandId> ours() {
    boolean rivals = brands.get().stream().anyMatch(brand -> brand.role() == BrandRole.RIVAL);
    if (!rivals) return Set.of();
    return brands.get().stream()
        .filter(brand -> brand.role() == BrandRole.OWN)
        .map(Brand::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  private List<FigureModel<?>> all() {
    return List.of(
        key, course, corrected, voice, terms, hours, sources, languages, emoji, compared);
  }

  private void asked(List<FigureModel<?>> some) {
    if (!begun) return;
    Figures figures = desk.figures();
    Scope scope = scope();
    Against held = against.get();
    if (some.contains(key)) key.ask(watch -> figures.key(scope, watch));
    if (some.contains(course)) {
      Series.Width buckets = width.get();
      course.ask(_ -> questions.course(scope, buckets, held));
    }
    if (some.contains(corrected)) corrected.ask(_ -> desk.corrected(scope));
    if (some.contains(voice)) {
      List<BrandId> set = brands.get().stream().map(Brand::id).toList();
      Unit counted = unit.get();
      voice.ask(watch -> questions.voice(set, scope, counted, watch));
    }
    if (some.contains(terms)) {
      Scope chosen = scope.within(brush.get().orElse(scope.range()));
      terms.ask(watch -> figures.terms(chosen, watch));
    }
    if (some.contains(hours)) hours.ask(_ -> figures.hours(scope));
    if (some.contains(sources)) sources.ask(_ -> questions.places(scope));
    if (some.contains(languages)) languages.ask(watch -> figures.languages(scope, watch));
    if (some.contains(emoji)) emoji.ask(watch -> figures.emoji(scope, EMOJI, watch));
    if (some.contains(compared)) compared.ask(watch -> questions.compared(scope, held, watch));
  }
}
