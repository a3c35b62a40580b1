package earshot.intake.start;

import earshot.intake.Ears;
import earshot.language.Lexicon;
import earshot.model.Brand;
import earshot.model.BrandId;
import earshot.model.BrandRole;
import earshot.search.BrandRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// What the proposed sources answered, and what of it a query finds; kept in memory only.
///
/// A changed query is judged by the same answers, so that nobody is asked again.
public final class Sample {
  private static final BrandId BRAND = new BrandId(1);

  private final Optional<Lexicon> lexicon;
  private final Map<Proposal, Answer.Items> answers = new ConcurrentHashMap<>();

  /// An empty sample.
  ///
  /// @param lexicon absent when the word list is damaged: then nothing is scored
  public Sample(Optional<Lexicon> lexicon) {
    this.lexicon = lexicon;
  }

  /// Keeps an answer.
  public void add(Proposal proposal, Answer.Items items) {
    answers.put(proposal, items);
  }

  /// The answer of a source, if it gave one.
  public Optional<Answer.Items> answer(Proposal proposal) {
    return Optional.ofNullable(answers.get(proposal));
  }

  /// What a query finds.
  ///
  /// @param matched per line how many items match
  /// @param all every match, in no order
  public record Heard(Map<String, Integer> matched, List<Found> all) {
    /// Copies the collections.
    public Heard {
      matched = Map.copyOf(matched);
      all = List.copyOf(all);
    }
  }

  /// Judges all answers by a query.
  ///
  /// @throws earshot.search.QueryError when it cannot be read or would take everything
  public Heard heard(String name, String query) {
    return heard(name, query, List.copyOf(answers.keySet()));
  }

  /// Judges the answers of some sources.
  ///
  /// @throws earshot.search.QueryError when it cannot be read or would take everything
  public Heard heard(String name, String query, List<Proposal> lines) {
    var _ = BrandRules.checked(query);
    Ears ears = new Ears(lexicon, List.of(new Brand(BRAND, name, BrandRole.OWN, "fern", query, 1)));
    Map<String, Integer> matched = new ConcurrentHashMap<>();
    List<Found> all = new ArrayList<>();
    for (Proposal line : lines) {
      Answer.Items items = answers.get(line);
      if (items == null || line.service().isEmpty()) continue;
      Service service = line.service().get();
      var source = FirstAsk.source(line, service, false);
      var candidates = ears.candidates(source, items.sightings());
      matched.put(line.key(), candidates.size());
      candidates.forEach(each -> all.add(new Found(each, line, service.setup().name())));
    }
    return new Heard(matched, all);
  }
}
