package earshot.ui.brands.wizard;

import earshot.intake.start.Doubt;
import earshot.intake.start.Found;
import earshot.intake.start.TellingWords;
import earshot.intake.start.TellingWords.Judged;
import earshot.intake.start.TellingWords.Offer;
import earshot.intake.start.TellingWords.Refined;
import earshot.ui.kit.Later;
import earshot.ui.kit.Threads;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

/// Decides what is asked of a person whose brand's name means something else as well: ten examples
/// to judge, and words that tell them apart.
public final class Judging {
  private static final int EXAMPLES = 10;
  private static final int FEWEST = 4;
  private static final int OFFERS = 3;

  private final Later telling;
  private final BooleanProperty open = new SimpleBooleanProperty(this, "open");
  private final ReadOnlyObjectWrapper<Optional<Doubt>> doubt =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<List<Found>> examples =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<Offer>> offers = new ReadOnlyObjectWrapper<>(List.of());
  private final ObservableMap<String, Boolean> judged = FXCollections.observableHashMap();
  private Consumer<String> refinedQuery = query -> {};
  private Refined refined = new Refined("", List.of(), List.of());
  private Set<String> own = Set.of();
  private Optional<Doubt> nameDoubt = Optional.empty();

  Judging(Threads threads) {
    telling = new Later(threads);
  }

  /// Whether the examples are on screen.
  public BooleanProperty openProperty() {
    return open;
  }

  /// Why examples are asked for; absent when the person opened them by hand.
  public ReadOnlyObjectProperty<Optional<Doubt>> doubtProperty() {
    return doubt.getReadOnlyProperty();
  }

  /// Up to ten posts to judge, from as many sources as there are.
  public ReadOnlyObjectProperty<List<Found>> examplesProperty() {
    return examples.getReadOnlyProperty();
  }

  /// Words that could be asked for or against.
  public ReadOnlyObjectProperty<List<Offer>> offersProperty() {
    return offers.getReadOnlyProperty();
  }

  /// What the person said of an example, by its identity: whether it is about the brand.
  public ObservableMap<String, Boolean> judged() {
    return judged;
  }

  /// Whether there is enough to judge.
  public boolean possible() {
    return examples.get().size() >= FEWEST;
  }

  void whenRefined(Consumer<String> listener) {
    refinedQuery = listener;
  }

  void begin(String name, Optional<Doubt> ofTheName, String query) {
    telling.forget();
    nameDoubt = ofTheName;
    own = TellingWords.of(name);
    refined = new Refined(query, List.of(), List.of());
    judged.clear();
    doubt.set(Optional.empty());
    offers.set(List.of());
    examples.set(List.of());
    open.set(false);
  }

  /// The query was changed by hand: words are offered on top of it.
  void base(String query) {
    if (query.equals(refined.query())) return;
    refined = new Refined(query, List.of(), List.of());
    tell();
  }

  void found(List<Found> all) {
    // Examples do not move under the hand of somebody who judges them.
    if (!judged.isEmpty()) return;
    examples.set(mixed(all));
    if (possible() && nameDoubt.isPresent() && doubt.get().isEmpty()) {
      doubt.set(nameDoubt);
      open.set(true);
    }
  }

  /// The person says whether an example is about the brand; saying the same again takes it back.
  public void judge(Found example, boolean ours) {
    Boolean before = judged.get(example.identity());
    if (before != null && before == ours) judged.remove(example.identity());
    else judged.put(example.identity(), ours);
    int good = (int) judged.values().stream().filter(yes -> yes).count();
    Optional<Doubt> byExamples = Doubt.of(good, judged.size());
    if (byExamples.isPresent()) doubt.set(byExamples);
    tell();
  }

  /// Asks for the word, or against it, from now on.
  public void accept(Offer offer) {
    refined = refined.and(offer);
    refinedQuery.accept(refined.query());
    tell();
  }

  private Stream<Judged> judged(Found example) {
    return Optional.ofNullable(judged.get(example.identity())).stream()
        .map(about -> Judged.of(example, about));
  }

  private void tell() {
    List<Judged> told = examples.get().stream().flatMap(this::judged).toList();
    Refined now = refined;
    telling.ask(
        () -> TellingWords.of(now, told, own, OFFERS),
        offers::set,
        failure -> offers.set(List.of()));
  }

  // The newest of each source in turn, so that one busy source does not stand for all.
  private static List<Found> mixed(List<Found> all) {
    Map<String, List<Found>> bySource =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    found -> found.proposal().key(), LinkedHashMap::new, Collectors.toList()));
    List<Found> mixed = new ArrayList<>();
    Collection<List<Found>> sources = bySource.values();
    for (int row = 0; mixed.size() < EXAMPLES; row++) {
      int at = row;
      List<Found> next =
          sources.stream().filter(list -> list.size() > at).map(list -> list.get(at)).toList();
      if (next.isEmpty()) break;
      next.stream().limit(EXAMPLES - mixed.size()).forEach(mixed::add);
    }
    return mixed;
  }
}
