package earshot.intake;

import earshot.language.CueReader;
import earshot.language.Lexicon;
import earshot.language.ScoreSettings;
import earshot.language.TextReader;
import earshot.language.TrackedTerms;
import earshot.model.Brand;
import earshot.model.BrandHit;
import earshot.model.BrandId;
import earshot.model.BrandRole;
import earshot.model.Candidate;
import earshot.model.Mention;
import earshot.model.Mistakes;
import earshot.model.Reading;
import earshot.model.RuleAct;
import earshot.model.Sighting;
import earshot.model.Source;
import earshot.model.SourceRole;
import earshot.model.Status;
import earshot.model.Traits;
import earshot.search.Arrived;
import earshot.search.Asking;
import earshot.search.Inlining;
import earshot.search.LiveItem;
import earshot.search.LiveMatcher;
import earshot.search.QueryError;
import earshot.search.QueryNames;
import earshot.search.QueryTree;
import earshot.search.StandingQueries;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What Earshot listens for: the brands' queries, ready to judge the next post, and how texts that
/// name them are understood.
///
/// Safe for any number of threads; retuned as a whole when brands change, so that a post is judged
/// either by the old brands or by the new ones.
public final class Ears {
  private static final Logger LOG = LoggerFactory.getLogger(Ears.class);

  private final Optional<Lexicon> lexicon;
  private final String region;
  private final AuthorLanguages languages = new AuthorLanguages();
  private volatile Tuned tuned;
  private Optional<List<String>> profane = Optional.empty();
  private volatile List<String> spoken = List.of();
  private volatile StandingQueries<RuleAct> rules = new StandingQueries<>(List.of());

  private record Tuned(
      List<Brand> brands,
      ScoreSettings settings,
      LiveMatcher matcher,
      TrackedTerms terms,
      TextReader reader,
      CueReader cues,
      OwnHandles own) {}

  /// Ears that hear these brands, wherever the workspace is.
  ///
  /// @param lexicon absent when the word list is damaged: then nothing is scored
  public Ears(Optional<Lexicon> lexicon, List<Brand> brands) {
    this(lexicon, brands, "ZZ");
  }

  /// Ears that hear these brands.
  ///
  /// @param lexicon absent when the word list is damaged: then nothing is scored
  /// @param region where national telephone numbers are from, such as `GB`; `ZZ` when unknown
  public Ears(Optional<Lexicon> lexicon, List<Brand> brands, String region) {
    this.lexicon = lexicon;
    this.region = region;
    ScoreSettings settings = ScoreSettings.DEFAULT;
    this.tuned = tuned(brands, settings, reader(TrackedTerms.NONE, settings));
  }

  /// Listens for these brands from now on.
  synchronized void tune(List<Brand> brands) {
    tuned = tuned(brands, tuned.settings(), tuned.reader());
  }

  /// Scores by these words from now on.
  synchronized void score(ScoreSettings settings) {
    if (settings.equals(tuned.settings())) return;
    tuned = tuned(tuned.brands(), settings, reader(TrackedTerms.NONE, settings));
  }

  /// Takes these words for profanity from now on, whole words, and with `…` beginnings of words;
  /// absent for those that come with the program.
  public synchronized void shun(Optional<List<String>> words) {
    profane = words;
    tuned = tuned(tuned.brands(), tuned.settings(), tuned.reader());
  }

  /// Expects these languages from now on, the first one first; none means English.
  synchronized void expect(List<String> tags) {
    spoken = List.copyOf(tags);
    tuned = tuned(tuned.brands(), tuned.settings(), tuned.reader());
  }

  /// Reads texts as they are read now.
  TextReader reader() {
    return tuned.reader();
  }

  /// Reads texts as they would be read with other words.
  TextReader reader(ScoreSettings settings) {
    return reader(tuned.terms(), settings);
  }

  /// Follows these rules from now on, in this order.
  void follow(List<StandingQueries.Asked<RuleAct>> acts) {
    rules = new StandingQueries<>(acts);
  }

  /// What a stored text says, as if it arrived now and named these brands.
  Reading read(Mention.Content content, List<BrandId> named) {
    return tuned.reader().read(content.whole(), content.lang(), named);
  }

  /// The sightings that are worth keeping, each with the brands it names, what was understood, and
  /// what rules want done with it.
  public List<Candidate> candidates(Source source, List<Sighting> sightings) {
    Tuned now = tuned;
    return oneByOne(sightings, sighting -> candidate(now, source, sighting));
  }

  private Optional<Candidate> candidate(Tuned now, Source source, Sighting sighting) {
    List<BrandHit> hits = now.matcher().match(LiveItem.of(sighting, source));
    if (hits.isEmpty() && !source.takeEverything()) return Optional.empty();
    List<BrandId> named = hits.stream().map(BrandHit::brand).toList();
    Reading reading = read(now, source, sighting, named);
    boolean ours = now.own().contains(sighting.author().handle());
    return Optional.of(
        new Candidate(sighting, hits, reading, acts(source, sighting, named, reading), ours));
  }

  /// Judges each by itself: one that this program cannot bear costs itself and is told of, or the
  /// rest of its source would never come in.
  static <T, R> List<R> oneByOne(List<T> all, Function<T, Optional<R>> judge) {
    List<R> kept = new ArrayList<>();
    for (T each : all) {
      try {
        judge.apply(each).ifPresent(kept::add);
      } catch (RuntimeException | StackOverflowError mistake) {
        Mistakes.tell(mistake);
      }
    }
    return kept;
  }

  private Reading read(Tuned now, Source source, Sighting sighting, List<BrandId> named) {
    String text = sighting.words().whole();
    Reading reading = now.reader().read(text, languages.likely(sighting), named);
    languages.note(sighting, reading.language());
    CueReader.Posted posted =
        new CueReader.Posted(
            source.setup().role() == SourceRole.OWN,
            !sighting.conversation().parentId().isEmpty(),
            sighting.author().handle());
    return now.cues().read(text, reading, posted);
  }

  private List<RuleAct> acts(
      Source source, Sighting sighting, List<BrandId> named, Reading reading) {
    StandingQueries<RuleAct> asked = rules;
    if (asked.isEmpty()) return List.of();
    boolean known = !reading.language().isEmpty() && !reading.language().equals("und");
    String language = known ? reading.language() : sighting.words().lang();
    List<Mention.BrandMark> marks =
        named.stream()
            .map(
                brand ->
                    new Mention.BrandMark(
                        brand,
                        reading.labelFor(brand),
                        Optional.of(reading.compoundFor(brand)),
                        false))
            .toList();
    Arrived arrived =
        new Arrived(
            LiveItem.of(sighting, source, language),
            sighting.time().effective(),
            Status.NEW,
            marks,
            new Traits(Optional.empty(), Set.of(), reading.traits()));
    // Rules ask for nothing that depends on the time.
    return asked.match(arrived, Asking.NO_MATTER);
  }

  // Gathering seven thousand words is most of the work: who comes with them gives them on.
  private Tuned tuned(List<Brand> brands, ScoreSettings settings, TextReader words) {
    List<LiveMatcher.Asked> asked = new ArrayList<>();
    Map<BrandId, List<String>> terms = new HashMap<>();
    List<String> ours = new ArrayList<>();
    for (Brand brand : brands) {
      try {
        QueryTree query = Inlining.read(brand.query(), QueryNames.NONE);
        asked.add(new LiveMatcher.Asked(brand.id(), query));
        terms.put(brand.id(), BrandTerms.of(brand));
        if (brand.role() == BrandRole.OWN) ours.addAll(BrandTerms.of(brand));
      } catch (QueryError unreadable) {
        // Queries are checked before they are kept; one from elsewhere must not deafen the others.
        LOG.warn("query cannot be read brand={} code={}", brand.id(), unreadable.code());
      }
    }
    TrackedTerms tracked = TrackedTerms.of(terms);
    return new Tuned(
        brands,
        settings,
        new LiveMatcher(asked),
        tracked,
        words.telling(tracked).speaking(spoken),
        new CueReader(tracked, new CueReader.Own(ours, profane, region)),
        OwnHandles.of(ours));
  }

  private TextReader reader(TrackedTerms terms, ScoreSettings settings) {
    return lexicon
        .map(words -> new TextReader(words, terms, settings))
        .orElseGet(TextReader::withoutScores)
        .speaking(spoken);
  }
}
