package earshot.intake;

import earshot.language.TextReader;
import earshot.model.Brand;
import earshot.model.BrandHit;
import earshot.model.BrandId;
import earshot.model.Candidate;
import earshot.model.Sighting;
import earshot.model.Source;
import earshot.search.LiveItem;
import earshot.search.LiveMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// What Earshot listens for: the brands' queries, ready to judge the next post, and how texts that
/// name them are understood.
///
/// Safe for any number of threads; retuned as a whole when brands change, so that a post is judged
/// either by the old brands or by the new ones.
public final class Ears {
  private final Function<List<Brand>, Tuned> tuner;
  private volatile Tuned tuned;

  /// Everything that is compiled for one set of brands.
  public record Tuned(LiveMatcher matcher, TextReader reader) {}

  /// Ears that hear these brands.
  ///
  /// @param tuner compiles a set of brands
  public Ears(Function<List<Brand>, Tuned> tuner, List<Brand> brands) {
    this.tuner = tuner;
    this.tuned = tuner.apply(brands);
  }

  /// Listens for these brands from now on.
  public void tune(List<Brand> brands) {
    tuned = tuner.apply(brands);
  }

  /// The sightings that are worth keeping, each with the brands it names and what was understood.
  List<Candidate> candidates(Source source, List<Sighting> sightings) {
    Tuned now = tuned;
    List<Candidate> kept = new ArrayList<>();
    for (Sighting sighting : sightings) {
      List<BrandHit> hits = now.matcher().match(LiveItem.of(sighting, source));
      if (hits.isEmpty() && !source.takeEverything()) continue;
      List<BrandId> named = hits.stream().map(BrandHit::brand).toList();
      Sighting.Words words = sighting.words();
      kept.add(new Candidate(sighting, hits, now.reader().read(words.whole(), words.lang(), named)));
    }
    return kept;
  }

}
