package earshot.insight;

import earshot.model.Mention;
import earshot.model.MentionFilter;
import earshot.model.MentionId;
import earshot.model.PageToken;
import earshot.model.Theme;
import earshot.model.ThemeId;
import earshot.model.ThemeStatus;
import earshot.model.TimeRange;
import earshot.search.Hits;
import earshot.search.Watch;
import earshot.storage.Progress;
import earshot.storage.Stores;
import earshot.storage.Swept;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Computes the themes board from what a workspace keeps.
public final class Themes implements ThemeFigures {
  /// Mentions a theme's query may find; more say nothing a person could look after.
  private static final int MOST_FOUND = 20_000;

  private static final int PAGE = 2_000;
  private static final int QUOTES = 5;

  /// How far around a decision rates are taken.
  private static final Duration AROUND = Duration.ofDays(28);

  private final Stores stores;
  private final Means means;
  private final Grounds grounds;
  private final Suggesting suggesting;

  /// The themes of one workspace.
  ///
  /// @param figures computes the words that stand out
  public Themes(Stores stores, Means means, Figures figures) {
    this.stores = stores;
    this.means = means;
    this.grounds = new Grounds(stores, means);
    this.suggesting = new Suggesting(stores, means, figures);
  }

  @Override
  public List<Card> board() {
    return stores.themes().all().stream()
        .map(this::card)
        .sorted(
            Comparator.comparing((Card card) -> card.theme().decision().status())
                .thenComparingLong(card -> -card.evidence().voices())
                .thenComparing(card -> card.theme().id()))
        .toList();
  }

  @Override
  public Optional<Detail> detail(ThemeId theme, long seed) {
    return stores.themes().byId(theme).map(found -> detail(found, seed));
  }

  private Detail detail(Theme theme, long seed) {
    Swept swept = swept(theme);
    List<MentionId> drawn = Quotes.drawn(swept, seed, QUOTES).stream().map(swept::id).toList();
    List<Mention> quotes = stores.mentions().byIds(drawn);
    return new Detail(card(theme, swept), quotes);
  }

  private Card card(Theme theme) {
    return card(theme, swept(theme));
  }

  private Card card(Theme theme, Swept swept) {
    return new Card(theme, Ground.units(swept), rates(theme, swept));
  }

  private Optional<BeforeAfter> rates(Theme theme, Swept swept) {
    Optional<Instant> decided = theme.decision().at();
    if (decided.isEmpty() || !decided.get().isBefore(means.clock().instant())) {
      return Optional.empty();
    }
    Instant at = decided.get();
    Scope scope =
        new Scope(
            theme.about().brand().map(Set::of).orElse(Set.of()),
            Set.of(),
            theme.about().query(),
            new TimeRange(at.minus(AROUND), at.plus(AROUND)));
    Ground ground =
        new Ground(scope, swept, grounds.listening(scope), grounds.asked(scope), grounds.now());
    return Optional.of(Comparing.around(ground, at, at));
  }

  private Swept swept(Theme theme) {
    Set<MentionId> mentions = new HashSet<>(stores.themes().mentions(theme.id()));
    if (!theme.about().query().isBlank()) mentions.addAll(found(theme));
    // Of the whole text: a picked mention need not name the brand.
    return stores.windows().sweep(Set.of(), mentions.stream().sorted().toList(), Progress.NONE);
  }

  private Collection<MentionId> found(Theme theme) {
    IndexRebuilding.refuse(means.index());
    MentionFilter filter =
        new MentionFilter(
            theme.about().brand().map(Set::of).orElse(Set.of()),
            Set.of(),
            Set.of(),
            Set.of(),
            theme.about().query(),
            Optional.empty());
    List<MentionId> found = new ArrayList<>();
    Optional<PageToken> after = Optional.empty();
    do {
      Hits hits = means.index().page(filter, after, PAGE);
      hits.tokens().forEach(token -> found.add(token.id()));
      after = hits.next();
    } while (after.isPresent() && found.size() < MOST_FOUND);
    return found;
  }

  @Override
  public List<Suggestion> suggestions(Scope scope, Watch watch) {
    return suggesting.of(scope, watch);
  }

  /// How many themes stand where.
  static KeyFigures.Board count(List<Theme> all, Scope scope) {
    List<Theme> ours =
        all.stream()
            .filter(
                theme ->
                    scope.brands().isEmpty()
                        || theme.about().brand().map(scope.brands()::contains).orElse(true))
            .toList();
    int[] counts = new int[ThemeStatus.values().length];
    for (ThemeStatus status : ThemeStatus.values()) {
      counts[status.code() - 1] =
          Math.toIntExact(
              ours.stream().filter(theme -> theme.decision().status() == status).count());
    }
    long closed =
        ours.stream()
            .filter(theme -> theme.decision().status().isClosed())
            .filter(theme -> theme.decision().at().map(scope.range()::contains).orElse(false))
            .count();
    return new KeyFigures.Board(
        counts[0], counts[1], counts[2], counts[3], Math.toIntExact(closed));
  }
}
