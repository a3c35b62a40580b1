package earshot.ui.timeline;

import earshot.model.Brand;
import earshot.model.BrandId;
import earshot.model.BrandRole;
import earshot.model.Label;
import earshot.model.Mention;
import earshot.model.MentionFilter;
import earshot.model.SourceId;
import earshot.model.TimeRange;
import earshot.search.Facet;
import earshot.ui.kit.Sentiment;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// Holds everything the person chose to narrow the timeline, as one filter.
final class FilterViewModel {
  private final Stretch stretch;
  private final ReadOnlyObjectWrapper<MentionFilter> filter =
      new ReadOnlyObjectWrapper<>(this, "filter", MentionFilter.ALL);
  private final ReadOnlyBooleanWrapper nothingFits =
      new ReadOnlyBooleanWrapper(this, "nothingFits");
  private final ObjectProperty<Scope> scope =
      new SimpleObjectProperty<>(this, "scope", new Scope.AboutUs());
  private final ObjectProperty<Set<Sentiment>> sentiments =
      new SimpleObjectProperty<>(this, "sentiments", Set.copyOf(EnumSet.allOf(Sentiment.class)));
  private final ObjectProperty<Optional<SourceId>> source =
      new SimpleObjectProperty<>(this, "source", Optional.empty());
  private final ObjectProperty<Narrowing> narrowing =
      new SimpleObjectProperty<>(this, "narrowing", Narrowing.NONE);
  private final ObjectProperty<String> query = new SimpleObjectProperty<>(this, "query", "");
  private final ObjectProperty<Optional<TimeRange>> brush =
      new SimpleObjectProperty<>(this, "brush", Optional.empty());
  private List<Brand> brands = List.of();
  private boolean settling;
  private boolean opened;

  FilterViewModel(InstantSource clock, ZoneId zone) {
    stretch = new Stretch(clock, zone);
    window()
        .addListener(
            (_, _, _) -> {
              if (brush.get().isPresent()) brush.set(Optional.empty());
              else settle();
            });
    scope.addListener((_, _, _) -> settle());
    sentiments.addListener((_, _, _) -> settle());
    source.addListener((_, _, _) -> settle());
    narrowing.addListener((_, _, _) -> settle());
    query.addListener((_, _, _) -> settle());
    brush.addListener((_, _, _) -> settle());
    settle();
  }

  /// The filter of the list, with the brushed range where there is one.
  ReadOnlyObjectProperty<MentionFilter> filter() {
    return filter.getReadOnlyProperty();
  }

  /// The stretch of time the chart shows.
  ReadOnlyObjectProperty<TimeRange> range() {
    return stretch.range();
  }

  ObjectProperty<Scope> scope() {
    return scope;
  }

  ObjectProperty<Window> window() {
    return stretch.window();
  }

  /// The stretch of time that is looked at.
  Stretch stretch() {
    return stretch;
  }

  ObjectProperty<Set<Sentiment>> sentiments() {
    return sentiments;
  }

  ObjectProperty<Optional<SourceId>> source() {
    return source;
  }

  /// Languages, kinds and tags that are chosen.
  ObjectProperty<Narrowing> narrowing() {
    return narrowing;
  }

  /// What the list would show were it not narrowed by this.
  MentionFilter without(Facet facet) {
    MentionFilter now = filter.get();
    return new MentionFilter(
        now.brands(),
        now.labels(),
        now.sources(),
        now.statuses(),
        asked(scope.get(), narrowing.get().without(facet), query.get()),
        now.range());
  }

  /// Words in the query language; empty for none.
  ObjectProperty<String> query() {
    return query;
  }

  /// The stretch chosen on the chart; absent when all of it is shown.
  ObjectProperty<Optional<TimeRange>> brush() {
    return brush;
  }

  /// All brands and rivals, as far as they are known yet.
  List<Brand> brands() {
    return brands;
  }

  /// Takes note of what there is.
  ///
  /// @param reaching the day of the oldest mention that is stored
  void know(List<Brand> known, Optional<LocalDate> reaching) {
    brands = List.copyOf(known);
    stretch.reach(reaching);
    settle();
  }

  /// Looks as far back as the last time, unless a mark was opened meanwhile.
  void restore(Window last) {
    if (!opened) window().set(last);
  }

  void toggle(Sentiment sentiment) {
    EnumSet<Sentiment> next = EnumSet.noneOf(Sentiment.class);
    next.addAll(sentiments.get());
    if (!next.remove(sentiment)) next.add(sentiment);
    sentiments.set(Set.copyOf(next));
  }

  void clear() {
    settling = true;
    query.set("");
    source.set(Optional.empty());
    narrowing.set(Narrowing.NONE);
    sentiments.set(Set.copyOf(EnumSet.allOf(Sentiment.class)));
    brush.set(Optional.empty());
    if (!scope.get().query().isEmpty()) scope.set(new Scope.AboutUs());
    settling = false;
    settle();
  }

  /// Shows what lies behind a mark, in the smallest window that holds it.
  void open(Opening opening) {
    open(opening, () -> stretch.hold(opening.when()));
    boolean all = opening.when().equals(range().get());
    brush.set(all ? Optional.empty() : Optional.of(opening.when()));
    settled();
  }

  /// Shows everything a source brought, whenever that was written.
  void open(SourceId from) {
    open(Opening.of(range().get()).from(from), () -> window().set(new Window.Everything()));
    settled();
  }

  private void open(Opening opening, Runnable look) {
    settling = true;
    opened = true;
    look.run();
    scope.set(
        opening.brand().isPresent() ? new Scope.About(opening.brand().get()) : new Scope.AboutUs());
    sentiments.set(
        opening.sentiments().isEmpty()
            ? Set.copyOf(EnumSet.allOf(Sentiment.class))
            : opening.sentiments());
    source.set(opening.source());
    narrowing.set(Narrowing.NONE);
    query.set(opening.query());
    brush.set(Optional.empty());
  }

  private void settled() {
    settling = false;
    settle();
  }

  /// Whether anything but scope and window narrows the list.
  boolean narrowed() {
    return !query.get().isEmpty()
        || !scope.get().query().isEmpty()
        || source.get().isPresent()
        || !narrowing.get().equals(Narrowing.NONE)
        || sentiments.get().size() < Sentiment.values().length
        || brush.get().isPresent();
  }

  /// Whether no sentiment is chosen, so that nothing can fit; the filter itself cannot say so.
  ReadOnlyBooleanProperty nothingFits() {
    return nothingFits.getReadOnlyProperty();
  }

  /// Moves the window along with the clock; a brushed range stays where it is.
  void tick() {
    if (stretch.tick()) settle();
  }

  /// What the chart counts: everything chosen but the brushed range.
  MentionFilter chart() {
    MentionFilter now = filter.get();
    return new MentionFilter(
        now.brands(), now.labels(), now.sources(), now.statuses(), now.query(), Optional.empty());
  }

  /// Whether a new mention belongs into the list, as far as that can be told without the index.
  boolean fits(Mention mention) {
    MentionFilter now = filter.get();
    boolean marked =
        mention.brands().isEmpty()
            ? now.brands().isEmpty()
            : mention.brands().stream()
                .anyMatch(
                    mark ->
                        (now.brands().isEmpty() || now.brands().contains(mark.brand()))
                            && (now.labels().isEmpty() || now.labels().contains(mark.label())));
    boolean from = now.sources().isEmpty() || now.sources().contains(mention.origin().source());
    return marked && from && !nothingFits.get() && inTime(mention.at());
  }

  private boolean inTime(Instant at) {
    if (brush.get().isEmpty() && stretch.span().isEmpty()) return true;
    TimeRange shown = brush.get().orElse(range().get());
    boolean open = shown.to().equals(range().get().to());
    return !at.isBefore(shown.from()) && (open || at.isBefore(shown.to()));
  }

  /// The brands of a scope; empty means everything stored.
  static Set<BrandId> brandsOf(Scope of, List<Brand> brands) {
    return switch (of) {
      case Scope.About about -> Set.of(about.brand());
      case Scope.Saved _, Scope.Everything _ -> Set.of();
      case Scope.BuiltIn.STARRED -> Set.of();
      // Without rivals everything stored is about us, also what names no brand.
      case Scope.AboutUs _, Scope.BuiltIn _ ->
          brands.stream().noneMatch(brand -> brand.role() == BrandRole.RIVAL)
              ? Set.of()
              : brands.stream()
                  .filter(brand -> brand.role() == BrandRole.OWN)
                  .map(Brand::id)
                  .collect(Collectors.toUnmodifiableSet());
    };
  }

  private static Set<Label> labelsOf(Set<Sentiment> sentiments) {
    return sentiments.stream()
        .flatMap(sentiment -> sentiment.labels().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /// What a scope asks, what is chosen, and what a person asks, all of it.
  private static String asked(Scope of, Narrowing narrowing, String typed) {
    String words = typed.strip();
    String fixed = (of.query() + " " + narrowing.query()).strip();
    if (fixed.isEmpty()) return words;
    return words.isEmpty() ? fixed : fixed + " (" + words + ")";
  }

  private void settle() {
    if (settling) return;
    nothingFits.set(sentiments.get().isEmpty());
    boolean all = sentiments.get().size() == Sentiment.values().length;
    filter.set(
        new MentionFilter(
            brandsOf(scope.get(), brands),
            all ? Set.of() : labelsOf(sentiments.get()),
            source.get().map(Set::of).orElse(Set.of()),
            Set.of(),
            asked(scope.get(), narrowing.get(), query.get()),
            brush.get().or(stretch::span)));
  }

  /// The brand that is looked at, if it is one.
  Optional<BrandId> lookedAt() {
    return scope().get() instanceof Scope.About(BrandId brand)
        ? Optional.of(brand)
        : filter().get().brands().stream().sorted().findFirst();
  }
}
