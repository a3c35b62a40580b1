package earshot.insight;

import earshot.insight.ThemeFigures.Suggestion;
import earshot.model.BrandId;
import earshot.model.CueKind;
import earshot.model.MentionFilter;
import earshot.model.MentionId;
import earshot.model.PageToken;
import earshot.model.Theme;
import earshot.model.Trait;
import earshot.search.Watch;
import earshot.storage.Progress;
import earshot.storage.Stores;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds what could become a theme: words that stand out among complaints, wishes, questions and
/// praise; a person decides what belongs together.
final class Suggesting {
  private static final int OF_EACH_CUE = 5;
  private static final int MENTIONS = 200;

  private final Stores stores;
  private final Means means;
  private final Figures figures;

  Suggesting(Stores stores, Means means, Figures figures) {
    this.stores = stores;
    this.means = means;
    this.figures = figures;
  }

  /// What people do when they say something worth a theme, and how a query asks for it.
  private record Asking(CueKind cue, Trait trait) {
    static final List<Asking> ALL =
        List.of(
            new Asking(CueKind.COMPLAINT, Trait.COMPLAINT),
            new Asking(CueKind.REQUEST, Trait.REQUEST),
            new Asking(CueKind.QUESTION, Trait.QUESTION),
            new Asking(CueKind.PRAISE, Trait.PRAISE),
            new Asking(CueKind.RECOMMENDATION, Trait.RECOMMENDATION));

    String query(String more) {
      String is = "is:" + trait.written();
      return more.isBlank() ? is : is + " (" + more + ")";
    }
  }

  List<Suggestion> of(Scope scope, Watch watch) {
    IndexRebuilding.refuse(means.index());
    Set<MentionId> taken = taken();
    List<Suggestion> suggestions = new ArrayList<>();
    for (Asking asking : Asking.ALL) {
      Scope among =
          new Scope(scope.brands(), scope.sources(), asking.query(scope.query()), scope.range());
      figures.terms(among, watch).terms().stream()
          .limit(OF_EACH_CUE)
          .map(term -> suggestion(asking, among, term))
          .filter(suggestion -> isNew(suggestion, taken))
          .forEach(suggestions::add);
    }
    return suggestions;
  }

  private Suggestion suggestion(Asking asking, Scope among, TermFigures.Term term) {
    String query = asking.query(term.query());
    Scope narrow = new Scope(among.brands(), among.sources(), query, among.range());
    List<MentionId> newest = newest(narrow.filter());
    Optional<BrandId> brand =
        among.brands().size() == 1 ? among.brands().stream().findFirst() : Optional.empty();
    return new Suggestion(
        asking.cue(),
        brand,
        term.words(),
        term.z(),
        Ground.units(stores.windows().sweep(Set.of(), newest, Progress.NONE)),
        query,
        newest);
  }

  private List<MentionId> newest(MentionFilter filter) {
    return means.index().page(filter, Optional.empty(), MENTIONS).tokens().stream()
        .map(PageToken::id)
        .toList();
  }

  /// A theme that holds most of it has it already.
  private static boolean isNew(Suggestion suggestion, Collection<MentionId> taken) {
    long known = suggestion.mentions().stream().filter(taken::contains).count();
    return !suggestion.mentions().isEmpty() && 2 * known < suggestion.mentions().size();
  }

  private Set<MentionId> taken() {
    Set<MentionId> taken = new HashSet<>();
    for (Theme theme : stores.themes().all()) taken.addAll(stores.themes().mentions(theme.id()));
    return taken;
  }
}
