package earshot.search;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Tells which of many kept queries an arriving mention matches, such as those of rules and saved
/// searches. Never changes; many threads may ask at once, and none of them needs the index.
///
/// What the index would find of the mention once it holds it, this finds now.
///
/// @param <K> by what the queries are told apart
public final class StandingQueries<K> {
  private final List<Prepared<K>> queries;
  private final Prefilter prefilter;

  /// Prepares queries, in the order in which they are told.
  public StandingQueries(List<Asked<K>> asked) {
    this.queries = asked.stream().map(Prepared::of).toList();
    this.prefilter = new Prefilter(asked.stream().map(Asked::query).toList());
  }

  /// A query whose names were looked up by [Inlining].
  public record Asked<K>(K key, QueryTree query) {}

  /// @param texts what it looks into
  private record Prepared<K>(K key, Condition condition, Set<TextField> texts) {
    static <K> Prepared<K> of(Asked<K> asked) {
      return new Prepared<>(
          asked.key(), Condition.of(asked.query()), OneItem.textsOf(asked.query()));
    }
  }

  /// Whether there is nothing to ask.
  public boolean isEmpty() {
    return queries.isEmpty();
  }

  /// The queries that match, in order.
  ///
  /// @param asking zone and time for dates; names were looked up before
  public List<K> match(Arrived arrived, Asking asking) {
    CutTexts cut = new CutTexts(arrived.item());
    BitSet candidates = prefilter.candidates(arrived.item(), cut);
    if (candidates.isEmpty()) return List.of();
    Subject subject = new Subject(arrived, asking, cut, candidates);
    return candidates.stream()
        .mapToObj(queries::get)
        .filter(query -> query.condition().holds(subject))
        .map(Prepared::key)
        .toList();
  }

  /// The mention that conditions are asked of; its texts are indexed when the first of them needs
  /// it, for that costs more than asking.
  private final class Subject implements Condition.Subject {
    private final Arrived arrived;
    private final Asking asking;
    private final CutTexts cut;
    private final BitSet candidates;
    private Optional<OneItem> texts = Optional.empty();

    private Subject(Arrived arrived, Asking asking, CutTexts cut, BitSet candidates) {
      this.arrived = arrived;
      this.asking = asking;
      this.cut = cut;
      this.candidates = candidates;
    }

    @Override
    public Arrived arrived() {
      return arrived;
    }

    @Override
    public Asking asking() {
      return asking;
    }

    @Override
    public CutTexts words() {
      return cut;
    }

    @Override
    public OneItem texts() {
      if (texts.isEmpty()) texts = Optional.of(OneItem.of(cut, asked(), List.of()));
      return texts.get();
    }

    private Set<TextField> asked() {
      Set<TextField> asked = EnumSet.noneOf(TextField.class);
      candidates.stream().forEach(query -> asked.addAll(queries.get(query).texts()));
      return asked;
    }
  }
}
